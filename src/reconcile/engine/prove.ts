/**
 * Proof by conspiracy. A figure is wrong and nobody notices only if other figures are wrong with it, so that every sum
 * it stands in still closes. The cheapest such conspiracy, in nats, says how sure the figure is. Which figures must be wrong
 * too follows from the relations alone (any misreading is taken to match any other), which can only make a figure look
 * less sure than it is. Only where a misreading was found already are its few other values held against the sums.
 * Misreadings that repeat each other are cheaper than independent ones: see `alike.ts` and `systematic.ts`.
 */
import { alikeOf } from './alike.ts';
import { conspiracy, independently, type Recruit } from './conspiracy.ts';
import { groupPeers, type Peers } from './peers.ts';
import { groupOf, withSpecials, type Group } from './specials.ts';
import { standing, type State } from './state.ts';
import { openUnder, systematicOf } from './systematic.ts';
import { MARGINS, PRICES } from './types.ts';
import { offBy, wrongness, type OffBy } from './ways.ts';

/** What the proof of each figure rests on. */
export interface Proofs {
  /** Cost of the cheapest conspiracy, cut off at {@link MARGINS}.proof; 0 without any closed relation. */
  readonly strength: (fact: number) => number;
  /** Whether nothing but one misreading that repeats itself stands against the proof of a figure. */
  readonly onlyRepeats: (fact: number) => boolean;
  /** What it costs that this figure alone is wrong, its row's rate included. */
  readonly cost: (fact: number) => number;
  /** The closed relations a figure stands in. */
  readonly relations: (fact: number) => readonly number[];
}

/** Prepares the proofs for a settled state. */
export function proofsOf(state: State): Proofs {
  const sound = state.web.linears.map((_, index) => isSound(state, index));
  const relations = state.incidence.map((linears) => linears.filter((linear) => sound[linear] === true));
  const isCounted = (quantity: number): boolean => relations[quantity]!.length > 0;
  const wrong = state.web.facts.map((fact, index) =>
    relations[index]!.length === 0 || fact.rest ? null : wrongness(state, fact, index, isCounted),
  );
  const peersOf = groupPeers(relations, wrong, state);
  const byLinear: Peers[][] = state.web.linears.map(() => []);
  for (const peers of new Set(peersOf)) {
    if (peers === null) continue;
    for (const linear of peers.linears) byLinear[linear]!.push(peers);
  }
  const cheapestOf = (peers: Peers): number => peers.generic[0]?.cost ?? Infinity;
  for (const list of byLinear) list.sort((a, b) => cheapestOf(a) - cheapestOf(b));

  const known = new Map<Peers, Map<string, number>>();
  const structural = (fact: number, cost: number): number => {
    const own = peersOf[fact]!;
    // Peers of the same cost have the same conspiracies, save the cheapest ones, who cannot conspire with themselves.
    const rank = own.generic.findIndex((member) => member.fact === fact);
    const key = `${String(cost)}|${String(rank)}`;
    const strengths = known.get(own) ?? new Map<string, number>();
    known.set(own, strengths);
    let strength = strengths.get(key);
    if (strength === undefined) {
      strength = conspiracy(byLinear, { fact, own, cost });
      strengths.set(key, strength);
    }
    return strength;
  };

  const offs = new Map<number, OffBy>();
  const offByOf = (fact: number): OffBy => {
    const found = offs.get(fact) ?? offBy(state, fact, wrong[fact]!.special, isCounted);
    offs.set(fact, found);
    return found;
  };
  const groups = new Map<Peers, Group>();
  const independent = (fact: number): number => {
    const own = wrong[fact]!;
    const peers = peersOf[fact]!;
    // Its own special ways match nothing but what they match; its others are taken to match anything.
    const least = structural(fact, own.generic);
    // Not proved as it is: its special ways can only make it less so.
    if (least < MARGINS.proof) return Math.min(least, own.cost);
    let group = groups.get(peers);
    if (group === undefined) {
      group = groupOf({ state, byLinear, wrong }, peers);
      groups.set(peers, group);
    }
    return Math.min(least, withSpecials({ state, byLinear, wrong, offBy: offByOf }, peers, group, fact));
  };

  const alike = alikeOf(state);
  const everywhere = systematicOf(state, alike);
  const repeating: Recruit = {
    from: (peers, others, linear) => {
      const alone = independently.from(peers, others, linear);
      // On the side of the figure that is wrong already, the same misreading adds up instead of making good.
      const side = state.factors[linear]!.get(peers.members[0]!);
      if (others.some((other) => state.factors[linear]!.get(other) === side)) return alone;
      return others.reduce((best, other) => {
        const member = alike.cheapest(other, peers);
        const isBetter = member !== null && member.cost < (best?.cost ?? Infinity);
        return isBetter && !others.includes(member.fact) ? member : best;
      }, alone);
    },
    least: (groups) => Math.min(PRICES.again, independently.least(groups)),
  };
  /** With misreadings that repeat each other, in some figures or throughout. */
  const withRepeats = (fact: number): number => {
    const own = peersOf[fact]!;
    let least = conspiracy(byLinear, { fact, own, cost: wrong[fact]!.cost }, repeating);
    for (const one of everywhere) {
      const open = openUnder(state, one, fact, own.linears);
      if (open === null) continue;
      const beginning = { fact, own, cost: PRICES.systematic, relations: open };
      least = Math.min(least, conspiracy(byLinear, beginning, repeating));
    }
    return least;
  };

  const strengths = new Map<number, { readonly alone: number; readonly repeated: number }>();
  const strengthOf = (fact: number): { readonly alone: number; readonly repeated: number } => {
    let found = strengths.get(fact);
    if (found === undefined) {
      const alone = (wrong[fact] ?? null) === null ? 0 : independent(fact);
      found = { alone, repeated: alone < MARGINS.proof ? alone : withRepeats(fact) };
      strengths.set(fact, found);
    }
    return found;
  };
  return {
    relations: (fact) => relations[fact]!,
    cost: (fact) => wrong[fact]?.cost ?? 0,
    strength: (fact) => Math.min(strengthOf(fact).alone, strengthOf(fact).repeated),
    onlyRepeats: (fact) =>
      strengthOf(fact).alone >= MARGINS.proof && strengthOf(fact).repeated < MARGINS.proof,
  };
}

/** Closed, and not by supposing that a part is missing. */
function isSound(state: State, linear: number): boolean {
  if (standing(state, linear) !== 'closed') return false;
  const { terms, kind } = state.web.linears[linear]!;
  if (kind === 'soft') return false;
  return terms.every(({ fact }) => !state.web.facts[fact]!.rest || state.values[fact] === 0);
}
