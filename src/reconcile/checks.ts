/** Checks for the result: every constraint with both sides, the sum written out, and why it does not close. */
import type { Check } from '../model/extraction.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { Cause } from './explain/index.ts';
import type { Solution } from './engine/index.ts';
import { statusOf } from './engine/state.ts';
import { plainNumber, shown } from './numbers.ts';
import { sidesOf, writtenOut } from './sums.ts';
import type { PlainCheck, ConstraintWords } from './statements.ts';

/** The checks in order of the constraints, then those made without the engine; `c1`, `c2`… */
export function checksOf(
  solution: Solution,
  words: readonly ConstraintWords[],
  causes: readonly Cause[],
  plain: readonly PlainCheck[],
): readonly Check[] {
  const causeOf = new Map<number, Cause>();
  for (const cause of causes) for (const constraint of cause.constraints) causeOf.set(constraint, cause);
  const checks: Omit<Check, 'id'>[] = words.map((about, constraint) =>
    constraintCheck(solution, about, constraint, causeOf.get(constraint)),
  );
  return [...checks, ...plain].map((check, index) => ({ id: checkId(index), ...check }));
}

/** Id of the check of a constraint. */
export function checkId(index: number): string {
  return `c${String(index + 1)}`;
}

function constraintCheck(
  solution: Solution,
  about: ConstraintWords,
  constraint: number,
  cause: Cause | undefined,
): Omit<Check, 'id'> {
  const { state } = solution;
  const sides = sidesOf(state, constraint);
  const status = statusOf(state, constraint);
  const base = { kind: about.kind, scope: about.scope, evidence: about.evidence };
  if (sides === null || status === 'open') {
    return {
      ...base,
      stated: null,
      computed: null,
      difference: null,
      status: 'unverifiable',
      explanation: message('reconcile/unknown-side', { subject: about.subject, source: about.source }),
    };
  }
  const closes = sides.computed === sides.stated;
  return {
    ...base,
    stated: plainNumber(sides.stated, sides.unit),
    computed: plainNumber(sides.computed, sides.unit),
    difference: plainNumber(sides.computed - sides.stated, sides.unit),
    status: closes ? 'pass' : 'fail',
    explanation: closes
      ? passWords(solution, about, constraint)
      : failWords(solution, about, constraint, cause),
  };
}

function passWords(
  solution: Solution,
  { subject, source, parts }: ConstraintWords,
  constraint: number,
): Message {
  return message('reconcile/closes', {
    subject,
    source,
    sum: writtenOut(solution.state, { parts }, constraint)!,
  });
}

function failWords(
  solution: Solution,
  { subject, source, parts }: ConstraintWords,
  constraint: number,
  cause: Cause | undefined,
): Message {
  if (cause?.constraint === constraint) return cause.sentence;
  const sides = sidesOf(solution.state, constraint)!;
  return message('reconcile/fails', {
    subject,
    source,
    sum: writtenOut(solution.state, { parts }, constraint)!,
    stated: shown(sides.stated, sides.unit),
    gap: shown(Math.abs(sides.computed - sides.stated), sides.unit),
    cause: cause?.sentence ?? null,
  });
}
