/** The cheapest conspiracy: who else must be wrong, so that nobody notices that one figure is. */
import type { Member, Peers } from './peers.ts';
import { MARGINS } from './types.ts';

interface Suspicion {
  readonly spent: number;
  readonly wrong: readonly number[];
  /** Relations with exactly one wrong figure: each needs another. */
  readonly open: ReadonlySet<number>;
  /** Relations with two and more. */
  readonly met: ReadonlySet<number>;
}

/** Conspiracies looked at for one figure; the search then answers with what is sure so far. */
const LOOKED_AT = 1500;

/** Where the search begins. */
export interface Beginning {
  readonly fact: number;
  /** Its group: who stands in the same relations. */
  readonly own: Peers;
  /** What was spent already. */
  readonly cost: number;
  /** The relations that need somebody else to be wrong; all of the figure's where left out. */
  readonly relations?: readonly number[];
}

/** How a conspiracy finds who else is wrong. */
export interface Recruit {
  /** The member of a group that is cheapest to get wrong, when those others are, to make good what is wrong in a relation. */
  readonly from: (peers: Peers, wrong: readonly number[], linear: number) => Member | undefined;
  /** Nobody of these groups costs less. */
  readonly least: (groups: readonly Peers[]) => number;
}

/** Misreadings that know nothing of each other. */
export const independently: Recruit = {
  from: (peers, wrong) => peers.generic.find((one) => !wrong.includes(one.fact)),
  // Groups come cheapest first.
  least: (groups) => groups[0]?.generic[0]?.cost ?? Infinity,
};

/**
 * Cheapest first over who must be wrong too (Dijkstra): the first conspiracy that leaves no relation with exactly one
 * wrong figure is the cheapest.
 */
export function conspiracy(
  byLinear: readonly (readonly Peers[])[],
  { fact, own, cost, relations = own.linears }: Beginning,
  recruit: Recruit = independently,
): number {
  const start: Suspicion = { spent: cost, wrong: [fact], open: new Set(relations), met: new Set() };
  const queue: Suspicion[] = [start];
  const seen = new Map<string, number>();
  for (let looked = 0; ; looked += 1) {
    const best = takeCheapest(queue);
    if (best === null || best.spent >= MARGINS.proof) return MARGINS.proof;
    if (best.open.size === 0 || looked >= LOOKED_AT) return best.spent;
    const pick = hardest(byLinear, best.open);
    for (const peers of byLinear[pick]!) {
      // Groups come cheapest first: nobody after this one is cheap enough.
      if (best.spent + recruit.least([peers]) >= MARGINS.proof) break;
      const member = recruit.from(peers, best.wrong, pick);
      if (member === undefined) continue;
      const spent = best.spent + member.cost;
      if (spent >= MARGINS.proof) continue;
      const wrong = [...best.wrong, member.fact].sort((a, b) => a - b);
      const key = wrong.join(',');
      if ((seen.get(key) ?? Infinity) <= spent) continue;
      seen.set(key, spent);
      const { open, met } = touch(best, peers.linears);
      // What is open still takes somebody more.
      const least = [...open].reduce((most, one) => Math.max(most, recruit.least(byLinear[one]!)), 0);
      if (spent + least < MARGINS.proof) queue.push({ spent, wrong, open, met });
    }
  }
}

function takeCheapest(queue: Suspicion[]): Suspicion | null {
  let least = 0;
  for (let at = 1; at < queue.length; at += 1) if (queue[at]!.spent < queue[least]!.spent) least = at;
  const found = queue[least] ?? null;
  if (found !== null) {
    queue[least] = queue.at(-1)!;
    queue.pop();
  }
  return found;
}

/** The relation with the fewest to choose from. */
function hardest(byLinear: readonly (readonly Peers[])[], open: ReadonlySet<number>): number {
  let pick = -1;
  for (const linear of open) {
    if (pick < 0 || byLinear[linear]!.length < byLinear[pick]!.length) pick = linear;
  }
  return pick;
}

function touch(
  { open, met }: Suspicion,
  linears: readonly number[],
): { readonly open: ReadonlySet<number>; readonly met: ReadonlySet<number> } {
  const [stillOpen, nowMet] = [new Set(open), new Set(met)];
  for (const linear of linears) {
    if (nowMet.has(linear)) continue;
    if (stillOpen.delete(linear)) nowMet.add(linear);
    else stillOpen.add(linear);
  }
  return { open: stillOpen, met: nowMet };
}
