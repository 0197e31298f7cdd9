import { followsAny, learnRates, type RatedGroup } from './rates.ts';
import type { Change, Variable, LinearConstraint, RatedRow, Problem } from './types.ts';

/** Where a variable stands in a rate group. */
export interface RatePlace {
  readonly rated: RatedGroup;
  readonly row: RatedRow;
}

/** A problem with its index and the values held for now. */
export interface State {
  readonly problem: Problem;
  readonly values: (number | null)[];
  /** Variables whose value was inferred, never read. */
  readonly inferred: Set<number>;
  /** By constraint: Σ − constant over the known terms, and how many terms are unknown. */
  readonly residuals: number[];
  readonly unknowns: number[];
  /** By variable: the constraints it stands in, smallest first. */
  readonly incidence: readonly (readonly number[])[];
  /** By constraint: variable to factor. */
  readonly factors: readonly ReadonlyMap<number, number>[];
  readonly rates: readonly RatedGroup[];
  readonly rateOf: ReadonlyMap<number, RatePlace>;
}

/** Builds the state of a problem with every figure as read or confirmed, and learns the rates. */
export function openState(problem: Problem): State {
  const incidence: number[][] = problem.variables.map(() => []);
  const bySize = problem.constraints.map((_, index) => index);
  bySize.sort((a, b) => problem.constraints[a]!.terms.length - problem.constraints[b]!.terms.length || a - b);
  for (const index of bySize) {
    for (const term of problem.constraints[index]!.terms) incidence[term.variable]!.push(index);
  }
  const values = problem.variables.map((variable) => variable.confirmed ?? variable.value);
  const state = withRates({
    problem,
    values,
    inferred: new Set(),
    residuals: problem.constraints.map(() => 0),
    unknowns: problem.constraints.map(() => 0),
    incidence,
    factors: problem.constraints.map(
      (constraint) => new Map(constraint.terms.map(({ variable, factor }) => [variable, factor])),
    ),
  });
  problem.constraints.forEach((constraint, index) => {
    recount(state, constraint, index);
  });
  return state;
}

/** A state with the rates that its values teach: those read, or those held after some were repaired. */
export function withRates(state: Omit<State, 'rates' | 'rateOf'>): State {
  const { problem, values, inferred, residuals, unknowns, incidence, factors } = state;
  const rates: RatedGroup[] = [];
  const rateOf = new Map<number, RatePlace>();
  for (const group of problem.rateGroups) {
    const rated = learnRates(group, values);
    if (rated === null) continue;
    rates.push(rated);
    for (const row of group.rows) {
      for (const variable of [row.amount, ...row.quantities]) rateOf.set(variable, { rated, row });
    }
  }
  return { problem, values, inferred, residuals, unknowns, incidence, factors, rates, rateOf };
}

function recount(state: State, constraint: LinearConstraint, index: number): void {
  let residual = -constraint.constant;
  let unknown = 0;
  for (const { variable, factor } of constraint.terms) {
    const value = state.values[variable];
    if (value === null || value === undefined) unknown += 1;
    else residual += factor * value;
  }
  state.residuals[index] = residual;
  state.unknowns[index] = unknown;
}

/** Holds new values from now on. */
export function commit(state: State, changes: readonly Change[]): void {
  const touched = new Set<number>();
  for (const { variable, value } of changes) {
    state.values[variable] = value;
    for (const constraint of state.incidence[variable]!) touched.add(constraint);
  }
  for (const index of touched) recount(state, state.problem.constraints[index]!, index);
}

/** `closed`, `broken`, or `open` where a figure in it is unknown. */
export function statusOf(state: State, constraint: number): 'closed' | 'broken' | 'open' {
  if (state.unknowns[constraint]! > 0) return 'open';
  return state.residuals[constraint] === 0 ? 'closed' : 'broken';
}

/** Cost of holding a value, with the penalty for changing a printed total; a confirmed figure holds no other. */
export function heldCost(variable: Variable, value: number): number {
  if (variable.confirmed !== null) return value === variable.confirmed ? 0 : Infinity;
  return observedCost(variable, value);
}

/** The same from what was seen alone, whatever a person confirmed. */
export function observedCost(variable: Variable, value: number): number {
  const price = variable.costOf(value);
  return price + penaltyOf(variable, value, price);
}

/** A slip of form alone, such as a lost comma, speaks for itself: no act is printed that way. */
const FORM_SLIP = 4.5;

/** Penalty for changing a printed total to this value, on top of the cost of the value. */
export function penaltyOf(variable: Variable, value: number, price: number): number {
  return value === variable.value || price <= FORM_SLIP ? 0 : variable.penalty;
}

/** Nothing changed. */
export const NOTHING: ReadonlyMap<number, number> = new Map();

/** The rate cost of a row with values overlaid: 0 on a rate, or where something in it is unknown; else the slip. */
export function slipOf(state: State, place: RatePlace, overlay: ReadonlyMap<number, number>): number {
  const { row, rated } = place;
  const amount = overlay.get(row.amount) ?? state.values[row.amount] ?? null;
  if (amount === null) return 0;
  const quantities: number[] = [];
  for (const variable of row.quantities) {
    const value = overlay.get(variable) ?? state.values[variable] ?? null;
    if (value === null) return 0;
    quantities.push(value);
  }
  return followsAny(rated.rates, amount, quantities) ? 0 : rated.slip;
}
