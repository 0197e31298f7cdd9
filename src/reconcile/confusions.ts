/**
 * The noisy channel: how likely it is that a printed figure was read as a given text. A weighted edit distance
 * (Damerau 1964, Kolak and Resnik 2002) between the characters read and the ways a value is printed in France.
 */
import { CONFUSION_COSTS as COSTS } from './confusion-costs.ts';
import { digitCost } from './digit-costs.ts';

/** `cents`: amounts, printed with two decimals or none. `milli`: counts and quantities, decimals as needed. */
export type Unit = 'cents' | 'milli';

const SPACES = /[\s\u00A0\u200B\u2060]+/gu;
const CURRENCY = /(?:€|\beuros?\b|\beur\b).*$/iu;
const MARKS = ".'’‘`´·-_~*/";
const BORDERS = '|[]{}()!';

/** The characters of a figure's text that say its value: without currency, words behind, and spaces at the ends. */
export function figureCharacters(text: string): string {
  return text.replace(CURRENCY, '').replace(SPACES, ' ').trim();
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
  const characters = figureCharacters(text);
  const negative = /^(?:[-−–]|\()/u.test(characters);
  const read = characters.replace(/^[-−–(]\s?/u, '');
  const sign = negative === value < 0 || value === 0 ? 0 : COSTS.sign;
  let best: number = COSTS.limit;
  const closed = read.replace(/ /gu, '');
  for (const form of printedForms(value, unit)) {
    best = Math.min(best, sign + alignment(closed, form, best));
    if (closed.length <= form.length - 3) best = Math.min(best, sign + lostGroup(closed, form, best));
    if (value !== 0 && closed.length > form.length)
      best = Math.min(best, sign + fusedFront(read, closed, form, best));
  }
  return best;
}

/** A group of three digits lost: `17,00` for `17 600,00`. */
function lostGroup(read: string, form: string, bound: number): number {
  const whole = form.includes(',') ? form.indexOf(',') : form.length;
  let best: number = COSTS.limit;
  for (let end = whole; end - 3 > 0; end -= 3) {
    const shorter = form.slice(0, end - 3) + form.slice(end);
    best = Math.min(best, COSTS.group + alignment(read, shorter, bound - COSTS.group));
  }
  return best;
}

/** Characters of the cell before stand in front: `65 5200,00` for `5200,00`. */
function fusedFront(spaced: string, closed: string, form: string, bound: number): number {
  const extra = closed.length - form.length;
  if (extra < 1 || extra > 6) return COSTS.limit;
  let best: number = COSTS.limit;
  const spaces = spacesIn(spaced);
  for (const cut of [extra - 1, extra, extra + 1]) {
    if (cut < 1) continue;
    const price = spaces.has(cut) ? COSTS.fused.spaced : COSTS.fused.closed;
    best = Math.min(best, price + alignment(closed.slice(cut), form, bound - price));
  }
  return best;
}

/** Amounts have at most 16 digits; a longer text is no figure. */
const LONGEST = 32;
/** Three rows of the table, used again by each alignment, which is over before the next begins. */
const ROWS: [Float64Array, Float64Array, Float64Array] = [
  new Float64Array(LONGEST),
  new Float64Array(LONGEST),
  new Float64Array(LONGEST),
];

/** The cheapest way from the printed characters to the read ones. Rows: read; columns: printed. */
function alignment(read: string, printed: string, bound: number): number {
  if (read === printed) return 0;
  if (bound <= 0 || Math.abs(read.length - printed.length) * 0.4 > bound) return COSTS.limit;
  const width = printed.length + 1;
  if (width > LONGEST || read.length > 4 * LONGEST) return COSTS.limit;
  let [before, previous, current] = ROWS;
  previous[0] = 0;
  for (let column = 1; column < width; column += 1) {
    previous[column] = previous[column - 1]! + lostCost(printed, column - 1);
  }
  for (let row = 1; row <= read.length; row += 1) {
    const extra = extraCost(read, row - 1);
    current[0] = previous[0]! + extra;
    let least = current[0];
    for (let column = 1; column < width; column += 1) {
      let cost = previous[column - 1]! + substitutionCost(read[row - 1]!, printed[column - 1]!);
      cost = Math.min(cost, previous[column]! + extra);
      cost = Math.min(cost, current[column - 1]! + lostCost(printed, column - 1));
      if (row > 1 && column > 1 && isSwap(read, row, printed, column)) {
        cost = Math.min(cost, before[column - 2]! + COSTS.transposed);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least >= bound && row > 1) return COSTS.limit;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[printed.length]!, COSTS.limit);
}

function isSwap(read: string, row: number, printed: string, column: number): boolean {
  const [a, b] = [read[row - 2]!, read[row - 1]!];
  return a !== b && a === printed[column - 1] && b === printed[column - 2] && isDigit(a) && isDigit(b);
}

function isDigit(character: string): boolean {
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

/** Another value a figure may have by one slip, and what the slip costs. */
export interface SlippedValue {
  readonly value: number;
  readonly cost: number;
}

/**
 * The values that one slip makes of a figure as read: another digit, a digit more or less, two exchanged, the comma
 * moved, a group lost, digits of another cell in front. A value may be listed twice; the cheaper cost holds.
 */
export function oneSlipAway(text: string, value: number, unit: Unit): readonly SlippedValue[] {
  const found: SlippedValue[] = [];
  const sign = value < 0 ? -1 : 1;
  const size = Math.abs(value);
  const digits = String(size).padStart(unit === 'cents' ? 3 : 4, '0');
  // Decimals slip too, but for counts only where some are printed.
  const skipped = unit === 'milli' && value % 1000 === 0 ? 3 : 0;
  const end = digits.length - skipped;
  if (digits.length > 14) return found;
  let scale = 10 ** skipped;
  const whole = unit === 'cents' ? 100 : 1000;
  for (let at = end - 1; at >= 0; at -= 1, scale *= 10) {
    const digit = digits.charCodeAt(at) - 48;
    const above = Math.floor(size / (scale * 10)) * scale * 10;
    const below = size % scale;
    const add = (changed: number, cost: number): void => {
      if (changed !== size) found.push({ value: sign * changed, cost });
    };
    for (let other = 0; other <= 9; other += 1) {
      if (other === digit) continue;
      add(size + (other - digit) * scale, DIGIT_COSTS[digit * 10 + other]!);
    }
    // Behind the comma a digit more or less moves nothing into the euros.
    if (scale >= whole) {
      const doubled = at > 0 && digits[at - 1] === digits[at];
      // A digit too many was read here; or one too few.
      add(
        above / 10 + below,
        at === 0 && (digit === 1 || digit === 4)
          ? COSTS.extra.border
          : doubled
            ? COSTS.extra.doubled
            : COSTS.extra.any,
      );
      const shifted = (size - below) * 10;
      for (let other = 0; other <= 9; other += 1) {
        const lost =
          other === digit || other === digits.charCodeAt(at + 1) - 48 ? COSTS.lost.doubled : COSTS.lost.any;
        add(shifted + other * scale + below, lost);
      }
    }
    // The comma stands between the first decimal and the units.
    if (at > 0 && scale * 10 !== whole) {
      const left = digits.charCodeAt(at - 1) - 48;
      add(size + (digit - left) * scale * 10 + (left - digit) * scale, COSTS.transposed);
    }
  }
  // In front of the first digit.
  for (let other = 1; other <= 9; other += 1) {
    found.push({ value: sign * (size + other * scale), cost: COSTS.lost.edge });
  }
  if (unit === 'cents') {
    const comma = COMMA.test(text);
    if (!comma && size % 100 === 0) found.push({ value: value / 100, cost: COSTS.comma.lost });
    if (comma && Number.isSafeInteger(size * 100))
      found.push({ value: value * 100, cost: COSTS.comma.extra });
  }
  const spaces = spacesIn(text);
  for (let cut = 2; cut < Math.min(end, 7); cut += 1) {
    const cost = spaces.has(cut) ? COSTS.fused.spaced : COSTS.fused.closed;
    const kept = size % 10 ** (digits.length - cut);
    // Digits of another cell in front of nothing are no figure.
    if (kept !== 0) found.push({ value: sign * kept, cost });
  }
  return found;
}

/** The least that any slip of a figure costs: see {@link oneSlipAway}. */
export function leastSlip(text: string, value: number, unit: Unit): number {
  const digits = digitsOf(value, unit);
  const skipped = unit === 'milli' && value % 1000 === 0 ? 3 : 0;
  let least: number = COSTS.lost.doubled;
  for (let at = 0; at < digits.length - skipped; at += 1) {
    least = Math.min(least, CHEAPEST_DIGIT[digits.charCodeAt(at) - 48]!);
  }
  const whole = digits.length - (unit === 'cents' ? 2 : 3);
  if (whole > 1 && (digits.startsWith('1') || digits.startsWith('4')))
    least = Math.min(least, COSTS.extra.border);
  if (digits.length - skipped > 2) least = Math.min(least, COSTS.fused.closed);
  if (unit === 'cents' && value % 100 === 0 && !COMMA.test(text)) least = Math.min(least, COSTS.comma.lost);
  return spacesIn(text).size > 0 ? Math.min(least, COSTS.fused.spaced) : least;
}

/** What one slip from `value`, read in `text`, to `other` costs; `Infinity` where they are further apart. */
export function slipBetween(text: string, value: number, other: number, unit: Unit): number {
  if (value < 0 !== other < 0 && other !== 0) return Infinity;
  const [read, held] = [digitsOf(value, unit), digitsOf(other, unit)];
  const apart = held.length - read.length;
  let first = 0;
  while (first < read.length && read[first] === held[first]) first += 1;
  if (apart === 0) return sameLengthSlip(read, held, first);
  if (apart === 1) {
    if (read.slice(first) !== held.slice(first + 1)) return Infinity;
    const lost = held[first];
    if (lost === read[first - 1] || lost === read[first]) return COSTS.lost.doubled;
    return first === 0 ? COSTS.lost.edge : COSTS.lost.any;
  }
  if (unit === 'cents' && Math.abs(other) === Math.abs(value) * 100)
    return COMMA.test(text) ? COSTS.comma.extra : Infinity;
  if (unit === 'cents' && Math.abs(other) * 100 === Math.abs(value) && !COMMA.test(text))
    return COSTS.comma.lost;
  if (apart === -1 && read.slice(first + 1) === held.slice(first)) {
    const extra = read[first];
    if (first === 0 && (extra === '1' || extra === '4')) return COSTS.extra.border;
    return extra === read[first - 1] || extra === read[first + 1] ? COSTS.extra.doubled : COSTS.extra.any;
  }
  if (apart < 0 && read.endsWith(held)) {
    return spacesIn(text).has(read.length - held.length) ? COSTS.fused.spaced : COSTS.fused.closed;
  }
  return Infinity;
}

function sameLengthSlip(read: string, held: string, first: number): number {
  if (first === read.length) return 0;
  let last = read.length - 1;
  while (read[last] === held[last]) last -= 1;
  if (first === last) return DIGIT_COSTS[(read.charCodeAt(first) - 48) * 10 + held.charCodeAt(first) - 48]!;
  const swapped = last === first + 1 && read[first] === held[last] && read[last] === held[first];
  return swapped ? COSTS.transposed : Infinity;
}

function digitsOf(value: number, unit: Unit): string {
  return String(Math.abs(value)).padStart(unit === 'cents' ? 3 : 4, '0');
}

const COMMA = /[.,]\d{2}(?!\d)/u;

/** Digits in groups of three, as printed: the spaces set thousands apart, not cells. */
const GROUPED = /^\d{1,3}(?: \d{3})*(?:[.,]\d{1,2})?$/u;

/** After how many digits of a text a space stands that sets no thousands apart. */
function spacesIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (GROUPED.test(figureCharacters(text))) return found;
  let digits = 0;
  for (const character of figureCharacters(text)) {
    if (isDigit(character)) digits += 1;
    else if (character === ' ') found.add(digits);
  }
  return found;
}

const DIGIT_COSTS: readonly number[] = Array.from({ length: 100 }, (_, index) =>
  digitCost(String(Math.floor(index / 10)), String(index % 10)),
);

/** By digit: what the likeliest other digit costs. */
const CHEAPEST_DIGIT: readonly number[] = Array.from({ length: 10 }, (_, digit) =>
  Math.min(...DIGIT_COSTS.slice(digit * 10, digit * 10 + 10).filter((_cost, other) => other !== digit)),
);
