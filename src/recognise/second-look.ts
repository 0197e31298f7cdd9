import { groupBy } from '../model/group-by.ts';
import { SPACE_ODDS } from '../model/space-odds.ts';
import type { Habits } from './engine.ts';
import { textOf, type CellWord } from './lines.ts';
import { unreadIn, type CleanCell } from './stack/clean.ts';
import type { Likeness } from './stack/alike.ts';

/** So many cells alike hang on one reading that it must be surer. */
const MANY = 5;
/** A cell with more of its ink outside all words than this was not read whole. */
const UNREAD = 0.2;

/** One reading of a cell of a column, or of one that looks the same. */
export interface Reading {
  readonly index: number;
  readonly words: readonly CellWord[];
}

/** True where ink of a cell lies outside the words read in it: much of it, or a letter. */
export function isHalfRead(cell: CleanCell, words: readonly CellWord[]): boolean {
  const { share, letter } = unreadIn(cell, words);
  return letter || share > UNREAD;
}

/**
 * Whether the engine doubts a reading that is to speak for a cell and for those that look like it. Doubted figures are left
 * to those who know what they must be; codes of letters and figures (`C02`, `CO2`) are not.
 */
export function isDoubted(
  words: readonly CellWord[],
  { members }: Likeness,
  { word, ofMany }: Habits['doubt'],
): boolean {
  const doubt = members.length >= MANY ? ofMany : word;
  // Of a colon an engine is seldom sure, and right: its two points are told from a comma's by little.
  const doubted = words.filter(({ text, confidence }) => confidence < doubt && text !== ':');
  return doubted.length > 0 && doubted.every(({ text }) => /\p{L}|^\P{Nd}+$/u.test(text));
}

/** Which of cells alike are read again, one at each of {@link Habits.secondLooks}: others than the first where there are. */
export function witnesses({ exemplar, members }: Likeness): readonly number[] {
  return [members[Math.floor(members.length / 2)] ?? exemplar, members.at(-1) ?? exemplar];
}

/**
 * The reading that most is said for: each text by the sum of its readings' confidences, a reading being as sure as its least
 * sure word. Of 347 doubted cells whose three readings differed, one of them being right, 297 were so read right; by the number
 * of readings 242, by the surest one 278, by the first 95.
 */
export function likeliest(readings: readonly Reading[], cells: readonly CleanCell[]): Reading {
  const whole = readings.filter(({ index, words }) => !isHalfRead(cells[index]!, words));
  const asked = whole.length > 0 ? whole : readings;
  const letters = most(asked, ({ words }) => lettersOf(words), least);
  const text = most(
    letters,
    ({ words }) => textOf(words),
    (words) => least(words) * SPACE_ODDS ** words.length,
  );
  return text.reduce((surest, reading) => (least(reading.words) > least(surest.words) ? reading : surest));
}

/** Whether readings agree so surely that one more, of other letters, could not outweigh them. */
export function isSettled(readings: readonly Reading[], cells: readonly CleanCell[]): boolean {
  const [first] = readings;
  const agree = readings.every(
    ({ index, words }) => textOf(words) === textOf(first!.words) && !isHalfRead(cells[index]!, words),
  );
  return agree && readings.reduce((sum, { words }) => sum + least(words), 0) >= 1;
}

/** The readings that share what has the greatest sum; among equals what was read first. */
function most(
  readings: readonly Reading[],
  by: (reading: Reading) => string,
  worthOf: (words: readonly CellWord[]) => number,
): readonly Reading[] {
  const worth = (same: readonly Reading[]): number =>
    same.reduce((sum, { words }) => sum + worthOf(words), 0);
  return [...groupBy(readings, by).values()].reduce((best, same) =>
    worth(same) > worth(best) ? same : best,
  );
}

function least(words: readonly CellWord[]): number {
  return words.length === 0 ? 0 : Math.min(...words.map(({ confidence }) => confidence));
}

function lettersOf(words: readonly CellWord[]): string {
  return words.map(({ text }) => text).join('');
}
