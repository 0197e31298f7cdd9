/** Compares a result file with the truth of a sample, row by row. Both benches use it, so their figures mean the same. */
import type { Result } from '../../src/model/result.ts';
import type { TruthAct } from '../samples/truth.ts';
import { scoreDecision } from './score-decision.ts';
import { scoreProofs } from './score-proofs.ts';
import { scoreRows } from './score-rows.ts';
import { emptyScore, type Miss, type Score } from './score-shape.ts';
import { scoreTotals } from './score-totals.ts';

export interface Scored {
  readonly score: Score;
  readonly misses: readonly Miss[];
}

/** @param result `null` where the act was not found at all: everything in it is then missed */
export function scoreAct(truth: TruthAct, result: Result | null): Scored {
  const score = emptyScore();
  const misses: Miss[] = [];
  scoreRows(truth, result, score, misses);
  scoreTotals(truth, result, score, misses);
  scoreDecision(truth, result, score, misses);
  if (result !== null) scoreProofs(truth, result, score, misses);
  return { score, misses };
}

/** Pairs acts by number, then by order: a recueil holds several. */
export function pairActs(truths: readonly TruthAct[], results: readonly Result[]): (Result | null)[] {
  const left = new Set(results);
  const pairs = truths.map((truth) => {
    const same = results.find(
      (result) => left.has(result) && result.deliberation.id === truth.deliberation.id,
    );
    if (same !== undefined) left.delete(same);
    return same ?? null;
  });
  return pairs.map((pair) => {
    if (pair !== null) return pair;
    const [next = null] = left;
    if (next !== null) left.delete(next);
    return next;
  });
}
