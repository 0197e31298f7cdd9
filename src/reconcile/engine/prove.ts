/**
 * Proofs by the cheapest undetected joint error. A figure is wrong and nobody notices only if other figures are wrong with it,
 * so that every sum it stands in still closes. The cost of the cheapest such joint error, in nats, is the margin of the figure:
 * how sure it is. Which figures must be wrong too follows from the constraints alone (any misreading is taken to match any other), which can only make a figure look
 * less sure than it is. Only where a misreading was found already are its few other values held against the sums.
 * Misreadings that repeat each other are cheaper than independent ones: see `correlation.ts` and `systematic-errors.ts`.
 */
import { contradictedMargin } from './contradictions.ts';
import { correlationOf } from './correlation.ts';
import { cheapestJointError, independent, type CostModel } from './joint-error.ts';
import { groupInterchangeable, type Interchangeable } from './interchangeable.ts';
import { groupOf, withListed, type Group } from './listed-errors.ts';
import { statusOf, type State } from './state.ts';
import { openUnder, systematicErrorsOf } from './systematic-errors.ts';
import { MARGINS, PENALTIES } from './types.ts';
import { errorHypotheses } from './error-hypotheses.ts';
import { offsetCost, type OffsetCost } from './offset-cost.ts';

/** The margin of each figure, and what it rests on. */
export interface Proofs {
  /** Cost of the cheapest joint error, cut off at {@link MARGINS}.proof; 0 without any closed constraint. */
  readonly margin: (variable: number) => number;
  /** Whether nothing but one misreading that repeats itself stands against the proof of a figure. */
  readonly onlyRepeats: (variable: number) => boolean;
  /** The closed constraints a figure stands in. */
  readonly constraints: (variable: number) => readonly number[];
}

/** Prepares the proofs for a solved state. */
export function proofsOf(state: State): Proofs {
  const sound = state.problem.constraints.map((_, index) => isSound(state, index));
  const constraints = state.incidence.map((constraints) =>
    constraints.filter((constraint) => sound[constraint] === true),
  );
  /** Soft ones are no proof of characters that may be misread. */
  const proving = constraints.map((own, variable) =>
    own.filter(
      (constraint) =>
        !state.problem.constraints[constraint]!.soft || state.problem.variables[variable]!.exact,
    ),
  );
  const isCounted = (quantity: number): boolean => proving[quantity]!.length > 0;
  const wrong = state.problem.variables.map((variable, index) =>
    proving[index]!.length === 0 || variable.slack
      ? null
      : errorHypotheses(state, variable, index, isCounted),
  );
  const peersOf = groupInterchangeable(proving, wrong, state);
  const byConstraint: Interchangeable[][] = state.problem.constraints.map(() => []);
  for (const peers of new Set(peersOf)) {
    if (peers === null) continue;
    for (const constraint of peers.constraints) byConstraint[constraint]!.push(peers);
  }
  const cheapestOf = (peers: Interchangeable): number => peers.generic[0]?.cost ?? Infinity;
  for (const list of byConstraint) list.sort((a, b) => cheapestOf(a) - cheapestOf(b));

  const known = new Map<Interchangeable, Map<string, number>>();
  const structural = (variable: number, cost: number): number => {
    const own = peersOf[variable]!;
    // Members of the same cost have the same joint errors, save the cheapest ones, which cannot err with themselves.
    const rank = own.generic.findIndex((member) => member.variable === variable);
    const key = `${String(cost)}|${String(rank)}`;
    const margins = known.get(own) ?? new Map<string, number>();
    known.set(own, margins);
    let margin = margins.get(key);
    if (margin === undefined) {
      margin = cheapestJointError(byConstraint, { variable, own, cost });
      margins.set(key, margin);
    }
    return margin;
  };

  const offsets = new Map<number, OffsetCost>();
  const offsetCostOf = (variable: number): OffsetCost => {
    const found = offsets.get(variable) ?? offsetCost(state, variable, wrong[variable]!.listed, isCounted);
    offsets.set(variable, found);
    return found;
  };
  const groups = new Map<Interchangeable, Group>();
  const aloneMargin = (variable: number): number => {
    const own = wrong[variable]!;
    const peers = peersOf[variable]!;
    // Its own listed hypotheses match nothing but what they match; its others are taken to match anything.
    const least = structural(variable, own.generic);
    // Not proved as it is: its listed hypotheses can only make it less so.
    if (least < MARGINS.proof) return Math.min(least, own.cost);
    let group = groups.get(peers);
    if (group === undefined) {
      group = groupOf({ state, byConstraint, wrong }, peers);
      groups.set(peers, group);
    }
    return Math.min(
      least,
      withListed({ state, byConstraint, wrong, offsetCost: offsetCostOf }, peers, group, variable),
    );
  };

  const correlation = correlationOf(state);
  const everywhere = systematicErrorsOf(state, correlation);
  const repeating: CostModel = {
    from: (peers, others, constraint) => {
      const alone = independent.from(peers, others, constraint);
      // On the side of the figure that is wrong already, the same misreading adds up instead of making good.
      const side = state.factors[constraint]!.get(peers.members[0]!);
      if (others.some((other) => state.factors[constraint]!.get(other) === side)) return alone;
      return others.reduce((best, other) => {
        const member = correlation.cheapest(other, peers);
        const isBetter = member !== null && member.cost < (best?.cost ?? Infinity);
        return isBetter && !others.includes(member.variable) ? member : best;
      }, alone);
    },
    least: (groups) => Math.min(PENALTIES.again, independent.least(groups)),
  };
  /** With misreadings that repeat each other, in some figures or throughout. */
  const withRepeats = (variable: number): number => {
    const own = peersOf[variable]!;
    let least = cheapestJointError(byConstraint, { variable, own, cost: wrong[variable]!.cost }, repeating);
    for (const one of everywhere) {
      const open = openUnder(state, one, variable, own.constraints);
      if (open === null) continue;
      const beginning = { variable, own, cost: PENALTIES.systematic, constraints: open };
      least = Math.min(least, cheapestJointError(byConstraint, beginning, repeating));
    }
    return least;
  };

  const margins = new Map<number, { readonly alone: number; readonly repeated: number }>();
  const marginOf = (variable: number): { readonly alone: number; readonly repeated: number } => {
    let found = margins.get(variable);
    if (found === undefined) {
      const alone =
        (wrong[variable] ?? null) === null
          ? 0
          : Math.min(aloneMargin(variable), contradictedMargin(state, variable, proving[variable]!));
      found = { alone, repeated: alone < MARGINS.proof ? alone : withRepeats(variable) };
      margins.set(variable, found);
    }
    return found;
  };
  return {
    constraints: (variable) => constraints[variable]!,
    margin: (variable) => Math.min(marginOf(variable).alone, marginOf(variable).repeated),
    onlyRepeats: (variable) =>
      marginOf(variable).alone >= MARGINS.proof && marginOf(variable).repeated < MARGINS.proof,
  };
}

/** Closed, and not by supposing that a part is missing. */
function isSound(state: State, constraint: number): boolean {
  if (statusOf(state, constraint) !== 'closed') return false;
  return state.problem.constraints[constraint]!.terms.every(
    ({ variable }) => !state.problem.variables[variable]!.slack || state.values[variable] === 0,
  );
}
