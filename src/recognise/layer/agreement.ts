import { median } from '../../model/median.ts';
import { distance } from 'fastest-levenshtein';
import { cropRaster, turnRaster, type Raster } from '../../ingest/raster.ts';
import type { Line, Page } from '../../model/document.ts';
import { lineRead } from '../../model/document.ts';
import { drawingOf } from '../drawing.ts';
import type { Recognise } from '../engine.ts';

/** Lines of a page that are read to compare. */
const LINES = 4;
/** A line with fewer letters says little. */
const LETTERS = 10;
/** Fewer words or numbers than this say nothing about a layer. */
const FEW = 4;
/** White around a line, in points. */
const MARGIN = 2.5;

/**
 * How well a page's text says what its picture shows: the middle of the likenesses (0 to 1) of a few lines with what is
 * read in their places, `null` where there is no line long enough to tell.
 */
export async function agreementOf(
  page: Page,
  picture: Raster,
  dpi: number,
  turned: 0 | 90 | 180 | 270,
  recognise: Recognise,
): Promise<number | null> {
  const upright = turnRaster(picture, turned);
  const lines = [
    ...page.lines,
    ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines)),
  ].filter((line) => line.box !== null && lettersOf(line).length >= LETTERS);
  if (lines.length === 0) return null;
  const chosen = Array.from({ length: Math.min(LINES, lines.length) }, (_, index) => {
    const at = Math.floor(((index + 0.5) * lines.length) / Math.min(LINES, lines.length));
    return lines[at]!;
  });
  const likenesses = await Promise.all(
    chosen.map(async (line) => {
      const box = line.box!;
      const scale = dpi / 72;
      const image = cropRaster(upright, {
        x0: (box.x0 - MARGIN) * scale,
        y0: (box.y0 - MARGIN) * scale,
        x1: (box.x1 + MARGIN) * scale,
        y1: (box.y1 + MARGIN) * scale,
      });
      if (image.width < 8 || image.height < 8) return 0;
      const words = await recognise({
        image: drawingOf(image),
        layout: 'line',
        dpi,
        digits: false,
        alternatives: false,
      });
      return likeness(lettersOf(line), fold(words.map((word) => word.text).join('')));
    }),
  );
  return median(likenesses)!;
}

function lettersOf(line: Line): string {
  return fold(lineRead(line));
}

/** Letters and digits alone, without accents and case: what any reading of the same print shares. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

/**
 * How much of what a layer over a scan says was read in the scan (0 to 1): the smaller of the shares of its words and of
 * its numbers, so that a layer with the right words and other figures does not pass.
 */
export function sharedWith(page: Page, words: readonly { readonly text: string }[]): number {
  const read = new Set(
    [...page.lines, ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))].flatMap(
      (line) => line.words.map((word) => fold(word.read)),
    ),
  );
  const share = (tokens: readonly string[]): number =>
    tokens.length < FEW ? 1 : tokens.filter((token) => read.has(token)).length / tokens.length;
  const tokens = words.map((word) => fold(word.text));
  return Math.min(
    share(tokens.filter((token) => /^\p{L}{3,}$/u.test(token))),
    share(tokens.filter((token) => /^\p{Nd}{2,}$/u.test(token))),
  );
}
