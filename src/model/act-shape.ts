/**
 * The one declaration of everything an act's records hold. Types, the walk over figures, `result.json` and the schemas are
 * made from it: a field is added here and nowhere else. The order of fields is their order in `result.json`. Text fields
 * carry the repaired text; `source.text` what was read.
 */
import { CHECK, EDIT, FINDING, GENERATOR, REPAIR, SOURCE, STATUS, VERDICT } from './account-shape.ts';
import { figure, key, PLACE, QUANTITY } from './figure-shape.ts';
import {
  aside,
  choice,
  date,
  flag,
  id,
  integer,
  list,
  maybeText,
  nullable,
  optional,
  ratio,
  record,
  reason,
  shown,
  text,
  texts,
  unknownYet,
  working,
} from './shape.ts';
import { ANNOUNCED } from './announced-shape.ts';
import { OPENING } from './opening-shape.ts';
import { DECISION_ACTS } from './decision.ts';
import { MONEY, TABLE, TABLE_KINDS } from './table-shape.ts';
import { LEDGER_LINE, MONEY_BY_ROLE, PRINTED, UNPLACED } from './money-shape.ts';

/** Version of the result's shape: the major changes when a reader written for the old one would break. */
export const SCHEMA_VERSION = '2.0.0';

const amount = figure('cents', 'field/amount', 'Euro; null where no amount can be read.');
const quantities = list(QUANTITY, 'In printed order; the first is the leading count.');
const beneficiaries = nullable(
  figure('count', 'field/beneficiaries', 'How many distinct structures the prose announces.'),
);

export const DELIBERATION = record('deliberation', {
  id: maybeText(),
  date: nullable(date()),
  authority: maybeText(),
  body: maybeText(),
  subject: maybeText(),
  chair: maybeText(),
  secretary: maybeText(),
});

export const ATTENDANCE = record(
  'attendance',
  {
    key,
    name: text(),
    civility: maybeText(),
    kind: choice(['present', 'absent', 'excused', 'non-voting']),
    source: PLACE,
  },
  { naming: { word: 'attendance' } },
);

export const CITATION = record(
  'citation',
  {
    key,
    kind: text(),
    number: maybeText(),
    date: nullable(date()),
    text: text(),
    source: PLACE,
  },
  { naming: { word: 'citation' } },
);

export const ARTICLE = record(
  'article',
  {
    key,
    number: integer(),
    text: text(),
    amount: nullable(amount),
    themeCode: maybeText(),
    operationCode: maybeText(),
    annexes: list(text()),
    imputes: working(
      list(
        integer(),
        'Articles whose amounts this one says it imputes ("en application des articles 1, 3 …").',
      ),
    ),
    source: PLACE,
  },
  { naming: { word: 'article', by: 'number' } },
);

export const VOTE = record(
  'vote',
  {
    key,
    articles: list(integer()),
    for: nullable(figure('count', 'field/for')),
    against: nullable(figure('count', 'field/against')),
    abstention: nullable(figure('count', 'field/abstention')),
    absent: nullable(figure('count', 'field/absent')),
    groups: list(text()),
    outcome: maybeText(),
    recused: list(text()),
    source: PLACE,
  },
  { naming: { word: 'vote' } },
);

export const BUDGET_LINE = record('budgetLine', {
  id: id(),
  key,
  part: choice(['article', 'report'], '`article`: the act’s own table; `report`: the report’s restatement.'),
  code: maybeText(),
  account: maybeText(),
  label: text(),
  authorised: nullable(figure('cents', 'field/authorised')),
  available: nullable(figure('cents', 'field/available')),
  proposed: nullable(figure('cents', 'field/proposed')),
  balance: nullable(figure('cents', 'field/balance')),
  source: PLACE,
});

export const PROGRAMME = record(
  'programme',
  {
    key,
    code: maybeText(),
    theme: maybeText(),
    name: text(),
    period: maybeText(),
    description: maybeText(),
    results: maybeText(),
    source: PLACE,
  },
  { naming: { word: 'programme' } },
);

const ANNEX = record('annex', { number: text(), title: text(), pages: list(integer()) });

export const PERIOD = record('period', { from: date(), to: date() });

export const OPERATION_PART = record('operationPart', {
  label: text(),
  amount: nullable(amount),
  beneficiaries,
  quantities,
  period: nullable(PERIOD),
});

export const OPERATION = record(
  'operation',
  {
    id: id(),
    key,
    code: text(),
    themeCode: maybeText(),
    name: text(),
    amount: nullable(amount),
    beneficiaries,
    quantities,
    period: nullable(PERIOD),
    parts: list(OPERATION_PART),
    source: PLACE,
  },
  { about: 'An operation as the prose annexes announce it.' },
);

/** How a grant is printed. */
export const ROW_FORMS = ['row', 'item', 'sentence'] as const;

export const CODED_NAME = record('codedName', { code: text(), name: text() });

export const ALLOCATION = record(
  'allocation',
  {
    id: id('`a1`, `a2`… in document order.'),
    key,
    annex: maybeText(),
    table: maybeText('Id of the table it stands in; null for a row that stands in none.'),
    form: optional(
      choice(
        ROW_FORMS,
        'How the act prints it: a row of a table, an item of a list, a sentence; absent where a person added it.',
      ),
    ),
    territories: list(text(), 'As printed, in order.'),
    theme: nullable(CODED_NAME),
    operation: nullable(CODED_NAME),
    beneficiary: text(),
    reference: maybeText('A printed file or structure number.'),
    object: maybeText('A printed purpose.'),
    information: maybeText(),
    quantities,
    amount: figure(
      'cents',
      'field/amount',
      'Euro; null where no amount can be read: the row is then doubtful.',
    ),
    money: working(
      list(
        MONEY,
        'Every column of money that holds something in the row, left to right, that of `amount` among them.',
      ),
    ),
    financing: maybeText(),
    agreement: maybeText(),
    budgeted: flag(
      'False for rows paid by another fund ("hors budget"): in the table’s totals, not in the articles’.',
    ),
    extra: texts('By header.'),
    status: shown(STATUS),
    reason: shown(reason()),
    confidence: unknownYet(ratio(), 'The mean of the engine’s word confidences.'),
    repairs: shown(list(id())),
    source: PLACE,
  },
  { about: 'One grant, wherever it is printed: one structure, one amount.' },
);

export const TOTAL = record(
  'total',
  {
    id: id(),
    key,
    scope: choice(['table', 'group', 'operation', 'theme', 'document']),
    part: choice(['annex', 'article', 'prose', 'report', 'budget']),
    themeCode: maybeText(),
    operationCode: maybeText(),
    amount,
    quantities,
    rows: nullable(list(id()), 'Ids of the rows a table total closes; null where layout does not say.'),
    budgeted: nullable(flag(), 'true: counts only budgeted rows; false: only the others; null: all.'),
    money: optional(
      working(
        list(MONEY, 'What it says in every column of money of its table, that of `amount` among them.'),
      ),
    ),
    unsure: optional(
      working(
        flag('True where nothing printed says that it is a total and no grant: shown, and proves nothing.'),
      ),
    ),
    source: PLACE,
  },
  { about: 'A total stated anywhere in the act.' },
);

/** An act: its records in the working view, `result.json` in the other. */
/** What a clause of the operative part does. */
export const DECISION = record(
  'decision',
  {
    article: nullable(integer(), 'The article it stands in; null where there is none.'),
    act: choice(DECISION_ACTS),
    grants: flag('True where it gives money to someone.'),
    words: text('Its verb and the object of it, as printed.'),
    source: PLACE,
  },
  { about: 'What the council does, as its operative part says.' },
);

/** An amount beside somebody’s name that is no grant. */
export const OTHER = record(
  'other',
  {
    kind: choice(TABLE_KINDS, 'What it is.'),
    table: nullable(text(), 'Id of the table it stands in.'),
    beneficiary: text(),
    amount: aside(figure('cents', 'field/amount')),
    source: PLACE,
  },
  { about: 'A row that is read and named, and that grants nothing.' },
);

export const ACT = record('act', {
  schemaVersion: shown(text()),
  generator: shown(GENERATOR),
  source: shown(SOURCE),
  deliberation: DELIBERATION,
  attendance: list(ATTENDANCE),
  citations: list(CITATION),
  articles: list(ARTICLE),
  votes: list(VOTE),
  decisions: list(DECISION),
  announced: optional(working(list(ANNOUNCED, 'Counts that rows are held against.'))),
  budgetLines: list(BUDGET_LINE),
  programmes: list(PROGRAMME),
  annexes: list(ANNEX),
  operations: list(OPERATION),
  allocations: list(ALLOCATION),
  totals: list(TOTAL),
  others: list(OTHER),
  figures: shown(list(VERDICT)),
  checks: shown(list(CHECK)),
  tables: list(TABLE),
  printed: working(list(PRINTED, 'Every amount that the act prints, in reading order.')),
  money: shown(MONEY_BY_ROLE),
  unplaced: shown(list(UNPLACED, 'Amounts that have no place: each asks for a look.')),
  ledger: shown(
    list(
      LEDGER_LINE,
      'Amounts that are no record’s own, with what they are for; those of records stand there.',
    ),
  ),
  edits: shown(list(EDIT, 'What people changed, in order.')),
  openings: optional(working(list(OPENING, 'Lines that open articles, whoever read them.'))),
  unreadPages: working(list(integer(), 'Pages of the act that could not be read, by number.')),
  repairs: list(REPAIR),
  findings: list(FINDING),
});
