import type { LayerWord, PageLayer, SourcePage } from '../../ingest/source.ts';
import type { Raster } from '../../ingest/raster.ts';
import { inkOf, paperOf } from '../prepare/ink.ts';
import type { Box } from '../../model/geometry.ts';

/** What a page's text layer is worth, judged by what is on the page besides it. */
export type LayerVerdict =
  /** The text is the page: nothing to recognise. */
  | 'text'
  /** There is no image under the text, but too little of it is readable text: recognise the rendered page. */
  | 'recognise'
  /** An image covers the page: its pixels decide, see {@link judgeScan}. */
  | 'scan'
  /** Nothing is painted at all. */
  | 'blank';

/** Share of the page that images cover when the page is a scan. */
const SCAN = 0.55;
/** Paths that are not rules: more than this with hardly any text is text turned into outlines. */
const OUTLINES = 150;
const HARDLY_ANY = 120;
/** Share of letters a readable layer has at least; fonts without a map to Unicode give other things. */
const READABLE = 0.85;

/** A first judgement, from the page's operators alone. */
export function judgeLayer(page: SourcePage, layer: PageLayer): LayerVerdict {
  const painted = layer.words.filter((word) => word.painted);
  const letters = painted.reduce((sum, word) => sum + word.text.length, 0);
  if (coverage(layer.images, page) >= SCAN) return 'scan';
  if (letters === 0 && layer.images.length === 0 && layer.drawings === 0) return 'blank';
  if (letters < HARDLY_ANY && (layer.drawings > OUTLINES || coverage(layer.images, page) > 0.1))
    return 'recognise';
  if (letters === 0) return 'recognise';
  return readableShare(painted) < READABLE ? 'recognise' : 'text';
}

/** Share of the page's area that boxes cover together, on a coarse raster. */
function coverage(boxes: readonly Box[], page: SourcePage): number {
  const side = 40;
  const hit = new Uint8Array(side * side);
  for (const box of boxes) {
    const x0 = Math.max(0, Math.round((box.x0 / page.width) * side));
    const x1 = Math.min(side, Math.round((box.x1 / page.width) * side));
    const y0 = Math.max(0, Math.round((box.y0 / page.height) * side));
    const y1 = Math.min(side, Math.round((box.y1 / page.height) * side));
    for (let y = y0; y < y1; y += 1) hit.fill(1, y * side + x0, Math.max(y * side + x0, y * side + x1));
  }
  return hit.reduce((sum, value) => sum + value, 0) / hit.length;
}

function readableShare(words: readonly LayerWord[]): number {
  let readable = 0;
  let total = 0;
  for (const { text } of words) {
    for (const letter of text) {
      total += 1;
      if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) && !/[\p{Co}\uFFFD]/u.test(letter)) readable += 1;
    }
  }
  return total === 0 ? 0 : readable / total;
}

/** What lies under a text layer's words. */
export interface ScanJudgement {
  /** True where the image has ink enough to be a page. */
  readonly inked: boolean;
  /** Share of the inked places that the layer's words, painted or not, lie over. */
  readonly covered: number;
}

/** Side of the squares in which ink is looked for, in points. */
const SQUARE = 9;

/** Compares an image that covers a page with the words that lie over it. */
export function judgeScan(raster: Raster, dpi: number, words: readonly LayerWord[]): ScanJudgement {
  const ink = inkOf(raster, paperOf(raster, dpi));
  const side = (SQUARE * dpi) / 72;
  const columns = Math.ceil(raster.width / side);
  const rows = Math.ceil(raster.height / side);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < raster.height; y += 2) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < raster.width; x += 2) {
      if (ink[y * raster.width + x] === 1) {
        const square = row + Math.floor(x / side);
        counts[square] = counts[square]! + 1;
      }
    }
  }
  const over = new Uint8Array(columns * rows);
  for (const { box } of words) {
    for (let y = Math.floor(box.y0 / SQUARE); y <= Math.floor(box.y1 / SQUARE); y += 1) {
      for (let x = Math.floor(box.x0 / SQUARE); x <= Math.floor(box.x1 / SQUARE); x += 1) {
        if (x >= 0 && y >= 0 && x < columns && y < rows) over[y * columns + x] = 1;
      }
    }
  }
  const least = (side * side) / 4 / 25;
  let inked = 0;
  let covered = 0;
  counts.forEach((count, square) => {
    if (count < least) return;
    inked += 1;
    covered += over[square]!;
  });
  return { inked: inked > 0.008 * columns * rows, covered: inked === 0 ? 0 : covered / inked };
}
