/** The cost that a figure is off by exactly so much, to make good what is wrong elsewhere. */
import { TWO_SLIPS, type ErrorHypothesis } from './error-hypotheses.ts';
import { rateAmount, rateQuantity } from './rates.ts';
import { heldCost, NOTHING, observedCost, slipOf, type RatePlace, type State } from './state.ts';

/** The cheapest a count elsewhere can be wrong for, to make good what is wrong with the counts of a joint error. */
const OTHER_COUNT = 6;

/** See {@link offsetCost}. */
export type OffsetCost = (delta: number, count: number, budget: number) => number;

/**
 * What it costs that a figure is off by exactly so much, while others are wrong whose counts add up to `count`. A cost at
 * or above `budget` is not worked out exactly: what comes back is then only sure to be no cheaper.
 */
export function offsetCost(
  state: State,
  index: number,
  listed: readonly ErrorHypothesis[],
  isCounted: (quantity: number) => boolean,
): OffsetCost {
  const variable = state.problem.variables[index]!;
  const held = state.values[index] ?? 0;
  const known = new Map<number, ErrorHypothesis[]>();
  for (const hypothesis of listed)
    known.set(hypothesis.delta, [...(known.get(hypothesis.delta) ?? []), hypothesis]);
  const place = state.rateOf.get(index);
  const leave = leaveRateCost(state, place, index);
  const now = observedCost(variable, held);
  return (delta, count, budget) => {
    let least = Infinity;
    known.get(delta)?.forEach((hypothesis) => {
      least = Math.min(least, hypothesis.cost + (hypothesis.count + count === 0 ? 0 : OTHER_COUNT));
    });
    const value = held + delta;
    const near = variable.nearCost(value);
    let price = (near === Infinity ? TWO_SLIPS : near) - now;
    if (price + leave >= Math.min(budget, least)) return Math.min(budget, least);
    if (near === Infinity) price = variable.costOf(value) - now;
    if (price + leave >= Math.min(budget, least)) return Math.min(budget, least);
    if (place?.row.amount !== index) return Math.min(least, price + (count === 0 ? 0 : OTHER_COUNT));
    return Math.min(least, price + exactLeave(state, place, value, count, isCounted));
  };
}

/** What it costs that a row with another amount leaves its rate, or has another quantity that keeps it there. */
function exactLeave(
  state: State,
  place: RatePlace,
  amount: number,
  count: number,
  isCounted: (quantity: number) => boolean,
): number {
  const uncounted = count === 0 ? 0 : OTHER_COUNT;
  if (slipOf(state, place, NOTHING) > 0) return uncounted;
  const { row, rated } = place;
  let least = rated.slip + uncounted;
  const quantities = row.quantities.map((variable) => state.values[variable] ?? 0);
  for (const rate of rated.rates) {
    if (rateAmount(rate, quantities) === amount) return uncounted;
    row.quantities.forEach((index, position) => {
      const value = rateQuantity(rate, amount, quantities, position);
      const variable = state.problem.variables[index]!;
      const held = state.values[index] ?? null;
      if (value === null || held === null) return;
      const price = state.inferred.has(index) ? 0 : heldCost(variable, value) - heldCost(variable, held);
      const open = count + (isCounted(index) ? value - held : 0);
      least = Math.min(least, price + (open === 0 ? 0 : OTHER_COUNT));
    });
  }
  return least;
}

/** What it costs at least that a row leaves its rate, or that a quantity is wrong with its amount. */
function leaveRateCost(state: State, place: RatePlace | undefined, index: number): number {
  if (place?.row.amount !== index || slipOf(state, place, NOTHING) > 0 || place.rated.rates.length > 1)
    return 0;
  const { row, rated } = place;
  const quantities = row.quantities.map((quantity) => {
    const variable = state.problem.variables[quantity]!;
    const held = state.values[quantity] ?? null;
    if (variable.confirmed !== null) return Infinity;
    return held === null || state.inferred.has(quantity) || held !== variable.value
      ? 0
      : variable.leastUnseen() - heldCost(variable, held);
  });
  return Math.max(0, Math.min(rated.slip, ...quantities));
}
