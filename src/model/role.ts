/** What a column of a table can mean. */
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
