/** The crops worth a second reading, the most telling first. */
import type { Doubt, Rereads, Verdict } from '../model/extraction.ts';
import type { Settled } from './engine/index.ts';
import type { WebBuilder } from './web.ts';

/** No more crops than this are asked for at once. */
const MOST = 240;
/** Figures of a sum that closes are read again where the engine was less sure than this. */
const UNSURE = 0.85;

/**
 * Figures that the arithmetic changed or that some explanation would change, then those in sums that do not close, then unsure ones that a second
 * reading could prove. Only figures with pixels, and none that a person confirmed or that was read again already.
 */
export function doubtsOf(
  builder: WebBuilder,
  settled: Settled,
  verdicts: ReadonlyMap<string, Verdict>,
  rereads: Rereads | undefined,
): readonly Doubt[] {
  const { state, ties, proofs } = settled;
  const suspects = new Map<number, number>();
  for (const tie of ties) {
    for (const { changes, cost } of tie.explanations) {
      for (const { fact } of changes) suspects.set(fact, Math.min(cost, suspects.get(fact) ?? Infinity));
    }
  }
  const ranked = state.web.facts.flatMap((fact, index) => {
    const named = builder.named(index);
    const verdict = verdicts.get(fact.id);
    if (named === null || verdict === undefined || fact.exact || fact.confirmed !== null) return [];
    if (rereads?.has(fact.id) === true) return [];
    const { box, page } = named.figure.place;
    if (box === null) return [];
    // What was changed by arithmetic alone is looked at too: the pixels may not allow it.
    const changed = (state.values[index] ?? null) !== fact.value;
    const rank =
      changed || suspects.has(index)
        ? 0
        : verdict.status === 'doubtful'
          ? 1
          : verdict.status === 'plausible' &&
              proofs.relations(index).length > 0 &&
              (named.figure.confidence ?? 1) < UNSURE
            ? 2
            : null;
    if (rank === null) return [];
    const kind = fact.unit === 'cents' ? ('amount' as const) : ('quantity' as const);
    return [{ rank, cost: suspects.get(index) ?? 0, index, doubt: { figure: fact.id, page, box, kind } }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.cost - b.cost || a.index - b.index)
    .slice(0, MOST)
    .map(({ doubt }) => doubt);
}
