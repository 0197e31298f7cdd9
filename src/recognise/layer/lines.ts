import type { Line } from '../../model/document.ts';
import type { Box } from '../../model/geometry.ts';
import { groupBy } from '../../model/group-by.ts';
import { linesOfWords, type PlacedWord } from '../../model/lines-of-words.ts';
import { uprightBox, type Turn } from './upright.ts';

/** A word of a text layer, placed on the page as most of its text reads. */
export interface LaidWord extends PlacedWord {
  /** Clockwise degrees by which it runs against most of the page's text: quarters, and what is left of them. */
  readonly turn: Turn;
  readonly off: number;
}

/** Words that run by angles less different than this, in degrees, may stand on one line. */
const ALIKE = 1;

/** Whether a word runs as most of the page's text does. */
export function isLevel({ turn, off }: LaidWord): boolean {
  return turn === 0 && Math.abs(off) < ALIKE;
}

/**
 * The lines of words that run in several directions: first those of the page's own, top to bottom, then, direction by
 * direction, the others. A word on its side stands in no line of those it passes.
 */
export function linesOfLaid(
  number: number,
  words: readonly LaidWord[],
  page: { readonly width: number; readonly height: number },
): Line[] {
  const ways = groupBy(words, (word) =>
    isLevel(word) ? '' : `${word.turn} ${Math.round(word.off / ALIKE)}`,
  );
  const level = ways.get('') ?? [];
  ways.delete('');
  const others = [...ways.values()].flatMap((same) => {
    const places = new Map<Box, Box>();
    const laid = same.map((word) => {
      const box = levelBox(word, page);
      places.set(box, word.box);
      return { ...word, box };
    });
    return linesOfWords(number, laid).map((line): Line => {
      const back = line.words.map((word) => ({ ...word, box: word.box && places.get(word.box)! }));
      return { ...line, words: back, box: around(back.map(({ box }) => box!)) };
    });
  });
  return [...linesOfWords(number, level), ...others];
}

/** A word's box where the page is turned so that it runs level. */
export function levelBox(
  { box, turn, off }: LaidWord,
  page: { readonly width: number; readonly height: number },
): Box {
  const upright = uprightBox(box, turn, page);
  if (Math.abs(off) < ALIKE) return upright;
  const angle = (-off * Math.PI) / 180;
  const [x, y] = [(upright.x0 + upright.x1) / 2, (upright.y0 + upright.y1) / 2];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [x * cos - y * sin, x * sin + y * cos];
  // The box around a word askew is taller than the word, by what it rises.
  const [width, height] = [upright.x1 - upright.x0, upright.y1 - upright.y0];
  const tall = Math.max(1, height - Math.abs(Math.tan(angle)) * width);
  return { x0: middleX - width / 2, y0: middleY - tall / 2, x1: middleX + width / 2, y1: middleY + tall / 2 };
}

function around(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  };
}
