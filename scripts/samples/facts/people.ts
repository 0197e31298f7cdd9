import type { Rng } from '../rng.ts';

/** Nobody: real first names, surnames that say they are made up. */
const WOMEN = [
  'Bénédicte',
  'Mireille',
  'Valérie',
  'Blandine',
  'Maryse',
  'Laurence',
  'Evelyne',
  'Florence',
  'Caroline',
  'Sophie',
  'Carole',
  'Zohra',
  'Maïté',
  'Stéphanie',
  'Emmanuelle',
  'Sylvie',
  'Brigitte',
  'Marie-Line',
  'Karine',
  'Fatima',
  'Hélène',
  'Anne-Sophie',
  'Nadège',
  'Cécile',
  'Françoise',
  'Jocelyne',
  'Aïcha',
  'Noémie',
];
const MEN = [
  'Jean-Claude',
  'Daniel',
  'Ludovic',
  'Alain',
  'Jean-Jacques',
  'Sébastien',
  'André',
  'Olivier',
  'Claude',
  'Philippe',
  'Alexandre',
  'Frédéric',
  'François',
  'Marc',
  'Steeve',
  'René',
  'Laurent',
  'Pierre',
  'Étienne',
  'Bruno',
  'Bertrand',
  'Jean-Louis',
  'Michel',
  'Jean-Marc',
  'Joël',
  'Benoît',
  'Raphaël',
  'Loïc',
];
const SURNAMES = [
  'EXEMPLE',
  'FICTIF',
  'SPECIMEN',
  'MODELE',
  'TÉMOIN',
  'MAQUETTE',
  'GABARIT',
  'BROUILLON',
  'POSTICHE',
  'LAMBDA',
  'PARANGON',
  'ESQUISSE',
  'CANEVAS',
  'PATRON',
  'PROTOTYPE',
  'ÉBAUCHE',
  'FACSIMILE',
  'LEURRE',
  'POCHOIR',
  'ANONYME',
  'QUIDAM',
  'PSEUDONYME',
  'TRUCMUCHE',
  'MACHIN',
  'BIDULE',
  'UNTEL',
  'INVENTÉ',
  'SUPPOSÉ',
  'FACTICE',
  'SIMILI',
  'TEST',
  'PLACEBO',
  'MANNEQUIN',
  'FANTOCHE',
  'FABRIQUÉ',
  'IMAGINAIRE',
  'DUMMY',
  'ÉPREUVE',
  'CHIMÈRE',
  'ALIAS',
  'FIGURANT',
  'DOUBLURE',
  'HYPOTHÈSE',
  'POSTULAT',
  'MIRAGE',
  'ARTIFICE',
  'CALQUE',
  'DÉCALQUE',
  'MOULAGE',
  'RÉPLIQUE',
];

export interface Person {
  readonly civility: 'M.' | 'Mme';
  readonly first: string;
  readonly last: string;
  /** `Jean-Claude EXEMPLE`. */
  readonly name: string;
}

/** `count` different people; one in twelve bears two surnames. */
export function people(rng: Rng, count: number): Person[] {
  const surnames = rng.shuffle(SURNAMES);
  const women = rng.shuffle(WOMEN);
  const men = rng.shuffle(MEN);
  const made: Person[] = [];
  for (let n = 0; n < count; n++) {
    const woman = n % 2 === 1 || n === 0;
    const first = woman ? women[n % women.length]! : men[n % men.length]!;
    const own = surnames[n % surnames.length]!;
    const last = n % 12 === 5 ? `${own}-${surnames[(n + 7) % surnames.length]!}` : own;
    made.push({ civility: woman ? 'Mme' : 'M.', first, last, name: `${first} ${last}` });
  }
  return made;
}

/** `M. Jean-Claude EXEMPLE, Mme Sylvie FICTIF`. */
export function listed(persons: readonly Person[]): string {
  return persons.map((person) => `${person.civility} ${person.name}`).join(', ');
}

/** `Mesdames A B et C D ainsi que messieurs E F et G H`. */
export function named(persons: readonly Person[]): string {
  const women = persons.filter((person) => person.civility === 'Mme').map((person) => person.name);
  const men = persons.filter((person) => person.civility === 'M.').map((person) => person.name);
  const group = (title: [string, string], names: string[]): string =>
    names.length === 0 ? '' : `${names.length > 1 ? title[1] : title[0]} ${enumerate(names)}`;
  const parts = [group(['Madame', 'Mesdames'], women), group(['monsieur', 'messieurs'], men)].filter(
    (part) => part !== '',
  );
  const text = parts.join(' ainsi que ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `a, b et c`. */
export function enumerate(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)!}`;
}
