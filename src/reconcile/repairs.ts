/** The ledger entries of what the arithmetic changed. */
import type { Bilingual } from '../model/bilingual.ts';
import type { Records } from '../model/records.ts';
import type { Repair } from '../model/repair.ts';
import { sourcesOf } from './causes.ts';
import type { Settled } from './engine/index.ts';
import { NOTHING, slipOf as rateSlip } from './engine/state.ts';
import { MARGINS } from './engine/types.ts';
import { readFigure } from './facts.ts';
import { figuresOf, placeKey, withValues } from './figures.ts';
import { slipOf, SLIP_WORDS, written } from './slips.ts';
import type { RelationWords, WebBuilder } from './web.ts';

/** Every repair of this stage has a rule that begins so. */
export const RULE_PREFIX = 'arithmetic-';

/** Repairs in the figures' order, numbered on from those made before. */
export function repairsOf(
  builder: WebBuilder,
  settled: Settled,
  words: readonly RelationWords[],
): readonly Repair[] {
  const { state, proofs } = settled;
  const earlier = builder.records.repairs;
  let last = earlier.reduce(
    (highest, { id }) => Math.max(highest, Number(/^r(\d+)$/u.exec(id)?.[1] ?? 0)),
    0,
  );
  const repairs: Repair[] = [];
  state.web.facts.forEach((fact, index) => {
    const named = builder.named(index);
    const value = state.values[index] ?? null;
    if (named === null || value === null || value === fact.value) return;
    last += 1;
    const inferred = state.inferred.has(index);
    const swapped = fact.readings.some((one) => one.value === value && one.origin === 'neighbouring-cell');
    const slip = swapped
      ? 'swapped-columns'
      : slipOf(named.figure.text, named.figure.value, value, named.unit);
    repairs.push({
      id: `r${String(last)}`,
      rule: `${RULE_PREFIX}${inferred ? 'inferred' : slip}`,
      field: named.key,
      before: named.figure.text,
      after: written(value, named.unit),
      automatic: true,
      confidence: proofs.strength(index) >= MARGINS.proof ? 0.99 : 0.9,
      because: becauseOf(settled, words, index, inferred ? null : SLIP_WORDS[slip]),
      source: named.figure.place,
    });
  });
  return repairs;
}

function becauseOf(
  settled: Settled,
  words: readonly RelationWords[],
  index: number,
  slip: Bilingual | null,
): Bilingual {
  const { state, proofs } = settled;
  const sources = sourcesOf(words, proofs.relations(index).slice(0, 3));
  const place = state.rateOf.get(index);
  const rated = place !== undefined && rateSlip(state, place, NOTHING) === 0;
  const reasons = (language: 'fr' | 'en'): string => {
    const list: string[] = [];
    if (sources[language] !== '') {
      list.push(
        language === 'fr'
          ? `la somme tombe alors juste (${sources.fr})`
          : `the sum then closes (${sources.en})`,
      );
    }
    if (rated) {
      list.push(
        language === 'fr'
          ? 'la ligne suit alors le tarif des autres'
          : 'the row then follows the rate of the others',
      );
    }
    if (list.length === 0) {
      list.push(
        language === 'fr' ? 'c’est ce que donnent les autres chiffres' : 'it is what the other figures give',
      );
    }
    return list.join(language === 'fr' ? ' et ' : ' and ');
  };
  return slip === null
    ? { fr: `Valeur déduite, non lue : ${reasons('fr')}.`, en: `Inferred, not read: ${reasons('en')}.` }
    : { fr: `${capital(slip.fr)} : ${reasons('fr')}.`, en: `${capital(slip.en)}: ${reasons('en')}.` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
