/** Groups of figures that joint errors need not tell apart. */
import type { State } from './state.ts';
import type { ErrorHypotheses } from './error-hypotheses.ts';

/** Figures that stand in exactly the same constraints: for a joint error one is as good as another, save those confirmed. */
export interface Interchangeable {
  readonly constraints: readonly number[];
  readonly members: readonly number[];
  /** The members that are cheapest to get wrong in a way that is not listed. */
  readonly generic: readonly Member[];
  /** Members with listed hypotheses. */
  readonly listed: readonly number[];
}

export interface Member {
  readonly variable: number;
  readonly cost: number;
}

/** Cheapest members kept: a joint error of more figures of one group is dearer than a proof. */
const KEPT = 4;

/** By variable: its group; `null` where it stands in no constraint. */
export function groupInterchangeable(
  constraints: readonly (readonly number[])[],
  wrong: readonly (ErrorHypotheses | null)[],
  { values, problem }: State,
): (Interchangeable | null)[] {
  const groups = new Map<string, { constraints: readonly number[]; members: number[] }>();
  const keys = constraints.map((constraints, variable) =>
    constraints.length === 0 || wrong[variable] === null ? null : constraints.join(','),
  );
  keys.forEach((key, variable) => {
    if (key === null) return;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { constraints: constraints[variable]!, members: [variable] });
    else group.members.push(variable);
  });
  const isFree = (variable: number): boolean => problem.variables[variable]!.confirmed === null;
  const least = (members: readonly number[], cost: (one: ErrorHypotheses) => number): Member[] =>
    members
      .filter(isFree)
      .map((variable) => ({ variable, cost: cost(wrong[variable]!) }))
      // Of equals the smaller value, so that the order of the rows does not choose.
      .sort(
        (a, b) =>
          a.cost - b.cost || (values[a.variable] ?? 0) - (values[b.variable] ?? 0) || a.variable - b.variable,
      )
      .slice(0, KEPT);
  const peers = new Map<string, Interchangeable>();
  for (const [key, { constraints, members }] of groups) {
    peers.set(key, {
      constraints,
      members,
      generic: least(members, (one) => one.generic),
      listed: members.filter((variable) => isFree(variable) && wrong[variable]!.listed.length > 0),
    });
  }
  return keys.map((key) => (key === null ? null : (peers.get(key) ?? null)));
}
