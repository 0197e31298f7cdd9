/** Joint errors by hypotheses that are listed one by one: the readings that were repaired, second readings, the rate. */
import { cheapestJointError } from './joint-error.ts';
import type { Interchangeable } from './interchangeable.ts';
import type { State } from './state.ts';
import { MARGINS } from './types.ts';
import { TWO_SLIPS, type ErrorHypotheses, type ErrorHypothesis } from './error-hypotheses.ts';
import type { OffsetCost } from './offset-cost.ts';

/** Sums of listed hypotheses kept for one group; beyond, they count as matching anything. */
const SUMS = 4000;
/** So few are tried one by one. */
const FEW = 200;

/** Facts about a group that joint errors of listed hypotheses need. */
export interface Group {
  readonly all: Sums;
  readonly stating: readonly Stating[];
  /** What it takes at least that the figures outside make good what is wrong in it. */
  readonly outside: number;
}

/** Looks at a group once for all its members. */
export function groupOf(known: Omit<Known, 'offsetCost'>, peers: Interchangeable): Group {
  return {
    all: listedSums(peers, known.wrong),
    stating: statingOf(known, peers),
    outside: cheapestOutside(known, peers),
  };
}

/** Sums of the listed hypotheses of a group's members, one at most of each member. */
interface Sums {
  /** Cheapest first. */
  readonly sums: readonly ErrorHypothesis[];
  readonly byDelta: ReadonlyMap<number, readonly ErrorHypothesis[]>;
  /** No sum that could not be kept is cheaper than this. */
  readonly beyond: number;
  /** What all of them together can gain. */
  readonly slack: number;
}

/** Adds up the listed hypotheses of a group. */
function listedSums(peers: Interchangeable, wrong: readonly (ErrorHypotheses | null)[]): Sums {
  let sums: ErrorHypothesis[] = [{ delta: 0, count: 0, cost: 0 }];
  let known = byKey(sums);
  let slack = 0;
  let beyond = Infinity;
  for (const variable of peers.listed) {
    const hypotheses: readonly ErrorHypothesis[] = wrong[variable]!.listed;
    slack += Math.min(0, hypotheses[0]?.cost ?? 0);
    for (const sum of sums) {
      for (const hypothesis of hypotheses) {
        const cost = sum.cost + hypothesis.cost;
        if (cost >= DEAREST_SUM) break;
        const [delta, count] = [sum.delta + hypothesis.delta, sum.count + hypothesis.count];
        const key = keyOf(delta, count);
        if (cost < (known.get(key)?.cost ?? Infinity)) known.set(key, { delta, count, cost });
      }
    }
    sums = [...known.values()];
    if (sums.length > SUMS) {
      sums.sort((a, b) => a.cost - b.cost || a.delta - b.delta || a.count - b.count);
      beyond = Math.min(beyond, sums[SUMS]!.cost);
      sums.length = SUMS;
      known = byKey(sums);
    }
  }
  sums.sort((a, b) => a.cost - b.cost);
  const byDelta = new Map<number, ErrorHypothesis[]>();
  for (const sum of sums) {
    const same = byDelta.get(sum.delta);
    if (same === undefined) byDelta.set(sum.delta, [sum]);
    else same.push(sum);
  }
  // What was dropped on the way could still have been made cheaper by those that came after.
  return { sums, byDelta, beyond: beyond + slack, slack };
}

function byKey(sums: readonly ErrorHypothesis[]): Map<number | string, ErrorHypothesis> {
  return new Map(sums.map((sum) => [keyOf(sum.delta, sum.count), sum]));
}

/** Most sums leave no count open: their key is a plain number. */
function keyOf(delta: number, count: number): number | string {
  return count === 0 ? delta : `${String(delta)}|${String(count)}`;
}

/** With a sum dearer than this, one more figure that is wrong makes it a proof. */
const DEAREST_SUM = MARGINS.proof - 6;

export interface Known {
  readonly state: State;
  readonly byConstraint: readonly (readonly Interchangeable[])[];
  readonly wrong: readonly (ErrorHypotheses | null)[];
  /** What it costs that a figure is off by exactly so much, see {@link offsetCost}. */
  readonly offsetCost: (variable: number) => OffsetCost;
}

/** The cheapest joint error that uses listed hypotheses: of the figure itself, of its peers, of what states its sums. */
export function withListed(
  known: Known,
  peers: Interchangeable,
  { all, stating, outside }: Group,
  variable: number,
): number {
  const own = known.wrong[variable]!;
  const partner = peers.generic.find((member) => member.variable !== variable)?.cost ?? Infinity;
  const at = known.offsetCost(variable);
  let least: number = MARGINS.proof;
  for (const { hypotheses, constraint: shared, factor: its, constraints } of stating) {
    const factor = (known.state.factors[shared]!.get(variable) ?? 1) === its ? -1 : 1;
    const cheapest = hypotheses[0]?.cost ?? Infinity;
    const others = peers.constraints.filter((constraint) => !constraints.includes(constraint));
    // Either the other constraints of the figure need somebody too, or it must make good exactly what is wrong there.
    const spent = own.cost + cheapest;
    if (others.length > 0) {
      least = Math.min(
        least,
        cheapestJointError(known.byConstraint, { variable, own: peers, cost: spent, constraints: others }),
      );
      continue;
    }
    for (const constraint of constraints) {
      for (const other of known.byConstraint[constraint]!) {
        const third = other.generic.find((member) => member.variable !== variable)?.cost ?? Infinity;
        least = Math.min(least, spent + third);
      }
    }
    for (const hypothesis of hypotheses) {
      if (hypothesis.cost < least)
        least = Math.min(
          least,
          hypothesis.cost + at(factor * hypothesis.delta, hypothesis.count, least - hypothesis.cost),
        );
    }
  }
  if (own.listed.length === 0) {
    if (peers.listed.length === 0) return least;
    // With another figure that is wrong in some way, the listed ones may match anything.
    least = Math.min(least, own.cost + Math.min(partner + all.slack, all.beyond));
    for (const { delta, count, cost } of matching(known.state, variable, all, least)) {
      if (cost < least && delta !== 0) least = Math.min(least, cost + at(-delta, count, least - cost));
    }
    return least;
  }
  const others = peers.listed.filter((member) => member !== variable);
  // A confirmed figure is in nobody's sums.
  const gain = all.slack - (peers.listed.includes(variable) ? Math.min(0, own.cost) : 0);
  const listed = others.map((member) => known.wrong[member]!.cost).sort((a, b) => a - b);
  const [first = Infinity, second = Infinity] = peers.generic
    .filter((member) => member.variable !== variable)
    .map((member) => member.cost);
  least = Math.min(
    least,
    own.generic + gain + first,
    // Its own hypotheses with two more figures: taken to match.
    own.cost + gain + first + second,
    own.cost + gain + first + (listed[0] ?? Infinity),
    own.cost + gain + (listed[0] ?? Infinity) + (listed[1] ?? Infinity),
  );
  // Its own hypotheses with one more: only where they match.
  for (const hypothesis of own.listed) least = Math.min(least, hypothesis.cost + outside);
  for (const member of peers.members) {
    if (member === variable || own.cost >= least || known.state.problem.variables[member]!.confirmed !== null)
      continue;
    const partnerAt = known.offsetCost(member);
    for (const hypothesis of own.listed) {
      if (hypothesis.cost < least)
        least = Math.min(
          least,
          hypothesis.cost + partnerAt(-hypothesis.delta, hypothesis.count, least - hypothesis.cost),
        );
    }
  }
  return least;
}

/** Sums that one slip of a figure makes good; and those so cheap that two slips of it matter. */
function matching(
  { problem, values }: State,
  variable: number,
  { sums, byDelta }: Sums,
  most: number,
): readonly ErrorHypothesis[] {
  if (sums.length < FEW) return sums;
  const dearer = sums.findIndex(({ cost }) => cost + TWO_SLIPS >= most);
  const found = sums.slice(0, dearer < 0 ? sums.length : dearer);
  for (const { value } of problem.variables[variable]!.likely())
    found.push(...(byDelta.get(values[variable]! - value) ?? []));
  return found;
}

interface Stating {
  readonly hypotheses: readonly ErrorHypothesis[];
  /** A constraint it shares with the group, and its factor there. */
  readonly constraint: number;
  readonly factor: number;
  readonly constraints: readonly number[];
}

/** Figures outside a group that share constraints with it only, such as its printed total, where they have listed hypotheses. */
function statingOf(
  { state, byConstraint, wrong }: Omit<Known, 'offsetCost'>,
  peers: Interchangeable,
): readonly Stating[] {
  const found: Stating[] = [];
  for (const constraint of peers.constraints) {
    for (const other of byConstraint[constraint]!) {
      if (other === peers || !other.constraints.every((one) => peers.constraints.includes(one))) continue;
      for (const member of other.listed) {
        found.push({
          hypotheses: wrong[member]!.listed,
          constraint,
          factor: state.factors[constraint]!.get(member) ?? 1,
          constraints: other.constraints,
        });
      }
    }
  }
  return found;
}

function cheapestOutside({ byConstraint }: Omit<Known, 'offsetCost'>, peers: Interchangeable): number {
  let most = 0;
  for (const constraint of peers.constraints) {
    const others = byConstraint[constraint]!.filter((other) => other !== peers);
    most = Math.max(most, Math.min(...others.map((other) => other.generic[0]?.cost ?? Infinity)));
  }
  const alone = peers.constraints.filter((constraint) =>
    byConstraint[constraint]!.every((other) => other === peers || other.constraints.length === 1),
  );
  const each = alone.map((constraint) =>
    Math.min(
      ...byConstraint[constraint]!.filter((other) => other !== peers).map(
        (other) => other.generic[0]?.cost ?? Infinity,
      ),
    ),
  );
  return Math.max(
    most,
    each.reduce((all, cost) => all + cost, 0),
  );
}
