/**
 * The arithmetic engine knows figures and the constraints between them, and nothing of acts. Every number is an exact
 * integer; every cost is in nats: minus the natural logarithm of a likelihood.
 */

import type { Origin } from '../../model/origin.ts';

/** One value a figure may have, and why it is considered. */
export interface Reading {
  readonly value: number;
  readonly cost: number;
  readonly origin: Origin;
}

/** A figure of the document with what its pixels allow. */
export interface Variable {
  readonly id: string;
  readonly unit: 'cents' | 'milli';
  /** As read; `null` where no number could be read. */
  readonly value: number | null;
  /** What was seen, cheapest first: the reading itself, the engine's alternatives, second readings. */
  readonly readings: readonly Reading[];
  /** Cost of any value, given everything that was seen; 0 for the value as read. */
  readonly costOf: (value: number) => number;
  /** The values one slip away with their costs, each once, in no order. */
  readonly likely: () => readonly Reading[];
  /** Cost of a value that was seen or is one slip away; `Infinity` for any other. */
  readonly nearCost: (value: number) => number;
  /** Cost of the cheapest value that was not seen. */
  readonly leastUnseen: () => number;
  /** Figures of one kind of print are misread alike; `null` for what is not printed. */
  readonly print: string | null;
  /** Its characters cannot be confused (a text layer). */
  readonly exact: boolean;
  /** The value that a person confirmed: held from the start, never changed, and no error of it makes good another. */
  readonly confirmed: number | null;
  /**
   * Extra cost of *changing* this figure to close a sum. Printed totals have one: a total that disagrees with its rows
   * is as likely wrong in the act, and that is never repaired.
   */
  readonly penalty: number;
  /** True for the part of a group that is not in the document: 0 unless rows are missing or doubled. */
  readonly slack: boolean;
  /** For slacks: the slack of the same group in another unit; both stand for one and the same missing row. */
  readonly linkedSlack: number | null;
}

export interface Term {
  /** Index of the variable in the problem. */
  readonly variable: number;
  readonly factor: number;
}

/** Σ factor × value = constant. Sums, restatements, differences, counts, votes and imputations are all of this form. */
export interface LinearConstraint {
  readonly terms: readonly Term[];
  readonly constant: number;
  /** What it costs to hold that the document itself breaks the constraint. */
  readonly cost: number;
  /** A regularity that acts need not keep exactly: it gives no value back, and proves no characters that may be misread. */
  readonly soft: boolean;
  /** The figure that states the result, where there is one. */
  readonly stated: number | null;
}

/** One row of a group whose amounts may follow a rate: amount = rate × quantity. */
export interface RatedRow {
  readonly amount: number;
  /** Variables of the quantities the rate multiplies, in a fixed order of units; empty for a flat amount. */
  readonly quantities: readonly number[];
}

/** Rows whose amounts may follow one or several common rates. */
export interface RateGroup {
  readonly id: string;
  readonly rows: readonly RatedRow[];
  /** Prices of a whole unit that are known from elsewhere, in cents; they count where rows follow them. */
  readonly declared: readonly number[];
}

/** Everything the engine is given. */
export interface Problem {
  readonly variables: readonly Variable[];
  readonly constraints: readonly LinearConstraint[];
  readonly rateGroups: readonly RateGroup[];
}

/** A new value for a figure. */
export interface Change {
  readonly variable: number;
  readonly value: number;
}

/** Assignments that explain a constraint equally well, so that none was made. */
export interface Tie {
  /** The constraint that does not close. */
  readonly constraint: number;
  /** Each a set of changes, cheapest first, with its cost against leaving everything as it is. */
  readonly explanations: readonly { readonly changes: readonly Change[]; readonly cost: number }[];
}

/**
 * Stated margins, in nats. Both are likelihood ratios: e³ ≈ 20 to 1, e¹⁸ ≈ 66 million to 1.
 */
export const MARGINS = {
  /** A repair is made when the best explanation beats every other that disagrees with it by this much. */
  repair: 3,
  /**
   * A figure is proved when every assignment that gives it another value costs this much more. One misreading costs 6 to
   * 8.6, so two of them can hide each other, three cannot.
   */
  proof: 18,
} as const;

/** Costs of things that are no misreadings. */
export const PENALTIES = {
  /** A row was lost or doubled, or a page end is missing. */
  slack: 8,
  /** The same, where another constraint of the same group already says so. */
  linkedSlack: 1,
  /** A count is missing although the amounts of the same rows are all there. */
  slackAlone: 8,
  /** The act itself is wrong. */
  misprint: 11,
  /** The same for a count, whose rows are less plain to find. */
  miscount: 8,
  /** A soft regularity does not hold. */
  soft: 2,
  /** An amount and its quantity were misread so that they still agree. */
  coincidence: 8,
  /** What was misread once is misread again, in the same characters of the same print. */
  again: 2,
  /** A misreading that the act never contradicts happened everywhere in its print. */
  systematic: 9,
  /** Changing a printed total, see {@link Variable.penalty}. */
  changedTotal: 6,
  /** Another value for a figure whose characters are exact. */
  exact: 40,
} as const;
