/**
 * Finds the cheapest explanation of what was read. A change is made only where the best explanation beats every other
 * that disagrees with it by {@link MARGINS}.repair; where several tie, only what they share is made.
 */
import { energyOf, type Overlay } from './energy.ts';
import { proposals, rateValues, singles } from './proposals.ts';
import { commit, NOTHING, slipOf, standing, type State } from './state.ts';
import { MARGINS, type Change, type Tie } from './types.ts';

interface Explanation {
  readonly overlay: Overlay;
  readonly cost: number;
  /** The relation it was made for; `null` where everything is left as it is. */
  readonly closes: number | null;
}

/** An assignment to be carried on, with the relation that it leaves open. */
interface Node extends Explanation {
  readonly linear: number;
  readonly gap: number;
}

/** Assignments weighed for one relation. */
const NODES = 160;
const EXPANDED = 12;
const DEPTH = 3;
/** Passes over all relations. */
const PASSES = 4;
/** Costs are sums of logarithms. */
const ROUNDING = 1e-6;

/** Repairs the state in place; returns the relations whose explanations tie. */
export function solve(state: State): readonly Tie[] {
  const ties = new Map<number, Tie>();
  const order = state.web.linears
    .map((_, index) => index)
    .sort((a, b) => state.web.linears[a]!.terms.length - state.web.linears[b]!.terms.length || a - b);
  for (let pass = 0; pass < PASSES; pass += 1) {
    let changed = false;
    const before = [...state.residuals];
    for (const linear of order) {
      if (standing(state, linear) !== 'broken' || ties.has(linear) || waits(state, linear, ties)) continue;
      const { made, tie } = settle(state, linear);
      if (tie !== null) ties.set(linear, tie);
      if (made) changed = true;
    }
    changed = settleRates(state) || changed;
    if (!changed) break;
    // What was made may have untied a relation that could not be settled before.
    const moved = new Set(
      before.flatMap((residual, index) => (residual === state.residuals[index] ? [] : [index])),
    );
    for (const tied of [...ties.keys()]) if (isNear(state, tied, moved)) ties.delete(tied);
  }
  return [...ties.values()].filter((tie) => standing(state, tie.linear) === 'broken');
}

/** True where a relation shares a figure with one of the others, or a row, or a missing part. */
function isNear(state: State, linear: number, others: ReadonlySet<number>): boolean {
  return state.web.linears[linear]!.terms.some(({ fact }) => {
    const row = state.rateOf.get(fact)?.row;
    const { companion } = state.web.facts[fact]!;
    const near = [fact, ...(row === undefined ? [] : [row.amount, ...row.quantities])];
    if (companion !== null) near.push(companion);
    return near.some((one) => state.incidence[one]!.some((other) => others.has(other)));
  });
}

/** A larger sum over a group that is itself in doubt waits for it. */
function waits(state: State, linear: number, ties: ReadonlyMap<number, Tie>): boolean {
  if (ties.size === 0) return false;
  const factors = state.factors[linear]!;
  for (const other of ties.keys()) {
    const terms = state.web.linears[other]!.terms;
    if (terms.length < factors.size && terms.some(({ fact }) => factors.has(fact))) return true;
  }
  return false;
}

/**
 * Makes what explains a relation, where that is unique.
 *
 * @param isAsked by a smaller relation that waits for it: then only one figure is changed, since the ways to change
 * several in a large sum are too many to weigh them all
 */
function settle(
  state: State,
  linear: number,
  isAsked = false,
): { readonly made: boolean; readonly tie: Tie | null } {
  const all = explain(state, linear);
  const explanations = all.filter(({ closes }) => closes === linear || closes === null);
  const best = explanations[0]!;
  const rivals = all.filter(
    (other) =>
      other !== best &&
      other.cost < best.cost + MARGINS.repair &&
      differs(best.overlay, other.overlay) &&
      (other.closes === linear || other.closes === null || excludes(state, best, other)),
  );
  const [first] = rivals;
  if (first !== undefined && first.cost < best.cost && first.closes !== null && !isAsked) {
    // A better explanation of a relation beside this one leaves no room for the best here: that one first.
    if (settle(state, first.closes, true).made) return { made: true, tie: null };
  }
  if (isAsked && best.overlay.size !== 1) return { made: false, tie: null };
  if (rivals.length === 0) {
    if (best.overlay.size === 0) return { made: false, tie: tieOf(linear, explanations) };
    commit(state, changesOf(best.overlay));
    return { made: true, tie: null };
  }
  const shared = [...best.overlay].filter(([fact, value]) =>
    rivals.every(({ overlay }) => overlay.get(fact) === value),
  );
  if (shared.length > 0) {
    commit(state, changesOf(new Map(shared)));
    return { made: true, tie: null };
  }
  return { made: false, tie: tieOf(linear, explanations) };
}

/** True where two explanations gain less together than each by itself: they are not two errors, but one or the other. */
function excludes(state: State, one: Explanation, other: Explanation): boolean {
  if (one.overlay.size === 0) return false;
  for (const [fact, value] of one.overlay) if ((other.overlay.get(fact) ?? value) !== value) return true;
  const both = energyOf(state, new Map([...one.overlay, ...other.overlay])).cost;
  return both > one.cost + other.cost + ROUNDING;
}

function tieOf(linear: number, explanations: readonly Explanation[]): Tie {
  const least = explanations[0]!.cost;
  return {
    linear,
    explanations: explanations
      .filter(({ cost, overlay }) => overlay.size > 0 && cost < least + 2 * MARGINS.repair)
      .slice(0, 24)
      .map(({ overlay, cost }) => ({ changes: changesOf(overlay), cost })),
  };
}

/** True when the two disagree on a figure that `best` changes. */
function differs(best: Overlay, other: Overlay): boolean {
  if (best.size === 0) return other.size > 0;
  for (const [fact, value] of best) if (other.get(fact) !== value) return true;
  return false;
}

function changesOf(overlay: Overlay): Change[] {
  return [...overlay].map(([fact, value]) => ({ fact, value }));
}

/**
 * Every assignment worth weighing that closes `linear`, and leaving it as it is; cheapest first. What closes a broken
 * relation beside it competes: what is wrong there must not be laid to a row that is missing here.
 */
function explain(state: State, linear: number): Explanation[] {
  const found = new Map<string, Explanation>();
  found.set('', { overlay: NOTHING, cost: 0, closes: null });
  let level: Node[] = [linear, ...beside(state, linear)].map((one) => ({
    overlay: NOTHING,
    linear: one,
    gap: state.residuals[one]!,
    closes: one,
    cost: 0,
  }));
  for (let depth = 0; depth < DEPTH && level.length > 0; depth += 1) {
    const next: Node[] = [];
    for (const node of level) {
      const propose = depth === 0 && node.linear !== linear ? singles : proposals;
      for (const proposal of propose(state, node.overlay, node.linear, node.gap)) {
        const overlay = new Map(node.overlay);
        for (const { fact, value } of proposal.changes) overlay.set(fact, value);
        const key = keyOf(overlay);
        if (found.has(key) || found.size >= NODES) continue;
        const energy = energyOf(state, overlay);
        const { closes } = node;
        found.set(key, { overlay, cost: energy.cost, closes });
        const follow = energy.broken[0];
        if (follow !== undefined) {
          const gap = gapUnder(state, overlay, follow);
          next.push({ overlay, linear: follow, gap, closes, cost: energy.cost });
        }
      }
    }
    level = next.sort((a, b) => a.cost - b.cost).slice(0, EXPANDED);
  }
  return [...found.values()].sort(
    (a, b) => a.cost - b.cost || a.overlay.size - b.overlay.size || compareKeys(a.overlay, b.overlay),
  );
}

/** Broken relations that share figures with one, those that do not close for another reason. */
function beside(state: State, linear: number): number[] {
  const found = new Set<number>();
  for (const { fact } of state.web.linears[linear]!.terms) {
    if (state.web.facts[fact]!.rest) continue;
    for (const other of state.incidence[fact]!) found.add(other);
  }
  const gaps = new Set([Math.abs(state.residuals[linear]!)]);
  return [...found].filter((other) => {
    const gap = Math.abs(state.residuals[other]!);
    if (standing(state, other) !== 'broken' || gaps.has(gap)) return false;
    gaps.add(gap);
    return true;
  });
}

function compareKeys(a: Overlay, b: Overlay): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyOf(overlay: Overlay): string {
  return [...overlay]
    .sort((a, b) => a[0] - b[0])
    .map(([fact, value]) => `${String(fact)}=${String(value)}`)
    .join(';');
}

function gapUnder(state: State, overlay: Overlay, linear: number): number {
  let gap = state.residuals[linear]!;
  const factors = state.factors[linear]!;
  for (const [fact, value] of overlay) {
    gap += (factors.get(fact) ?? 0) * (value - (state.values[fact] ?? 0));
  }
  return gap;
}

/** Rows off their rate where no sum speaks: the quantity or the amount goes back where that is the only likely way. */
function settleRates(state: State): boolean {
  let changed = false;
  for (const rated of state.rates) {
    for (const row of rated.family.rows) {
      const place = { rated, row };
      if (slipOf(state, place, NOTHING) === 0) continue;
      const explanations: { readonly overlay: Overlay; readonly cost: number }[] = [
        { overlay: NOTHING, cost: 0 },
      ];
      for (const fact of [row.amount, ...row.quantities]) {
        for (const value of rateValues(state, fact)) {
          const overlay = new Map([[fact, value]]);
          explanations.push({ overlay, cost: energyOf(state, overlay).cost });
        }
      }
      explanations.sort((a, b) => a.cost - b.cost);
      const [best, second] = explanations;
      if (best!.overlay.size === 0 || second!.cost < best!.cost + MARGINS.repair) continue;
      commit(state, changesOf(best!.overlay));
      changed = true;
    }
  }
  return changed;
}
