import type { TableKind } from '../../model/records.ts';
import { named, wordsOf } from '../words.ts';

const { plural, quoted } = wordsOf('fr');

/** What a table is. */
const KINDS: Readonly<Record<TableKind, string>> = {
  grants: 'aides votées',
  requested: 'demandes',
  refused: 'demandes refusées',
  withdrawn: 'aides retirées',
  earlier: 'aides déjà versées ou votées',
  replaced: 'tableau remplacé',
  restatement: 'répétition d’un autre tableau',
  recapitulation: 'récapitulation',
  'funding-plan': 'plan de financement',
  budget: 'lignes budgétaires',
  guarantee: 'garanties d’emprunt',
  contract: 'marchés',
  allowance: 'indemnités, cotisations ou frais',
  claim: 'créances',
  gift: 'dons reçus',
  price: 'tarifs',
  transfer: 'transferts entre collectivités',
  cost: 'coûts',
  foreign: 'montants dans une autre monnaie',
  other: 'autre chose que des aides',
};

/** Where words stand. */
const BY: Readonly<Record<string, string>> = {
  title: 'le titre',
  lead: 'ce qui est écrit au-dessus',
  heading: 'l’en-tête',
  decision: 'la décision',
  column: 'la colonne',
  person: 'une personne',
  subject: 'l’objet de l’acte',
  rows: 'les noms des lignes',
};

/** As segmentation names what it sets aside. */
const SET_ASIDE: Readonly<Record<string, string>> = {
  tariff: 'tarifs',
  staff: 'personnel',
  loan: 'emprunts',
  property: 'biens et ventes',
};

/** What a table of a kind holds. */
export const kindName = (kind: string): string => named({ ...SET_ASIDE, ...KINDS }, kind);

const told = (words: readonly string[]): string => {
  const said = words.filter((text) => text !== '');
  return said.length === 0 ? '' : ` (${quoted(said)})`;
};

export const meaning = {
  'meaning/kind': ({ kind }: { kind: string }) => kindName(kind),
  'meaning/says': ({ by, words }: { by: string; words: string }) =>
    `${named(BY, by)}${words === '' ? '' : ` « ${words} »`}`,
  'meaning/evidence': ({ kind, by, words }: { kind: string; by: string; words: string }) =>
    `${named(BY, by)}${words === '' ? '' : ` (« ${words} »)`} : ${kindName(kind)}`,
  'meaning/no-grants': ({
    page,
    rows,
    kind,
    words,
  }: {
    page: number;
    rows: number;
    kind: TableKind;
    words: readonly string[];
  }) =>
    `Page ${page} : ce tableau (${plural(rows, 'ligne', 'lignes')}) ne donne pas d’aides votées, mais : ${kindName(kind)}${told(words)}. Ses montants sont gardés à part.`,
  'meaning/undecided': ({ page, rows, words }: { page: number; rows: number; words: readonly string[] }) =>
    `Page ${page} : les montants de ce tableau (${plural(rows, 'ligne', 'lignes')}) sont-ils les aides que l’assemblée accorde, et en euros ? Rien dans l’acte ne le dit sans équivoque${told(words)} ; aucun n’est donc prouvé.`,
  'meaning/scaled': ({ page, words }: { page: number; words: string }) =>
    `Page ${page} : les montants de ce tableau sont imprimés en milliers d’euros (« ${words} ») ; ils sont comptés en euros.`,
  'meaning/unit-open': ({ page, rows, words }: { page: number; rows: number; words: string }) =>
    `Page ${page} : en quelle unité les montants de ce tableau (${plural(rows, 'ligne', 'lignes')}) sont-ils imprimés (« ${words} ») ? L’acte ne le dit pas sans équivoque ; aucun n’est donc prouvé.`,
  'meaning/foreign': ({ page, words }: { page: number; words: string }) =>
    `Page ${page} : les montants ne sont pas en euros (« ${words} ») ; ils ne sont pas comptés comme des aides en euros.`,
  'meaning/row-no-grant': ({ kind, name }: { kind: TableKind; name: string }) =>
    `La ligne « ${name} » n’est pas une aide votée, mais : ${kindName(kind)}. Elle est gardée à part.`,
  'meaning/nothing-granted': 'Aucune aide votée n’a été trouvée : tous les montants lus ont un autre rôle.',
};
