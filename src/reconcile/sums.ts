/** A relation's two sides in numbers, and the sum written out. */
import type { Bilingual } from '../model/bilingual.ts';
import type { Unit } from './confusions.ts';
import type { State } from './engine/state.ts';
import { shown } from './numbers.ts';
import type { RelationWords } from './statements.ts';

/** Both sides of a relation; `null` where a figure in it is unknown. */
export interface Sides {
  readonly unit: Unit;
  readonly stated: number;
  /** From the other figures, missing parts left out. */
  readonly computed: number;
}

/** What a relation states and what the figures make, as held now. */
export function sidesOf(state: State, linear: number): Sides | null {
  const { terms, constant, stated } = state.web.linears[linear]!;
  let computed = 0;
  let other = 0;
  let sign = -1;
  for (const { fact, factor } of terms) {
    const figure = state.web.facts[fact]!;
    if (figure.rest) continue;
    const value = state.values[fact] ?? null;
    if (value === null) return null;
    if (stated === null ? factor < 0 : fact === stated) {
      other += value;
      sign = factor;
    } else {
      computed += factor * value;
    }
  }
  const unit = state.web.facts[terms[0]!.fact]!.unit;
  // Σ others + sign × stated = constant
  return { unit, stated: other, computed: (constant - computed) / sign + 0 };
}

const LISTED = 6;

/** `5 000,00 € + 3 000,00 € = 8 000,00 €`, or the figure itself where there is but one; `null` where one is unknown. */
export function writtenOut(
  state: State,
  { parts }: Pick<RelationWords, 'parts'>,
  linear: number,
): Bilingual | null {
  const sides = sidesOf(state, linear);
  if (sides === null) return null;
  const total = shown(sides.computed, sides.unit);
  if (parts.length < 2) return total;
  const sum = sumWords(state, parts, state.factors[linear]!);
  return { fr: `${sum.fr} = ${total.fr}`, en: `${sum.en} = ${total.en}` };
}

/** `5 000,00 € + 3 000,00 € + … = 8 000,00 €` */
function sumWords(state: State, parts: readonly number[], factors: ReadonlyMap<number, number>): Bilingual {
  const listed = parts.length <= LISTED ? parts : [...parts.slice(0, 3), parts.at(-1)!];
  const pieces = (language: 'fr' | 'en'): string => {
    const all = listed.map((fact, index) => {
      const value = state.values[fact] ?? null;
      const text = value === null ? '?' : shown(value, state.web.facts[fact]!.unit)[language];
      const minus = (factors.get(fact) ?? 1) !== (factors.get(parts[0]!) ?? 1);
      return index === 0 ? text : `${minus ? '−' : '+'} ${text}`;
    });
    if (listed !== parts) all.splice(3, 0, '+ …');
    return all.join(' ');
  };
  return { fr: pieces('fr'), en: pieces('en') };
}
