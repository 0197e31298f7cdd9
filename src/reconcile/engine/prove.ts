/**
 * Proof by conspiracy. A figure is wrong and nobody notices only if other figures are wrong with it, so that every sum
 * it stands in still closes. The cheapest such conspiracy, in nats, says how sure the figure is. Values are left aside (any
 * misreading is taken to match any other), which can only make a figure look less sure than it is.
 */
import { rateValues } from './proposals.ts';
import { rateAmount } from './rates.ts';
import { heldCost, slipOf, standing, type RatePlace, type State } from './state.ts';
import { MARGINS, PRICES, type Fact, type Reading } from './types.ts';

/** Figures that stand in exactly the same relations: for a conspiracy one is as good as another. */
interface Peers {
  readonly linears: readonly number[];
  /** The cheapest members to get wrong. */
  readonly cheapest: readonly { readonly fact: number; readonly cost: number }[];
}

/** What the proof of each figure rests on. */
export interface Proofs {
  /** Cost of the cheapest conspiracy, cut off at {@link MARGINS}.proof; 0 without any closed relation. */
  readonly strength: (fact: number) => number;
  /** The closed relations a figure stands in. */
  readonly relations: (fact: number) => readonly number[];
}

const KEPT = 4;

/** Prepares the proofs for a settled state. */
export function proofsOf(state: State): Proofs {
  const sound = state.web.linears.map((_, index) => isSound(state, index));
  const relations = state.incidence.map((linears) => linears.filter((linear) => sound[linear] === true));
  const costs = state.web.facts.map((fact, index) =>
    relations[index]!.length === 0 ? 0 : wrongCost(state, fact, index),
  );
  const peersOf = groupPeers(state, relations, costs);
  const byLinear: Peers[][] = state.web.linears.map(() => []);
  for (const peers of new Set(peersOf)) {
    if (peers === null) continue;
    for (const linear of peers.linears) byLinear[linear]!.push(peers);
  }
  const cheapestOf = (peers: Peers): number => peers.cheapest[0]?.cost ?? Infinity;
  for (const list of byLinear) list.sort((a, b) => cheapestOf(a) - cheapestOf(b));
  const gains = costs.filter((cost) => cost < 0).sort((a, b) => a - b);
  const slack = (gains[0] ?? 0) + (gains[1] ?? 0);
  const known = new Map<string, number>();
  return {
    relations: (fact) => relations[fact]!,
    strength: (fact) => {
      const own = relations[fact]!;
      if (own.length === 0) return 0;
      // Peers of the same cost have the same conspiracies, save the cheapest ones, who cannot conspire with themselves.
      const peers = peersOf[fact]!;
      const rank = peers.cheapest.findIndex((member) => member.fact === fact);
      const key = `${peers.linears.join(',')}|${String(costs[fact])}|${String(rank)}`;
      let strength = known.get(key);
      if (strength === undefined) {
        strength = conspiracy(byLinear, own, fact, costs[fact]!, slack);
        known.set(key, strength);
      }
      return strength;
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
  state: State,
  relations: readonly (readonly number[])[],
  costs: readonly number[],
): (Peers | null)[] {
  const groups = new Map<string, { linears: readonly number[]; members: { fact: number; cost: number }[] }>();
  const keys = relations.map((linears) => (linears.length === 0 ? null : linears.join(',')));
  keys.forEach((key, fact) => {
    if (key === null || state.web.facts[fact]!.rest) return;
    const group = groups.get(key) ?? { linears: relations[fact]!, members: [] };
    group.members.push({ fact, cost: costs[fact]! });
    groups.set(key, group);
  });
  const peers = new Map<string, Peers>();
  for (const [key, { linears, members }] of groups) {
    members.sort((a, b) => a.cost - b.cost || a.fact - b.fact);
    peers.set(key, { linears, cheapest: members.slice(0, KEPT) });
  }
  return keys.map((key) => (key === null ? null : (peers.get(key) ?? null)));
}

/** Two slips in one figure cost at least this; a value further away than one slip is not priced more exactly. */
const TWO_SLIPS = 10;

/** What it costs that a figure is not what it is held to be, its own row's rate included. */
function wrongCost(state: State, fact: Fact, index: number): number {
  const held = state.values[index] ?? null;
  if (fact.fixed) return Infinity;
  if (held === null || state.inferred.has(index)) return 0;
  const now = heldCost(fact, held);
  const place = state.rateOf.get(index);
  if (place === undefined) return cheapestOther(fact, held).cost - now;
  const slipNow = slipOf(state, place, new Map());
  // Off the rate it costs the slip; on another rate, or back on one, it does not.
  let least = cheapestOther(fact, held).cost - now + place.rated.slip - slipNow;
  for (const value of rateValues(state, index)) {
    if (value !== held) least = Math.min(least, fact.price(value) - now - slipNow);
  }
  if (index === place.row.amount) least = Math.min(least, togetherCost(state, place, now, least) - slipNow);
  return least;
}

/** The cheapest value a figure may have instead. */
function cheapestOther(fact: Fact, held: number): Reading {
  let best: Reading = { value: NaN, cost: Infinity, origin: '' };
  for (const list of [fact.readings, fact.likely()]) {
    for (const reading of list) if (reading.value !== held && reading.cost < best.cost) best = reading;
  }
  return best;
}

/** An amount and its quantity wrong together, so that the rate still holds. */
function togetherCost(state: State, place: RatePlace, now: number, bound: number): number {
  const { row, rated } = place;
  const amount = state.web.facts[row.amount]!;
  const held = state.values[row.amount]!;
  const near = new Map<number, number>();
  for (const list of [amount.readings, amount.likely()]) {
    for (const { value, cost } of list) near.set(value, Math.min(cost, near.get(value) ?? Infinity));
  }
  let least = Infinity;
  row.quantities.forEach((index, position) => {
    const quantity = state.web.facts[index]!;
    const quantityHeld = state.values[index] ?? null;
    if (quantityHeld === null || quantity.fixed) return;
    const quantityNow = state.inferred.has(index) ? 0 : heldCost(quantity, quantityHeld);
    const quantities = row.quantities.map((fact) => state.values[fact] ?? 0);
    for (const { value, cost } of [...quantity.readings, ...quantity.likely()]) {
      const price = cost - quantityNow;
      if (value === quantityHeld || price >= Math.min(least, bound)) continue;
      quantities[position] = value;
      for (const rate of rated.rates) {
        const other = rateAmount(rate, quantities);
        if (other === null || other === held) continue;
        least = Math.min(least, price + (near.get(other) ?? (amount.exact ? PRICES.exact : TWO_SLIPS)) - now);
      }
      quantities[position] = quantityHeld;
    }
  });
  return least;
}

/** Depth-first over who must be wrong too; a relation with exactly one wrong figure needs another. */
function conspiracy(
  byLinear: readonly (readonly Peers[])[],
  own: readonly number[],
  fact: number,
  cost: number,
  slack: number,
): number {
  let best: number = MARGINS.proof;
  const wrong = new Set([fact]);
  const counts = new Map<number, number>(own.map((linear) => [linear, 1]));
  let nodes = 0;
  const visit = (spent: number): void => {
    nodes += 1;
    // Out of nodes: the conspiracy is not shown to be dear, so it counts as cheap.
    if (nodes > 4000) best = Math.min(best, spent);
    if (spent + slack >= best || nodes > 4000) return;
    let pick = -1;
    for (const [linear, count] of counts) {
      if (count !== 1) continue;
      if (pick < 0 || byLinear[linear]!.length < byLinear[pick]!.length) pick = linear;
    }
    if (pick < 0) {
      best = Math.min(best, spent);
      return;
    }
    for (const peers of byLinear[pick]!) {
      const member = peers.cheapest.find(({ fact: other }) => !wrong.has(other));
      if (member === undefined) continue;
      if (spent + member.cost + slack >= best) continue;
      wrong.add(member.fact);
      for (const linear of peers.linears) counts.set(linear, (counts.get(linear) ?? 0) + 1);
      visit(spent + member.cost);
      for (const linear of peers.linears) counts.set(linear, counts.get(linear)! - 1);
      wrong.delete(member.fact);
    }
  };
  visit(cost);
  return best;
}
