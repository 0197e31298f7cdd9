import type { RateGroup, RatedRow } from './types.ts';

/** A rate as exact fractions, one per quantity: amount = Σ numerator/denominator × quantity, in cents per thousandth. */
export interface Rate {
  readonly parts: readonly { readonly numerator: number; readonly denominator: number }[];
  /** For flat amounts: the amount itself, in cents. */
  readonly flat: number | null;
  /** Rows of the group that follow it as read, and {@link DECLARED} more where it was known before. */
  readonly support: number;
}

/** A group with the rates its rows agree on. */
export interface RatedGroup {
  readonly group: RateGroup;
  readonly rates: readonly Rate[];
  /** What it costs to hold that a row follows none of the rates, given how many do. */
  readonly slip: number;
}

/** Fewer rows than this never make a rate. Three are enough to call a fourth into doubt, but prove nothing, see below. */
const LEAST_SUPPORT = 3;
/** With fewer rows than this, most of the group must agree. */
const SMALL_SUPPORT = 4;
const SMALL_SHARE = 0.5;
const LEAST_QUANTITIES = 3;
const LEAST_FLAT = 4;
const LEAST_SHARE = 0.2;
const LEAST_FLAT_SHARE = 0.6;
/** A rate that is known from elsewhere speaks like as many rows, once one row follows it. */
const DECLARED = 3;
/** An amount off the rate may take many values; that it falls on a rate by chance is one in about 150. */
const CHANCE = 5;
const CHANCE_PER_ROW = 1.5;

/** Learns the rates of a group from its rows as read. `null` where too few agree. */
export function learnRates(group: RateGroup, values: readonly (number | null)[]): RatedGroup | null {
  const width = group.rows[0]?.quantities.length ?? 0;
  const rows = group.rows.filter((row) => rowValues(row, values) !== null);
  const rates =
    width === 0
      ? flatRates(rows, values)
      : width === 1
        ? simpleRates(rows, values, group.declared)
        : width === 2
          ? doubleRates(rows, values)
          : [];
  if (rates.length === 0) return null;
  const followers = rows.filter((row) => rates.some((rate) => follows(rate, row, values))).length;
  return { group, rates, slip: slipCost(rows.length, followers, rates) };
}

/**
 * Cost of a row off every rate: rare among rows that all agree. Two of the agreeing rows may themselves be wrong, so that
 * only the third and those after it speak for the rate.
 */
function slipCost(rows: number, followers: number, rates: readonly Rate[]): number {
  const strongest = Math.max(...rates.map((rate) => rate.support));
  const chance = Math.min(CHANCE, Math.max(0, strongest - 3) * CHANCE_PER_ROW);
  return Math.log((rows + 2) / (rows - followers + 1)) + chance;
}

function rowValues(row: RatedRow, values: readonly (number | null)[]): number[] | null {
  const read = [row.amount, ...row.quantities].map((variable) => values[variable] ?? null);
  return read.every((value) => value !== null && value > 0) ? (read as number[]) : null;
}

function simpleRates(
  rows: readonly RatedRow[],
  values: readonly (number | null)[],
  declared: readonly number[],
): Rate[] {
  // Amounts are cents, quantities thousandths.
  const known = (numerator: number, denominator: number): number =>
    declared.some((price) => price * denominator === numerator * 1000) ? DECLARED : 0;
  const found = new Map<
    string,
    { numerator: number; denominator: number; seen: number; quantities: Set<number> }
  >();
  for (const row of rows) {
    const [amount = 0, quantity = 0] = rowValues(row, values)!;
    const divisor = gcd(amount, quantity);
    const [numerator, denominator] = [amount / divisor, quantity / divisor];
    const key = `${String(numerator)}/${String(denominator)}`;
    const entry = found.get(key) ?? { numerator, denominator, seen: 0, quantities: new Set<number>() };
    entry.seen += 1;
    entry.quantities.add(quantity);
    found.set(key, entry);
  }
  return [...found.values()]
    .filter(({ seen, quantities, numerator, denominator }) => {
      const more = known(numerator, denominator);
      return more > 0 ? seen >= rows.length * LEAST_SHARE : enough(seen, quantities.size, rows.length);
    })
    .sort((a, b) => b.seen - a.seen || a.numerator / a.denominator - b.numerator / b.denominator)
    .map(({ numerator, denominator, seen }) => ({
      parts: [{ numerator, denominator }],
      flat: null,
      support: seen + known(numerator, denominator),
    }));
}

function enough(seen: number, quantities: number, rows: number): boolean {
  // The same amount for the same quantity is one observation; with four rows, two different ones will do.
  if (quantities === LEAST_QUANTITIES - 1 && seen >= SMALL_SUPPORT) return seen >= rows * LEAST_SHARE;
  const share = seen < SMALL_SUPPORT ? SMALL_SHARE : LEAST_SHARE;
  return seen >= LEAST_SUPPORT && quantities >= LEAST_QUANTITIES && seen >= rows * share;
}

function flatRates(rows: readonly RatedRow[], values: readonly (number | null)[]): Rate[] {
  const seen = new Map<number, number>();
  for (const row of rows) {
    const amount = values[row.amount]!;
    seen.set(amount, (seen.get(amount) ?? 0) + 1);
  }
  return [...seen]
    .filter(([, count]) => count >= LEAST_FLAT && count >= rows.length * LEAST_FLAT_SHARE)
    .map(([flat, support]) => ({ parts: [], flat, support }));
}

/** Rates for two quantities (`90 DSF et 45 portes closes`): solved from pairs of rows, kept where others follow. */
function doubleRates(rows: readonly RatedRow[], values: readonly (number | null)[]): Rate[] {
  const sample = rows.slice(0, 40);
  let best: Rate | null = null;
  for (let i = 0; i < sample.length; i += 1) {
    for (let j = i + 1; j < sample.length; j += 1) {
      const rate = solvePair(rowValues(sample[i]!, values)!, rowValues(sample[j]!, values)!);
      if (rate === null) continue;
      const followers = rows.filter((row) => follows(rate, row, values));
      // Proportional quantities follow many rates: only rows with different proportions speak for one.
      const kinds = new Set(
        followers.map((row) => values[row.quantities[0]!]! / values[row.quantities[1]!]!),
      );
      if (kinds.size < LEAST_QUANTITIES || !enough(followers.length, kinds.size, rows.length)) continue;
      if (best === null || followers.length > best.support) best = { ...rate, support: followers.length };
    }
  }
  return best === null ? [] : [best];
}

function solvePair(first: readonly number[], second: readonly number[]): Rate | null {
  const [a1 = 0, p1 = 0, q1 = 0] = first;
  const [a2 = 0, p2 = 0, q2 = 0] = second;
  const determinant = p1 * q2 - p2 * q1;
  const x = a1 * q2 - a2 * q1;
  const y = p1 * a2 - p2 * a1;
  if (determinant === 0 || ![determinant, x, y].every(Number.isSafeInteger)) return null;
  if (x / determinant <= 0 || y / determinant <= 0) return null;
  return { parts: [fraction(x, determinant), fraction(y, determinant)], flat: null, support: 2 };
}

function fraction(numerator: number, denominator: number): { numerator: number; denominator: number } {
  const divisor = gcd(Math.abs(numerator), Math.abs(denominator)) * Math.sign(denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** The amount a rate gives for quantities, in cents; `null` where it is no whole number of cents. */
export function rateAmount(rate: Rate, quantities: readonly number[]): number | null {
  if (rate.flat !== null) return rate.flat;
  const [only] = rate.parts;
  if (only !== undefined && rate.parts.length === 1) {
    const scaled = only.numerator * quantities[0]!;
    return Number.isSafeInteger(scaled) && scaled % only.denominator === 0 ? scaled / only.denominator : null;
  }
  let amount = 0;
  let denominator = 1;
  for (const [index, part] of rate.parts.entries()) {
    // a/b + c/d, kept exact: the denominators are small (thousandths).
    const numerator = part.numerator * quantities[index]!;
    if (!Number.isSafeInteger(numerator * denominator)) return null;
    amount = amount * part.denominator + numerator * denominator;
    denominator *= part.denominator;
    const divisor = gcd(Math.abs(amount), denominator);
    amount /= divisor;
    denominator /= divisor;
  }
  return denominator === 1 && Number.isSafeInteger(amount) ? amount : null;
}

/** The quantity that gives an amount, the others as they are, in thousandths; `null` where there is none. */
export function rateQuantity(
  rate: Rate,
  amount: number,
  quantities: readonly number[],
  index: number,
): number | null {
  const part = rate.parts[index];
  if (part === undefined) return null;
  const others = rateAmount(
    rate,
    quantities.map((quantity, at) => (at === index ? 0 : quantity)),
  );
  if (others === null) return null;
  const scaled = (amount - others) * part.denominator;
  if (!Number.isSafeInteger(scaled) || scaled <= 0 || scaled % part.numerator !== 0) return null;
  return scaled / part.numerator;
}

function follows(rate: Rate, row: RatedRow, values: readonly (number | null)[]): boolean {
  const read = rowValues(row, values);
  return read !== null && rateAmount(rate, read.slice(1)) === read[0];
}

/** Whether an amount and its quantities follow one of the rates. */
export function followsAny(rates: readonly Rate[], amount: number, quantities: readonly number[]): boolean {
  return rates.some((rate) => rateAmount(rate, quantities) === amount);
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x || 1;
}
