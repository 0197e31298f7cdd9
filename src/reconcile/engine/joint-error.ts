/** The cheapest joint error: who else must be wrong, so that nobody notices that one figure is. */
import type { Member, Interchangeable } from './interchangeable.ts';
import { MARGINS } from './types.ts';

interface SearchNode {
  readonly spent: number;
  readonly wrong: readonly number[];
  /** Constraints with exactly one wrong figure: each needs another. */
  readonly open: ReadonlySet<number>;
  /** Constraints with two and more. */
  readonly met: ReadonlySet<number>;
}

/** Joint errors looked at for one figure; the search then answers with what is sure so far. */
const LOOKED_AT = 1500;

/** Where the search begins. */
export interface SearchStart {
  readonly variable: number;
  /** Its group: who stands in the same constraints. */
  readonly own: Interchangeable;
  /** What was spent already. */
  readonly cost: number;
  /** The constraints that need somebody else to be wrong; all of the figure's where left out. */
  readonly constraints?: readonly number[];
}

/** How a joint error finds who else is wrong. */
export interface CostModel {
  /** The member of a group that is cheapest to get wrong, when those others are, to make good what is wrong in a constraint. */
  readonly from: (peers: Interchangeable, wrong: readonly number[], constraint: number) => Member | undefined;
  /** Nobody of these groups costs less. */
  readonly least: (groups: readonly Interchangeable[]) => number;
}

/** Misreadings that know nothing of each other. */
export const independent: CostModel = {
  from: (peers, wrong) => peers.generic.find((one) => !wrong.includes(one.variable)),
  // Groups come cheapest first.
  least: (groups) => groups[0]?.generic[0]?.cost ?? Infinity,
};

/**
 * Cheapest first over who must be wrong too (Dijkstra): the first joint error that leaves no constraint with exactly one
 * wrong figure is the cheapest.
 */
export function cheapestJointError(
  byConstraint: readonly (readonly Interchangeable[])[],
  { variable, own, cost, constraints = own.constraints }: SearchStart,
  model: CostModel = independent,
): number {
  const start: SearchNode = { spent: cost, wrong: [variable], open: new Set(constraints), met: new Set() };
  const queue: SearchNode[] = [start];
  const seen = new Map<string, number>();
  for (let looked = 0; ; looked += 1) {
    const best = takeCheapest(queue);
    if (best === null || best.spent >= MARGINS.proof) return MARGINS.proof;
    if (best.open.size === 0 || looked >= LOOKED_AT) return best.spent;
    const pick = hardest(byConstraint, best.open);
    for (const peers of byConstraint[pick]!) {
      // Groups come cheapest first: nobody after this one is cheap enough.
      if (best.spent + model.least([peers]) >= MARGINS.proof) break;
      const member = model.from(peers, best.wrong, pick);
      if (member === undefined) continue;
      const spent = best.spent + member.cost;
      if (spent >= MARGINS.proof) continue;
      const wrong = [...best.wrong, member.variable].sort((a, b) => a - b);
      const key = wrong.join(',');
      if ((seen.get(key) ?? Infinity) <= spent) continue;
      seen.set(key, spent);
      const { open, met } = touch(best, peers.constraints);
      // What is open still takes somebody more.
      const least = [...open].reduce((most, one) => Math.max(most, model.least(byConstraint[one]!)), 0);
      if (spent + least < MARGINS.proof) queue.push({ spent, wrong, open, met });
    }
  }
}

function takeCheapest(queue: SearchNode[]): SearchNode | null {
  let least = 0;
  for (let at = 1; at < queue.length; at += 1) if (queue[at]!.spent < queue[least]!.spent) least = at;
  const found = queue[least] ?? null;
  if (found !== null) {
    queue[least] = queue.at(-1)!;
    queue.pop();
  }
  return found;
}

/** The constraint with the fewest to choose from. */
function hardest(byConstraint: readonly (readonly Interchangeable[])[], open: ReadonlySet<number>): number {
  let pick = -1;
  for (const constraint of open) {
    if (pick < 0 || byConstraint[constraint]!.length < byConstraint[pick]!.length) pick = constraint;
  }
  return pick;
}

function touch(
  { open, met }: SearchNode,
  constraints: readonly number[],
): { readonly open: ReadonlySet<number>; readonly met: ReadonlySet<number> } {
  const [stillOpen, nowMet] = [new Set(open), new Set(met)];
  for (const constraint of constraints) {
    if (nowMet.has(constraint)) continue;
    if (stillOpen.delete(constraint)) nowMet.add(constraint);
    else stillOpen.add(constraint);
  }
  return { open: stillOpen, met: nowMet };
}
