/**
 * What people change in an act, as plain data. An edit names its place by a lasting key and bears what was read there: it
 * can be applied there and nowhere else. Values are written as in `result.json`. Lines of `edits.jsonl` come from outside:
 * everything is bounded.
 */
import { z } from 'zod';
import { ROLES } from '../model/role.ts';
import { TABLE_KINDS } from '../model/table-shape.ts';

const MOST_TEXT = 20_000;
const MOST_ITEMS = 1000;
/** A4 at the largest scale any scan comes in is far below. */
const MOST_POINTS = 100_000;

const text = z.string().max(MOST_TEXT);
const leaf = z.union([text, z.number(), z.boolean(), z.null()]);
const leaves = z.union([leaf, z.array(leaf).max(MOST_ITEMS), z.record(text, leaf)]);
/** A field's value: at most a list of records. */
const value = z.union([leaves, z.array(leaves).max(MOST_ITEMS)]);
const field = z
  .string()
  .max(200)
  .regex(/^[A-Za-z]+(?:\.[A-Za-z0-9]+)*$/u);
const row = z.record(field, value);
const key = z
  .string()
  .regex(/^(?:[a-z]\d{1,7}-[0-9a-f]{10}|deliberation)$/u)
  .describe('The lasting key of a record.');
const page = z.number().int().min(1).max(1_000_000);
const points = z.number().min(-MOST_POINTS).max(MOST_POINTS);
const box = z.strictObject({ x0: points, y0: points, x1: points, y1: points });
const lines = z.array(points).max(MOST_ITEMS);

const said = {
  who: z.string().min(1).max(200),
  when: z.iso.datetime({ offset: true }),
  why: z.string().max(2000),
};
/** What was read at the place when the edit was made. */
const seenText = text.describe('What was read there, verbatim, or the beginning of it and its hash.');
const seenWords = z
  .string()
  .regex(/^[0-9a-f]{10}$/u)
  .describe('Hash of the words that were recognised on the page.');

const atField = { ...said, key, field, text: seenText, before: value, after: value };
const atPage = { ...said, page, words: seenWords };
const atTable = { ...said, key, words: seenWords };

export const editSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('set'), ...atField }),
  z.strictObject({ action: z.literal('confirm'), ...atField }),
  z.strictObject({
    action: z.literal('add-row'),
    ...said,
    key: key.nullable().describe('The row beside which it stands; null in an act without rows.'),
    side: z.enum(['before', 'after']),
    text: seenText,
    page,
    box: box.nullable(),
    after: row,
  }),
  z.strictObject({ action: z.literal('delete-row'), ...said, key, text: seenText }),
  z.strictObject({
    action: z.literal('split-row'),
    ...said,
    key,
    text: seenText,
    after: z.array(row).min(2).max(100),
  }),
  z.strictObject({
    action: z.literal('join-rows'),
    ...said,
    keys: z.array(key).min(2).max(100),
    texts: z.array(seenText).min(2).max(100),
    after: row,
  }),
  z.strictObject({
    action: z.literal('table-kind'),
    ...atTable,
    before: z.enum(TABLE_KINDS),
    after: z.enum(TABLE_KINDS),
  }),
  z.strictObject({
    action: z.literal('column-role'),
    ...atTable,
    column: z.number().int().min(0).max(MOST_ITEMS),
    before: z.enum(ROLES).nullable(),
    after: z.enum(ROLES).nullable(),
  }),
  z.strictObject({ action: z.literal('draw-table'), ...atPage, box, columns: lines, rows: lines.nullable() }),
  z.strictObject({ action: z.literal('page-blank'), ...atPage }),
  z.strictObject({
    action: z.literal('page-turned'),
    ...atPage,
    before: z.literal([0, 90, 180, 270]),
    after: z.literal([0, 90, 180, 270]).describe('Clockwise degrees that make the stored page upright.'),
  }),
  z.strictObject({
    action: z.literal('undo'),
    ...said,
    of: z
      .array(z.number().int().min(1))
      .min(1)
      .max(100_000)
      .describe('Numbers of earlier lines of the log, from 1.'),
  }),
]);

/** Something that a person said of an act. */
export type Edit = z.infer<typeof editSchema>;
export type EditAction = Edit['action'];
export type EditOf<Action extends EditAction> = Extract<Edit, { readonly action: Action }>;
/** A field's value as `result.json` writes it. */
export type EditValue = z.infer<typeof value>;
export type EditRow = z.infer<typeof row>;
