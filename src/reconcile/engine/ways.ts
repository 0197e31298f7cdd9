/** How a figure may be wrong, and what each way costs against the value it is held to have. */
import { rateValues } from './proposals.ts';
import { rateAmount, rateQuantity } from './rates.ts';
import { heldCost, NOTHING, seenCost, slipOf, type RatePlace, type State } from './state.ts';
import type { Fact } from './types.ts';

/** A value a figure may really have. */
export interface Way {
  /** What it adds to the value held. */
  readonly delta: number;
  /** What it adds to the row's quantity, where a sound relation adds those up; else 0. */
  readonly count: number;
  readonly cost: number;
}

export interface Wrongness {
  /** The cheapest way to be wrong, whichever it is. */
  readonly cost: number;
  /** The cheapest way that is not in `special`. */
  readonly generic: number;
  /**
   * Ways that are cheap because something was already found there: the reading that was repaired, a quantity that was, a
   * second reading, the rate. They are few and known exactly, so that sums can tell whether they may conspire; cheapest first.
   */
  readonly special: readonly Way[];
}

/** Two slips in one figure cost at least this; a value further away than one slip is not priced more exactly. */
export const TWO_SLIPS = 12;
/** Special ways dearer than this are as dear as any other. */
const SPECIAL = 13;

const FREE: Wrongness = { cost: 0, generic: 0, special: [] };

/** How a figure may be wrong by what was seen of it, whoever confirmed it; its own row's rate included. */
export function wrongness(
  state: State,
  fact: Fact,
  index: number,
  isCounted: (quantity: number) => boolean,
): Wrongness {
  const held = state.values[index] ?? null;
  if (held === null || state.inferred.has(index)) return FREE;
  const place = state.rateOf.get(index);
  const now = seenCost(fact, held);
  const slipNow = place === undefined ? 0 : slipOf(state, place, NOTHING);
  const offRate = place === undefined ? 0 : place.rated.slip - slipNow;
  if (!isSettled(state, fact, index, place, slipNow)) {
    let cost = fact.unseen() - now + offRate;
    if (place !== undefined) {
      for (const value of rateValues(state, index)) {
        if (value !== held) cost = Math.min(cost, fact.price(value) - now - slipNow);
      }
      if (index === place.row.amount) cost = Math.min(cost, togetherCost(state, place, now, cost) - slipNow);
    }
    return { cost, generic: Math.max(0, cost), special: [] };
  }
  const special = specialWays(state, fact, held, place, slipNow, isCounted);
  // Anything else is one slip from what was read; where that was repaired, all of those are listed, and it is two.
  const slips = held === fact.value ? fact.unseen() : TWO_SLIPS;
  const beyond = Math.max(0, Math.min(SPECIAL, slips - now + offRate));
  const cheapest = special[0]?.cost ?? Infinity;
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
  isCounted: (quantity: number) => boolean,
): Way[] {
  const now = seenCost(fact, held);
  const ways = new Map<string, Way>();
  const add = (value: number, cost: number, count = 0): void => {
    if (value === held || cost >= SPECIAL) return;
    const key = `${String(value)}|${String(count)}`;
    if (cost < (ways.get(key)?.cost ?? Infinity)) ways.set(key, { delta: value - held, count, cost });
  };
  const onRate = new Set(place === undefined ? [] : rateValues(state, place.row.amount));
  const slipAt = (value: number): number =>
    place === undefined ? 0 : (onRate.has(value) ? 0 : place.rated.slip) - slipNow;
  for (const list of held === fact.value ? [fact.readings] : [fact.readings, fact.likely()]) {
    for (const { value, cost } of list) add(value, cost - now + slipAt(value));
  }
  if (fact.value !== null) add(fact.value, fact.price(fact.value) - now + slipAt(fact.value));
  for (const value of onRate) add(value, fact.price(value) - now - slipNow);
  if (place !== undefined) {
    const isCheap = (price: number): boolean => price - now - slipNow < SPECIAL;
    togetherValues(state, place, isCheap, (amount, price, quantity, change) => {
      if (isCheap(price + priceNear(fact, amount)))
        add(amount, price + fact.price(amount) - now - slipNow, isCounted(quantity) ? change : 0);
    });
  }
  return [...ways.values()].sort((a, b) => a.cost - b.cost);
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
    const quantity = state.web.facts[index]!;
    const quantityHeld = state.values[index] ?? null;
    if (quantityHeld === null || quantity.confirmed !== null) continue;
    const quantityNow = state.inferred.has(index) ? 0 : heldCost(quantity, quantityHeld);
    const quantities = row.quantities.map((fact) => state.values[fact] ?? 0);
    const asRead =
      quantity.value === null ? [] : [{ value: quantity.value, cost: quantity.price(quantity.value) }];
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
  const amount = state.web.facts[place.row.amount]!;
  let least = Infinity;
  const leastAmount = Math.min(amount.unseen(), TWO_SLIPS);
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
    const quantity = state.web.facts[index]!;
    const held = state.values[index] ?? null;
    if (held === null || quantity.confirmed !== null) continue;
    least = Math.min(least, quantity.unseen() - (state.inferred.has(index) ? 0 : heldCost(quantity, held)));
  }
  return least;
}

/** At least what a value costs, without working it out. */
function priceNear(fact: Fact, value: number): number {
  const near = fact.near(value);
  return near === Infinity ? TWO_SLIPS : near;
}

/** The cheapest a count elsewhere can be wrong for, to make good what is wrong with the counts of a conspiracy. */
const OTHER_COUNT = 6;

/** See {@link offBy}. */
export type OffBy = (delta: number, count: number, budget: number) => number;

/**
 * What it costs that a figure is off by exactly so much, while others are wrong whose counts add up to `count`. A cost at
 * or above `budget` is not worked out exactly: what comes back is then only sure to be no cheaper.
 */
export function offBy(
  state: State,
  index: number,
  special: readonly Way[],
  isCounted: (quantity: number) => boolean,
): OffBy {
  const fact = state.web.facts[index]!;
  const held = state.values[index] ?? 0;
  const known = new Map<number, Way[]>();
  for (const way of special) known.set(way.delta, [...(known.get(way.delta) ?? []), way]);
  const place = state.rateOf.get(index);
  const leave = leaveRateCost(state, place, index);
  const now = seenCost(fact, held);
  return (delta, count, budget) => {
    let least = Infinity;
    known.get(delta)?.forEach((way) => {
      least = Math.min(least, way.cost + (way.count + count === 0 ? 0 : OTHER_COUNT));
    });
    const value = held + delta;
    const near = fact.near(value);
    let price = (near === Infinity ? TWO_SLIPS : near) - now;
    if (price + leave >= Math.min(budget, least)) return Math.min(budget, least);
    if (near === Infinity) price = fact.price(value) - now;
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
  const quantities = row.quantities.map((fact) => state.values[fact] ?? 0);
  for (const rate of rated.rates) {
    if (rateAmount(rate, quantities) === amount) return uncounted;
    row.quantities.forEach((index, position) => {
      const value = rateQuantity(rate, amount, quantities, position);
      const fact = state.web.facts[index]!;
      const held = state.values[index] ?? null;
      if (value === null || held === null) return;
      const price = state.inferred.has(index) ? 0 : heldCost(fact, value) - heldCost(fact, held);
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
    const fact = state.web.facts[quantity]!;
    const held = state.values[quantity] ?? null;
    if (fact.confirmed !== null) return Infinity;
    return held === null || state.inferred.has(quantity) || held !== fact.value
      ? 0
      : fact.unseen() - heldCost(fact, held);
  });
  return Math.max(0, Math.min(rated.slip, ...quantities));
}
