/** What a comparison with the truth counts, and what it found wrong. */

/** Counts of one act, or of several added up. */
export interface Score {
  /** Rows of the truth. */
  rows: number;
  found: number;
  invented: number;
  amounts: number;
  beneficiaries: number;
  /** Theme, operation, territory and group title all right. */
  groups: number;
  /** Every field of the row right. */
  full: number;
  proved: number;
  doubtful: number;
  /** The one figure that must be 0: rows and totals whose amount is wrong, or that do not exist, and are called proved. */
  wrongProved: number;
  totals: number;
  totalsFound: number;
  /** Totals that close in truth and whose figure the result holds and has checked. */
  totalsClosed: number;
  gaps: number;
  gapsExplained: number;
  articles: number;
  articleAmounts: number;
  votes: number;
  votesRight: number;
  budgetLines: number;
  budgetLinesRight: number;
  attendance: number;
  attendanceRight: number;
  /** Facts of the head: id, date, chair, secretary. */
  head: number;
  headRight: number;
}

/** One thing that is not as in the truth, for a person who tunes. */
export interface Miss {
  readonly what: string;
  readonly page: number;
  readonly wanted: string;
  readonly got: string;
}

export function emptyScore(): Score {
  return {
    rows: 0,
    found: 0,
    invented: 0,
    amounts: 0,
    beneficiaries: 0,
    groups: 0,
    full: 0,
    proved: 0,
    doubtful: 0,
    wrongProved: 0,
    totals: 0,
    totalsFound: 0,
    totalsClosed: 0,
    gaps: 0,
    gapsExplained: 0,
    articles: 0,
    articleAmounts: 0,
    votes: 0,
    votesRight: 0,
    budgetLines: 0,
    budgetLinesRight: 0,
    attendance: 0,
    attendanceRight: 0,
    head: 0,
    headRight: 0,
  };
}

export function addScore(into: Score, other: Score): void {
  for (const key of Object.keys(into) as (keyof Score)[]) into[key] += other[key];
}
