import { boxOfWords, type Line, type Word } from './document.ts';
import type { Box } from './geometry.ts';

/** A word with its place, before lines are made of words. */
export type PlacedWord = Pick<Word, 'text' | 'confidence' | 'reader' | 'alternatives'> & {
  readonly box: Box;
};

/** Makes a line of words that stand side by side, in the order given. */
export function lineOf(page: number, placed: readonly PlacedWord[]): Line {
  const words = placed.map((word, index): Word => ({
    text: word.text,
    read: word.text,
    space: index === 0 ? '' : ' ',
    box: word.box,
    confidence: word.confidence,
    reader: word.reader,
    alternatives: word.alternatives,
  }));
  return { page, words, box: boxOfWords(words), number: null };
}

/** Words overlap vertically by this share of the lower one's height when they stand on one line. */
const OVERLAP = 0.5;

/** Makes lines of words by where they stand: words that overlap vertically stand on one line, left to right. */
export function linesOfWords(page: number, words: readonly PlacedWord[]): Line[] {
  const rows: { top: number; bottom: number; words: PlacedWord[] }[] = [];
  const sorted = [...words].sort((a, b) => middleOf(a) - middleOf(b) || a.box.x0 - b.box.x0);
  for (const word of sorted) {
    const { y0, y1 } = word.box;
    const row = rows.findLast((candidate) => {
      const overlap = Math.min(candidate.bottom, y1) - Math.max(candidate.top, y0);
      return overlap >= OVERLAP * Math.min(candidate.bottom - candidate.top, y1 - y0);
    });
    if (row === undefined) rows.push({ top: y0, bottom: y1, words: [word] });
    else {
      row.words.push(word);
      // The row's own band follows the tall words, not accents and commas.
      row.top = Math.min(row.top, y0);
      row.bottom = Math.max(row.bottom, y1);
    }
  }
  return rows
    .map((row) =>
      lineOf(
        page,
        row.words.sort((a, b) => a.box.x0 - b.box.x0),
      ),
    )
    .sort((a, b) => a.box!.y0 - b.box!.y0 || a.box!.x0 - b.box!.x0);
}

function middleOf(word: PlacedWord): number {
  return (word.box.y0 + word.box.y1) / 2;
}
