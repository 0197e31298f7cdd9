import { followsAny, learnRates, type RatedFamily } from './rates.ts';
import type { Change, Fact, Linear, RatedRow, Web } from './types.ts';

/** Where a fact stands in a rated family. */
export interface RatePlace {
  readonly rated: RatedFamily;
  readonly row: RatedRow;
}

/** A web with its index and the values held for now. */
export interface State {
  readonly web: Web;
  readonly values: (number | null)[];
  /** Facts whose value was inferred, never read. */
  readonly inferred: Set<number>;
  /** By linear: Σ − constant over the known terms, and how many terms are unknown. */
  readonly residuals: number[];
  readonly unknowns: number[];
  /** By fact: the linears it stands in, smallest first. */
  readonly incidence: readonly (readonly number[])[];
  /** By linear: fact to factor. */
  readonly factors: readonly ReadonlyMap<number, number>[];
  readonly rates: readonly RatedFamily[];
  readonly rateOf: ReadonlyMap<number, RatePlace>;
}

/** Builds the state of a web with every figure as read or confirmed, and learns the rates. */
export function openState(web: Web): State {
  const incidence: number[][] = web.facts.map(() => []);
  const bySize = web.linears.map((_, index) => index);
  bySize.sort((a, b) => web.linears[a]!.terms.length - web.linears[b]!.terms.length || a - b);
  for (const index of bySize) {
    for (const term of web.linears[index]!.terms) incidence[term.fact]!.push(index);
  }
  const values = web.facts.map((fact) => fact.confirmed ?? fact.value);
  const state = withRates({
    web,
    values,
    inferred: new Set(),
    residuals: web.linears.map(() => 0),
    unknowns: web.linears.map(() => 0),
    incidence,
    factors: web.linears.map((linear) => new Map(linear.terms.map(({ fact, factor }) => [fact, factor]))),
  });
  web.linears.forEach((linear, index) => {
    recount(state, linear, index);
  });
  return state;
}

/** A state with the rates that its values teach: those read, or those held after some were repaired. */
export function withRates(state: Omit<State, 'rates' | 'rateOf'>): State {
  const { web, values, inferred, residuals, unknowns, incidence, factors } = state;
  const rates: RatedFamily[] = [];
  const rateOf = new Map<number, RatePlace>();
  for (const family of web.families) {
    const rated = learnRates(family, values);
    if (rated === null) continue;
    rates.push(rated);
    for (const row of family.rows) {
      for (const fact of [row.amount, ...row.quantities]) rateOf.set(fact, { rated, row });
    }
  }
  return { web, values, inferred, residuals, unknowns, incidence, factors, rates, rateOf };
}

function recount(state: State, linear: Linear, index: number): void {
  let residual = -linear.constant;
  let unknown = 0;
  for (const { fact, factor } of linear.terms) {
    const value = state.values[fact];
    if (value === null || value === undefined) unknown += 1;
    else residual += factor * value;
  }
  state.residuals[index] = residual;
  state.unknowns[index] = unknown;
}

/** Holds new values from now on. */
export function commit(state: State, changes: readonly Change[]): void {
  const touched = new Set<number>();
  for (const { fact, value } of changes) {
    state.values[fact] = value;
    for (const linear of state.incidence[fact]!) touched.add(linear);
  }
  for (const index of touched) recount(state, state.web.linears[index]!, index);
}

/** `closed`, `broken`, or `open` where a figure in it is unknown. */
export function standing(state: State, linear: number): 'closed' | 'broken' | 'open' {
  if (state.unknowns[linear]! > 0) return 'open';
  return state.residuals[linear] === 0 ? 'closed' : 'broken';
}

/** Cost of holding a value: the price of changing a printed total included; a confirmed figure holds no other. */
export function heldCost(fact: Fact, value: number): number {
  if (fact.confirmed !== null) return value === fact.confirmed ? 0 : Infinity;
  return seenCost(fact, value);
}

/** The same from what was seen alone, whatever a person confirmed. */
export function seenCost(fact: Fact, value: number): number {
  const price = fact.price(value);
  return price + reserveOf(fact, value, price);
}

/** A slip of form alone, such as a lost comma, speaks for itself: no act is printed that way. */
const FORM_SLIP = 4.5;

/** What changing a printed total to this value costs on top of its price. */
export function reserveOf(fact: Fact, value: number, price: number): number {
  return value === fact.value || price <= FORM_SLIP ? 0 : fact.reserve;
}

/** Nothing changed. */
export const NOTHING: ReadonlyMap<number, number> = new Map();

/** The rate cost of a row with values overlaid: 0 on a rate, or where something in it is unknown; else the slip. */
export function slipOf(state: State, place: RatePlace, overlay: ReadonlyMap<number, number>): number {
  const { row, rated } = place;
  const amount = overlay.get(row.amount) ?? state.values[row.amount] ?? null;
  if (amount === null) return 0;
  const quantities: number[] = [];
  for (const fact of row.quantities) {
    const value = overlay.get(fact) ?? state.values[fact] ?? null;
    if (value === null) return 0;
    quantities.push(value);
  }
  return followsAny(rated.rates, amount, quantities) ? 0 : rated.slip;
}
