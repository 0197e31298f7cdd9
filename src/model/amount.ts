/**
 * French amounts and quantities as exact integers: amounts in **cents**, quantities in **thousandths**. Nothing here
 * guesses: a text that is not plainly a number is `null`, and the caller keeps the text.
 */
import { Decimal } from 'decimal.js';

/** An amount found inside a longer text. */
export interface AmountMatch {
  /** Offsets into the searched text, end exclusive; the currency is inside. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Integer cents. */
  readonly cents: number;
  /** True when a currency sign or word stands behind the digits. */
  readonly currency: boolean;
}

const SPACE = '\\s\\u00A0\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000';
const SPACES = new RegExp(`[${SPACE}]+`, 'gu');
/** What may follow the digits of an amount, longest first, with the factor it stands for. */
const SUFFIXES: readonly (readonly [RegExp, number])[] = [
  [/^(?:M ?€|M(?:illions?|ILLIONS?)(?: d['’ ]? ?[Ee]uros?)?|millions? d['’ ]? ?euros?)/u, 1_000_000],
  [/^(?:[kK] ?€|milliers? d['’ ]? ?euros?)/u, 1000],
  [/^(?:€|euros?|eur)(?![\p{L}\d])(?: ?(?:ttc|ht)(?!\p{L}))?/iu, 1],
];
const SUPERSCRIPT = '[⁰¹²³⁴-⁹]{1,2}';
/** Marks that lead to notes: raised figures, asterisks, daggers, a small number or a letter in brackets. */
const NOTE_MARKS = new RegExp(
  `^(?: ?(?:${SUPERSCRIPT}|⁽${SUPERSCRIPT}⁾|\\*{1,3}|[†‡]|\\((?:\\d{1,2}|[a-z]|\\*{1,3})\\)))+`,
  'u',
);
/** The same before an amount, but for those in brackets, which may be a negative amount. */
const LEADING_MARKS = new RegExp(`^(?:(?:${SUPERSCRIPT}|⁽${SUPERSCRIPT}⁾|\\*{1,3}|[†‡]) ?)+`, 'u');
/** Thousands set apart as the Swiss do it, and no cents as they write it; which currency it is stands elsewhere. */
const SWISS_GROUP = /(?<=\d)['’](?=\d{3}(?!\d))/gu;
const NO_CENTS = /(?<=\d)[.,] ?(?:[-–—]{1,2}|=)(?= ?(?:€|euros?|eur)(?!\p{L})| ?$)/iu;
/** From this many digits on, a number without currency or decimals is an identifier (SIREN 9, SIRET 14). */
const IDENTIFIER_DIGITS = 9;

/** Unites every kind of space (U+00A0, U+202F, U+2009…) to single blanks, and trims. */
function plain(text: string): string {
  return text.replace(SPACES, ' ').trim();
}

/** The digits of one written number. */
interface Written {
  readonly whole: string;
  /** `''` where no decimal part is written. */
  readonly fraction: string;
  readonly grouped: boolean;
}

/**
 * Reads `1 204 118,07`, `1.204.118,07`, `1,204,118.07`, `17/600,00`, `1760,00`, `9 400 000`. A first group may be long
 * (`1272 125`: a lost space), the others have three digits.
 */
function readNumber(text: string, fractionDigits: number): Written | null {
  const tail = /[.,](\d{1,12})$/u.exec(text);
  const fraction = tail !== null && tail[1]!.length <= fractionDigits ? tail[1]! : '';
  const body = fraction === '' ? text : text.slice(0, -fraction.length - 1);
  if (!/^\d(?:[\d ./,]*\d)?$/u.test(body)) return null;
  const [first = '', ...rest] = body.split(/ ?[./,] ?| /u);
  if (first === '' || rest.some((group) => group.length !== 3)) return null;
  if (first.startsWith('0') && (first.length > 1 || rest.length > 0)) return null;
  // A comma alone before three digits may be a decimal comma; a slash alone may be part of a code.
  if (fraction === '' && /[,/]/u.test(body)) return null;
  // `1,204,50`: one sign cannot be both group and decimal mark.
  if (fraction !== '' && body.includes(text.charAt(body.length))) return null;
  return { whole: [first, ...rest].join(''), fraction, grouped: rest.length > 0 };
}

/** The number in units of 10^-digits, times `factor`; `null` where that is not an exact integer. */
function scaled(number: Written, digits: number, factor = 1): number | null {
  const value = new Decimal(`${number.whole}.${number.fraction || '0'}`)
    .times(factor)
    .times(new Decimal(10).pow(digits));
  return value.isInteger() && value.lte(Number.MAX_SAFE_INTEGER) ? value.toNumber() : null;
}

/** `1990`–`2099`, no space, no decimals: a year unless something says otherwise. */
function isYear(number: Written): boolean {
  return number.fraction === '' && !number.grouped && /^(?:19|20)\d\d$/u.test(number.whole);
}

/** Takes the sign off: `- 1 500,00`, `−1 500,00`, `(1 500,00)`, `(1 500,00) €`. */
function splitSign(text: string): { readonly sign: 1 | -1; readonly rest: string } | null {
  if (text.startsWith('(')) {
    const close = text.indexOf(')');
    // `(1) 500,00` is a note's mark before an amount as likely as anything else.
    if (close < 0 || /\d/u.test(text.slice(close + 1).replace(NOTE_MARKS, ''))) return null;
    return { sign: -1, rest: plain(`${text.slice(1, close)} ${text.slice(close + 1)}`) };
  }
  const mark = /^[-‐‑‒–−﹣－+] ?/u.exec(text)?.[0] ?? '';
  return { sign: /^[^+]/u.test(mark) ? -1 : 1, rest: text.slice(mark.length) };
}

/**
 * Reads a text that should be one amount and nothing else, in integer cents: `44 000,00 €`, `1760,00€`, `87 310.55`,
 * `59.500,00`, `- 1 500,00`, `(1 500,00)`, `1,2 M€`; marks of notes are no part of it: `500 ¹`, `1 200 (2)`, `800 €*`. Lost
 * thousands spaces are fine. `null` for percentages,
 * identifiers of nine digits and more without currency or decimals, codes with leading zeros, groups that do not have
 * three digits; also for a bare year, unless `column` says that the text stands in a column of amounts.
 */
export function parseAmount(text: string, options: { readonly column?: boolean } = {}): number | null {
  const signed = splitSign(withoutSwissMarks(plain(text).replace(LEADING_MARKS, '')));
  if (signed === null) return null;
  const leading = /^€ ?/u.exec(signed.rest)?.[0] ?? '';
  const body = signed.rest.slice(leading.length);
  const digits = /^\d[\d ./,]*/u.exec(body)?.[0].replace(/[ ./,]+$/u, '');
  if (digits === undefined) return null;
  const tail = body.slice(digits.length).replace(NOTE_MARKS, '');
  const suffix = readSuffix(tail);
  if (!/^ ?[.;:]?$/u.test(tail.slice(suffix.length).replace(NOTE_MARKS, ''))) return null;
  const number = readNumber(digits, 2);
  if (number === null) return null;
  const currency = suffix.length > 0 || leading !== '';
  if (!currency && number.fraction === '') {
    if (number.whole.length >= IDENTIFIER_DIGITS) return null;
    if (options.column !== true && isYear(number)) return null;
  }
  const cents = scaled(number, 2, suffix.factor);
  if (cents === null) return null;
  return cents === 0 ? 0 : signed.sign * cents;
}

const LAST_MARKS = new RegExp(`${NOTE_MARKS.source.slice(1)}$`, 'u');

/** A figure's text without the marks of notes around it. */
export function withoutNoteMarks(text: string): string {
  return text.replace(LEADING_MARKS, '').replace(LAST_MARKS, '');
}

function withoutSwissMarks(text: string): string {
  return /['’.,]/u.test(text) ? text.replace(NO_CENTS, '').replace(SWISS_GROUP, ' ') : text;
}

function readSuffix(text: string): { readonly length: number; readonly factor: number } {
  const space = text.startsWith(' ') ? 1 : 0;
  for (const [pattern, factor] of SUFFIXES) {
    const found = pattern.exec(text.slice(space, space + 40));
    if (found !== null) return { length: space + found[0].length, factor };
  }
  return { length: 0, factor: 1 };
}

/**
 * Groups of digits with at most one separator between them; the separator may have a space on each side. What follows a
 * letter, or a decimal sign behind digits that a letter stands in (`8B61,10 €`), is a part of a number and none itself.
 */
const DIGIT_RUN = new RegExp(
  `(?<![\\p{L}\\d_]|\\d\\p{L}{0,2}[.,])\\d+(?:[${SPACE}]?[./,]?[${SPACE}]?\\d+)*`,
  'gu',
);

/**
 * Finds the amounts in a text, left to right. Without `bare` only numbers with a currency count; with it, also numbers
 * with two decimals that no letter or `%` follows (`44 000,00`). Where a number stands before an amount with nothing
 * between (`550 44 000,00 €`), the amount takes the longest tail that is written as one: `44 000,00 €`. A first group of
 * more than three digits is a lost space (`1272 125,00 €`), or, with `counts`, as in a table's rows, a count of its own.
 */
export function findAmounts(
  text: string,
  options: { readonly bare?: boolean; readonly counts?: boolean } = {},
): AmountMatch[] {
  const found: AmountMatch[] = [];
  for (const run of text.matchAll(DIGIT_RUN)) {
    const after = text.slice(run.index + run[0].length, run.index + run[0].length + 45);
    const folded = after.replace(SPACES, ' ');
    const suffix = readSuffix(folded);
    const end = run.index + run[0].length + suffixLength(after, suffix.length);
    if (suffix.length === 0) {
      if (options.bare !== true || !/[.,]\d\d$/u.test(run[0]) || /^ ?[\p{L}%\d/]/u.test(folded)) continue;
    }
    for (const start of tailStarts(run[0], options.counts === true)) {
      const piece = text.slice(run.index + start, end);
      const cents = parseAmount(piece);
      if (cents === null) continue;
      found.push({ start: run.index + start, end, text: piece, cents, currency: suffix.length > 0 });
      break;
    }
  }
  return found;
}

/** How much of `raw` the first `length` characters of its space-folded form take. */
function suffixLength(raw: string, length: number): number {
  let taken = 0;
  for (let folded = 0; folded < length; folded += 1) {
    const space = /^\s+/u.exec(raw.slice(taken))?.[0].length ?? 0;
    taken += Math.max(space, 1);
  }
  return taken;
}

/** Offsets in a run of digit groups where an amount may start, widest sensible tail first. */
function tailStarts(run: string, counts: boolean): number[] {
  const groups = [...run.matchAll(/\d+/gu)];
  const decimal = /[.,]\d{1,2}$/u.test(run) && groups.length > 1;
  let index = groups.length - (decimal ? 2 : 1);
  while (index > 0 && groups[index]![0].length === 3) {
    const previous = groups[index - 1]![0];
    if (previous.length > 3 && counts) break;
    index -= 1;
  }
  const starts = [groups[index]!.index];
  if (index + 1 < groups.length) starts.push(groups[index + 1]!.index);
  return starts;
}

/**
 * Reads a text that should be one quantity and nothing else, in integer thousandths: `550`, `2,38`, `11 976`, `1.5`.
 * `null` for percentages, more than three decimals, negative numbers.
 */
export function parseQuantity(text: string): number | null {
  const digits = plain(text);
  if (!/^\d[\d .,]*$/u.test(digits)) return null;
  // A point before three digits sets thousands apart (`11.976`); a comma there is a decimal comma (`0,125`).
  const number = readNumber(digits, /\.\d{3}$/u.test(digits) ? 2 : 3);
  return number === null ? null : scaled(number, 3);
}

function fixed(value: number, digits: number): { sign: string; whole: string; fraction: string } {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  return { sign: value < 0 ? '-' : '', whole: text.slice(0, -digits), fraction: text.slice(-digits) };
}

/** Integer cents as the result file writes them: `4400000` → `"44000.00"`. Throws RangeError beyond 2^53. */
export function formatCents(cents: number): string {
  const { sign, whole, fraction } = fixed(cents, 2);
  return `${sign}${whole}.${fraction}`;
}

/** Integer thousandths as the result file writes them, no trailing zeros: `2380` → `"2.38"`, `550000` → `"550"`. */
export function formatMilli(milli: number): string {
  const { sign, whole, fraction } = fixed(milli, 3);
  const kept = fraction.replace(/0+$/u, '');
  return kept === '' ? `${sign}${whole}` : `${sign}${whole}.${kept}`;
}

/** Integer cents as a French reader expects them: `4400000` → `44 000,00 €`, with no-break spaces (U+202F, U+00A0). */
export function formatEuros(cents: number): string {
  const { sign, whole, fraction } = fixed(cents, 2);
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u202F')},${fraction}\u00A0€`;
}
