/** The ledger of money: every amount that is printed, and what it is for. */
import { PLACE } from './figure-shape.ts';
import {
  choice,
  flag,
  id,
  integer,
  list,
  maybeText,
  measure,
  nullable,
  optional,
  reason,
  record,
  text,
} from './shape.ts';

/** What an amount can be for, in the order in which people are told. */
export const MONEY_ROLES = [
  'grant',
  'total',
  'restatement',
  'part',
  'requested',
  'refused',
  'earlier',
  'cost',
  'other-funder',
  'budget',
  'balance',
  'price',
  'rate',
  'outside',
  'not-amount',
] as const;

/**
 * What words beside an amount can say: what it is for, that it may be given, that it may be given under conditions, that it is given beside
 * something else, of what one it is the price (`€/mois`).
 */
export const MONEY_WORDS = [...MONEY_ROLES, 'gift', 'conditional', 'more', 'per'] as const;

/** Which part of the act an amount stands in, as far as that says something of it. */
export const SETTINGS = ['citation', 'considering', 'preamble', 'operative', 'report', 'annex'] as const;

export const PRINTED = record(
  'printed',
  {
    cents: nullable(integer('Cents; null where money stands that cannot be read.')),
    setting: choice(SETTINGS),
    heading: maybeText('Of the column it stands in; empty where the column has none, null for running text.'),
    before: text('The words of its sentence or row before it.'),
    after: text('The words behind it.'),
    by: list(id(), 'Figures that were read there, by the lasting keys of their records.'),
    source: PLACE,
  },
  { about: 'An amount as it is printed, found without regard to what records were made.' },
);

const ROLE = choice(MONEY_ROLES);

export const LEDGER_ENTRY = record('ledgerEntry', {
  cents: nullable(integer('null where money stands that cannot be read.')),
  role: nullable(ROLE),
  of: maybeText('Id of the record that it stands in or repeats.'),
  own: flag('True where it is a figure of that record itself.'),
  reason: reason('What says so.'),
  heading: maybeText(),
  source: PLACE,
});

export const LEDGER_LINE = record(
  'ledgerLine',
  {
    amount: nullable(measure('null where money stands that cannot be read.')),
    role: nullable(ROLE),
    of: maybeText('Id of the record that it stands in or repeats.'),
    reason: reason('What says so.'),
    source: PLACE,
  },
  { about: 'An amount that is printed, with the one thing that it is for.' },
);

const SHARE = record('roleShare', { count: integer(), sum: measure() });

export const MONEY_BY_ROLE = record(
  'moneyByRole',
  {
    grant: optional(SHARE),
    total: optional(SHARE),
    restatement: optional(SHARE),
    part: optional(SHARE),
    requested: optional(SHARE),
    refused: optional(SHARE),
    earlier: optional(SHARE),
    cost: optional(SHARE),
    'other-funder': optional(SHARE),
    budget: optional(SHARE),
    balance: optional(SHARE),
    price: optional(SHARE),
    rate: optional(SHARE),
    outside: optional(SHARE),
    'not-amount': optional(SHARE),
  },
  {
    about:
      'Every amount that is printed, counted and added up by what it is for; amounts of one role may hold one another.',
  },
);

export const UNPLACED = record(
  'unplaced',
  { amount: nullable(measure('null where it cannot be read.')), source: PLACE },
  { about: 'An amount that is printed and has no place among what the act grants, adds up or tells.' },
);
