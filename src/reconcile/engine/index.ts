/**
 * The arithmetic engine: takes figures with what their pixels allow, and relations between them; returns the values that
 * explain the document best, what ties, and how sure each value is. It knows nothing of acts, pages or languages.
 */
import { inferFromRates, inferFromRelations } from './infer.ts';
import { proofsOf, type Proofs } from './prove.ts';
import { solve } from './solve.ts';
import { openState, type State } from './state.ts';
import type { Tie, Web } from './types.ts';

export interface Settled {
  readonly state: State;
  readonly ties: readonly Tie[];
  readonly proofs: Proofs;
}

/** Settles a web. The same web always settles the same way. */
export function settle(web: Web): Settled {
  const state = openState(web);
  inferFromRates(state);
  const ties = solve(state);
  inferFromRelations(state);
  return { state, ties, proofs: proofsOf(state) };
}
