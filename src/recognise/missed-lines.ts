import { holdsMiddle, type PixelBox } from '../ingest/raster.ts';
import { unionBoxes } from '../model/geometry.ts';
import { groupBy } from '../model/group-by.ts';
import type { EngineWord } from './engine.ts';
import { isFlat, isTall, letterHeight, middle, rowsOf } from './letter-rows.ts';
import { isPrint } from './prepare/turn.ts';

/** Fewer letters in a row than this may be a mark, or a stamp's rim; beside words of their line fewer may be a mark too. */
const FEWEST = 6;
const FEWEST_BESIDE = 3;
/** In heights of a letter: what stands so near to words of a line is part of it. */
const BESIDE = 2;
/** Of the letters in a line's stretch so many must be unread: a reading leaves one out here and there. */
const MOST = 0.7;
/** In pixels of the letters' image: an engine's boxes are a little off. */
const SLACK = 2;

/** A line of print that an engine passed over, in whole or in part. */
export interface MissedLine {
  readonly box: PixelBox;
  /** The number of the line that was read of it; `null` where none was. */
  readonly line: number | null;
}

/**
 * The lines of print that an engine passed over: rows of letters outside all the words it read. Now and then a page's layout
 * loses a line whole, or the beginning of one.
 *
 * @param letters boxes of what is as large as a letter
 * @param words the words read, in the same pixels
 * @returns top to bottom, in those pixels
 */
export function missedLines(
  letters: readonly PixelBox[],
  words: readonly Pick<EngineWord, 'box' | 'line'>[],
): MissedLine[] {
  const height = letterHeight(letters);
  const print = letters.filter((letter) => !isTall(letter, height));
  const unread = print.filter((letter) => !words.some(({ box }) => holdsMiddle(box, letter, SLACK)));
  const missed = rowsOf(unread, height).flatMap((row): MissedLine[] => {
    const box = unionBoxes(row)!;
    const many = row.reduce((sum, part) => sum + lettersIn(part, height), 0);
    if (many < FEWEST_BESIDE || isTall(box, height)) return [];
    const beside = words.find((word) => isBeside(word.box, box, BESIDE * height));
    if (beside !== undefined) {
      const line = words.filter((word) => word.line === beside.line).map((word) => word.box);
      return [{ box: unionBoxes([box, ...line])!, line: beside.line }];
    }
    const there = print.filter((letter) => holdsMiddle(box, letter, SLACK));
    return many >= FEWEST && row.length >= MOST * there.length ? [{ box, line: null }] : [];
  });
  // A line may have lost its beginning and its end.
  const [whole, parts] = [
    missed.filter(({ line }) => line === null),
    missed.filter(({ line }) => line !== null),
  ];
  const united = [...groupBy(parts, ({ line }) => line)].map(([line, same]) => ({
    box: unionBoxes(same.map(({ box }) => box))!,
    line,
  }));
  return [...whole, ...united].sort((a, b) => a.box.y0 - b.box.y0);
}

/**
 * Whether a line read alone stands for what was read of it before, nothing or a part: all of that is in it still, and what is
 * new is print.
 */
export function completes(alone: readonly EngineWord[], before: readonly EngineWord[]): boolean {
  if (before.length === 0) return isPrint(alone);
  const known = new Set(before.map(({ text }) => text));
  const added = alone.filter(({ text }) => !known.has(text));
  return textOf(alone).includes(textOf(before)) && isPrint(added);
}

/** How many letters ink may be: those that touch, or that an underline joins, are one piece; a rule is none. */
function lettersIn(ink: PixelBox, height: number): number {
  return isFlat(ink, height) ? 0 : Math.max(1, Math.floor((ink.x1 - ink.x0) / height));
}

function textOf(words: readonly EngineWord[]): string {
  return words.map(({ text }) => text).join('');
}

function isBeside(word: PixelBox, box: PixelBox, reach: number): boolean {
  const gap = Math.max(word.x0 - box.x1, box.x0 - word.x1);
  return gap <= reach && middle(box) >= word.y0 && middle(box) <= word.y1;
}
