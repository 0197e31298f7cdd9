/**
 * What does not close may speak against what does: where a figure and what confirms it were misread alike, every other sum
 * over them fails, by the same gap. A misprint or a missing part explains one such gap; several that one misreading would
 * end are dearer together than the misreading.
 */
import { TWO_SLIPS } from './error-hypotheses.ts';
import { factorOf } from './energy.ts';
import { heldCost, type State } from './state.ts';
import { MARGINS, PENALTIES } from './types.ts';

/**
 * The least that it costs, against what is held, that a figure is wrong by one slip which ends contradictions, and that one
 * figure of each sum that proves it is wrong by the same gap; {@link MARGINS}.proof where that is no matter. Others that
 * would have to be wrong besides are left out, which can only make the figure look less sure.
 *
 * @param proving the sums that prove the figure
 */
export function contradictedMargin(state: State, variable: number, proving: readonly number[]): number {
  let margin: number = MARGINS.proof;
  for (const [value, { saved, ended }] of endedBy(state, variable)) {
    const own = slipCost(state, variable, value);
    if (own === null) continue;
    const others = proving.map((constraint) => cheapestOther(state, { constraint, ended }, variable, value));
    margin = Math.min(margin, own + Math.max(0, ...others) - saved);
  }
  return margin;
}

interface Ended {
  /** What is held against the figures now, in nats. */
  readonly saved: number;
  readonly ended: readonly number[];
}

/** Values of a figure that close what does not close by the figures alone, with what is held against that now. */
function endedBy(state: State, variable: number): ReadonlyMap<number, Ended> {
  const { constraints, variables } = state.problem;
  const found = new Map<number, Ended>();
  const supposed = new Set<string>();
  for (const constraint of state.incidence[variable]!) {
    if (state.unknowns[constraint]! > 0) continue;
    let gap = state.residuals[constraint]!;
    let cost = gap === 0 ? 0 : constraints[constraint]!.cost;
    for (const [slack, factor] of state.factors[constraint]!) {
      const held = state.values[slack] ?? 0;
      if (!variables[slack]!.slack || held === 0) continue;
      gap -= factor * held;
      cost += heldCost(variables[slack]!, held);
      // A part that is missing from several sums is missing once.
      const once = `${String(slack)} ${String(held)}`;
      if (supposed.has(once)) cost = 0;
      supposed.add(once);
    }
    const value = state.values[variable]! - gap / factorOf(state, constraint, variable);
    if (gap === 0 || !Number.isInteger(value)) continue;
    const { saved, ended } = found.get(value) ?? { saved: 0, ended: [] };
    found.set(value, { saved: saved + cost, ended: [...ended, constraint] });
  }
  return found;
}

/** What it costs at least that another figure hides the change in a sum: the same slip of the same number happens again. */
function cheapestOther(
  state: State,
  { constraint, ended }: { readonly constraint: number; readonly ended: readonly number[] },
  variable: number,
  value: number,
): number {
  const [held, factors] = [state.values[variable]!, state.factors[constraint]!];
  let least = Infinity;
  for (const [other, factor] of factors) {
    const otherHeld = state.values[other] ?? null;
    if (other === variable || otherHeld === null || state.problem.variables[other]!.slack) continue;
    // Who stands in a sum that fails too would only move the gap.
    if (ended.some((one) => state.factors[one]!.has(other))) continue;
    const needed = otherHeld - ((value - held) * factors.get(variable)!) / factor;
    const cost = slipCost(state, other, needed);
    if (cost === null) continue;
    const isSame = otherHeld === held && needed === value;
    least = Math.min(least, isSame ? Math.min(cost, PENALTIES.again) : cost);
  }
  return least;
}

/** What it costs that a figure is another value by one slip; `null` where it takes more. */
function slipCost(state: State, variable: number, value: number): number | null {
  const figure = state.problem.variables[variable]!;
  const held = state.values[variable]!;
  if (state.inferred.has(variable) || figure.confirmed !== null) return null;
  // Without the penalty for changing a printed total: who errs does not choose.
  const cost = figure.costOf(value) - figure.costOf(held);
  return cost < TWO_SLIPS ? cost : null;
}
