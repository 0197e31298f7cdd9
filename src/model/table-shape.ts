/** The tables of an act, and what a row says in their columns of money. */
import { figure, key, PLACE } from './figure-shape.ts';
import { ROLES } from './role.ts';
import {
  aside,
  choice,
  flag,
  id,
  integer,
  list,
  nullable,
  optional,
  record,
  text,
  working,
} from './shape.ts';

/** What a table can be for. */
export const TABLE_KINDS = [
  'grants',
  'requested',
  'refused',
  'withdrawn',
  'earlier',
  'replaced',
  'restatement',
  'recapitulation',
  'funding-plan',
  'budget',
  'guarantee',
  'contract',
  'allowance',
  'claim',
  'gift',
  'price',
  'transfer',
  'cost',
  'foreign',
  'other',
] as const;

export const EVIDENCE = record(
  'evidence',
  {
    kind: choice(
      TABLE_KINDS,
      'What it speaks for; evidence for another kind than the table’s speaks against it.',
    ),
    by: choice(
      ['title', 'lead', 'heading', 'decision', 'column', 'person', 'subject', 'rows'],
      'Where the words stand.',
    ),
    words: text('As printed.'),
    source: nullable(PLACE),
  },
  { about: 'Words that say what a table is.' },
);

export const TABLE = record(
  'table',
  {
    id: id('`g1`, `g2`… in the order in which tables were read.'),
    key,
    kind: choice(TABLE_KINDS, 'What it is for. Rows of other kinds than grants are no allocations.'),
    columns: list(
      record('column', {
        heading: text('As printed, wrapped lines joined; empty where there is none.'),
        role: nullable(choice(ROLES)),
      }),
      'Left to right.',
    ),
    amountColumn: nullable(
      integer(),
      'Index of the column of the grants; null where there is none, or one for each kind of grant.',
    ),
    contested: flag('True where nothing printed tells the column of the grants from another.'),
    candidates: list(
      integer(),
      'Indices of the columns that may as well hold the grants, where `contested`: that of `amountColumn` among them.',
    ),
    toldBy: working(
      nullable(
        choice(['total', 'parts', 'person']),
        'How sums may tell the candidates apart: a stated total is what one of them adds up to, or the first is what the others add up to row by row; `person`: a person said which it is.',
      ),
    ),
    named: optional(
      working(
        flag('False where neither a heading nor the cells say that names stand in its column of names.'),
      ),
    ),
    decided: flag(
      'True where words of the act say that this is what the council grants, and none says otherwise.',
    ),
    evidence: list(EVIDENCE, 'Strongest first.'),
    unit: optional(
      record('unit', {
        currency: text('`EUR`, `CHF`…'),
        scale: integer('1000 where amounts are printed in thousands.'),
        words: text('What says so, as printed.'),
      }),
    ),
    source: PLACE,
    continued: list(PLACE, 'Where its other parts stand, those of later pages for instance.'),
  },
  { about: 'A table of money, read or set aside. Its rows are those that name it.' },
);

export const MONEY = record(
  'money',
  {
    column: integer('Index of the column in the row’s table.'),
    figure: nullable(
      aside(figure('cents', 'field/amount')),
      'null stands for the row’s own amount, which is not said twice.',
    ),
  },
  { about: 'What a row says in a column of money.' },
);
