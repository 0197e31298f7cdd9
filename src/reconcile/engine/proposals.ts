/**
 * Ways to close a relation that does not: one figure changed, two at once by lookup, or several rows that are off their
 * rate together. Everything is bounded by counts, never by time, so that results do not differ from run to run.
 */
import { coincidence, type Overlay } from './energy.ts';
import { rateAmount, rateQuantity } from './rates.ts';
import { heldCost, NOTHING, reserveOf, slipOf, type RatePlace, type State } from './state.ts';
import type { Change, Reading, Term } from './types.ts';

/** A set of changes with what its readings and rates cost, relations left aside. */
export interface Proposal {
  readonly changes: readonly Change[];
  readonly cost: number;
}

/** No single reading dearer than this is considered. */
const DEAREST = 24;
const DEAREST_IN_PAIR = 14;
/** Two misreadings cost more than this. */
const PLAIN = 4.5;
const SINGLES_KEPT = 48;
const PAIRS_KEPT = 16;
/** Relations with more terms than this are not searched for pairs. */
const PAIR_TERMS = 400;
const PAIR_ENTRIES = 40_000;
const SUSPECTS = 24;
const COMBINATIONS = 6_000;

/** Proposals that close `linear` under the overlay, cheapest first. */
export function proposals(state: State, overlay: Overlay, linear: number, gap: number): Proposal[] {
  const found = singles(state, overlay, linear, gap);
  const terms = state.web.linears[linear]!.terms.filter(({ fact }) => !overlay.has(fact));
  // Figures that a change elsewhere calls for are looked for one at a time; so is what one plain slip explains.
  if (overlay.size > 0 || (found[0]?.cost ?? Infinity) <= PLAIN) return found;
  return [...found, ...pairs(state, terms, gap), ...together(state, overlay, terms, gap)].sort(byCost);
}

function byCost(a: Proposal, b: Proposal): number {
  return a.cost - b.cost || (a.changes[0]?.fact ?? 0) - (b.changes[0]?.fact ?? 0);
}

function valueOf(state: State, overlay: Overlay, fact: number): number | null {
  return overlay.get(fact) ?? state.values[fact] ?? null;
}

/** Proposals that close `linear` under the overlay by one figure, with the partner its rate asks for. */
export function singles(state: State, overlay: Overlay, linear: number, gap: number): Proposal[] {
  const found: Proposal[] = [];
  for (const { fact, factor } of state.web.linears[linear]!.terms) {
    if (overlay.has(fact)) continue;
    const held = valueOf(state, overlay, fact);
    if (held === null) continue;
    const change = { fact, value: held - gap * factor };
    if (!mayHold(state, change)) continue;
    found.push(...withRate(state, overlay, change));
  }
  return found
    .filter((proposal) => proposal.cost < DEAREST)
    .sort(byCost)
    .slice(0, SINGLES_KEPT);
}

function mayHold(state: State, { fact, value }: Change): boolean {
  const figure = state.web.facts[fact]!;
  if (figure.rest) return value >= 0 || -value <= heldBy(state, fact);
  // A sum never turns an amount into nothing, whatever closes with it; counts, such as votes, may be none.
  if (value === 0 && figure.unit === 'cents') return false;
  return Number.isSafeInteger(value) && (value >= 0 || (figure.value ?? 0) < 0);
}

/** What the figures of a rest's own group add up to: no rows that stand there twice are more than all of them. */
function heldBy({ incidence, values, web }: State, rest: number): number {
  const [own] = incidence[rest]!;
  if (own === undefined) return 0;
  const { terms, stated } = web.linears[own]!;
  return terms.reduce(
    (sum, { fact }) => sum + (fact === stated || web.facts[fact]!.rest ? 0 : Math.abs(values[fact] ?? 0)),
    0,
  );
}

/** A change alone, and with the partner that keeps its row on a rate: amount with quantity, quantity with amount. */
function withRate(state: State, overlay: Overlay, change: Change): Proposal[] {
  const alone = proposalOf(state, overlay, [change]);
  if (state.web.facts[change.fact]!.rest) return [alone, ...missingRow(state, overlay, change)];
  const place = state.rateOf.get(change.fact);
  if (place === undefined) return [alone];
  return [
    alone,
    ...ratePartners(state, overlay, place, change).map((both) => proposalOf(state, overlay, both)),
  ];
}

/** A missing row is missing from the amounts and from the counts. */
function missingRow(state: State, overlay: Overlay, change: Change): Proposal[] {
  const { companion } = state.web.facts[change.fact]!;
  if (companion === null || overlay.has(companion)) return [];
  const gaps = new Set<number>();
  for (const linear of state.incidence[companion]!) {
    const residual = state.residuals[linear]!;
    if (residual !== 0 && state.unknowns[linear] === 0) {
      gaps.add(-residual * (state.factors[linear]!.get(companion) ?? 1));
    }
  }
  return [...gaps]
    .map((gap) => ({ fact: companion, value: (state.values[companion] ?? 0) + gap }))
    .filter((other) => mayHold(state, other))
    .map((other) => proposalOf(state, overlay, [change, other]));
}

function ratePartners(state: State, overlay: Overlay, place: RatePlace, change: Change): Change[][] {
  const { row, rated } = place;
  const quantities = row.quantities.map((fact) =>
    fact === change.fact ? change.value : (valueOf(state, overlay, fact) ?? 0),
  );
  const partners: Change[][] = [];
  for (const rate of rated.rates) {
    if (change.fact === row.amount) {
      row.quantities.forEach((fact, index) => {
        const value = rateQuantity(rate, change.value, quantities, index);
        if (value !== null && value !== quantities[index] && !overlay.has(fact))
          partners.push([change, { fact, value }]);
      });
    } else {
      const value = rateAmount(rate, quantities);
      const held = valueOf(state, overlay, row.amount);
      if (value !== null && value > 0 && value !== held && !overlay.has(row.amount)) {
        partners.push([change, { fact: row.amount, value }]);
      }
    }
  }
  return partners;
}

/** Prices a set of changes: readings and rates. */
export function proposalOf(state: State, overlay: Overlay, changes: readonly Change[]): Proposal {
  let cost = 0;
  const after = new Map(overlay);
  const places = new Map<number, RatePlace>();
  for (const { fact, value } of changes) {
    const held = valueOf(state, overlay, fact);
    const figure = state.web.facts[fact]!;
    cost += heldCost(figure, value) - (held === null ? 0 : heldCost(figure, held));
    after.set(fact, value);
    const place = state.rateOf.get(fact);
    if (place !== undefined) places.set(place.row.amount, place);
  }
  for (const place of places.values()) {
    cost += slipOf(state, place, after) - slipOf(state, place, overlay) + coincidence(state, place, after);
  }
  return { changes, cost };
}

interface Entry {
  readonly fact: number;
  readonly value: number;
  readonly delta: number;
  readonly cost: number;
}

/** Two figures changed at once: one slip each, or back on the rate; looked up by what the second must make good. */
function pairs(state: State, terms: readonly Term[], gap: number): Proposal[] {
  if (terms.length > PAIR_TERMS || terms.length < 2) return [];
  const entries: Entry[] = [];
  const deltas = new Set<number>();
  for (const { fact, factor } of terms) {
    const held = state.values[fact] ?? null;
    const figure = state.web.facts[fact]!;
    if (held === null || figure.rest || figure.confirmed !== null) continue;
    visitPaired(state, fact, held, (value, cost) => {
      if (cost > DEAREST_IN_PAIR || !mayHold(state, { fact, value })) return;
      const delta = factor * (value - held);
      entries.push({ fact, value, delta, cost });
      deltas.add(delta);
    });
  }
  const kept = entries
    .filter(({ delta }) => deltas.has(-gap - delta))
    .sort((a, b) => a.cost - b.cost || a.fact - b.fact || a.value - b.value)
    .slice(0, PAIR_ENTRIES);
  const byDelta = new Map<number, Entry[]>();
  const found: Proposal[] = [];
  for (const entry of kept) {
    // Entries come cheapest first: a partner met later is the dearer of the two.
    for (const partner of byDelta.get(-gap - entry.delta) ?? []) {
      if (partner.fact === entry.fact) continue;
      found.push({
        changes: [partner, entry].map(({ fact, value }) => ({ fact, value })),
        cost: partner.cost + entry.cost,
      });
    }
    const same = byDelta.get(entry.delta);
    if (same === undefined) byDelta.set(entry.delta, [entry]);
    else if (same.length < 4) same.push(entry);
  }
  return found.sort(byCost).slice(0, PAIRS_KEPT);
}

/** Visits each value worth trying in a pair, with what it costs against the value held, the rate included. */
function visitPaired(
  state: State,
  fact: number,
  held: number,
  visit: (value: number, cost: number) => void,
): void {
  const figure = state.web.facts[fact]!;
  const place = state.rateOf.get(fact);
  const slipNow = place === undefined ? 0 : slipOf(state, place, NOTHING);
  const slipThen = place === undefined ? 0 : place.rated.slip;
  const now = heldCost(figure, held);
  const costOf = ({ value, cost }: Reading): number =>
    cost + reserveOf(figure, value, cost) - now + slipThen - slipNow;
  // Few values are known from somewhere else than one slip, perhaps from there too: the cheapest way counts.
  const few = new Map<number, number>();
  const add = (value: number, cost: number): void => {
    few.set(value, Math.min(cost, few.get(value) ?? Infinity));
  };
  for (const reading of figure.readings) add(reading.value, costOf(reading));
  for (const value of rateValues(state, fact)) add(value, heldCost(figure, value) - now - slipNow);
  for (const reading of figure.likely()) {
    if (few.has(reading.value)) add(reading.value, costOf(reading));
    else if (reading.value !== held) visit(reading.value, costOf(reading));
  }
  for (const [value, cost] of few) if (value !== held) visit(value, cost);
}

/** The values a rate asks of a fact, the rest of its row as it is. */
export function rateValues(state: State, fact: number): number[] {
  const place = state.rateOf.get(fact);
  if (place === undefined) return [];
  const quantities = place.row.quantities.map((quantity) => state.values[quantity] ?? null);
  const amount = state.values[place.row.amount] ?? null;
  const index = place.row.quantities.indexOf(fact);
  const values: number[] = [];
  for (const rate of place.rated.rates) {
    if (quantities.some((quantity, at) => quantity === null && at !== index)) continue;
    const known = quantities.map((quantity) => quantity ?? 0);
    const value =
      fact === place.row.amount
        ? rateAmount(rate, known)
        : amount === null
          ? null
          : rateQuantity(rate, amount, known, index);
    if (value !== null && value > 0 && value !== state.values[fact]) values.push(value);
  }
  return values;
}

/** Three and more rows off their rate at once: each back on its rate or left, so that the relation closes. */
function together(state: State, overlay: Overlay, terms: readonly Term[], gap: number): Proposal[] {
  const options: { readonly delta: number; readonly proposal: Proposal }[][] = [];
  for (const { fact, factor } of terms) {
    const place = state.rateOf.get(fact);
    const held = valueOf(state, overlay, fact);
    if (place === undefined || held === null || slipOf(state, place, overlay) === 0) continue;
    const own = rateValues(state, fact)
      .filter((value) => !overlay.has(fact) && mayHold(state, { fact, value }))
      .map((value) => ({
        delta: factor * (value - held),
        proposal: proposalOf(state, overlay, [{ fact, value }]),
      }))
      .filter(({ proposal }) => proposal.cost < DEAREST_IN_PAIR);
    if (own.length > 0) options.push(own);
  }
  if (options.length < 3) return [];
  options.sort((a, b) => a[0]!.proposal.cost - b[0]!.proposal.cost);
  let sums = new Map<number, Proposal>([[0, { changes: [], cost: 0 }]]);
  for (const own of options.slice(0, SUSPECTS)) {
    const next = new Map(sums);
    for (const [sum, { changes, cost }] of sums) {
      for (const { delta, proposal } of own) {
        const total = cost + proposal.cost;
        const known = next.get(sum + delta);
        if (known !== undefined && known.cost <= total) continue;
        next.set(sum + delta, { changes: [...changes, ...proposal.changes], cost: total });
      }
    }
    sums =
      next.size <= COMBINATIONS
        ? next
        : new Map([...next].sort((a, b) => a[1].cost - b[1].cost || a[0] - b[0]).slice(0, COMBINATIONS));
  }
  const found = sums.get(-gap);
  return found === undefined || found.changes.length < 3 ? [] : [found];
}
