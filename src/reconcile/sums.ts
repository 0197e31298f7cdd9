/** A constraint's two sides in numbers, and the sum written out. */
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { Unit } from './channel/channel.ts';
import type { State } from './engine/state.ts';
import { shown } from './numbers.ts';
import type { ConstraintWords } from './statements.ts';

/** Both sides of a constraint; `null` where a figure in it is unknown. */
export interface Sides {
  readonly unit: Unit;
  readonly stated: number;
  /** From the other figures, missing parts left out. */
  readonly computed: number;
}

/** What a constraint states and what the figures make, as held now. */
export function sidesOf(state: State, constraint: number): Sides | null {
  const { terms, constant, stated } = state.problem.constraints[constraint]!;
  let computed = 0;
  let other = 0;
  let sign = -1;
  for (const { variable, factor } of terms) {
    const figure = state.problem.variables[variable]!;
    if (figure.slack) continue;
    const value = state.values[variable] ?? null;
    if (value === null) return null;
    if (stated === null ? factor < 0 : variable === stated) {
      other += value;
      sign = factor;
    } else {
      computed += factor * value;
    }
  }
  const unit = state.problem.variables[terms[0]!.variable]!.unit;
  // Σ others + sign × stated = constant
  return { unit, stated: other, computed: (constant - computed) / sign + 0 };
}

const LISTED = 6;

/** `5 000,00 € + 3 000,00 € = 8 000,00 €`, or the figure itself where there is but one; `null` where one is unknown. */
export function writtenOut(
  state: State,
  { parts }: Pick<ConstraintWords, 'parts'>,
  constraint: number,
): Message | null {
  const sides = sidesOf(state, constraint);
  if (sides === null) return null;
  const total = shown(sides.computed, sides.unit);
  if (parts.length < 2) return total;
  return message('reconcile/sum', { terms: termsOf(state, parts, state.factors[constraint]!), total });
}

/** `5 000,00 €`, `+`, `3 000,00 €`, `+`, `…` */
function termsOf(
  state: State,
  parts: readonly number[],
  factors: ReadonlyMap<number, number>,
): (string | Message)[] {
  const signOf = (part: number): string =>
    (factors.get(part) ?? 1) === (factors.get(parts[0]!) ?? 1) ? '+' : '−';
  const said = (part: number): string | Message => {
    const value = state.values[part] ?? null;
    return value === null ? '?' : shown(value, state.problem.variables[part]!.unit);
  };
  const listed = parts.length <= LISTED ? parts : [...parts.slice(0, 3), parts.at(-1)!];
  const terms = listed.map((part, index) => (index === 0 ? [said(part)] : [signOf(part), said(part)]));
  if (listed !== parts) terms.splice(3, 0, ['+', '…']);
  return terms.flat();
}
