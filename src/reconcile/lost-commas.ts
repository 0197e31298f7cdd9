/** Recognised amounts written without cents among amounts that all have them: their comma may be gone. */
import type { ProblemBuilder } from './problem-builder.ts';

const CENTS = /[.,]\s?\d\d(?!\d)/u;
/** So many rows, and such a share of them, tell how a table writes its amounts. */
const FEWEST = 10;
const SHARE = 0.9;

/** The variables of such amounts of an act’s rows. A text layer's characters are exact: what it leaves out was not printed. */
export function lostCommasOf(builder: ProblemBuilder): ReadonlySet<number> {
  const rows = builder.records.allocations.filter(({ amount }) => amount.value !== null);
  const bare = rows.filter(({ amount }) => !CENTS.test(amount.text));
  if (rows.length < FEWEST || rows.length - bare.length < SHARE * rows.length) return new Set();
  return new Set(bare.filter(({ amount }) => !amount.exact).map((row) => builder.amountOf(row)));
}
