/** The crops worth a second reading, the most telling first. */
import type { Doubt, Rereads, Verdict } from '../model/extraction.ts';
import type { Solution } from './engine/index.ts';
import type { ProblemBuilder } from './problem-builder.ts';

/** No more crops than this are asked for at once. */
const MOST = 240;
/** Figures of a sum that closes are read again where the engine was less sure than this. */
const UNSURE = 0.85;

/**
 * Figures that the arithmetic changed or that some explanation would change, then those in sums that do not close, then unsure ones that a second
 * reading could prove. Only figures with pixels, and none that a person confirmed or that was read again already.
 */
export function doubtsOf(
  builder: ProblemBuilder,
  solution: Solution,
  verdicts: ReadonlyMap<string, Verdict>,
  rereads: Rereads | undefined,
): readonly Doubt[] {
  const { state, ties, proofs } = solution;
  const suspects = new Map<number, number>();
  for (const tie of ties) {
    for (const { changes, cost } of tie.explanations) {
      for (const { variable } of changes)
        suspects.set(variable, Math.min(cost, suspects.get(variable) ?? Infinity));
    }
  }
  const ranked = state.problem.variables.flatMap((variable, index) => {
    const named = builder.named(index);
    const verdict = verdicts.get(variable.id);
    if (named === null || verdict === undefined || variable.exact || variable.confirmed !== null) return [];
    if (rereads?.has(variable.id) === true) return [];
    const { box, page } = named.figure.place;
    if (box === null) return [];
    // What was changed by arithmetic alone is looked at too: the pixels may not allow it.
    const changed = (state.values[index] ?? null) !== variable.value;
    const rank =
      changed || suspects.has(index)
        ? 0
        : verdict.status === 'doubtful'
          ? 1
          : verdict.status === 'plausible' &&
              proofs.constraints(index).length > 0 &&
              (named.figure.confidence ?? 1) < UNSURE
            ? 2
            : null;
    if (rank === null) return [];
    const kind = variable.unit === 'cents' ? ('amount' as const) : ('quantity' as const);
    return [{ rank, cost: suspects.get(index) ?? 0, index, doubt: { figure: variable.id, page, box, kind } }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.cost - b.cost || a.index - b.index)
    .slice(0, MOST)
    .map(({ doubt }) => doubt);
}
