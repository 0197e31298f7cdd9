/** Figures that cannot be read come back from the relations they stand in, where all of those agree. */
import { rateValues } from './proposals.ts';
import { commit, type State } from './state.ts';
import type { Fact } from './types.ts';

/** No more rounds than this; each infers at least one figure. */
const ROUNDS = 50;
const DEAREST = 20;

/** From the rate of the row alone: done first, so that sums can speak about the rest. */
export function inferFromRates(state: State): void {
  state.web.facts.forEach((_, index) => {
    if (state.values[index] !== null) return;
    const values = new Set(rateValues(state, index));
    const [value] = values;
    // A rate alone does not overrule characters that say something else.
    if (values.size === 1 && value !== undefined && mayBe(state.web.facts[index]!, value))
      hold(state, index, value);
  });
}

/** From closed relations with one unknown. A relation that disagrees with another leaves the figure unknown. */
export function inferFromRelations(state: State): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let found = false;
    state.web.facts.forEach((fact, index) => {
      if (state.values[index] !== null) return;
      const values = new Set<number>();
      for (const linear of state.incidence[index]!) {
        if (state.unknowns[linear] !== 1 || state.web.linears[linear]!.kind === 'distinct') continue;
        values.add(-state.residuals[linear]! * state.factors[linear]!.get(index)!);
      }
      const [value] = values;
      if (
        values.size !== 1 ||
        value === undefined ||
        value < 0 ||
        (value === 0 && fact.unit === 'cents' && fact.reserve === 0) ||
        // Nor does one sum: it may be broken for another reason.
        !mayBe(fact, value)
      )
        return;
      hold(state, index, value);
      found = true;
    });
    if (!found) return;
  }
}

/** Digits badly set apart say one of few values, and are not overruled. */
function mayBe({ readings, price }: Fact, value: number): boolean {
  return readings.length === 0 ? price(value) < DEAREST : readings.some((reading) => reading.value === value);
}

function hold(state: State, fact: number, value: number): void {
  commit(state, [{ fact, value }]);
  state.inferred.add(fact);
}
