/** The ledger entries of what the arithmetic changed. */
import type { Bilingual } from '../model/bilingual.ts';
import type { Records } from '../model/records.ts';
import type { Repair } from '../model/repair.ts';
import { bilingual, sourcesOf } from './explain/gap-words.ts';
import { capital } from '../model/capital.ts';
import type { Solution } from './engine/index.ts';
import { NOTHING, slipOf as rateSlip } from './engine/state.ts';
import { MARGINS } from './engine/types.ts';
import { readFigure } from './observation.ts';
import { figuresOf, type NamedFigure } from '../model/walk.ts';
import { placeKey, withValues } from './figures.ts';
import { shown } from './numbers.ts';
import { changeSlip, SLIP_WORDS, written, type Slip } from './channel/slip-kinds.ts';
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
): Bilingual {
  const { state } = solution;
  const before = named.figure.value;
  const held = shown(state.values[index]!, named.unit);
  const read = before === null ? null : shown(before, named.unit);
  const reasons = reasonsOf(solution, words, index);
  const what: Bilingual =
    slip === null
      ? { fr: `Valeur déduite, non lue : ${held.fr}`, en: `Inferred, not read: ${held.en}` }
      : read === null
        ? { fr: `${SLIP_WORDS[slip].fr}, ${held.fr} retenu`, en: `${SLIP_WORDS[slip].en}, ${held.en} kept` }
        : {
            fr: `${SLIP_WORDS[slip].fr}, de ${read.fr} à ${held.fr}`,
            en: `${SLIP_WORDS[slip].en}, from ${read.en} to ${held.en}`,
          };
  const link = slip === null ? { fr: ' ; ', en: '; ' } : { fr: ' : ', en: ': ' };
  return bilingual((language) => `${capital(what[language])}${link[language]}${reasons[language]}.`);
}

/** The smallest sum that closes with the new value, written out, and the rate. */
function reasonsOf({ state, proofs }: Solution, words: readonly ConstraintWords[], index: number): Bilingual {
  const place = state.rateOf.get(index);
  const rated = place !== undefined && rateSlip(state, place, NOTHING) === 0;
  const [constraint] = proofs.constraints(index);
  const reasons: Bilingual[] = [];
  if (constraint !== undefined) {
    const about = words[constraint]!;
    const same = proofs.constraints(index).filter((other) => words[other]!.scope === about.scope);
    const [sum, sources] = [writtenOut(state, about, constraint)!, sourcesOf(words, same.slice(0, 3))];
    const several = about.parts.length > 1;
    reasons.push({
      fr: `${about.subject.fr} ${several ? 'font' : 'donne'} alors ${sum.fr}, comme ${sources.fr}`,
      en: `${about.subject.en} then make${several ? '' : 's'} ${sum.en}, as ${sources.en}`,
    });
  }
  if (rated) {
    const expected = {
      fr: 'la ligne suit le tarif des autres',
      en: 'the row follows the rate of the others',
    };
    reasons.push(expected);
  }
  if (reasons.length === 0)
    reasons.push({ fr: 'c’est ce que donnent les autres chiffres', en: 'it is what the other figures give' });
  return {
    fr: reasons.map(({ fr }) => fr).join(', et '),
    en: reasons.map(({ en }) => en).join(', and '),
  };
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
    if (before !== undefined) places.set(placeKey(named), readFigure(before, named.unit));
  }
  // A total that lists again what an article states is the same place of the act: it goes back with it.
  for (const named of figures) {
    const value = places.get(placeKey(named));
    if (value !== undefined) values.set(named.key, value);
  }
  return withValues(records, values);
}
