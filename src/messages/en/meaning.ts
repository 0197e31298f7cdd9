import type { TableKind } from '../../model/records.ts';
import type { meaning as fr } from '../fr/meaning.ts';
import { named, wordsOf } from '../words.ts';

const { plural, quoted } = wordsOf('en');

/** What a table is. */
const KINDS: Readonly<Record<TableKind, string>> = {
  grants: 'grants',
  requested: 'requests',
  refused: 'refused requests',
  withdrawn: 'withdrawn grants',
  earlier: 'grants voted or paid before',
  replaced: 'a table that is replaced',
  restatement: 'another table said again',
  recapitulation: 'a recapitulation',
  'funding-plan': 'a funding plan',
  budget: 'budget lines',
  guarantee: 'loan guarantees',
  contract: 'contracts',
  allowance: 'allowances, membership fees or costs',
  claim: 'claims',
  gift: 'gifts received',
  price: 'prices',
  transfer: 'transfers between authorities',
  cost: 'costs',
  foreign: 'amounts in another currency',
  other: 'something else than grants',
};

/** Where words stand. */
const BY: Readonly<Record<string, string>> = {
  title: 'the title',
  lead: 'what is written above',
  heading: 'the heading',
  decision: 'the decision',
  column: 'the column',
  person: 'a person',
  subject: 'the act’s subject',
  rows: 'the names of its rows',
};

/** As segmentation names what it sets aside. */
const SET_ASIDE: Readonly<Record<string, string>> = {
  tariff: 'tariffs',
  staff: 'staff',
  loan: 'loans',
  property: 'property',
};

/** What a table of a kind holds. */
export const kindName = (kind: string): string => named({ ...SET_ASIDE, ...KINDS }, kind);

const told = (words: readonly string[]): string => {
  const said = words.filter((text) => text !== '');
  return said.length === 0 ? '' : ` (${quoted(said)})`;
};

export const meaning: typeof fr = {
  'meaning/kind': ({ kind }) => kindName(kind),
  'meaning/says': ({ by, words }) => `${named(BY, by)}${words === '' ? '' : ` “${words}”`}`,
  'meaning/evidence': ({ kind, by, words }) =>
    `${named(BY, by)}${words === '' ? '' : ` (“${words}”)`}: ${kindName(kind)}`,
  'meaning/no-grants': ({ page, rows, kind, words }) =>
    `Page ${page}: this table (${plural(rows, 'row', 'rows')}) does not hold grants but ${kindName(kind)}${told(words)}. Its amounts are kept apart.`,
  'meaning/undecided': ({ page, rows, words }) =>
    `Page ${page}: are the amounts of this table (${plural(rows, 'row', 'rows')}) what the council grants, and in euros? Nothing in the act says so beyond doubt${told(words)}; so none is proved.`,
  'meaning/scaled': ({ page, words }) =>
    `Page ${page}: the amounts of this table are printed in thousands of euros (“${words}”); they are counted in euros.`,
  'meaning/unit-open': ({ page, rows, words }) =>
    `Page ${page}: in which unit are the amounts of this table (${plural(rows, 'row', 'rows')}) printed (“${words}”)? The act does not say without ambiguity; none of them is proved.`,
  'meaning/foreign': ({ page, words }) =>
    `Page ${page}: the amounts are not in euros (“${words}”); they are not counted as grants in euros.`,
  'meaning/row-no-grant': ({ kind, name }) =>
    `The row “${name}” is no grant but ${kindName(kind)}. It is kept apart.`,
  'meaning/nothing-granted': 'No grant was found: all amounts read have another role.',
};
