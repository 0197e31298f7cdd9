import { holdsMiddle, type PixelBox } from '../ingest/raster.ts';
import { unionBoxes } from '../model/geometry.ts';
import { median } from '../model/median.ts';

/** Fewer letters in a row than this may be a mark, or a stamp's rim. */
const FEWEST = 10;
/** In heights of a letter: letters whose middles lie within this of each other stand on one line; taller ink is no print. */
const SAME_LINE = 0.7;
const TALLEST = 3;
/** Of the letters in a line's stretch so many must be unread: a reading leaves one out here and there. */
const MOST = 0.7;
/** In pixels of the letters' image: an engine's boxes are a little off. */
const SLACK = 2;

/**
 * The lines of print that an engine passed over: rows of letters outside all the words it read. Now and then a page's layout
 * loses a line whole.
 *
 * @param letters boxes of what is as large as a letter
 * @param words boxes of the words read, in the same pixels
 * @returns boxes of the lines, top to bottom, in those pixels
 */
export function missedLines(letters: readonly PixelBox[], words: readonly PixelBox[]): PixelBox[] {
  const height = median(letters.map(({ y0, y1 }) => y1 - y0)) ?? 0;
  const print = letters.filter(({ y0, y1 }) => y1 - y0 <= TALLEST * height);
  const unread = print.filter((letter) => !words.some((word) => holdsMiddle(word, letter, SLACK)));
  const rows: PixelBox[][] = [];
  for (const letter of unread.toSorted((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1);
    if (row !== undefined && middle(letter) - middle(row.at(-1)!) <= (SAME_LINE * height) / 2)
      row.push(letter);
    else rows.push([letter]);
  }
  return rows.flatMap((row) => {
    const box = unionBoxes(row)!;
    const there = print.filter((letter) => holdsMiddle(box, letter, SLACK));
    return row.length >= FEWEST && row.length >= MOST * there.length && box.y1 - box.y0 <= TALLEST * height
      ? [box]
      : [];
  });
}

function middle({ y0, y1 }: PixelBox): number {
  return (y0 + y1) / 2;
}
