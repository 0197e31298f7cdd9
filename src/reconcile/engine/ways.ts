/** How a figure may be wrong, and what each way costs against the value it is held to have. */
import { rateValues } from './proposals.ts';
import { rateAmount } from './rates.ts';
import { heldCost, slipOf, type RatePlace, type State } from './state.ts';
import { PRICES, type Fact, type Reading } from './types.ts';

/** A value a figure may really have. */
export interface Way {
  /** What it adds to the value held. */
  readonly delta: number;
  readonly cost: number;
}

export interface Wrongness {
  /** The cheapest way to be wrong, whichever it is. */
  readonly cost: number;
  /** The cheapest way that is not in `special`. */
  readonly generic: number;
  /**
   * Ways that are cheap because something was already found there: the reading that was repaired, a quantity that was, a
   * second reading, the rate. They are few and known exactly, so that sums can tell whether they may conspire.
   */
  readonly special: readonly Way[];
}

/** Two slips in one figure cost at least this; a value further away than one slip is not priced more exactly. */
const TWO_SLIPS = 12;
/** Special ways dearer than this are as dear as any other. */
const SPECIAL = 13;

const SURE: Wrongness = { cost: Infinity, generic: Infinity, special: [] };
const FREE: Wrongness = { cost: 0, generic: 0, special: [] };

/** How a figure may be wrong, its own row's rate included. */
export function wrongness(state: State, fact: Fact, index: number): Wrongness {
  const held = state.values[index] ?? null;
  if (fact.fixed) return SURE;
  if (held === null || state.inferred.has(index)) return FREE;
  const place = state.rateOf.get(index);
  const now = heldCost(fact, held);
  const slipNow = place === undefined ? 0 : slipOf(state, place, new Map());
  const offRate = place === undefined ? 0 : place.rated.slip - slipNow;
  if (!isSettled(state, fact, index, place, slipNow)) {
    let cost = cheapestOther(fact, held).cost - now + offRate;
    if (place !== undefined) {
      for (const value of rateValues(state, index)) {
        if (value !== held) cost = Math.min(cost, fact.price(value) - now - slipNow);
      }
      if (index === place.row.amount) cost = Math.min(cost, togetherCost(state, place, now, cost) - slipNow);
    }
    return { cost, generic: Math.max(0, cost), special: [] };
  }
  const special = specialWays(state, fact, held, place, slipNow);
  // Anything else is one slip from what was read; where that was repaired, all of those are listed, and it is two.
  const slips = held === fact.value ? cheapestOther(fact, held).cost : TWO_SLIPS;
  const beyond = Math.max(0, Math.min(SPECIAL, slips - now + offRate));
  const cheapest = special.reduce((least, way) => Math.min(least, way.cost), Infinity);
  return { cost: Math.min(cheapest, beyond), generic: beyond, special };
}

/** Something was found at this figure or in its row: its likely other values are known one by one. */
function isSettled(
  state: State,
  fact: Fact,
  index: number,
  place: RatePlace | undefined,
  slipNow: number,
): boolean {
  if (fact.exact) return false;
  if (state.values[index] !== fact.value || fact.readings.length > 1) return true;
  if (place?.row.amount !== index) return false;
  if (slipNow > 0) return true;
  return place.row.quantities.some(
    (quantity) =>
      state.values[quantity] !== state.web.facts[quantity]!.value ||
      state.inferred.has(quantity) ||
      state.web.facts[quantity]!.readings.length > 1,
  );
}

function specialWays(
  state: State,
  fact: Fact,
  held: number,
  place: RatePlace | undefined,
  slipNow: number,
): Way[] {
  const now = heldCost(fact, held);
  const ways = new Map<number, number>();
  const add = (value: number, cost: number): void => {
    if (value === held || cost >= SPECIAL) return;
    ways.set(value - held, Math.min(cost, ways.get(value - held) ?? Infinity));
  };
  const onRate = new Set(place === undefined ? [] : rateValuesOf(state, place));
  const slipAt = (value: number): number =>
    place === undefined ? 0 : (onRate.has(value) ? 0 : place.rated.slip) - slipNow;
  for (const list of held === fact.value ? [fact.readings] : [fact.readings, fact.likely()]) {
    for (const { value, cost } of list) add(value, cost - now + slipAt(value));
  }
  if (fact.value !== null) add(fact.value, fact.price(fact.value) - now + slipAt(fact.value));
  for (const value of onRate) add(value, fact.price(value) - now - slipNow);
  if (place !== undefined) {
    for (const { amount, price } of togetherValues(state, place)) {
      if (price - now - slipNow < SPECIAL) add(amount, price + fact.price(amount) - now - slipNow);
    }
  }
  return [...ways].map(([delta, cost]) => ({ delta, cost }));
}

function rateValuesOf(state: State, place: RatePlace): number[] {
  return rateValues(state, place.row.amount);
}

/** The cheapest value a figure may have instead. */
function cheapestOther(fact: Fact, held: number): Reading {
  let best: Reading = { value: NaN, cost: Infinity, origin: '' };
  // What else was seen are special ways.
  const seen = new Set(fact.readings.map((reading) => reading.value));
  for (const reading of fact.likely()) {
    if (reading.value !== held && reading.cost < best.cost && !seen.has(reading.value)) best = reading;
  }
  return best;
}

/** The amounts a row's rate gives when one of its quantities is another, with what that other quantity costs. */
function* togetherValues(state: State, place: RatePlace): Generator<{ amount: number; price: number }> {
  const { row, rated } = place;
  const held = state.values[row.amount]!;
  for (const [position, index] of row.quantities.entries()) {
    const quantity = state.web.facts[index]!;
    const quantityHeld = state.values[index] ?? null;
    if (quantityHeld === null || quantity.fixed) continue;
    const quantityNow = state.inferred.has(index) ? 0 : heldCost(quantity, quantityHeld);
    const quantities = row.quantities.map((fact) => state.values[fact] ?? 0);
    const asRead =
      quantity.value === null ? [] : [{ value: quantity.value, cost: quantity.price(quantity.value) }];
    for (const list of [asRead, quantity.readings, quantity.likely()]) {
      for (const { value, cost } of list) {
        if (value === quantityHeld) continue;
        quantities[position] = value;
        for (const rate of rated.rates) {
          const amount = rateAmount(rate, quantities);
          if (amount !== null && amount !== held) yield { amount, price: cost - quantityNow };
        }
      }
    }
  }
}

/** An amount and its quantity wrong together, so that the rate still holds. */
function togetherCost(state: State, place: RatePlace, now: number, bound: number): number {
  const amount = state.web.facts[place.row.amount]!;
  const near = nearValues(amount);
  let least = Infinity;
  for (const { amount: value, price } of togetherValues(state, place)) {
    if (price >= Math.min(least, bound)) continue;
    least = Math.min(least, price + priceNear(amount, near, value) - now);
  }
  return least;
}

/** The values one slip away, each with its cheapest price. */
export function nearValues(fact: Fact): ReadonlyMap<number, number> {
  const near = new Map<number, number>();
  for (const list of [fact.readings, fact.likely()]) {
    for (const { value, cost } of list) near.set(value, Math.min(cost, near.get(value) ?? Infinity));
  }
  return near;
}

/** At least what a value costs, from the near ones alone. */
export function priceNear(fact: Fact, near: ReadonlyMap<number, number>, value: number): number {
  return near.get(value) ?? (fact.exact ? PRICES.exact : TWO_SLIPS);
}

/** What it costs at least that a row leaves its rate, or that a quantity is wrong with its amount. */
export function leaveRateCost(state: State, place: RatePlace | undefined): number {
  if (place === undefined) return 0;
  const { row, rated } = place;
  const quantities = row.quantities.map((index) => {
    const fact = state.web.facts[index]!;
    const held = state.values[index] ?? null;
    return held === null || state.inferred.has(index)
      ? 0
      : cheapestOther(fact, held).cost - heldCost(fact, held);
  });
  return Math.max(0, Math.min(rated.slip, ...quantities));
}
