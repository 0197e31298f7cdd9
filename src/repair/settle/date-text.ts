import { fold } from '../../model/text-fold.ts';

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
];

/** A date as it stands in a text. */
export interface DateInText {
  readonly iso: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const IN_FIGURES = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/])/gu;
const IN_WORDS = /(?<![\d\p{L}])(\d{1,2})(?:er)?\s{1,3}(\p{L}{3,9})\s{1,3}((?:19|20)\d\d)(?!\d)/gu;

/** The full dates of a text, in order. */
export function datesIn(text: string): DateInText[] {
  const dates: DateInText[] = [];
  for (const match of text.matchAll(IN_FIGURES))
    add(dates, match.index, match[0], match[4]!, Number(match[3]), Number(match[1]));
  for (const match of text.matchAll(IN_WORDS))
    add(dates, match.index, match[0], match[3]!, MONTHS.indexOf(fold(match[2]!)) + 1, Number(match[1]));
  return dates.sort((a, b) => a.start - b.start);
}

function add(
  dates: DateInText[],
  start: number,
  text: string,
  year: string,
  month: number,
  day: number,
): void {
  if (month < 1 || month > 12 || day < 1 || day > 31) return;
  const two = (value: number): string => String(value).padStart(2, '0');
  dates.push({ iso: `${year}-${two(month)}-${two(day)}`, text, start, end: start + text.length });
}

/** The text of a date with another year, written the way it stands. */
export function printedLike(date: DateInText, iso: string): string {
  return date.text.slice(0, -4) + iso.slice(0, 4);
}
