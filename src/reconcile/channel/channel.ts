/**
 * The noisy channel: how likely it is that a printed figure was read as a given text. A weighted edit distance
 * (Damerau 1964, Kolak and Resnik 2002) between the characters read and the ways a value is printed in France.
 */
import { withoutNoteMarks } from '../../model/amount.ts';
import { remembered } from '../../model/remembered.ts';
import { CHANNEL_COSTS as COSTS } from './channel-costs.ts';
import { digitCost } from './digit-costs.ts';

/** `cents`: amounts, printed with two decimals or none. `milli`: counts and quantities, decimals as needed. */
export type Unit = 'cents' | 'milli';

const SPACES = /[\s\u00A0\u200B\u2060]+/gu;
const CURRENCY = /(?:€|\beuros?\b|\beur\b).*$/iu;
const MARKS = ".'’‘`´·-_~*/";
const BORDERS = '|[]{}()!';

/** The characters of a figure's text that say its value: without currency, words behind, and spaces at the ends. */
export function figureCharacters(text: string): string {
  return withoutNoteMarks(text.replace(CURRENCY, '').replace(SPACES, ' ').trim());
}

/** How a value may stand in print, without group separators: `44000,00` and `44000`; `2,38`. */
export function printedForms(value: number, unit: Unit): readonly string[] {
  const digits = unit === 'cents' ? 2 : 3;
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const whole = text.slice(0, -digits);
  const fraction = text.slice(-digits);
  if (unit === 'cents') return fraction === '00' ? [`${whole},00`, whole] : [`${whole},${fraction}`];
  const kept = fraction.replace(/0+$/u, '');
  return [kept === '' ? whole : `${whole},${kept}`];
}

/**
 * Cost in nats of having read `text` where `value` is printed; 0 when they agree but for spacing. `limit` bounds it.
 *
 * @param value integer cents or thousandths
 */
export function confusionCost(text: string, value: number, unit: Unit): number {
  return channelOf(text, unit)(value);
}

/** The same for one text and many values. */
export function channelOf(text: string, unit: Unit): (value: number) => number {
  const characters = figureCharacters(text);
  const negative = /^(?:[-‐‑‒−–﹣－]|\()/u.test(characters);
  const read = characters.replace(/^[-‐‑‒−–﹣－(]\s?/u, '');
  const closed = read.replace(/ /gu, '');
  const whole = readOf(closed);
  const spaces = spacesIn(read);
  const cuts: Read[] = [];
  const cutAt = (cut: number): Read => (cuts[cut] ??= readOf(closed.slice(cut)));
  return (value) => {
    const sign = negative === value < 0 || value === 0 ? 0 : COSTS.sign;
    let best: number = COSTS.limit;
    for (const form of printedForms(value, unit)) {
      best = Math.min(best, sign + alignment(whole, form, best));
      if (closed.length <= form.length - 3) best = Math.min(best, sign + lostGroup(whole, form, best));
      if (value !== 0 && closed.length > form.length)
        best = Math.min(best, sign + fusedFront(spaces, cutAt, closed.length - form.length, form, best));
    }
    return best;
  };
}

/** A group of three digits lost: `17,00` for `17 600,00`. */
function lostGroup(read: Read, form: string, bound: number): number {
  const whole = form.includes(',') ? form.indexOf(',') : form.length;
  let best: number = COSTS.limit;
  for (let end = whole; end - 3 > 0; end -= 3) {
    const shorter = form.slice(0, end - 3) + form.slice(end);
    best = Math.min(best, COSTS.group + alignment(read, shorter, bound - COSTS.group));
  }
  return best;
}

/** Characters of the cell before stand in front: `65 5200,00` for `5200,00`. */
function fusedFront(
  spaces: ReadonlySet<number>,
  cutAt: (cut: number) => Read,
  extra: number,
  form: string,
  bound: number,
): number {
  if (extra < 1 || extra > 6) return COSTS.limit;
  let best: number = COSTS.limit;
  for (const cut of [extra - 1, extra, extra + 1]) {
    if (cut < 1) continue;
    const price = spaces.has(cut) ? COSTS.fused.spaced : COSTS.fused.closed;
    best = Math.min(best, price + alignment(cutAt(cut), form, bound - price));
  }
  return best;
}

/** Characters read, with what each costs. */
interface Read {
  readonly text: string;
  readonly digits: number;
  readonly commas: number;
  /** By character read, then by printed digit, the comma last: what it costs to have read the one for the other. */
  readonly taken: readonly (readonly number[])[];
  /** By character: what it costs where nothing is printed. */
  readonly extra: readonly number[];
}

function readOf(text: string): Read {
  const characters = text.split('');
  return {
    text,
    digits: characters.filter(isDigit).length,
    commas: characters.filter((character) => character === ',').length,
    taken: characters.map(takenFor),
    extra: characters.map((_, at) => extraCost(text, at)),
  };
}

const PRINTED = '0123456789,';
const COMMA = PRINTED.indexOf(',');
const takenFor = remembered(1000, (read: string): readonly number[] =>
  Array.from(PRINTED, (printed) => substitutionCost(read, printed)),
);

/** Amounts have at most 16 digits; a longer text is no figure. */
const LONGEST = 32;
/** Three rows of the table, used again by each alignment, which is over before the next begins. */
const ROWS: [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(LONGEST),
  new Float64Array(LONGEST),
  new Float64Array(LONGEST),
];
/** By column: the printed digit, or {@link COMMA}; and what it costs that it was not read. */
const SIGNS = new Uint8Array(LONGEST);
const LOST = new Float64Array(LONGEST);
const LEAST_EXTRA = Math.min(...Object.values(COSTS.extra));
const LEAST_LOST = Math.min(...Object.values(COSTS.lost));

/** The cheapest way from the printed characters to the read ones. Rows: read; columns: printed. */
function alignment(characters: Read, printed: string, bound: number): number {
  const { text: read, taken, extra: extras } = characters;
  if (read === printed) return 0;
  if (leastAlignment(characters, printed) >= bound) return COSTS.limit;
  const width = printed.length + 1;
  if (width > LONGEST || read.length > 4 * LONGEST) return COSTS.limit;
  let [before, previous, current] = ROWS;
  previous[0] = 0;
  for (let column = 1; column < width; column += 1) {
    const sign = printed.charCodeAt(column - 1) - 48;
    SIGNS[column] = sign < 0 ? COMMA : sign;
    LOST[column] = lostCost(printed, column - 1);
    previous[column] = previous[column - 1]! + LOST[column]!;
  }
  for (let row = 1; row <= read.length; row += 1) {
    const costs = taken[row - 1]!;
    const earlier = taken[row - 2];
    const extra = extras[row - 1]!;
    let left = previous[0]! + extra;
    let least = left;
    current[0] = left;
    for (let column = 1; column < width; column += 1) {
      let cost = previous[column - 1]! + costs[SIGNS[column]!]!;
      const gained = previous[column]! + extra;
      if (gained < cost) cost = gained;
      const lost = left + LOST[column]!;
      if (lost < cost) cost = lost;
      const swapped = column > 1 && costs[SIGNS[column - 1]!] === 0 && earlier?.[SIGNS[column]!] === 0;
      if (swapped && SIGNS[column] !== COMMA && SIGNS[column - 1] !== COMMA) {
        cost = Math.min(cost, before[column - 2]! + COSTS.transposed);
      }
      current[column] = left = cost;
      if (cost < least) least = cost;
    }
    if (least >= bound && row > 1) return COSTS.limit;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[printed.length]!, COSTS.limit);
}

/** What the digits and commas too many and too few cost at least. */
function leastAlignment({ text, digits, commas }: Read, printed: string): number {
  const printedCommas = printed.includes(',') ? 1 : 0;
  const printedDigits = printed.length - printedCommas;
  return (
    Math.max(0, digits - printedDigits) * LEAST_EXTRA +
    Math.max(0, commas - printedCommas) * COSTS.comma.extra +
    // Any character but a comma may stand for a digit.
    Math.max(0, printedDigits - (text.length - commas)) * LEAST_LOST
  );
}

/** `0` to `9`. */
export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function substitutionCost(read: string, printed: string): number {
  if (read === printed) return 0;
  if (printed === ',') return isDigit(read) ? COSTS.limit : COSTS.comma.other;
  if (isDigit(read)) return DIGIT_COSTS[(read.charCodeAt(0) - 48) * 10 + printed.charCodeAt(0) - 48]!;
  if (read === ',') return COSTS.limit;
  if (COSTS.lookalikes[read]?.includes(printed) === true) return COSTS.lookalike;
  return COSTS.symbol;
}

function extraCost(read: string, at: number): number {
  const character = read[at]!;
  if (isDigit(character)) {
    if (at === 0 && (character === '1' || character === '4')) return COSTS.extra.border;
    return read[at - 1] === character || read[at + 1] === character ? COSTS.extra.doubled : COSTS.extra.any;
  }
  if (character === ',') return COSTS.comma.extra;
  if (MARKS.includes(character)) return COSTS.noise.mark;
  return BORDERS.includes(character) ? COSTS.noise.border : COSTS.noise.other;
}

function lostCost(printed: string, at: number): number {
  const character = printed[at]!;
  if (character === ',') return COSTS.comma.lost;
  if (printed[at - 1] === character || printed[at + 1] === character) return COSTS.lost.doubled;
  return at === 0 || at === printed.length - 1 ? COSTS.lost.edge : COSTS.lost.any;
}

/** Digits in groups of three, as printed: the spaces set thousands apart, not cells. */
const GROUPED = /^\d{1,3}(?: \d{3})*(?:[.,]\d{1,2})?$/u;

/** After how many digits of a figure's characters a space stands that sets no thousands apart. */
export function spacesIn(characters: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (GROUPED.test(characters)) return found;
  let digits = 0;
  for (const character of characters) {
    if (isDigit(character)) digits += 1;
    else if (character === ' ') found.add(digits);
  }
  return found;
}

/** What it costs that one digit is read as another, at ten times the one plus the other. */
export const DIGIT_COSTS: readonly number[] = Array.from({ length: 100 }, (_, index) =>
  digitCost(String(Math.floor(index / 10)), String(index % 10)),
);
