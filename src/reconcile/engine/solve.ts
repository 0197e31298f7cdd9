/**
 * Finds the cheapest explanation of what was read. A change is made only where the best explanation beats every other
 * that disagrees with it by {@link MARGINS}.repair; where several tie, only what they share is made.
 */
import { energyOf, type Overlay } from './energy.ts';
import { proposals, rateValues, singles } from './proposals.ts';
import { commit, NOTHING, slipOf, statusOf, type State } from './state.ts';
import { MARGINS, type Change, type Tie } from './types.ts';

interface Explanation {
  readonly overlay: Overlay;
  readonly cost: number;
}

/** An assignment to be carried on, with the constraint that it leaves open. */
interface Node extends Explanation {
  readonly constraint: number;
  readonly gap: number;
}

/** Assignments weighed for one constraint. */
const NODES = 160;
const EXPANDED = 12;
const DEPTH = 3;
/** Passes over all constraints. */
const PASSES = 4;
/** Costs are sums of logarithms. */
const ROUNDING = 1e-6;

/** Repairs the state in place; returns the constraints whose explanations tie. */
export function solve(state: State): readonly Tie[] {
  const ties = new Map<number, Tie>();
  const order = state.problem.constraints
    .map((_, index) => index)
    .sort(
      (a, b) =>
        state.problem.constraints[a]!.terms.length - state.problem.constraints[b]!.terms.length || a - b,
    );
  // What was weighed holds until something changes.
  const weighed = new Map<number, readonly Explanation[]>();
  const weigh: Weigh = (constraint) => {
    const found = weighed.get(constraint) ?? explain(state, constraint);
    weighed.set(constraint, found);
    return found;
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    let changed = false;
    const before = [...state.residuals];
    for (const constraint of order) {
      if (statusOf(state, constraint) !== 'broken' || ties.has(constraint) || waits(state, constraint, ties))
        continue;
      const { made, tie } = solveConstraint(state, constraint, weigh);
      if (tie !== null) ties.set(constraint, tie);
      if (!made) continue;
      changed = true;
      weighed.clear();
    }
    if (solveRates(state)) {
      changed = true;
      weighed.clear();
    }
    if (!changed) break;
    // What was made may have untied a constraint that could not be solved before.
    const moved = new Set(
      before.flatMap((residual, index) => (residual === state.residuals[index] ? [] : [index])),
    );
    for (const tied of [...ties.keys()]) if (isNear(state, tied, moved)) ties.delete(tied);
  }
  return [...ties.values()].filter((tie) => statusOf(state, tie.constraint) === 'broken');
}

/** True where a constraint shares a figure with one of the others, or a row, or a missing part. */
function isNear(state: State, constraint: number, others: ReadonlySet<number>): boolean {
  return state.problem.constraints[constraint]!.terms.some(({ variable }) => {
    const row = state.rateOf.get(variable)?.row;
    const { linkedSlack } = state.problem.variables[variable]!;
    const near = [variable, ...(row === undefined ? [] : [row.amount, ...row.quantities])];
    if (linkedSlack !== null) near.push(linkedSlack);
    return near.some((one) => state.incidence[one]!.some((other) => others.has(other)));
  });
}

/** A larger sum over a group that is itself in doubt waits for it. */
function waits(state: State, constraint: number, ties: ReadonlyMap<number, Tie>): boolean {
  if (ties.size === 0) return false;
  const factors = state.factors[constraint]!;
  for (const other of ties.keys()) {
    const terms = state.problem.constraints[other]!.terms;
    if (terms.length < factors.size && terms.some(({ variable }) => factors.has(variable))) return true;
  }
  return false;
}

/** What explains a constraint, cheapest first. */
type Weigh = (constraint: number) => readonly Explanation[];

/**
 * Makes what explains a constraint, where that is unique.
 *
 * @param isAsked by a smaller constraint that waits for it: then only one figure is changed, since the ways to change
 * several in a large sum are too many to weigh them all
 */
function solveConstraint(
  state: State,
  constraint: number,
  weigh: Weigh,
  isAsked = false,
): { readonly made: boolean; readonly tie: Tie | null } {
  const explanations = weigh(constraint);
  const best = explanations[0]!;
  const rivals = explanations.filter(
    (other) =>
      other !== best && other.cost < best.cost + MARGINS.repair && differs(best.overlay, other.overlay),
  );
  if (isAsked && best.overlay.size !== 1) return { made: false, tie: null };
  if (!isAsked && (rivals.length > 0 || supposesRows(state, best.overlay))) {
    const first = misreadBeside(state, constraint, best);
    if (first !== null) {
      const { made } = solveConstraint(state, first, weigh, true);
      return { made, tie: made ? null : tieOf(constraint, explanations) };
    }
  }
  if (rivals.length === 0) {
    if (best.overlay.size === 0) return { made: false, tie: tieOf(constraint, explanations) };
    commit(state, changesOf(best.overlay));
    return { made: true, tie: null };
  }
  const shared = [...best.overlay].filter(([variable, value]) =>
    rivals.every(({ overlay }) => overlay.get(variable) === value),
  );
  if (shared.length > 0) {
    commit(state, changesOf(new Map(shared)));
    return { made: true, tie: null };
  }
  return { made: false, tie: tieOf(constraint, explanations) };
}

/** Whether rows are supposed missing or doubled. */
function supposesRows(state: State, overlay: Overlay): boolean {
  return [...overlay.keys()].some((variable) => state.problem.variables[variable]!.slack);
}

/**
 * A larger sum over the same figures that one misreading explains better than anything explains this one, while both cannot
 * be: what is wrong there must not be laid to a row that is missing here.
 */
function misreadBeside(state: State, constraint: number, best: Explanation): number | null {
  for (const other of beside(state, constraint)) {
    for (const { changes } of singles(state, NOTHING, other, state.residuals[other]!)) {
      const overlay = new Map(changes.map(({ variable, value }) => [variable, value]));
      if (overlay.size > 1 || supposesRows(state, overlay)) continue;
      const { cost } = energyOf(state, overlay);
      if (cost < best.cost && excludes(state, best, { overlay, cost })) return other;
    }
  }
  return null;
}

/** Broken constraints over the same figures, those that do not close for another reason. */
function beside(state: State, constraint: number): number[] {
  const found = new Set<number>();
  for (const { variable } of state.problem.constraints[constraint]!.terms) {
    if (state.problem.variables[variable]!.slack) continue;
    for (const other of state.incidence[variable]!) found.add(other);
  }
  const gaps = new Set([Math.abs(state.residuals[constraint]!)]);
  return [...found].filter((other) => {
    const gap = Math.abs(state.residuals[other]!);
    if (statusOf(state, other) !== 'broken' || gaps.has(gap)) return false;
    gaps.add(gap);
    return true;
  });
}

/** True where two explanations gain less together than each by itself: they are not two errors, but one or the other. */
function excludes(state: State, one: Explanation, other: Explanation): boolean {
  if (one.overlay.size === 0) return true;
  for (const [variable, value] of one.overlay)
    if ((other.overlay.get(variable) ?? value) !== value) return true;
  const both = energyOf(state, new Map([...one.overlay, ...other.overlay])).cost;
  return both > one.cost + other.cost + ROUNDING;
}

function tieOf(constraint: number, explanations: readonly Explanation[]): Tie {
  const least = explanations[0]!.cost;
  return {
    constraint,
    explanations: explanations
      .filter(({ cost, overlay }) => overlay.size > 0 && cost < least + 2 * MARGINS.repair)
      .slice(0, 24)
      .map(({ overlay, cost }) => ({ changes: changesOf(overlay), cost })),
  };
}

/** True when the two disagree on a figure that `best` changes. */
function differs(best: Overlay, other: Overlay): boolean {
  if (best.size === 0) return other.size > 0;
  for (const [variable, value] of best) if (other.get(variable) !== value) return true;
  return false;
}

function changesOf(overlay: Overlay): Change[] {
  return [...overlay].map(([variable, value]) => ({ variable, value }));
}

/** Every assignment worth weighing that closes `constraint`, and leaving it as it is; cheapest first. */
function explain(state: State, constraint: number): Explanation[] {
  const found = new Map<string, Explanation>();
  found.set('', { overlay: NOTHING, cost: 0 });
  let level: Node[] = [{ overlay: NOTHING, constraint, gap: state.residuals[constraint]!, cost: 0 }];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth += 1) {
    const next: Node[] = [];
    for (const node of level) {
      for (const proposal of proposals(state, node.overlay, node.constraint, node.gap)) {
        const overlay = new Map(node.overlay);
        for (const { variable, value } of proposal.changes) overlay.set(variable, value);
        const key = keyOf(overlay);
        if (found.has(key) || found.size >= NODES) continue;
        const energy = energyOf(state, overlay);
        found.set(key, { overlay, cost: energy.cost });
        const follow = energy.broken[0];
        if (follow !== undefined) {
          const gap = gapUnder(state, overlay, follow);
          next.push({ overlay, constraint: follow, gap, cost: energy.cost });
        }
      }
    }
    level = next.sort((a, b) => a.cost - b.cost).slice(0, EXPANDED);
  }
  return [...found.values()].sort(
    (a, b) => a.cost - b.cost || a.overlay.size - b.overlay.size || compareKeys(a.overlay, b.overlay),
  );
}

function compareKeys(a: Overlay, b: Overlay): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyOf(overlay: Overlay): string {
  return [...overlay]
    .sort((a, b) => a[0] - b[0])
    .map(([variable, value]) => `${String(variable)}=${String(value)}`)
    .join(';');
}

function gapUnder(state: State, overlay: Overlay, constraint: number): number {
  let gap = state.residuals[constraint]!;
  const factors = state.factors[constraint]!;
  for (const [variable, value] of overlay) {
    gap += (factors.get(variable) ?? 0) * (value - (state.values[variable] ?? 0));
  }
  return gap;
}

/** Rows off their rate where no sum speaks: the quantity or the amount goes back where that is the only likely way. */
function solveRates(state: State): boolean {
  let changed = false;
  for (const rated of state.rates) {
    for (const row of rated.group.rows) {
      const place = { rated, row };
      if (slipOf(state, place, NOTHING) === 0) continue;
      const explanations: Explanation[] = [{ overlay: NOTHING, cost: 0 }];
      for (const variable of [row.amount, ...row.quantities]) {
        for (const value of rateValues(state, variable)) {
          const overlay = new Map([[variable, value]]);
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
