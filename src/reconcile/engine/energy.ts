import { heldCost, NOTHING, slipOf, type RatePlace, type State } from './state.ts';
import { PENALTIES } from './types.ts';

/** Changes on top of a state: variable index to value. */
export type Overlay = ReadonlyMap<number, number>;

/** What an overlay costs against the state as it is, and what it does to the constraints. */
export interface Energy {
  /** Nats; negative when the overlay explains the document better. */
  readonly cost: number;
  /** Constraints the overlay breaks that held before. */
  readonly broken: readonly number[];
  /** Constraints the overlay closes. */
  readonly closed: readonly number[];
}

/** Weighs an overlay exactly: readings, rates and constraints together. */
export function energyOf(state: State, overlay: Overlay): Energy {
  let cost = 0;
  const deltas = new Map<number, number>();
  const places = new Map<number, RatePlace>();
  for (const [index, value] of overlay) {
    const variable = state.problem.variables[index]!;
    const held = state.values[index] ?? null;
    cost += heldCost(variable, value) - (held === null ? 0 : heldCost(variable, held));
    const place = state.rateOf.get(index);
    if (place !== undefined) places.set(place.row.amount, place);
    for (const constraint of state.incidence[index]!) {
      const factor = factorOf(state, constraint, index);
      deltas.set(constraint, (deltas.get(constraint) ?? 0) + factor * (value - (held ?? 0)));
    }
  }
  cost += slackCoherence(state, overlay);
  for (const place of places.values()) {
    cost +=
      slipOf(state, place, overlay) - slipOf(state, place, NOTHING) + coincidence(state, place, overlay);
  }
  const broken: number[] = [];
  const closed: number[] = [];
  for (const [constraint, delta] of deltas) {
    if (state.unknowns[constraint]! > 0 || delta === 0) continue;
    const before = state.residuals[constraint]!;
    if (before === 0) {
      broken.push(constraint);
      cost += state.problem.constraints[constraint]!.cost;
    } else if (before + delta === 0) {
      closed.push(constraint);
      cost -= state.problem.constraints[constraint]!.cost;
    }
  }
  return { cost, broken, closed };
}

/** A row that follows its rate as held, changed in both its amount and a quantity. */
export function coincidence(state: State, { row, rated }: RatePlace, overlay: Overlay): number {
  if (!overlay.has(row.amount) || !row.quantities.some((variable) => overlay.has(variable))) return 0;
  return slipOf(state, { row, rated }, NOTHING) === 0 ? PENALTIES.coincidence : 0;
}

/**
 * The slacks of one group in two units are one missing row: the second is nearly free. A count that misses a row whose
 * amount is there is less likely than either.
 */
function slackCoherence(state: State, overlay: Overlay): number {
  let cost = 0;
  const seen = new Set<number>();
  for (const index of overlay.keys()) {
    const { slack, linkedSlack, unit } = state.problem.variables[index]!;
    if (!slack || linkedSlack === null || seen.has(index)) continue;
    seen.add(linkedSlack);
    const [amount, count] = unit === 'cents' ? [index, linkedSlack] : [linkedSlack, index];
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
  return amount === 0 ? PENALTIES.slackAlone : PENALTIES.linkedSlack - PENALTIES.slack;
}

/** The factor of a variable in a constraint; a variable stands at most once in each. */
export function factorOf(state: State, constraint: number, variable: number): number {
  return state.factors[constraint]!.get(variable) ?? 0;
}
