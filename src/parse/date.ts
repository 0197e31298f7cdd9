/**
 * French dates to ISO: `16 juin 2025`, `1er juillet 2025`, `16/06/2025`, `01/11/25`, `2025-06-16`, `le seize juin deux
 * mille vingt-cinq`. Works on folded text and tolerates what OCR makes of `1er` and of accented months.
 */
import { distance } from 'fastest-levenshtein';
import { NUMBER_WORDS, readNumberWords } from './number-words.ts';

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
] as const;
const SHORT: Readonly<Record<string, number>> = {
  janv: 1,
  fev: 2,
  fevr: 2,
  avr: 4,
  juil: 7,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Two-digit years up to this one are of this century. */
const LAST_SHORT_YEAR = 69;

/** A day of a month, its year perhaps left to another date (`du 1er janvier au 31 décembre 2025`). */
export interface PartialDate {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** A date found in a folded text; offsets are those of the folded text, end exclusive. */
export interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly date: PartialDate;
  /** ISO, where the year is written. */
  readonly iso: string | null;
}

/** The month a folded word names: its name, its usual abbreviation, or a name one letter off (`aoüt`, `ao(t`, `decernbre`). */
export function monthOf(folded: string): number | null {
  const word = folded.replace(/\.$/u, '');
  const exact = MONTHS.indexOf(word as (typeof MONTHS)[number]);
  if (exact >= 0) return exact + 1;
  if (SHORT[word] !== undefined) return SHORT[word];
  // An accented letter is often read as one or two signs: `ao(t`, `ao(lt`, `f~vrier`.
  if (/^ao[^\s\d]{1,2}t$/u.test(word)) return 8;
  if (word.length < 4) return null;
  const allowed = word.length >= 7 ? 2 : 1;
  const near = MONTHS.map((month, index) => ({ month: index + 1, off: distance(month, word) })).filter(
    ({ off }) => off <= allowed,
  );
  const best = Math.min(...near.map(({ off }) => off));
  const nearest = near.filter(({ off }) => off === best);
  return nearest.length === 1 ? nearest[0]!.month : null;
}

/** ISO of a date that the calendar holds; `null` for others (31 June, 29 February 2025). */
export function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > DAYS_IN_MONTH[month - 1]!) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2 && day === 29 && !leap) return null;
  if (year < 1789 || year > 2199) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

/** What OCR makes of the raised `er` of `1er`: up to four signs behind the digit, the first of them no letter. */
const DAY = String.raw`(?<![\d.,/-])(\d{1,2})(?: ?(?:er|ler|e)\b|[^\s\d\p{L}.,/()-][^\s\d]{0,3})?`;
const MONTH_WORD = String.raw`([\p{L}][^\s\d,;:]{2,9}\.?)`;
const WRITTEN = new RegExp(`${DAY} ?${MONTH_WORD}(?: (\\d{4})(?!\\d))?`, 'gu');
/** `1er` read as `ler` or `ier`: a first of the month without a digit. */
const FIRST = new RegExp(`\\b(?:ler|ier|1er|premier) ${MONTH_WORD}(?: (\\d{4})(?!\\d))?`, 'gu');
const NUMERIC = /(?<![\d.,/-])(\d{1,2})(?: ?[/] ?|[.-])(\d{1,2})(?: ?[/] ?|[.-])(\d{4}|\d{2})(?![\d/-])/gu;
const ISO = /(?<![\d/-])(\d{4})-(\d{2})-(\d{2})(?![\d/-])/gu;
const IN_WORDS = new RegExp(
  `(?:l'an|en l'an|annee) (${NUMBER_WORDS}),? ?(?:et )?(?:le |et le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:le )?(?:(${NUMBER_WORDS})|(\\d{1,2})(?:er)?) ${MONTH_WORD}`,
  'gu',
);
const DAY_IN_WORDS = new RegExp(
  `\\b(${NUMBER_WORDS}) ${MONTH_WORD} (?:(\\d{4})(?!\\d)|(${NUMBER_WORDS}))`,
  'gu',
);

/** Finds the dates of a folded text in order; where two readings overlap the one that starts first, then the longer, stays. */
export function findDates(folded: string): DateMatch[] {
  const found: DateMatch[] = [];
  const add = (
    start: number,
    length: number,
    day: number,
    month: number | null,
    year: number | null,
  ): void => {
    if (month === null) return;
    const iso = isoOf(year ?? 2024, month, day);
    if (iso === null) return;
    found.push({ start, end: start + length, date: { day, month, year }, iso: year === null ? null : iso });
  };
  const numeric = (digits: string | undefined): number | null =>
    digits === undefined ? null : Number(digits);
  for (const [text, year, month, day] of all(folded, ISO)) {
    add(text.index, text.length, Number(day), Number(month), Number(year));
  }
  for (const [text, day, month, year] of all(folded, NUMERIC)) {
    add(text.index, text.length, Number(day), Number(month), fullYear(year!));
  }
  for (const [text, day, word, year] of all(folded, WRITTEN)) {
    add(text.index, text.length, Number(day), monthOf(word!), numeric(year));
  }
  for (const [text, word, year] of all(folded, FIRST)) {
    add(text.index, text.length, 1, monthOf(word!), numeric(year));
  }
  if (/\bl'an |\bannee |mille/u.test(folded)) {
    for (const [text, year, dayWords, dayDigits, word] of all(folded, IN_WORDS)) {
      const day = dayWords === undefined ? Number(dayDigits) : readNumberWords(dayWords);
      add(text.index, text.length, day ?? 0, monthOf(word!), readNumberWords(year!));
    }
    for (const [text, dayWords, word, year, yearWords] of all(folded, DAY_IN_WORDS)) {
      const value = year === undefined ? readNumberWords(yearWords ?? '') : Number(year);
      add(text.index, text.length, readNumberWords(dayWords!) ?? 0, monthOf(word!), value);
    }
  }
  return withoutOverlap(found);
}

type Found = [{ readonly index: number; readonly length: number }, ...(string | undefined)[]];

function all(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map((match) => [
    { index: match.index, length: match[0].length },
    ...(match.slice(1) as (string | undefined)[]),
  ]);
}

function withoutOverlap(found: readonly DateMatch[]): DateMatch[] {
  const kept: DateMatch[] = [];
  for (const match of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (kept.every((other) => match.start >= other.end)) kept.push(match);
  }
  return kept;
}

/** The first full date of a folded text, in ISO. */
export function firstDate(folded: string): string | null {
  return findDates(folded).find((match) => match.iso !== null)?.iso ?? null;
}
