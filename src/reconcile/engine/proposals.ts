/**
 * Ways to close a constraint that does not: one figure changed, two at once by lookup, or several rows that are off their
 * rate together. Everything is bounded by counts, never by time, so that results do not differ from run to run.
 */
import { coincidence, type Overlay } from './energy.ts';
import { rateAmount, rateQuantity } from './rates.ts';
import { heldCost, NOTHING, penaltyOf, slipOf, type RatePlace, type State } from './state.ts';
import type { Change, Reading, Term } from './types.ts';

/** A set of changes with what its readings and rates cost, constraints left aside. */
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
/** Constraints with more terms than this are not searched for pairs. */
const PAIR_TERMS = 400;
const PAIR_ENTRIES = 40_000;
const SUSPECTS = 24;
const COMBINATIONS = 6_000;

/** Proposals that close `constraint` under the overlay, cheapest first. */
export function proposals(state: State, overlay: Overlay, constraint: number, gap: number): Proposal[] {
  const found = singles(state, overlay, constraint, gap);
  const terms = state.problem.constraints[constraint]!.terms.filter(({ variable }) => !overlay.has(variable));
  // Figures that a change elsewhere calls for are looked for one at a time; so is what one plain slip explains.
  if (overlay.size > 0 || (found[0]?.cost ?? Infinity) <= PLAIN) return found;
  return [...found, ...pairs(state, terms, gap), ...together(state, overlay, terms, gap)].sort(byCost);
}

function byCost(a: Proposal, b: Proposal): number {
  return a.cost - b.cost || (a.changes[0]?.variable ?? 0) - (b.changes[0]?.variable ?? 0);
}

function valueOf(state: State, overlay: Overlay, variable: number): number | null {
  return overlay.get(variable) ?? state.values[variable] ?? null;
}

/** Proposals that close `constraint` under the overlay by one figure, with the partner its rate asks for. */
export function singles(state: State, overlay: Overlay, constraint: number, gap: number): Proposal[] {
  const found: Proposal[] = [];
  for (const { variable, factor } of state.problem.constraints[constraint]!.terms) {
    if (overlay.has(variable)) continue;
    const held = valueOf(state, overlay, variable);
    if (held === null) continue;
    const change = { variable, value: held - gap * factor };
    if (!mayHold(state, change)) continue;
    found.push(...withRate(state, overlay, change));
  }
  return found
    .filter((proposal) => proposal.cost < DEAREST)
    .sort(byCost)
    .slice(0, SINGLES_KEPT);
}

function mayHold(state: State, { variable, value }: Change): boolean {
  const figure = state.problem.variables[variable]!;
  if (figure.slack) return value >= 0 || -value <= heldBy(state, variable);
  // A sum never turns an amount into nothing, whatever closes with it; counts, such as votes, may be none.
  if (value === 0 && figure.unit === 'cents') return false;
  return Number.isSafeInteger(value) && (value >= 0 || (figure.value ?? 0) < 0);
}

/** What the figures of a slack's own group add up to: no rows that stand there twice are more than all of them. */
function heldBy({ incidence, values, problem }: State, slack: number): number {
  const [own] = incidence[slack]!;
  if (own === undefined) return 0;
  const { terms, stated } = problem.constraints[own]!;
  return terms.reduce(
    (sum, { variable }) =>
      sum + (variable === stated || problem.variables[variable]!.slack ? 0 : Math.abs(values[variable] ?? 0)),
    0,
  );
}

/** A change alone, and with the partner that keeps its row on a rate: amount with quantity, quantity with amount. */
function withRate(state: State, overlay: Overlay, change: Change): Proposal[] {
  const alone = proposalOf(state, overlay, [change]);
  if (state.problem.variables[change.variable]!.slack) return [alone, ...missingRow(state, overlay, change)];
  const place = state.rateOf.get(change.variable);
  if (place === undefined) return [alone];
  return [
    alone,
    ...ratePartners(state, overlay, place, change).map((both) => proposalOf(state, overlay, both)),
  ];
}

/** A missing row is missing from the amounts and from the counts. */
function missingRow(state: State, overlay: Overlay, change: Change): Proposal[] {
  const { linkedSlack } = state.problem.variables[change.variable]!;
  if (linkedSlack === null || overlay.has(linkedSlack)) return [];
  const gaps = new Set<number>();
  for (const constraint of state.incidence[linkedSlack]!) {
    const residual = state.residuals[constraint]!;
    if (residual !== 0 && state.unknowns[constraint] === 0) {
      gaps.add(-residual * (state.factors[constraint]!.get(linkedSlack) ?? 1));
    }
  }
  return [...gaps]
    .map((gap) => ({ variable: linkedSlack, value: (state.values[linkedSlack] ?? 0) + gap }))
    .filter((other) => mayHold(state, other))
    .map((other) => proposalOf(state, overlay, [change, other]));
}

function ratePartners(state: State, overlay: Overlay, place: RatePlace, change: Change): Change[][] {
  const { row, rated } = place;
  const quantities = row.quantities.map((variable) =>
    variable === change.variable ? change.value : (valueOf(state, overlay, variable) ?? 0),
  );
  const partners: Change[][] = [];
  for (const rate of rated.rates) {
    if (change.variable === row.amount) {
      row.quantities.forEach((variable, index) => {
        const value = rateQuantity(rate, change.value, quantities, index);
        if (value !== null && value !== quantities[index] && !overlay.has(variable))
          partners.push([change, { variable, value }]);
      });
    } else {
      const value = rateAmount(rate, quantities);
      const held = valueOf(state, overlay, row.amount);
      if (value !== null && value > 0 && value !== held && !overlay.has(row.amount)) {
        partners.push([change, { variable: row.amount, value }]);
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
  for (const { variable, value } of changes) {
    const held = valueOf(state, overlay, variable);
    const figure = state.problem.variables[variable]!;
    cost += heldCost(figure, value) - (held === null ? 0 : heldCost(figure, held));
    after.set(variable, value);
    const place = state.rateOf.get(variable);
    if (place !== undefined) places.set(place.row.amount, place);
  }
  for (const place of places.values()) {
    cost += slipOf(state, place, after) - slipOf(state, place, overlay) + coincidence(state, place, after);
  }
  return { changes, cost };
}

interface Entry {
  readonly variable: number;
  readonly value: number;
  readonly delta: number;
  readonly cost: number;
}

/** Two figures changed at once: one slip each, or back on the rate; looked up by what the second must make good. */
function pairs(state: State, terms: readonly Term[], gap: number): Proposal[] {
  if (terms.length > PAIR_TERMS || terms.length < 2) return [];
  const entries: Entry[] = [];
  const deltas = new Set<number>();
  for (const { variable, factor } of terms) {
    const held = state.values[variable] ?? null;
    const figure = state.problem.variables[variable]!;
    if (held === null || figure.slack || figure.confirmed !== null) continue;
    visitPaired(state, variable, held, (value, cost) => {
      if (cost > DEAREST_IN_PAIR || !mayHold(state, { variable, value })) return;
      const delta = factor * (value - held);
      entries.push({ variable, value, delta, cost });
      deltas.add(delta);
    });
  }
  const kept = entries
    .filter(({ delta }) => deltas.has(-gap - delta))
    .sort((a, b) => a.cost - b.cost || a.variable - b.variable || a.value - b.value)
    .slice(0, PAIR_ENTRIES);
  const byDelta = new Map<number, Entry[]>();
  const found: Proposal[] = [];
  for (const entry of kept) {
    // Entries come cheapest first: a partner met later is the dearer of the two.
    for (const partner of byDelta.get(-gap - entry.delta) ?? []) {
      if (partner.variable === entry.variable) continue;
      found.push({
        changes: [partner, entry].map(({ variable, value }) => ({ variable, value })),
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
  variable: number,
  held: number,
  visit: (value: number, cost: number) => void,
): void {
  const figure = state.problem.variables[variable]!;
  const place = state.rateOf.get(variable);
  const slipNow = place === undefined ? 0 : slipOf(state, place, NOTHING);
  const slipThen = place === undefined ? 0 : place.rated.slip;
  const now = heldCost(figure, held);
  const costOf = ({ value, cost }: Reading): number =>
    cost + penaltyOf(figure, value, cost) - now + slipThen - slipNow;
  // Few values are known from somewhere else than one slip, perhaps from there too: the cheapest way counts.
  const few = new Map<number, number>();
  const add = (value: number, cost: number): void => {
    few.set(value, Math.min(cost, few.get(value) ?? Infinity));
  };
  for (const reading of figure.readings) add(reading.value, costOf(reading));
  for (const value of rateValues(state, variable)) add(value, heldCost(figure, value) - now - slipNow);
  for (const reading of figure.likely()) {
    if (few.has(reading.value)) add(reading.value, costOf(reading));
    else if (reading.value !== held) visit(reading.value, costOf(reading));
  }
  for (const [value, cost] of few) if (value !== held) visit(value, cost);
}

/** The values a rate asks of a variable, the rest of its row as it is. */
export function rateValues(state: State, variable: number): number[] {
  const place = state.rateOf.get(variable);
  if (place === undefined) return [];
  const quantities = place.row.quantities.map((quantity) => state.values[quantity] ?? null);
  const amount = state.values[place.row.amount] ?? null;
  const index = place.row.quantities.indexOf(variable);
  const values: number[] = [];
  for (const rate of place.rated.rates) {
    if (quantities.some((quantity, at) => quantity === null && at !== index)) continue;
    const known = quantities.map((quantity) => quantity ?? 0);
    const value =
      variable === place.row.amount
        ? rateAmount(rate, known)
        : amount === null
          ? null
          : rateQuantity(rate, amount, known, index);
    if (value !== null && value > 0 && value !== state.values[variable]) values.push(value);
  }
  return values;
}

/** Three and more rows off their rate at once: each back on its rate or left, so that the constraint closes. */
function together(state: State, overlay: Overlay, terms: readonly Term[], gap: number): Proposal[] {
  const options: { readonly delta: number; readonly proposal: Proposal }[][] = [];
  for (const { variable, factor } of terms) {
    const place = state.rateOf.get(variable);
    const held = valueOf(state, overlay, variable);
    if (place === undefined || held === null || slipOf(state, place, overlay) === 0) continue;
    const own = rateValues(state, variable)
      .filter((value) => !overlay.has(variable) && mayHold(state, { variable, value }))
      .map((value) => ({
        delta: factor * (value - held),
        proposal: proposalOf(state, overlay, [{ variable, value }]),
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
