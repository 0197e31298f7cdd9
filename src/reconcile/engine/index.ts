/**
 * The arithmetic engine: takes figures with what their pixels allow, and relations between them; returns the values that
 * explain the document best, what ties, and how sure each value is. It knows nothing of acts, pages or languages.
 */
import { inferFromRates, inferFromRelations } from './infer.ts';
import { proofsOf, type Proofs } from './prove.ts';
import { solve } from './solve.ts';
import { openState, withRates, type State } from './state.ts';
import type { Tie, Web } from './types.ts';

export interface Settled {
  readonly state: State;
  readonly ties: readonly Tie[];
  readonly proofs: Proofs;
}

/** Rounds of repairs; each learns the rates anew from what the one before repaired. */
const ROUNDS = 4;

/** Settles a web. The same web always settles the same way, and what was settled once settles to itself. */
export function settle(web: Web): Settled {
  const state = openState(web);
  const opened = state.values.join();
  inferFromRates(state);
  let ties = solve(state);
  for (let round = 1, before = ''; round < ROUNDS; round += 1) {
    const held = state.values.join();
    if (held === before || held === opened) break;
    before = held;
    ties = solve(withRates(state));
  }
  inferFromRelations(state);
  // Proofs rest on the rates as read: what was repaired by a rate is no witness for it.
  return { state, ties, proofs: proofsOf(state) };
}
