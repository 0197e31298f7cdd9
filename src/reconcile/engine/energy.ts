import { heldCost, NOTHING, slipOf, type RatePlace, type State } from './state.ts';
import { PRICES } from './types.ts';

/** Changes on top of a state: fact index to value. */
export type Overlay = ReadonlyMap<number, number>;

/** What an overlay costs against the state as it is, and what it does to the relations. */
export interface Energy {
  /** Nats; negative when the overlay explains the document better. */
  readonly cost: number;
  /** Relations the overlay breaks that held before. */
  readonly broken: readonly number[];
  /** Relations the overlay closes. */
  readonly closed: readonly number[];
}

/** Weighs an overlay exactly: readings, rates and relations together. */
export function energyOf(state: State, overlay: Overlay): Energy {
  let cost = 0;
  const deltas = new Map<number, number>();
  const places = new Map<number, RatePlace>();
  for (const [index, value] of overlay) {
    const fact = state.web.facts[index]!;
    const held = state.values[index] ?? null;
    cost += heldCost(fact, value) - (held === null ? 0 : heldCost(fact, held));
    const place = state.rateOf.get(index);
    if (place !== undefined) places.set(place.row.amount, place);
    for (const linear of state.incidence[index]!) {
      const factor = factorOf(state, linear, index);
      deltas.set(linear, (deltas.get(linear) ?? 0) + factor * (value - (held ?? 0)));
    }
  }
  cost += restCoherence(state, overlay);
  for (const place of places.values()) {
    cost +=
      slipOf(state, place, overlay) - slipOf(state, place, NOTHING) + coincidence(state, place, overlay);
  }
  const broken: number[] = [];
  const closed: number[] = [];
  for (const [linear, delta] of deltas) {
    if (state.unknowns[linear]! > 0 || delta === 0) continue;
    const before = state.residuals[linear]!;
    if (before === 0) {
      broken.push(linear);
      cost += state.web.linears[linear]!.cost;
    } else if (before + delta === 0) {
      closed.push(linear);
      cost -= state.web.linears[linear]!.cost;
    }
  }
  return { cost, broken, closed };
}

/** A row that follows its rate as held, changed in both its amount and a quantity. */
export function coincidence(state: State, { row, rated }: RatePlace, overlay: Overlay): number {
  if (!overlay.has(row.amount) || !row.quantities.some((fact) => overlay.has(fact))) return 0;
  return slipOf(state, { row, rated }, NOTHING) === 0 ? PRICES.coincidence : 0;
}

/**
 * The rests of one group in two units are one missing row: the second is nearly free. A count that misses a row whose
 * amount is there is less likely than either.
 */
function restCoherence(state: State, overlay: Overlay): number {
  let cost = 0;
  const seen = new Set<number>();
  for (const index of overlay.keys()) {
    const { rest, companion, unit } = state.web.facts[index]!;
    if (!rest || companion === null || seen.has(index)) continue;
    seen.add(companion);
    const [amount, count] = unit === 'cents' ? [index, companion] : [companion, index];
    cost +=
      pairCost(
        overlay.get(amount) ?? state.values[amount] ?? 0,
        overlay.get(count) ?? state.values[count] ?? 0,
      ) - pairCost(state.values[amount] ?? 0, state.values[count] ?? 0);
  }
  return cost;
}

function pairCost(amount: number, count: number): number {
  if (count === 0) return 0;
  return amount === 0 ? PRICES.restAlone : PRICES.restTwice - PRICES.rest;
}

/** The factor of a fact in a relation; a fact stands at most once in each. */
export function factorOf(state: State, linear: number, fact: number): number {
  return state.factors[linear]!.get(fact) ?? 0;
}
