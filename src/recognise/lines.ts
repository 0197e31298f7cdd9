import type { Line } from '../model/document.ts';
import type { PixelBox } from '../ingest/raster.ts';
import { groupBy } from '../model/group-by.ts';
import { lineOf, type PlacedWord } from '../model/lines-of-words.ts';
import { readingsBy } from '../model/reading.ts';
import { pageBox, type Frame } from './prepare/frame.ts';

/** A word of a cell, in straight page pixels. */
export interface CellWord {
  readonly text: string;
  readonly box: PixelBox;
  readonly confidence: number;
  readonly alternatives: readonly string[];
  /** Words with the same number stand on the same line of the cell. */
  readonly line: number;
}

/** What words say, with spaces between them. */
export function textOf(words: readonly CellWord[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** A cell's words as those of a cell that looks the same: the same texts, where the other's ink lies. */
export function moved(
  words: readonly CellWord[],
  from: { readonly box: PixelBox },
  to: { readonly box: PixelBox },
): CellWord[] {
  const dx = to.box.x0 - from.box.x0;
  const dy = to.box.y0 - from.box.y0;
  return words.map((word) => ({
    ...word,
    box: { x0: word.box.x0 + dx, y0: word.box.y0 + dy, x1: word.box.x1 + dx, y1: word.box.y1 + dy },
  }));
}

/**
 * The lines that words in straight page pixels stand on, in the order of their first words, with their page boxes.
 *
 * @param reader who read them
 */
export function linesOnPage(page: number, frame: Frame, words: readonly CellWord[], reader: string): Line[] {
  return [...groupBy(words, ({ line }) => line).values()].map((line) =>
    lineOf(
      page,
      line.map(({ text, box, confidence, alternatives }): PlacedWord => ({
        text,
        box: pageBox(frame, box),
        confidence: Math.round(confidence * 100) / 100,
        reader,
        alternatives: readingsBy(reader, alternatives),
      })),
    ),
  );
}

/** Mean confidence of words, weighted by length, with three decimals; `null` where none is stated. */
export function meanConfidence(lines: Iterable<Line>): number | null {
  let sum = 0;
  let letters = 0;
  for (const line of lines) {
    for (const word of line.words) {
      if (word.confidence === null) continue;
      sum += word.confidence * word.read.length;
      letters += word.read.length;
    }
  }
  return letters === 0 ? null : Math.round((sum / letters) * 1000) / 1000;
}
