/** Why a constraint does not close. One cause, one sentence; a kind of cause is one file, and one line here. */
import type { Message } from '../../model/message.ts';
import type { Solution } from '../engine/index.ts';
import { statusOf } from '../engine/state.ts';
import { rowsById } from '../groups.ts';
import { sidesOf } from '../sums.ts';
import type { ProblemBuilder } from '../problem-builder.ts';
import type { ConstraintWords } from '../statements.ts';
import { actInconsistent } from './act-inconsistent.ts';
import type { Explainer, Gap } from './contract.ts';
import { doubledRow } from './doubled-row.ts';
import { missingCounted } from './missing-counted.ts';
import { missingOperation } from './missing-operation.ts';
import { missingRows } from './missing-rows.ts';
import { pageEnd } from './page-end.ts';
import { readings } from './readings.ts';
import { sign } from './sign.ts';
import { unexplained } from './unexplained.ts';

/** The first that knows the gap explains it. */
const EXPLAINERS: readonly Explainer[] = [
  missingOperation,
  missingCounted,
  actInconsistent,
  doubledRow,
  readings,
  missingRows,
  sign,
  pageEnd,
  unexplained,
];

/** What is wrong behind one or more constraints. */
export interface Cause {
  /** The constraint the cause was found in, the smallest. */
  readonly constraint: number;
  /** All constraints it breaks. */
  readonly constraints: readonly number[];
  readonly sentence: Message;
  /** True where the figures added up are not in doubt: what is missing or wrong is something else. */
  readonly sparesParts: boolean;
}

/** The causes of everything that does not close, smallest constraints first. */
export function causesOf(
  builder: ProblemBuilder,
  solution: Solution,
  words: readonly ConstraintWords[],
): readonly Cause[] {
  const { state, ties } = solution;
  const causes: Cause[] = [];
  const explained = new Set<number>();
  const explain = (constraint: number, constraints: readonly number[], slack: number | null): void => {
    const tie = ties.find((candidate) => candidate.constraint === constraint) ?? null;
    const gap = gapOf(builder, solution, words, { constraint, constraints, slack, tie });
    for (const explainer of EXPLAINERS) {
      const found = explainer(gap);
      if (found === null) continue;
      causes.push({ ...found, constraint, constraints });
      return;
    }
  };
  const bySize = words.map((_, index) => index);
  bySize.sort(
    (a, b) =>
      state.problem.constraints[a]!.terms.length - state.problem.constraints[b]!.terms.length || a - b,
  );
  state.problem.variables.forEach((variable, slack) => {
    if (!variable.slack || (state.values[slack] ?? 0) === 0) return;
    const constraints = bySize.filter(
      (constraint) => state.factors[constraint]!.has(slack) && statusOf(state, constraint) === 'closed',
    );
    // A constraint that the missing part breaks closes as it stands: it has no gap to tell of.
    const first = constraints.find((constraint) => words[constraint]!.slack === slack) ?? constraints[0];
    if (first === undefined) return;
    constraints.forEach((constraint) => explained.add(constraint));
    if (
      variable.unit === 'milli' &&
      variable.linkedSlack !== null &&
      (state.values[variable.linkedSlack] ?? 0) !== 0
    ) {
      // The counts of missing rows are missing with their amounts.
      const owner = causes.findIndex((cause) => words[cause.constraint]!.slack === variable.linkedSlack);
      if (owner >= 0)
        causes[owner] = { ...causes[owner]!, constraints: [...causes[owner]!.constraints, ...constraints] };
      return;
    }
    explain(first, constraints, slack);
  });
  for (const constraint of bySize) {
    if (statusOf(state, constraint) !== 'broken' || explained.has(constraint)) continue;
    const sides = sidesOf(state, constraint);
    if (sides === null || sides.computed !== sides.stated) explain(constraint, [constraint], null);
  }
  return causes;
}

function gapOf(
  builder: ProblemBuilder,
  solution: Solution,
  words: readonly ConstraintWords[],
  found: Pick<Gap, 'constraint' | 'constraints' | 'slack' | 'tie'>,
): Gap {
  const { state } = solution;
  const about = words[found.constraint]!;
  const sides = sidesOf(state, found.constraint);
  return {
    builder,
    solution,
    words,
    about,
    ...found,
    unit: state.problem.variables[state.problem.constraints[found.constraint]!.terms[0]!.variable]!.unit,
    computed: sides?.computed ?? null,
    stated: sides?.stated ?? null,
    excess: sides === null ? null : sides.computed - sides.stated,
    rows: rowsById(builder.records, about.evidence.slice(1)),
  };
}
