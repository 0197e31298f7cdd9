/**
 * A profile: data for a family of acts. The default works by itself on an act it has never seen; a profile only sharpens
 * it. Patterns are templates, not regular expressions: literal text with `{code}` and `{name}` holes, matched without
 * regard to case, accents and runs of space, so that a profile written by hand cannot make matching slow.
 */
import { z } from 'zod';

/** What a column of an allocation table can mean. */
export const ROLES = [
  'territory',
  'beneficiary',
  'reference',
  'object',
  'theme',
  'operation',
  'information',
  'quantity',
  'cost',
  'rate',
  'requested',
  'proposed',
  'amount',
  'financing',
  'agreement',
  'budgetLine',
] as const;
export type Role = (typeof ROLES)[number];

const template = z.string().min(1).describe('Literal text with {code} and {name} holes.');

export const profileSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  version: z.string(),
  title: z.string(),
  match: z
    .array(z.string().min(3))
    .describe('Phrases that must all stand in the act for the profile to be chosen by content.'),
  headings: z
    .partialRecord(z.enum(ROLES), z.array(z.string().min(1)))
    .describe('Column headings and their synonyms, by role.'),
  columns: z
    .array(z.enum(ROLES))
    .describe('The order of the columns where a source without ruled lines does not show it; empty: unknown.'),
  groups: z.object({
    theme: z.array(template),
    operation: z.array(template),
    complementary: z.array(template).describe('Operations whose code gets the prefix C.'),
  }),
  totals: z.array(z.string().min(1)).describe('Labels that open a total row.'),
  vocabulary: z.object({
    territories: z.array(z.string()),
    units: z.array(z.string()),
    agreements: z.array(z.string()),
    offBudget: z.array(z.string()).describe('Phrases in the financing cell of rows another fund pays.'),
  }),
});

export type Profile = z.infer<typeof profileSchema>;
