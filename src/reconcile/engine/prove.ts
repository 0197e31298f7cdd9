/**
 * Proof by conspiracy. A figure is wrong and nobody notices only if other figures are wrong with it, so that every sum
 * it stands in still closes. The cheapest such conspiracy, in nats, says how sure the figure is. Which figures must be wrong
 * too follows from the relations alone (any misreading is taken to match any other), which can only make a figure look
 * less sure than it is. Only where a misreading was found already are its few other values held against the sums.
 */
import { standing, type State } from './state.ts';
import { MARGINS } from './types.ts';
import { offBy, wrongness, type Way, type Wrongness } from './ways.ts';

/** Figures that stand in exactly the same relations: for a conspiracy one is as good as another. */
interface Peers {
  readonly linears: readonly number[];
  readonly members: readonly number[];
  /** The cheapest members to get wrong by a way that is not known exactly. */
  readonly generic: readonly Member[];
  /** Members with ways that are known exactly. */
  readonly special: readonly number[];
}

interface Member {
  readonly fact: number;
  readonly cost: number;
}

/** What the proof of each figure rests on. */
export interface Proofs {
  /** Cost of the cheapest conspiracy, cut off at {@link MARGINS}.proof; 0 without any closed relation. */
  readonly strength: (fact: number) => number;
  /** What it costs that this figure alone is wrong, its row's rate included. */
  readonly cost: (fact: number) => number;
  /** The closed relations a figure stands in. */
  readonly relations: (fact: number) => readonly number[];
}

const KEPT = 4;
/** Sums of special ways kept for one group of peers; beyond, they count as matching anything. */
const SUMS = 4000;

/** Prepares the proofs for a settled state. */
export function proofsOf(state: State): Proofs {
  const sound = state.web.linears.map((_, index) => isSound(state, index));
  const relations = state.incidence.map((linears) => linears.filter((linear) => sound[linear] === true));
  const isCounted = (quantity: number): boolean => relations[quantity]!.length > 0;
  const wrong = state.web.facts.map((fact, index) =>
    relations[index]!.length === 0 || fact.rest ? null : wrongness(state, fact, index, isCounted),
  );
  const peersOf = groupPeers(relations, wrong);
  const byLinear: Peers[][] = state.web.linears.map(() => []);
  for (const peers of new Set(peersOf)) {
    if (peers === null) continue;
    for (const linear of peers.linears) byLinear[linear]!.push(peers);
  }
  const cheapestOf = (peers: Peers): number => peers.generic[0]?.cost ?? Infinity;
  for (const list of byLinear) list.sort((a, b) => cheapestOf(a) - cheapestOf(b));
  const sums = new Map<Peers, Sums>();
  const known = new Map<string, number>();
  const structural = (fact: number, cost: number): number => {
    const peers = peersOf[fact]!;
    // Peers of the same cost have the same conspiracies, save the cheapest ones, who cannot conspire with themselves.
    const rank = peers.generic.findIndex((member) => member.fact === fact);
    const key = `${peers.linears.join(',')}|${String(cost)}|${String(rank)}`;
    let strength = known.get(key);
    if (strength === undefined) {
      strength = conspiracy(byLinear, peers, fact, cost);
      known.set(key, strength);
    }
    return strength;
  };
  const strength = (fact: number): number => {
    const own = wrong[fact] ?? null;
    if (own === null) return 0;
    const peers = peersOf[fact]!;
    // Its own special ways match nothing but what they match; its others are taken to match anything.
    const least = structural(fact, own.generic);
    // Not proved as it is: its special ways can only make it less so.
    if (least < MARGINS.proof) return Math.min(least, own.cost);
    let found = sums.get(peers);
    if (found === undefined) {
      found = specialSums(peers, wrong);
      sums.set(peers, found);
    }
    return Math.min(least, withSpecials({ state, byLinear, wrong, isCounted }, peers, found, fact));
  };
  const strengths = new Map<number, number>();
  return {
    relations: (fact) => relations[fact]!,
    cost: (fact) => wrong[fact]?.cost ?? 0,
    strength: (fact) => {
      let found = strengths.get(fact);
      if (found === undefined) {
        found = strength(fact);
        strengths.set(fact, found);
      }
      return found;
    },
  };
}

/** Closed, and not by supposing that a part is missing. */
function isSound(state: State, linear: number): boolean {
  if (standing(state, linear) !== 'closed') return false;
  const { terms, kind } = state.web.linears[linear]!;
  if (kind === 'soft') return false;
  return terms.every(({ fact }) => !state.web.facts[fact]!.rest || state.values[fact] === 0);
}

function groupPeers(
  relations: readonly (readonly number[])[],
  wrong: readonly (Wrongness | null)[],
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
  const least = (members: readonly number[], cost: (one: Wrongness) => number): Member[] =>
    members
      .map((fact) => ({ fact, cost: cost(wrong[fact]!) }))
      .sort((a, b) => a.cost - b.cost || a.fact - b.fact)
      .slice(0, KEPT);
  const peers = new Map<string, Peers>();
  for (const [key, { linears, members }] of groups) {
    peers.set(key, {
      linears,
      members,
      generic: least(members, (one) => one.generic),
      special: members.filter((fact) => wrong[fact]!.special.length > 0),
    });
  }
  return keys.map((key) => (key === null ? null : (peers.get(key) ?? null)));
}

/** What special ways of a group's members add up to, one way at most of each member. */
interface Sums {
  readonly sums: readonly Way[];
  /** No sum that could not be kept is cheaper than this. */
  readonly beyond: number;
  /** What all of them together can gain. */
  readonly slack: number;
}

function specialSums(peers: Peers, wrong: readonly (Wrongness | null)[]): Sums {
  let sums: Way[] = [{ delta: 0, count: 0, cost: 0 }];
  let slack = 0;
  let beyond = Infinity;
  for (const fact of peers.special) {
    const ways: readonly Way[] = wrong[fact]!.special;
    slack += Math.min(0, ...ways.map((way) => way.cost));
    const next = new Map(sums.map((sum) => [`${String(sum.delta)}|${String(sum.count)}`, sum]));
    for (const sum of sums) {
      for (const way of ways) {
        const cost = sum.cost + way.cost;
        if (cost >= DEAREST_SUM) continue;
        const [delta, count] = [sum.delta + way.delta, sum.count + way.count];
        const key = `${String(delta)}|${String(count)}`;
        if (cost < (next.get(key)?.cost ?? Infinity)) next.set(key, { delta, count, cost });
      }
    }
    sums = [...next.values()];
    if (sums.length > SUMS) {
      sums.sort((a, b) => a.cost - b.cost || a.delta - b.delta || a.count - b.count);
      beyond = Math.min(beyond, sums[SUMS]!.cost);
      sums.length = SUMS;
    }
  }
  // What was dropped on the way could still have been made cheaper by those that came after.
  return { sums, beyond: beyond + slack, slack };
}

/** With a sum dearer than this, one more figure that is wrong makes it a proof. */
const DEAREST_SUM = MARGINS.proof - 6;

interface Known {
  readonly state: State;
  readonly byLinear: readonly (readonly Peers[])[];
  readonly wrong: readonly (Wrongness | null)[];
  /** Whether a sound relation adds a quantity up. */
  readonly isCounted: (quantity: number) => boolean;
}

/** The cheapest conspiracy that uses special ways: of the figure itself, of its peers, of what states its sums. */
function withSpecials(known: Known, peers: Peers, all: Sums, fact: number): number {
  const own = known.wrong[fact]!;
  const partner = peers.generic.find((member) => member.fact !== fact)?.cost ?? Infinity;
  const at = offBy(known.state, fact, own.special, known.isCounted);
  let least: number = MARGINS.proof;
  for (const { ways, factor, linears } of stating(known, peers, fact)) {
    const cheapest = ways.reduce((cost, way) => Math.min(cost, way.cost), Infinity);
    const rest = peers.linears.filter((linear) => !linears.includes(linear));
    // Either the other relations of the figure need somebody too, or it must make good exactly what is wrong there.
    const spent = own.cost + cheapest;
    if (rest.length > 0) {
      least = Math.min(least, conspiracy(known.byLinear, peers, fact, spent, rest));
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
    for (const { delta, count, cost } of all.sums) {
      if (delta !== 0 && cost < least) least = Math.min(least, cost + at(-delta, count, least - cost));
    }
    return least;
  }
  const others = peers.special.filter((member) => member !== fact);
  const gain = all.slack - Math.min(0, own.cost);
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
  const outside = cheapestOutside(known, peers);
  for (const way of own.special) least = Math.min(least, way.cost + outside);
  for (const member of peers.members) {
    if (member === fact || own.cost >= least) continue;
    const partnerAt = offBy(known.state, member, known.wrong[member]!.special, known.isCounted);
    for (const way of own.special) {
      if (way.cost < least)
        least = Math.min(least, way.cost + partnerAt(-way.delta, way.count, least - way.cost));
    }
  }
  return least;
}

interface Stating {
  readonly ways: readonly Way[];
  /** What one cent there asks of the figure. */
  readonly factor: number;
  readonly linears: readonly number[];
}

/** Figures outside the group that share relations with it only, such as its printed total, where they have special ways. */
function stating({ state, byLinear, wrong }: Known, peers: Peers, fact: number): readonly Stating[] {
  const found: Stating[] = [];
  for (const linear of peers.linears) {
    for (const other of byLinear[linear]!) {
      if (other === peers) continue;
      for (const member of other.special) {
        const [own, its] = [state.factors[linear]!.get(fact) ?? 1, state.factors[linear]!.get(member) ?? 1];
        if (other.linears.every((one) => peers.linears.includes(one))) {
          found.push({
            ways: wrong[member]!.special,
            factor: own === its ? -1 : 1,
            linears: other.linears,
          });
        }
      }
    }
  }
  return found;
}

/** What it takes at least that the figures outside a group make good what is wrong in it. */
function cheapestOutside({ byLinear }: Known, peers: Peers): number {
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

/**
 * Cheapest first over who must be wrong too (Dijkstra): the first conspiracy that leaves no relation with exactly one
 * wrong figure is the cheapest.
 */
function conspiracy(
  byLinear: readonly (readonly Peers[])[],
  own: Peers,
  fact: number,
  cost: number,
  relations: readonly number[] = own.linears,
): number {
  const start: Suspicion = {
    spent: cost,
    wrong: [fact],
    open: new Set(relations),
    met: new Set(),
  };
  const queue: Suspicion[] = [start];
  const seen = new Set<string>();
  for (let looked = 0; ; looked += 1) {
    const best = takeCheapest(queue);
    if (best === null || best.spent >= MARGINS.proof) return MARGINS.proof;
    if (best.open.size === 0 || looked >= LOOKED_AT) return best.spent;
    const pick = hardest(byLinear, best.open);
    for (const peers of byLinear[pick]!) {
      const member = peers.generic.find((one) => !best.wrong.includes(one.fact));
      if (member === undefined) continue;
      const spent = best.spent + member.cost;
      if (spent >= MARGINS.proof) continue;
      const wrong = [...best.wrong, member.fact].sort((a, b) => a - b);
      const key = wrong.join(',');
      if (seen.has(key)) continue;
      seen.add(key);
      queue.push({ spent, wrong, ...touch(best, peers.linears) });
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
