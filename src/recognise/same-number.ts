import { holdsMiddle, type PixelBox } from '../ingest/raster.ts';
import { unionBoxes } from '../model/geometry.ts';
import type { Reader } from './engine.ts';
import { cropOf, readCrops } from './cell-crops.ts';
import { moved, textOf, type CellWord } from './lines.ts';
import type { Prepared } from './prepare/straighten.ts';
import type { CleanCell } from './stack/clean.ts';

/** A cell that looks like another, which holds a number: `Convention type, annexe 9`. */
export interface Alike {
  readonly index: number;
  /** The one it looks like, and what was read there. */
  readonly exemplar: number;
  readonly words: readonly CellWord[];
}

/** Of a cell's words so large a part is not worth reading apart. */
const MOST = 0.7;

/**
 * Which of cells alike hold the same number as the one they look like: its digits, with the words beside them, are read in
 * each, and the rest of the text is taken to be what it looks like. Two numbers may differ by a stroke that no likeness of a
 * long text tells.
 *
 * @returns the words of those in which the same was read, by their places in the column
 */
export async function sameNumbers(
  prepared: Prepared,
  cells: readonly CleanCell[],
  alike: readonly Alike[],
  reader: Reader,
): Promise<Map<number, readonly CellWord[]>> {
  const asked = alike.flatMap(({ index, exemplar, words }) => {
    const own = moved(words, cells[exemplar]!, cells[index]!);
    const digits = aroundDigits(own);
    const box = digits === null ? null : inkOf(digits, cells[index]!);
    return box === null ? [] : [{ index, own, text: textOf(digits!), box }];
  });
  const read = await readCrops(
    asked.map(({ index, box }) => cropOf(prepared, cells[index]!, index, reader.habits.cells, box)),
    reader,
  );
  return new Map(
    asked.flatMap(({ index, own, text }) =>
      textOf(read.get(index) ?? []) === text ? [[index, own] as const] : [],
    ),
  );
}

/** The words from the first digit to the last and one at either side; `null` where they are most of the cell, or on two lines. */
function aroundDigits(words: readonly CellWord[]): readonly CellWord[] | null {
  const isNumber = ({ text }: CellWord): boolean => /\p{Nd}/u.test(text);
  const line = words.find(isNumber)?.line;
  const onLine = words.filter((word) => word.line === line);
  const first = onLine.findIndex(isNumber);
  const last = onLine.findLastIndex(isNumber);
  const part = onLine.slice(Math.max(0, first - 1), last + 2);
  if (words.some((word) => word.line !== line && isNumber(word))) return null;
  return textOf(part).length <= MOST * textOf(words).length ? part : null;
}

/** The box of a cell's own ink where words stand: an engine's boxes are a few pixels off. */
function inkOf(words: readonly CellWord[], { letters }: CleanCell): PixelBox | null {
  const among = letters.filter((letter) =>
    words.some(({ box }) => holdsMiddle({ ...box, y0: box.y0 - 2, y1: box.y1 + 2 }, letter, 0)),
  );
  const ink = unionBoxes(among);
  return ink === null ? null : { x0: ink.x0 - 1, y0: ink.y0 - 1, x1: ink.x1 + 1, y1: ink.y1 + 1 };
}
