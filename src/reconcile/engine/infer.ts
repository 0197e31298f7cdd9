/** Figures that cannot be read come back from the constraints they stand in, where all of those agree. */
import { rateValues } from './proposals.ts';
import { commit, type State } from './state.ts';
import type { Variable } from './types.ts';

/** No more rounds than this; each infers at least one figure. */
const ROUNDS = 50;
const DEAREST = 20;

/** From the rate of the row alone: done first, so that sums can speak about the rest. */
export function inferFromRates(state: State): void {
  state.problem.variables.forEach((_, index) => {
    if (state.values[index] !== null) return;
    const values = new Set(rateValues(state, index));
    const [value] = values;
    // A rate alone does not overrule characters that say something else.
    if (values.size === 1 && value !== undefined && mayBe(state.problem.variables[index]!, value))
      hold(state, index, value);
  });
}

/** From closed constraints with one unknown. A constraint that disagrees with another leaves the figure unknown. */
export function inferFromConstraints(state: State): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let found = false;
    for (const [index, variable] of state.problem.variables.entries()) {
      if (state.values[index] !== null) continue;
      const values = new Set<number>();
      for (const constraint of state.incidence[index]!) {
        if (state.unknowns[constraint] !== 1 || state.problem.constraints[constraint]!.soft) continue;
        values.add(-state.residuals[constraint]! * state.factors[constraint]!.get(index)!);
      }
      const [value] = values;
      if (
        values.size !== 1 ||
        value === undefined ||
        value < 0 ||
        (value === 0 && variable.unit === 'cents' && variable.penalty === 0) ||
        // Nor does one sum: it may be broken for another reason.
        !mayBe(variable, value)
      )
        continue;
      hold(state, index, value);
      found = true;
    }
    if (!found) return;
  }
}

/** Digits badly set apart say one of few values, and are not overruled. */
function mayBe({ readings, costOf }: Variable, value: number): boolean {
  return readings.length === 0
    ? costOf(value) < DEAREST
    : readings.some((reading) => reading.value === value);
}

function hold(state: State, variable: number, value: number): void {
  commit(state, [{ variable, value }]);
  state.inferred.add(variable);
}
