/** The ledger entries of what the arithmetic changed. */
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { Records } from '../model/records.ts';
import type { Repair } from '../model/repair.ts';
import { sourcesOf } from './explain/gap-words.ts';
import type { Solution } from './engine/index.ts';
import { NOTHING, slipOf as rateSlip } from './engine/state.ts';
import { MARGINS } from './engine/types.ts';
import { readFigure } from './observation.ts';
import { figuresOf, type NamedFigure } from '../model/walk.ts';
import { placeKey, withValues } from './figures.ts';
import { shown } from './numbers.ts';
import { changeSlip, slipWords, written, type Slip } from './channel/slip-kinds.ts';
import { writtenOut } from './sums.ts';
import type { ProblemBuilder } from './problem-builder.ts';
import type { ConstraintWords } from './statements.ts';

/** Every repair of this stage has a rule that begins so. */
export const RULE_PREFIX = 'arithmetic-';
type ArithmeticRule = `${typeof RULE_PREFIX}${Slip | 'inferred'}`;

/** Repairs in the figures' order, numbered on from those made before. */
export function repairsOf(
  builder: ProblemBuilder,
  solution: Solution,
  words: readonly ConstraintWords[],
): readonly Repair[] {
  const { state, proofs } = solution;
  const earlier = builder.records.repairs;
  let last = earlier.reduce(
    (highest, { id }) => Math.max(highest, Number(/^r(\d+)$/u.exec(id)?.[1] ?? 0)),
    0,
  );
  const repairs: Repair[] = [];
  state.problem.variables.forEach((variable, index) => {
    const named = builder.named(index);
    const value = state.values[index] ?? null;
    if (named === null || value === null || value === variable.value || variable.confirmed !== null) return;
    last += 1;
    const inferred = state.inferred.has(index);
    const slip = changeSlip(variable, named, value);
    repairs.push({
      id: `r${String(last)}`,
      rule: `${RULE_PREFIX}${inferred ? 'inferred' : slip}` satisfies ArithmeticRule,
      field: named.key,
      before: named.figure.text,
      after: written(value, named.unit),
      automatic: true,
      confidence: proofs.margin(index) >= MARGINS.proof ? 0.99 : 0.9,
      because: becauseOf(solution, words, { index, named, slip: inferred ? null : slip }),
      source: named.figure.place,
    });
  });
  return repairs;
}

/** What changed, and what speaks for it: `Un seul chiffre change, de 8 440,00 € à 5 440,00 € : …`. */
function becauseOf(
  solution: Solution,
  words: readonly ConstraintWords[],
  { index, named, slip }: { readonly index: number; readonly named: NamedFigure; readonly slip: Slip | null },
): Message {
  const before = named.figure.value;
  const held = shown(solution.state.values[index]!, named.unit);
  const change =
    slip === null
      ? message('reconcile/change-inferred', { held })
      : before === null
        ? message('reconcile/change-kept', { slip: slipWords(slip), held })
        : message('reconcile/change-from', { slip: slipWords(slip), read: shown(before, named.unit), held });
  const reasons = reasonsOf(solution, words, index);
  return message('reconcile/repaired', { change, inferred: slip === null, reasons });
}

/** The smallest sum that closes with the new value, written out, and the rate. */
function reasonsOf({ state, proofs }: Solution, words: readonly ConstraintWords[], index: number): Message[] {
  const place = state.rateOf.get(index);
  const [constraint] = proofs.constraints(index);
  const reasons: Message[] = [];
  if (constraint !== undefined) {
    const about = words[constraint]!;
    const same = proofs.constraints(index).filter((other) => words[other]!.scope === about.scope);
    reasons.push(
      message('reconcile/then-makes', {
        subject: about.subject,
        several: about.parts.length > 1,
        sum: writtenOut(state, about, constraint)!,
        sources: sourcesOf(words, same.slice(0, 3)),
      }),
    );
  }
  if (place !== undefined && rateSlip(state, place, NOTHING) === 0)
    reasons.push(message('reconcile/follows-rate'));
  return reasons.length === 0 ? [message('reconcile/others-give')] : reasons;
}

/** Takes back every repair of the arithmetic: the figures hold again what was read. */
export function undoArithmetic(records: Records, repairs: readonly Repair[]): Records {
  const values = new Map<string, number | null>();
  const places = new Map<string, number | null>();
  const undone = new Map(
    repairs.flatMap(({ rule, field, before }) => (rule.startsWith(RULE_PREFIX) ? [[field, before]] : [])),
  );
  const figures = figuresOf(records);
  for (const named of figures) {
    const before = undone.get(named.key);
    if (before !== undefined) places.set(placeKey(named), readFigure(before, named.unit, named.figure.scale));
  }
  // A total that lists again what an article states is the same place of the act: it goes back with it.
  for (const named of figures) {
    const value = places.get(placeKey(named));
    if (value !== undefined) values.set(named.key, value);
  }
  return withValues(records, values);
}
