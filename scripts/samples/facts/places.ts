import type { Rng } from '../rng.ts';

/** Made-up communes; none is a real one. */
export const COMMUNES = [
  'Montfeint',
  'Saint-Exemple-sur-Lys',
  'Villeneuve-la-Feinte',
  'Beauchamp-le-Témoin',
  'Le Mesnil-Fictif',
  'Vaucelle-en-Plaine',
  'Rougemare',
  "L'Épreuve-sur-Mer",
  'Noirval',
  'Hautefeinte',
  'Saint-Modèle',
  'Courbeville-les-Bois',
  'Brévaux',
  'Pontimagine',
  'La Chapelle-Postiche',
  'Marquebois',
  'Fontaine-Maquette',
  'Ormeval',
  'Grand-Gabarit',
  'Sainte-Esquisse',
] as const;

const CLUBS = [
  'Union sportive {de}',
  'Judo club {de}',
  'Amicale laïque {de}',
  'Tennis club {de}',
  'Les Archers {de}',
  'Cyclo-club {de}',
  'Étoile gymnique {de}',
  'Football club {de}',
  'Pétanque {de}',
  'Aviron {de}',
];
const ARTS = [
  'Harmonie municipale {de}',
  'Chorale À travers chants',
  'Théâtre du Grenier',
  'Les Amis de la bibliothèque {de}',
  'Ciné-club {de}',
  'Compagnie des Trois Coups',
  'Cercle historique {de}',
  'Atelier de peinture {de}',
  "Festival L'Œuf et la Plume",
  'Orphéon {de}',
];
const CARE = [
  'Secours fraternel, section {de}',
  'Les Blouses roses',
  'Association des familles {de}',
  'Croix-Bleue {de}',
  'Donneurs de sang bénévoles {de}',
  'Épicerie solidaire La Passerelle',
  'Club des aînés {de}',
  'Aide à domicile {de} (AAD)',
  'Vacances pour tous',
  'Jardins ouvriers {de}',
];
const SCHOOL = [
  'Coopérative scolaire Jean-Macé',
  'Parents d’élèves du collège Louise-Michel',
  'Foyer socio-éducatif du lycée des Tilleuls',
  'Coopérative scolaire des Prés',
  'Sou des écoles {de}',
  'Association sportive du collège Pasteur',
];

export const KINDS = {
  Sport: CLUBS,
  Culture: ARTS,
  'Solidarité et santé': CARE,
  'Vie scolaire': SCHOOL,
} as const;
export type Kind = keyof typeof KINDS;

/** Associations of a kind, each of a commune that never was; no two alike. */
export function associations(
  rng: Rng,
  kind: Kind,
  count: number,
  communes: readonly string[] = COMMUNES,
): string[] {
  const made = new Set<string>();
  const shapes = rng.shuffle(KINDS[kind]);
  for (let n = 0; made.size < count; n++)
    made.add(shapes[n % shapes.length]!.replace('{de}', ofCommune(rng.pick(communes))));
  return [...made];
}

/** `de Montfeint`, `du Mesnil-Fictif`, `d'Ormeval`, `de L'Épreuve-sur-Mer`. */
export function ofCommune(commune: string): string {
  if (commune.startsWith('Le ')) return `du ${commune.slice(3)}`;
  if (/^(?:La |L')/u.test(commune)) return `de ${commune}`;
  return /^[AEIOUÉÈÊH]/u.test(commune) ? `d'${commune}` : `de ${commune}`;
}

/** Completes eight digits to a SIREN by its check digit (Luhn, as INSEE numbers are). */
export function siren(eight: string): string {
  for (let digit = 0; digit <= 9; digit++) {
    const number = eight + String(digit);
    let sum = 0;
    for (const [index, character] of Array.from(number).reverse().entries()) {
      const value = Number(character) * (index % 2 === 1 ? 2 : 1);
      sum += value > 9 ? value - 9 : value;
    }
    if (sum % 10 === 0) return number;
  }
  throw new Error('unreachable: one of ten digits always closes the sum');
}

/** The two layouts of the stamp that electronic transmission leaves on each page. */
export function stampLines(
  layout: 'id' | 'receipt',
  { department, siren: number, date, id }: { department: string; siren: string; date: string; id: string },
): string[] {
  const day = (iso: string): string => iso.split('-').reverse().join('/');
  const code = `${department}-${number}-${date.replaceAll('-', '')}-${id}-DE`;
  // Sent two days after the sitting.
  const sent = day(new Date(Date.parse(`${date}T12:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10));
  if (layout === 'id') {
    return [
      `Envoyé en préfecture le ${sent}`,
      `Reçu en préfecture le ${sent}`,
      `Publié le ${sent}`,
      `ID : ${code}`,
    ];
  }
  return [
    'Accusé de réception en préfecture',
    code,
    `Date de télétransmission : ${sent}`,
    `Date de réception préfecture : ${sent}`,
  ];
}
