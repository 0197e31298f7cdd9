/** What the operative part of an act may do. */
export const DECISION_ACTS = [
  'grants',
  'asks',
  'accepts',
  'notes',
  'refuses',
  'withdraws',
  'corrects',
  'guarantees',
  'allowances',
  'writes-off',
  'prices',
  'transfers',
  'contracts',
  'budgets',
] as const;

/** What a clause of an act does. */
export type DecisionAct = (typeof DECISION_ACTS)[number];
