/** Lines of text cut where white space is too wide to be between two words of one cell. */
import { median } from '../../../model/median.ts';
import type { Line, Word } from '../../../model/document.ts';
import type { Box } from '../../../model/geometry.ts';
import { looksLikeAmount } from '../grid/contents.ts';

/** A run of words that stand together on a line. */
export interface Segment {
  readonly words: readonly Word[];
  /** Where each of the words stands. */
  readonly places: readonly { readonly x0: number; readonly x1: number }[];
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
}

/** A line in segments; places are in points, or in characters and lines for text without boxes. */
export interface SegmentedLine {
  readonly line: Line;
  readonly segments: readonly Segment[];
  readonly y0: number;
  readonly y1: number;
  /** Index of the segment that is an amount, the last of several; -1 for none. */
  readonly amount: number;
  /** False where the amount is a bare whole number, which only a heading makes one. */
  readonly sure: boolean;
}

/** Nominal sizes of a character where the source has no boxes. */
const CHARACTER = 6;
const LINE = 12;
/** White space of this many line heights parts two cells. */
const GAP = 0.75;
/** Without boxes: this many blanks do. */
const BLANKS = 2;

/** Cuts a line into segments. `index` stands for the line's height where it has no box. */
export function segmentLine(line: Line, index: number): SegmentedLine {
  const boxed = line.words.every((word) => word.box !== null) && line.words.length > 0;
  return segmentedLine(line, index, boxed ? boxedSegments(line) : spacedSegments(line));
}

/** A line with its segments, however it was cut; `index` as in {@link segmentLine}. */
export function segmentedLine(line: Line, index: number, segments: readonly Segment[]): SegmentedLine {
  const written = segments.findLastIndex((segment) => looksLikeAmount(segment.text));
  const bare = segments.length > 1 && /^\d{2,7}$/u.test(segments.at(-1)!.text) ? segments.length - 1 : -1;
  const amount = written >= 0 ? written : bare;
  const y0 = line.box?.y0 ?? (line.number ?? index) * LINE;
  return { line, segments, y0, y1: line.box?.y1 ?? y0 + LINE, amount, sure: written >= 0 };
}

function boxedSegments(line: Line): Segment[] {
  const heights = line.words.map((word) => word.box!.y1 - word.box!.y0);
  const widest = (median(heights) ?? LINE) * GAP;
  return segmentsWhere(line, (before, word) => word.x0 - before.x1 > widest);
}

/** Cuts a line whose words have boxes wherever two of them, left to right, are parted. */
export function segmentsWhere(line: Line, parts: (before: Box, word: Box) => boolean): Segment[] {
  const words = [...line.words].sort((a, b) => a.box!.x0 - b.box!.x0);
  return group(words, (before, word) => parts(before.box!, word.box!)).map((part) =>
    segmentOf(
      part,
      part.map((word) => word.box!),
    ),
  );
}

function spacedSegments(line: Line): Segment[] {
  // Text whose columns were not kept has no wide gap anywhere.
  if (!line.words.some((word) => word.space.length >= BLANKS || word.space.includes('\t'))) return [];
  const starts = new Map<Word, number>();
  let at = 0;
  for (const word of line.words) {
    at += word.space.length;
    starts.set(word, at);
    at += word.read.length;
  }
  const parts = group([...line.words], (_, word) => word.space.length >= BLANKS || word.space.includes('\t'));
  return parts.map((part) =>
    segmentOf(
      part,
      part.map((word) => ({
        x0: starts.get(word)! * CHARACTER,
        x1: (starts.get(word)! + word.read.length) * CHARACTER,
      })),
    ),
  );
}

function segmentOf(words: readonly Word[], places: Segment['places']): Segment {
  return {
    words,
    places,
    x0: places[0]!.x0,
    x1: Math.max(...places.map((place) => place.x1)),
    text: textOf(words),
  };
}

/** Some of a segment's words, `to` exclusive, as a segment. */
export function sliceSegment(segment: Segment, from: number, to: number): Segment {
  return segmentOf(segment.words.slice(from, to), segment.places.slice(from, to));
}

function group(words: readonly Word[], parts: (before: Word, word: Word) => boolean): Word[][] {
  const groups: Word[][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last === undefined || before === undefined || parts(before, word)) groups.push([word]);
    else last.push(word);
  }
  return groups;
}

function textOf(words: readonly Word[]): string {
  return words
    .map((word, index) => (index === 0 ? '' : word.space === '' ? ' ' : word.space) + word.text)
    .join('')
    .trim();
}

/** Whether a line is a row of a table: an amount beside words. */
export function isRow({ amount, segments }: SegmentedLine): boolean {
  return amount >= 0 && segments.length >= 2 && segments.some(({ text }) => /\p{L}{2}/u.test(text));
}
