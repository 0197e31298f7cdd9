import type { Check, Doubt, Extraction, Rereads } from '../model/extraction.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Records } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { causesOf, type Cause } from './explain/index.ts';
import { checksOf } from './checks.ts';
import { announcedCounts } from './constraints/announced.ts';
import { articles } from './constraints/articles.ts';
import { budget } from './constraints/budget.ts';
import { dates } from './constraints/dates.ts';
import { operationProse } from './constraints/operation-prose.ts';
import { rateGroups } from './constraints/rates.ts';
import { tableTotals } from './constraints/table-totals.ts';
import { votes } from './constraints/votes.ts';
import { solveProblem } from './engine/index.ts';
import { figuresOf } from '../model/walk.ts';
import { withValues } from './figures.ts';
import { doubtsOf } from './doubts.ts';
import { repairsOf } from './repairs.ts';
import { verdictsOf } from './verdicts.ts';
import { ProblemBuilder } from './problem-builder.ts';
import type { PlainCheck } from './statements.ts';

/** One line for each kind of constraint. */
export const CONSTRAINTS: readonly ((builder: ProblemBuilder) => void)[] = [
  tableTotals,
  rateGroups,
  operationProse,
  articles,
  budget,
  votes,
  dates,
  announcedCounts,
];

/**
 * Holds the records to the act's own arithmetic: repairs what has one explanation, proves what cannot be wrong unnoticed,
 * explains every gap, and never repairs the act itself. Pure: the same input always gives the same extraction.
 *
 * @param rereads second readings of the figures that an earlier run called into doubt
 * @param confirmed ids of the figures whose values a person confirmed or set: never changed, and a help for the others;
 *   their texts are still what was read
 */
export function reconcile(
  records: Records,
  profile: Profile,
  rereads?: Rereads,
  confirmed: ReadonlySet<string> = new Set(),
): Extraction {
  const builder = new ProblemBuilder(records, profile, rereads, confirmed);
  for (const constrain of CONSTRAINTS) constrain(builder);
  const { problem, words } = builder.build();
  const solution = solveProblem(problem);
  const causes = causesOf(builder, solution, words);
  const verdicts = verdictsOf(builder, solution, words, causes);
  const values = new Map([...verdicts].map(([key, verdict]) => [key, verdict.value]));
  const checks = checksOf(solution, words, causes, builder.plainChecks);
  const repairs = repairsOf(builder, solution, words);
  const doubts: readonly Doubt[] = doubtsOf(builder, solution, verdicts, rereads);
  return {
    profile: profile.id,
    records: withValues(records, values),
    verdicts,
    checks,
    repairs: [...records.repairs, ...repairs],
    findings: [
      ...records.findings,
      ...causeFindings(records, causes, checks),
      ...plainFindings(builder.plainChecks),
      ...builder.findings,
    ],
    doubts,
    ledger: [],
  };
}

const ERRORS: ReadonlySet<string> = new Set([
  'reconcile/missing-operation',
  'reconcile/missing-rows',
  'reconcile/missing-counted',
  'reconcile/act-inconsistent',
]);

function causeFindings(
  records: Records,
  causes: readonly Cause[],
  checks: readonly Check[],
): readonly Finding[] {
  const places = new Map<string, Place>();
  for (const named of figuresOf(records)) {
    if (!places.has(named.record)) places.set(named.record, named.figure.place);
  }
  return causes.map(({ sentence, constraint }) => {
    // Checks of constraints stand in the constraints' order.
    const { evidence, stated, computed } = checks[constraint]!;
    return finding(
      ERRORS.has(sentence.code) ? 'error' : 'warning',
      sentence,
      places.get(evidence[0] ?? '') ?? null,
      { expected: stated, actual: computed },
    );
  });
}

function plainFindings(checks: readonly PlainCheck[]): readonly Finding[] {
  return checks
    .filter(({ status }) => status === 'fail')
    .map(({ explanation, stated, computed }) =>
      finding('warning', explanation, null, { expected: stated, actual: computed }),
    );
}
