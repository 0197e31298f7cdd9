/** The kinds of checks that the arithmetic makes. A new one stands here, and once in its file of `src/reconcile/constraints`. */
export type CheckKind =
  /** Rows, or parts, against a total printed with them. */
  | 'sum'
  /** The same amount as stated elsewhere in the act. */
  | 'restatement'
  /** Counts beside the amounts against the count of a total. */
  | 'quantities'
  /** Distinct beneficiaries against the announced number. */
  | 'distinct'
  /** Rows of a list against the number that the act announces. */
  | 'count'
  /** The balance of a budget line. */
  | 'difference'
  /** Budget lines against the articles they pay for. */
  | 'imputation'
  /** A total that no rows make. */
  | 'unlinked'
  | 'votes'
  | 'attendance'
  | 'recused-abstain'
  | 'date';

/** The part of the act that a check speaks of, short and stable, for programs: `operation 1.3`, `theme 5`, `vote 2`. */
export type CheckScope =
  | 'document'
  | `operation ${string}`
  | `theme ${string}`
  | `article ${string}`
  | `vote ${string}`
  | `budget line ${string}`;
