/** Conspiracies of ways that are known exactly: the readings that were repaired, second readings, the rate. */
import { conspiracy } from './conspiracy.ts';
import type { Peers } from './peers.ts';
import type { State } from './state.ts';
import { MARGINS } from './types.ts';
import { TWO_SLIPS, type OffBy, type Way, type Wrongness } from './ways.ts';

/** Sums of special ways kept for one group of peers; beyond, they count as matching anything. */
const SUMS = 4000;
/** So few are tried one by one. */
const FEW = 200;

/** What a conspiracy of special ways needs to know of a group. */
export interface Group {
  readonly all: Sums;
  readonly stating: readonly Stating[];
  /** What it takes at least that the figures outside make good what is wrong in it. */
  readonly outside: number;
}

/** Looks at a group once for all its members. */
export function groupOf(known: Omit<Known, 'offBy'>, peers: Peers): Group {
  return {
    all: specialSums(peers, known.wrong),
    stating: statingOf(known, peers),
    outside: cheapestOutside(known, peers),
  };
}

/** What special ways of a group's members add up to, one way at most of each member. */
interface Sums {
  /** Cheapest first. */
  readonly sums: readonly Way[];
  readonly byDelta: ReadonlyMap<number, readonly Way[]>;
  /** No sum that could not be kept is cheaper than this. */
  readonly beyond: number;
  /** What all of them together can gain. */
  readonly slack: number;
}

/** Adds up the special ways of a group. */
function specialSums(peers: Peers, wrong: readonly (Wrongness | null)[]): Sums {
  let sums: Way[] = [{ delta: 0, count: 0, cost: 0 }];
  let known = byKey(sums);
  let slack = 0;
  let beyond = Infinity;
  for (const fact of peers.special) {
    const ways: readonly Way[] = wrong[fact]!.special;
    slack += Math.min(0, ways[0]?.cost ?? 0);
    for (const sum of sums) {
      for (const way of ways) {
        const cost = sum.cost + way.cost;
        if (cost >= DEAREST_SUM) break;
        const [delta, count] = [sum.delta + way.delta, sum.count + way.count];
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
  const byDelta = new Map<number, Way[]>();
  for (const sum of sums) {
    const same = byDelta.get(sum.delta);
    if (same === undefined) byDelta.set(sum.delta, [sum]);
    else same.push(sum);
  }
  // What was dropped on the way could still have been made cheaper by those that came after.
  return { sums, byDelta, beyond: beyond + slack, slack };
}

function byKey(sums: readonly Way[]): Map<number | string, Way> {
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
  readonly byLinear: readonly (readonly Peers[])[];
  readonly wrong: readonly (Wrongness | null)[];
  /** What it costs that a figure is off by exactly so much, see {@link offBy}. */
  readonly offBy: (fact: number) => OffBy;
}

/** The cheapest conspiracy that uses special ways: of the figure itself, of its peers, of what states its sums. */
export function withSpecials(
  known: Known,
  peers: Peers,
  { all, stating, outside }: Group,
  fact: number,
): number {
  const own = known.wrong[fact]!;
  const partner = peers.generic.find((member) => member.fact !== fact)?.cost ?? Infinity;
  const at = known.offBy(fact);
  let least: number = MARGINS.proof;
  for (const { ways, linear: shared, factor: its, linears } of stating) {
    const factor = (known.state.factors[shared]!.get(fact) ?? 1) === its ? -1 : 1;
    const cheapest = ways[0]?.cost ?? Infinity;
    const rest = peers.linears.filter((linear) => !linears.includes(linear));
    // Either the other relations of the figure need somebody too, or it must make good exactly what is wrong there.
    const spent = own.cost + cheapest;
    if (rest.length > 0) {
      least = Math.min(least, conspiracy(known.byLinear, { fact, own: peers, cost: spent, relations: rest }));
      continue;
    }
    for (const linear of linears) {
      for (const other of known.byLinear[linear]!) {
        const third = other.generic.find((member) => member.fact !== fact)?.cost ?? Infinity;
        least = Math.min(least, spent + third);
      }
    }
    for (const way of ways) {
      if (way.cost < least)
        least = Math.min(least, way.cost + at(factor * way.delta, way.count, least - way.cost));
    }
  }
  if (own.special.length === 0) {
    if (peers.special.length === 0) return least;
    // With another figure that is wrong in some way, the special ones may match anything.
    least = Math.min(least, own.cost + Math.min(partner + all.slack, all.beyond));
    for (const { delta, count, cost } of matching(known.state, fact, all, least)) {
      if (cost < least && delta !== 0) least = Math.min(least, cost + at(-delta, count, least - cost));
    }
    return least;
  }
  const others = peers.special.filter((member) => member !== fact);
  // A confirmed figure is in nobody's sums.
  const gain = all.slack - (peers.special.includes(fact) ? Math.min(0, own.cost) : 0);
  const special = others.map((member) => known.wrong[member]!.cost).sort((a, b) => a - b);
  const [first = Infinity, second = Infinity] = peers.generic
    .filter((member) => member.fact !== fact)
    .map((member) => member.cost);
  least = Math.min(
    least,
    own.generic + gain + first,
    // Its own ways with two more figures: taken to match.
    own.cost + gain + first + second,
    own.cost + gain + first + (special[0] ?? Infinity),
    own.cost + gain + (special[0] ?? Infinity) + (special[1] ?? Infinity),
  );
  // Its own ways with one more: only where they match.
  for (const way of own.special) least = Math.min(least, way.cost + outside);
  for (const member of peers.members) {
    if (member === fact || own.cost >= least || known.state.web.facts[member]!.confirmed !== null) continue;
    const partnerAt = known.offBy(member);
    for (const way of own.special) {
      if (way.cost < least)
        least = Math.min(least, way.cost + partnerAt(-way.delta, way.count, least - way.cost));
    }
  }
  return least;
}

/** Sums that one slip of a figure makes good; and those so cheap that two slips of it matter. */
function matching(
  { web, values }: State,
  fact: number,
  { sums, byDelta }: Sums,
  most: number,
): readonly Way[] {
  if (sums.length < FEW) return sums;
  const dearer = sums.findIndex(({ cost }) => cost + TWO_SLIPS >= most);
  const found = sums.slice(0, dearer < 0 ? sums.length : dearer);
  for (const { value } of web.facts[fact]!.likely())
    found.push(...(byDelta.get(values[fact]! - value) ?? []));
  return found;
}

interface Stating {
  readonly ways: readonly Way[];
  /** A relation it shares with the group, and its factor there. */
  readonly linear: number;
  readonly factor: number;
  readonly linears: readonly number[];
}

/** Figures outside a group that share relations with it only, such as its printed total, where they have special ways. */
function statingOf({ state, byLinear, wrong }: Omit<Known, 'offBy'>, peers: Peers): readonly Stating[] {
  const found: Stating[] = [];
  for (const linear of peers.linears) {
    for (const other of byLinear[linear]!) {
      if (other === peers || !other.linears.every((one) => peers.linears.includes(one))) continue;
      for (const member of other.special) {
        found.push({
          ways: wrong[member]!.special,
          linear,
          factor: state.factors[linear]!.get(member) ?? 1,
          linears: other.linears,
        });
      }
    }
  }
  return found;
}

function cheapestOutside({ byLinear }: Omit<Known, 'offBy'>, peers: Peers): number {
  let most = 0;
  for (const linear of peers.linears) {
    const others = byLinear[linear]!.filter((other) => other !== peers);
    most = Math.max(most, Math.min(...others.map((other) => other.generic[0]?.cost ?? Infinity)));
  }
  const alone = peers.linears.filter((linear) =>
    byLinear[linear]!.every((other) => other === peers || other.linears.length === 1),
  );
  const each = alone.map((linear) =>
    Math.min(
      ...byLinear[linear]!.filter((other) => other !== peers).map(
        (other) => other.generic[0]?.cost ?? Infinity,
      ),
    ),
  );
  return Math.max(
    most,
    each.reduce((all, cost) => all + cost, 0),
  );
}
