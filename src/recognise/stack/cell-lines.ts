import type { PixelBox } from '../../ingest/raster.ts';
import type { CleanCell } from './clean.ts';

/** Of a letter's height: what is less tall is no line of its own but accents, points or commas of the next one. */
const LINE = 0.6;

/**
 * The lines of a cell, top to bottom, where white runs between them from side to side; the whole cell where none does. An
 * engine that is shown them together joins a short last line (`9` under `Convention`) with the one above, and loses both.
 *
 * @returns boxes in straight page pixels, as wide as the cell, that share its height
 */
export function linesOf({ box, letters, letter }: CleanCell): PixelBox[] {
  const bands: { y0: number; y1: number; tallest: number }[] = [];
  for (const part of letters.toSorted((a, b) => a.y0 - b.y0)) {
    const band = bands.at(-1);
    const tall = part.y1 - part.y0;
    if (band === undefined || part.y0 > band.y1) {
      bands.push({ y0: part.y0, y1: part.y1, tallest: tall });
    } else {
      band.y1 = Math.max(band.y1, part.y1);
      band.tallest = Math.max(band.tallest, tall);
    }
  }
  for (let at = 0; at < bands.length; at += 1) {
    const band = bands[at]!;
    if (band.tallest >= LINE * letter || bands.length === 1) continue;
    const above = at > 0 ? band.y0 - bands[at - 1]!.y1 : Infinity;
    const below = at + 1 < bands.length ? bands[at + 1]!.y0 - band.y1 : Infinity;
    const to = above < below ? at - 1 : at;
    const [one, two] = [bands[to]!, bands[to + 1]!];
    bands.splice(to, 2, { y0: one.y0, y1: two.y1, tallest: Math.max(one.tallest, two.tallest) });
    at = to - 1;
  }
  const edges = bands.slice(1).map((band, index) => (bands[index]!.y1 + band.y0) / 2);
  return bands.map((_, index) => ({
    ...box,
    y0: edges[index - 1] ?? box.y0,
    y1: edges[index] ?? box.y1,
  }));
}
