/**
 * The arithmetic engine: takes figures with what their pixels allow, and constraints between them; returns the values that
 * explain the document best, what ties, and how sure each value is. It knows nothing of acts, pages or languages.
 */
import { inferFromRates, inferFromConstraints } from './infer.ts';
import { proofsOf, type Proofs } from './prove.ts';
import { solve } from './solve.ts';
import { openState, withRates, type State } from './state.ts';
import type { Tie, Problem } from './types.ts';

export interface Solution {
  readonly state: State;
  readonly ties: readonly Tie[];
  readonly proofs: Proofs;
}

/** Rounds of repairs; each learns the rates anew from what the one before repaired. */
const ROUNDS = 4;

/** Solves a problem. The same problem always has the same solution, and a solution solved again is itself. */
export function solveProblem(problem: Problem): Solution {
  const state = openState(problem);
  const opened = state.values.join();
  inferFromRates(state);
  let ties = solve(state);
  for (let round = 1, before = ''; round < ROUNDS; round += 1) {
    const held = state.values.join();
    if (held === before || held === opened) break;
    before = held;
    ties = solve(withRates(state));
  }
  inferFromConstraints(state);
  // Proofs rest on the rates as read: what was repaired by a rate is no witness for it.
  return { state, ties, proofs: proofsOf(state) };
}
