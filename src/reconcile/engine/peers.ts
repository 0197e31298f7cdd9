/** Figures in groups that conspiracies need not tell apart. */
import type { State } from './state.ts';
import type { Wrongness } from './ways.ts';

/** Figures that stand in exactly the same relations: for a conspiracy one is as good as another, save those confirmed. */
export interface Peers {
  readonly linears: readonly number[];
  readonly members: readonly number[];
  /** The cheapest members to get wrong by a way that is not known exactly. */
  readonly generic: readonly Member[];
  /** Members with ways that are known exactly. */
  readonly special: readonly number[];
}

export interface Member {
  readonly fact: number;
  readonly cost: number;
}

/** Cheapest members kept: a conspiracy of more figures of one group is dearer than a proof. */
const KEPT = 4;

/** By fact: its group; `null` where it stands in no relation. */
export function groupPeers(
  relations: readonly (readonly number[])[],
  wrong: readonly (Wrongness | null)[],
  { values, web }: State,
): (Peers | null)[] {
  const groups = new Map<string, { linears: readonly number[]; members: number[] }>();
  const keys = relations.map((linears, fact) =>
    linears.length === 0 || wrong[fact] === null ? null : linears.join(','),
  );
  keys.forEach((key, fact) => {
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { linears: relations[fact]!, members: [fact] });
    else group.members.push(fact);
  });
  const isFree = (fact: number): boolean => web.facts[fact]!.confirmed === null;
  const least = (members: readonly number[], cost: (one: Wrongness) => number): Member[] =>
    members
      .filter(isFree)
      .map((fact) => ({ fact, cost: cost(wrong[fact]!) }))
      // Of equals the smaller value, so that the order of the rows does not choose.
      .sort((a, b) => a.cost - b.cost || (values[a.fact] ?? 0) - (values[b.fact] ?? 0) || a.fact - b.fact)
      .slice(0, KEPT);
  const peers = new Map<string, Peers>();
  for (const [key, { linears, members }] of groups) {
    peers.set(key, {
      linears,
      members,
      generic: least(members, (one) => one.generic),
      special: members.filter((fact) => isFree(fact) && wrong[fact]!.special.length > 0),
    });
  }
  return keys.map((key) => (key === null ? null : (peers.get(key) ?? null)));
}
