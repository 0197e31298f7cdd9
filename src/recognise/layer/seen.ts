import type { LayerWord } from '../../ingest/source.ts';
import type { Raster } from '../../ingest/raster.ts';

/** Resolution at which words are looked for in the page's picture. */
export const SEEN_DPI = 110;
/** Greys within a word's box differ by at least this when there are letters to see. */
const CONTRAST = 36;
/** Points around a word's box that may hold its letters: font boxes are a rough guess. */
const SLACK = 0.8;

/**
 * Parts a layer's words by whether anything can be seen where they stand: white on white, black under black and what
 * lies under a picture are text for machines only.
 */
export function partSeen(
  words: readonly LayerWord[],
  picture: Raster,
  dpi: number,
): { seen: LayerWord[]; hidden: LayerWord[] } {
  const seen: LayerWord[] = [];
  const hidden: LayerWord[] = [];
  for (const word of words) (word.painted && isSeen(word, picture, dpi) ? seen : hidden).push(word);
  return { seen, hidden };
}

function isSeen({ text, box }: LayerWord, picture: Raster, dpi: number): boolean {
  // A lone dot or dash may fall between two pixels.
  if (/^\p{P}+$/u.test(text)) return true;
  const scale = dpi / 72;
  const x0 = Math.max(0, Math.floor((box.x0 - SLACK) * scale));
  const y0 = Math.max(0, Math.floor((box.y0 - SLACK) * scale));
  const x1 = Math.min(picture.width, Math.ceil((box.x1 + SLACK) * scale));
  const y1 = Math.min(picture.height, Math.ceil((box.y1 + SLACK) * scale));
  // Off the page there is nothing to see.
  if (x1 <= x0 || y1 <= y0) return false;
  let darkest = 255;
  let lightest = 0;
  for (let y = y0; y < y1; y += 1) {
    for (let i = y * picture.width + x0; i < y * picture.width + x1; i += 1) {
      darkest = Math.min(darkest, picture.data[i]!);
      lightest = Math.max(lightest, picture.data[i]!);
    }
  }
  return lightest - darkest >= CONTRAST;
}
