/** Hypotheses of how a figure may be wrong, each with its cost against the value held. */
import { rateValues } from './proposals.ts';
import { rateAmount } from './rates.ts';
import { heldCost, NOTHING, observedCost, slipOf, type RatePlace, type State } from './state.ts';
import type { Variable } from './types.ts';

/** A value a figure may really have. */
export interface ErrorHypothesis {
  /** What it adds to the value held. */
  readonly delta: number;
  /** What it adds to the row's quantity, where a sound constraint adds those up; else 0. */
  readonly count: number;
  readonly cost: number;
}

export interface ErrorHypotheses {
  /** Cost of the cheapest hypothesis of all. */
  readonly cost: number;
  /** Cost of the cheapest one that is not in `listed`. */
  readonly generic: number;
  /**
   * Ways that are cheap because something was already found there: the reading that was repaired, a quantity that was, a
   * second reading, the rate. They are few and known exactly, so that sums can tell whether they may hide each other; cheapest first.
   */
  readonly listed: readonly ErrorHypothesis[];
}

/** Two slips in one figure cost at least this; a value further away than one slip is not priced more exactly. */
export const TWO_SLIPS = 12;
/** Listed hypotheses dearer than this are as dear as any other. */
const DEAREST_LISTED = 13;

const FREE: ErrorHypotheses = { cost: 0, generic: 0, listed: [] };

/** How a figure may be wrong by what was seen of it, whoever confirmed it; its own row's rate included. */
export function errorHypotheses(
  state: State,
  variable: Variable,
  index: number,
  isCounted: (quantity: number) => boolean,
): ErrorHypotheses {
  const held = state.values[index] ?? null;
  if (held === null || state.inferred.has(index)) return FREE;
  const place = state.rateOf.get(index);
  const now = observedCost(variable, held);
  const slipNow = place === undefined ? 0 : slipOf(state, place, NOTHING);
  const offRate = place === undefined ? 0 : place.rated.slip - slipNow;
  if (!hasListed(state, variable, index, place, slipNow)) {
    let cost = variable.leastUnseen() - now + offRate;
    if (place !== undefined) {
      for (const value of rateValues(state, index)) {
        if (value !== held) cost = Math.min(cost, variable.costOf(value) - now - slipNow);
      }
      if (index === place.row.amount) cost = Math.min(cost, togetherCost(state, place, now, cost) - slipNow);
    }
    return { cost, generic: Math.max(0, cost), listed: [] };
  }
  const listed = listedHypotheses(state, variable, held, place, slipNow, isCounted);
  // Anything else is one slip from what was read; where that was repaired, all of those are listed, and it is two.
  const slips = held === variable.value ? variable.leastUnseen() : TWO_SLIPS;
  const beyond = Math.max(0, Math.min(DEAREST_LISTED, slips - now + offRate));
  const cheapest = listed[0]?.cost ?? Infinity;
  return { cost: Math.min(cheapest, beyond), generic: beyond, listed };
}

/** Something was found at this figure or in its row: its likely other values are known one by one. */
function hasListed(
  state: State,
  variable: Variable,
  index: number,
  place: RatePlace | undefined,
  slipNow: number,
): boolean {
  if (variable.exact) return false;
  if (state.values[index] !== variable.value || variable.readings.length > 1) return true;
  if (place?.row.amount !== index) return false;
  if (slipNow > 0) return true;
  return place.row.quantities.some(
    (quantity) =>
      state.values[quantity] !== state.problem.variables[quantity]!.value ||
      state.inferred.has(quantity) ||
      state.problem.variables[quantity]!.readings.length > 1,
  );
}

function listedHypotheses(
  state: State,
  variable: Variable,
  held: number,
  place: RatePlace | undefined,
  slipNow: number,
  isCounted: (quantity: number) => boolean,
): ErrorHypothesis[] {
  const now = observedCost(variable, held);
  const hypotheses = new Map<string, ErrorHypothesis>();
  const add = (value: number, cost: number, count = 0): void => {
    if (value === held || cost >= DEAREST_LISTED) return;
    const key = `${String(value)}|${String(count)}`;
    if (cost < (hypotheses.get(key)?.cost ?? Infinity))
      hypotheses.set(key, { delta: value - held, count, cost });
  };
  const onRate = new Set(place === undefined ? [] : rateValues(state, place.row.amount));
  const slipAt = (value: number): number =>
    place === undefined ? 0 : (onRate.has(value) ? 0 : place.rated.slip) - slipNow;
  for (const list of held === variable.value ? [variable.readings] : [variable.readings, variable.likely()]) {
    for (const { value, cost } of list) add(value, cost - now + slipAt(value));
  }
  if (variable.value !== null)
    add(variable.value, variable.costOf(variable.value) - now + slipAt(variable.value));
  for (const value of onRate) add(value, variable.costOf(value) - now - slipNow);
  if (place !== undefined) {
    const isCheap = (price: number): boolean => price - now - slipNow < DEAREST_LISTED;
    togetherValues(state, place, isCheap, (amount, price, quantity, change) => {
      if (isCheap(price + priceNear(variable, amount)))
        add(amount, price + variable.costOf(amount) - now - slipNow, isCounted(quantity) ? change : 0);
    });
  }
  return [...hypotheses.values()].sort((a, b) => a.cost - b.cost);
}

/** The amounts a row's rate gives when one of its quantities is another, with what that costs, where it is cheap. */
function togetherValues(
  state: State,
  place: RatePlace,
  isCheap: (price: number) => boolean,
  visit: (amount: number, price: number, quantity: number, change: number) => void,
): void {
  const { row, rated } = place;
  const held = state.values[row.amount]!;
  for (const [position, index] of row.quantities.entries()) {
    const quantity = state.problem.variables[index]!;
    const quantityHeld = state.values[index] ?? null;
    if (quantityHeld === null || quantity.confirmed !== null) continue;
    const quantityNow = state.inferred.has(index) ? 0 : heldCost(quantity, quantityHeld);
    const quantities = row.quantities.map((variable) => state.values[variable] ?? 0);
    const asRead =
      quantity.value === null ? [] : [{ value: quantity.value, cost: quantity.costOf(quantity.value) }];
    for (const list of [asRead, quantity.readings, quantity.likely()]) {
      for (const { value, cost } of list) {
        if (value === quantityHeld || !isCheap(cost - quantityNow)) continue;
        quantities[position] = value;
        for (const rate of rated.rates) {
          const amount = rateAmount(rate, quantities);
          if (amount === null || amount === held) continue;
          visit(amount, cost - quantityNow, index, value - quantityHeld);
        }
      }
    }
  }
}

/** An amount and its quantity wrong together, so that the rate still holds. */
function togetherCost(state: State, place: RatePlace, now: number, bound: number): number {
  const amount = state.problem.variables[place.row.amount]!;
  let least = Infinity;
  const leastAmount = Math.min(amount.leastUnseen(), TWO_SLIPS);
  if (leastAmount - now + leastQuantity(state, place) >= bound) return least;
  const isCheap = (price: number): boolean => price + leastAmount - now < Math.min(least, bound);
  togetherValues(state, place, isCheap, (value, price) => {
    if (isCheap(price)) least = Math.min(least, price + priceNear(amount, value) - now);
  });
  return least;
}

/** The cheapest that one of a row's quantities can be misread. */
function leastQuantity(state: State, { row }: RatePlace): number {
  let least = Infinity;
  for (const index of row.quantities) {
    const quantity = state.problem.variables[index]!;
    const held = state.values[index] ?? null;
    if (held === null || quantity.confirmed !== null) continue;
    least = Math.min(
      least,
      quantity.leastUnseen() - (state.inferred.has(index) ? 0 : heldCost(quantity, held)),
    );
  }
  return least;
}

/** At least what a value costs, without working it out. */
function priceNear(variable: Variable, value: number): number {
  const near = variable.nearCost(value);
  return near === Infinity ? TWO_SLIPS : near;
}
