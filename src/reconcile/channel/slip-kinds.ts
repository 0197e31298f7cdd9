/** What a change of a figure is called: the slip that makes the one reading of the other. */
import { figureCharacters, printedForms, type Unit } from './channel.ts';
import type { Variable } from '../engine/types.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import type { Figure } from '../../model/records.ts';

export type Slip =
  | 'one-digit'
  | 'transposition'
  | 'decimal-comma'
  | 'lost-group'
  | 'lost-digit'
  | 'extra-digit'
  | 'border-stroke'
  | 'fused-cells'
  | 'lookalike'
  | 'sign'
  | 'swapped-columns'
  | 'unreadable'
  | 'several-digits';

/** What a change of a figure is called, told from where its new value comes from and from the characters read. */
export function changeSlip(
  variable: Variable,
  { figure, unit }: { readonly figure: Figure; readonly unit: Unit },
  value: number,
): Slip {
  const swapped = variable.readings.some((one) => one.value === value && one.origin === 'neighbouring-cell');
  return swapped ? 'swapped-columns' : slipOf(figure.text, figure.value, value, unit);
}

/** Names the slip from the characters read and the value held. */
export function slipOf(text: string, before: number | null, after: number, unit: Unit): Slip {
  const characters = figureCharacters(text);
  if (before === null) return /\d/u.test(characters) ? 'lookalike' : 'unreadable';
  if (before === -after) return 'sign';
  const scale = unit === 'cents' ? 2 : 3;
  const [read, held] = [digitsOf(before, scale), digitsOf(after, scale)];
  if (before === after * 100 || before * 100 === after || before === after * 10 || before * 10 === after) {
    return 'decimal-comma';
  }
  if (read.length === held.length) {
    const different = Array.from(read).flatMap((digit, index) => (digit === held[index] ? [] : [index]));
    if (different.length === 1) return 'one-digit';
    const [first = 0, second = 0] = different;
    if (
      different.length === 2 &&
      second === first + 1 &&
      read[first] === held[second] &&
      read[second] === held[first]
    ) {
      return 'transposition';
    }
    return 'several-digits';
  }
  if (read.endsWith(held) && read.length > held.length) {
    const front = read.slice(0, read.length - held.length);
    return front === '1' || front === '4'
      ? 'border-stroke'
      : front.length === 1
        ? 'extra-digit'
        : 'fused-cells';
  }
  if (read.length === held.length + 1 && isOneLess(read, held)) return 'extra-digit';
  if (held.length === read.length + 1 && isOneLess(held, read)) return 'lost-digit';
  if (held.length === read.length + 3) return 'lost-group';
  return 'several-digits';
}

function digitsOf(value: number, scale: number): string {
  return String(Math.abs(value)).padStart(scale + 1, '0');
}

function isOneLess(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

/** The slip in words, to stand after the two values. */
export function slipWords(slip: Slip): Message {
  return message(`reconcile/slip-${slip}`);
}

/** How a value is written in a repair: as a French reader expects it, without currency. */
export function written(value: number, unit: Unit): string {
  const [form = ''] = printedForms(value, unit);
  const [whole = '', fraction] = form.split(',');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u202F');
  const sign = value < 0 ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}${unit === 'cents' ? '\u00A0€' : ''}`;
}
