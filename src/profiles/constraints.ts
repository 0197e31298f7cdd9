/** The relations an act is held to, as data: what is added up or compared, and which part of the act states it. */
import { z } from 'zod';

/** How the rows that an article speaks of may be found. */
export const ROW_LINKS = ['codes', 'annex', 'order', 'amount', 'words'] as const;
export type RowLink = (typeof ROW_LINKS)[number];

/** Columns of a budget table. */
export const BUDGET_COLUMNS = ['authorised', 'available', 'proposed', 'balance'] as const;
export type BudgetColumn = (typeof BUDGET_COLUMNS)[number];

const column = z.enum(BUDGET_COLUMNS);

export const constraintSchema = z.union(
  [
    z
      .strictObject({
        sum: z.enum(['rows', 'quantities']),
        equals: z.enum(['table-total', 'report-total', 'operation']),
      })
      .describe(
        'Amounts or counts of rows make what a total, the report or the prose of an operation states.',
      ),
    z
      .strictObject({
        sum: z.literal('rows'),
        equals: z.literal('article'),
        by: z.array(z.enum(ROW_LINKS)).min(1),
      })
      .describe('Rows make an article’s amount; `by` lists how its rows may be found, tried in this order.'),
    z
      .strictObject({ sum: z.literal('parts'), equals: z.literal('operation') })
      .describe('The parts of an operation make its amount.'),
    z
      .strictObject({ sum: z.literal('budget-lines'), equals: z.literal('articles') })
      .describe('Budget lines make the amounts of the articles they pay for.'),
    z
      .strictObject({ difference: z.tuple([column, column]), equals: column })
      .describe('In each budget line the first column less the second is the third.'),
    z
      .strictObject({ same: z.array(column).min(1), in: z.literal('report') })
      .describe('The report restates these columns of the act’s budget lines.'),
    z
      .strictObject({ rate: z.literal('rows'), by: z.literal('operation') })
      .describe('Amounts of an operation may follow a price times a quantity.'),
    z
      .strictObject({ count: z.literal('beneficiaries'), equals: z.literal('operation') })
      .describe('As many structures as the prose of an operation announces.'),
    z
      .strictObject({ count: z.literal('votes'), equals: z.literal('attendance') })
      .describe('Votes make the members, and those present.'),
    z
      .strictObject({ count: z.literal('recused'), equals: z.literal('abstentions') })
      .describe('As many abstain as are recused, where that is the custom.'),
    z
      .strictObject({ names: z.literal('recused'), in: z.literal('attendance') })
      .describe('Who is recused stands in the attendance list.'),
    z
      .strictObject({ dates: z.literal('citations'), before: z.literal('sitting') })
      .describe('Nothing cited is later than the sitting, and each text keeps its date.'),
  ],
  { error: 'schema/constraint' },
);

export type Constraint = z.infer<typeof constraintSchema>;

/** What councils' acts have in common. A constraint whose parts an act lacks does no harm. */
export const DEFAULT_CONSTRAINTS: readonly Constraint[] = [
  { sum: 'rows', equals: 'table-total' },
  { sum: 'quantities', equals: 'table-total' },
  { sum: 'rows', equals: 'report-total' },
  { sum: 'quantities', equals: 'report-total' },
  { rate: 'rows', by: 'operation' },
  { sum: 'rows', equals: 'operation' },
  { sum: 'quantities', equals: 'operation' },
  { sum: 'parts', equals: 'operation' },
  { count: 'beneficiaries', equals: 'operation' },
  { sum: 'rows', equals: 'article', by: ['codes', 'annex', 'order', 'amount', 'words'] },
  { difference: ['available', 'proposed'], equals: 'balance' },
  { difference: ['authorised', 'proposed'], equals: 'balance' },
  { same: ['authorised', 'available', 'proposed', 'balance'], in: 'report' },
  { sum: 'budget-lines', equals: 'articles' },
  { count: 'votes', equals: 'attendance' },
  { names: 'recused', in: 'attendance' },
  { count: 'recused', equals: 'abstentions' },
  { dates: 'citations', before: 'sitting' },
];
