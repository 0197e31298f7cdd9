import { cropRaster, shrinkMean, turnRaster, type PixelBox, type Raster } from '../../ingest/raster.ts';
import type { EngineRequest, EngineWord } from '../engine.ts';
import type { Bitmap } from './skew.ts';

export type Turn = 0 | 90 | 180 | 270;

/** Resolution at which lines and letters are looked at. */
const LOOK_DPI = 150;
/** Darker than this is ink, once the paper is white. */
const INK = 170;
/** Less ink than this (pixels) tells nothing. */
const LEAST_INK = 300;
/**
 * White closed between letters, in inches. Measured on pages of 5 to 13 point type: words then come out over three times
 * longer along the lines than across, where a smaller gap misses large type and a larger one joins lines of small type.
 */
const LETTER_GAP = 0.04;
/** Words must be this many times longer one way than across to be sure which way lines run. */
const SURE = 2;
/**
 * Upright type has more ink above the small letters than below them. Measured on 33 pages of five typefaces, 200 and
 * 300 dpi, prose and small tables: by 0.039 to 0.136 in both ways of laying strips together. In ragged bilevel tables of
 * digits the sign was seen wrong by up to 0.059. A page that stands upright as it is stored, as nearly all do, needs little
 * proof; one that is to be turned needs more.
 */
const UPRIGHT = 0.03;
const TURNED = 0.07;
/** Lines are looked at in strips so wide, in pixels: a line that is not level, or one of several columns, stays one line. */
const STRIP = 240;
/** Runs of ink longer than this, in inches, are rules and not letters. */
const RULE = 0.35;
/** Patches read to tell the turn where the letters do not, and their size in inches. */
const PATCHES = 3;
const PATCH_WIDTH = 2.5;
const PATCH_HEIGHT = 0.6;
/** A reading this many times better than any other settles it without another patch. */
const PLAIN = 2;

type Recognise = (request: EngineRequest) => Promise<readonly EngineWord[]>;

/**
 * Which clockwise turn makes a page upright, by what is on it. The direction of lines is told by the length of words; which way is
 * up by ascenders and descenders, and only where they do not say it plainly by reading a few patches.
 */
export async function turnOf(page: Raster, dpi: number, recognise: Recognise): Promise<Turn> {
  const factor = Math.max(1, Math.round(dpi / LOOK_DPI));
  const letters = lettersOf(shrinkMean(page, factor), dpi / factor);
  if (letters === null) return 0;
  const gap = Math.max(2, Math.round((LETTER_GAP * dpi) / factor));
  const across = wordLength(letters, gap);
  const down = wordHeight(letters, gap);
  if (across <= down * SURE && down <= across * SURE) {
    return readBest(page, dpi, letters, factor, [0, 270, 90, 180], recognise);
  }
  const [bitmap, first, second]: [Bitmap, Turn, Turn] =
    across > down ? [letters, 0, 180] : [turnedBitmap(letters, 270), 270, 90];
  // Strips laid from either side: where they cut the columns of a table changes much, and tells nothing.
  const above = ascenders(bitmap, 0) + ascenders(bitmap, (bitmap.width % STRIP) - STRIP);
  if (above > (first === 0 ? UPRIGHT : TURNED)) return first;
  if (above < -TURNED) return second;
  return readBest(page, dpi, letters, factor, [first, second], recognise);
}

function lettersOf(small: Raster, dpi: number): Bitmap | null {
  const ink = new Uint8Array(small.data.length);
  let count = 0;
  for (let i = 0; i < ink.length; i += 1) {
    if (small.data[i]! >= INK) continue;
    ink[i] = 1;
    count += 1;
  }
  if (count < LEAST_INK) return null;
  return withoutRules({ width: small.width, height: small.height, ink }, Math.round(RULE * dpi));
}

/** Ink without runs too long to be letters, along both axes. */
function withoutRules({ width, height, ink }: Bitmap, longest: number): Bitmap {
  const out = ink.slice();
  const start = new Int32Array(width);
  // One more than the row of each column's last ink: no run is open at 0.
  const next = new Int32Array(width);
  const erase = (x: number): void => {
    if (next[x]! - start[x]! <= longest) return;
    for (let k = start[x]!; k < next[x]!; k += 1) out[k * width + x] = 0;
  };
  for (let y = 0, at = 0; y < height; y += 1) {
    let from = at;
    for (let x = 0; x < width; x += 1, at += 1) {
      if (ink[at] === 0) {
        if (at - from > longest) out.fill(0, from, at);
        from = at + 1;
        continue;
      }
      // Columns in the same go, for memory is read in the order it lies in.
      if (next[x] !== y || y === 0) {
        erase(x);
        start[x] = y;
      }
      next[x] = y + 1;
    }
    if (at - from > longest) out.fill(0, from, at);
  }
  for (let x = 0; x < width; x += 1) erase(x);
  return { width, height, ink: out };
}

/**
 * How long runs of ink are along rows once the gaps between letters are closed: words are long along the lines and only
 * as tall as a letter across them. The gap closed is smaller than the white between two lines.
 */
function wordLength({ width, height, ink }: Bitmap, gap: number): number {
  let squares = 0;
  let total = 0;
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0, start = -1, last = -1; x <= width; x += 1) {
      if (x < width && ink[row + x] === 0) continue;
      if (start >= 0 && (x === width || x - last > gap)) {
        const length = last - start + 1;
        squares += length * length;
        total += length;
        start = -1;
      }
      if (start < 0) start = x;
      last = x;
    }
  }
  return total === 0 ? 0 : squares / total;
}

/** The same along columns, row by row: memory is read in the order it lies in. */
function wordHeight({ width, height, ink }: Bitmap, gap: number): number {
  let squares = 0;
  let total = 0;
  const start = new Int32Array(width).fill(-1);
  const last = new Int32Array(width);
  const close = (x: number): void => {
    const length = last[x]! - start[x]! + 1;
    squares += length * length;
    total += length;
  };
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      if (ink[at] === 0) continue;
      if (start[x]! < 0) start[x] = y;
      else if (y - last[x]! > gap) {
        close(x);
        start[x] = y;
      }
      last[x] = y;
    }
  }
  for (let x = 0; x < width; x += 1) if (start[x]! >= 0) close(x);
  return total === 0 ? 0 : squares / total;
}

/**
 * How much more ink lies above the small letters than below them, as a share: positive when upright. The band of the
 * small letters is where a line's rows hold at least half of its fullest row.
 *
 * @param first where the first strip begins, which may be left of the page
 */
function ascenders({ width, height, ink }: Bitmap, first: number): number {
  let above = 0;
  let below = 0;
  let all = 0;
  for (let left = first; left < width; left += STRIP) {
    const rows = new Uint32Array(height + 1);
    const [x0, x1] = [Math.max(0, left), Math.min(width, left + STRIP)];
    for (let y = 0; y < height; y += 1) {
      for (let x = x0; x < x1; x += 1) rows[y] = rows[y]! + ink[y * width + x]!;
    }
    for (let y = 0, start = -1; y <= height; y += 1) {
      if (rows[y]! > 1 && start < 0) start = y;
      if (rows[y]! > 1 || start < 0) continue;
      if (y - start >= 5 && y - start <= 60) {
        const line = rows.subarray(start, y);
        const half = Math.max(...line) / 2;
        const top = line.findIndex((count) => count >= half);
        const bottom = line.findLastIndex((count) => count >= half);
        line.forEach((count, row) => {
          if (row < top) above += count;
          if (row > bottom) below += count;
          all += count;
        });
      }
      start = -1;
    }
  }
  return all === 0 ? 0 : (above - below) / all;
}

function turnedBitmap(bitmap: Bitmap, degrees: Turn): Bitmap {
  const turned = turnRaster({ width: bitmap.width, height: bitmap.height, data: bitmap.ink }, degrees);
  return { width: turned.width, height: turned.height, ink: turned.data };
}

/** Reads patch after patch in every candidate turn until one reads plainly better. */
async function readBest(
  page: Raster,
  dpi: number,
  letters: Bitmap,
  factor: number,
  candidates: readonly Turn[],
  recognise: Recognise,
): Promise<Turn> {
  const patches = candidates.map((turn) => densePatches(turnedBitmap(letters, turn), dpi / factor));
  const pages = candidates.map((turn) => turnRaster(page, turn));
  const scores = candidates.map(() => 0);
  for (let patch = 0; patch < PATCHES; patch += 1) {
    await Promise.all(
      candidates.map(async (_, index) => {
        const box = patches[index]![patch];
        if (box === undefined) return;
        const image = cropRaster(pages[index]!, {
          x0: box.x0 * factor,
          y0: box.y0 * factor,
          x1: box.x1 * factor,
          y1: box.y1 * factor,
        });
        const words = await recognise({ image, layout: 'block', dpi, digits: false, alternatives: false });
        scores[index]! += words.reduce((sum, word) => sum + legibility(word), 0);
      }),
    );
    const sorted = [...scores].sort((a, b) => b - a);
    if (sorted[0]! > 4 && sorted[0]! > PLAIN * sorted[1]!) break;
  }
  // Candidates stand in order of likelihood: a near tie goes to the earlier one.
  let best = 0;
  scores.forEach((score, index) => (best = score > scores[best]! * 1.05 ? index : best));
  return candidates[best]!;
}

/** Letters of a word as read, weighted by how sure the engine is; single signs are what upside-down text is read as. */
function legibility({ text, confidence }: EngineWord): number {
  const letters = text.match(/[\p{L}\p{N}]{3,}/gu)?.join('').length ?? 0;
  return letters * Math.max(0, confidence - 0.4);
}

/** Patches with the most ink, apart from each other. */
function densePatches({ width, height, ink }: Bitmap, dpi: number): PixelBox[] {
  const w = Math.min(width, Math.round(PATCH_WIDTH * dpi));
  const h = Math.min(height, Math.round(PATCH_HEIGHT * dpi));
  const found: { box: PixelBox; count: number }[] = [];
  for (let y0 = 0; y0 + h <= height; y0 += h) {
    for (let x0 = 0; x0 + w <= width; x0 += w) {
      let count = 0;
      for (let y = y0; y < y0 + h; y += 1) for (let x = x0; x < x0 + w; x += 1) count += ink[y * width + x]!;
      found.push({ box: { x0, y0, x1: x0 + w, y1: y0 + h }, count });
    }
  }
  found.sort((a, b) => b.count - a.count || a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return found.slice(0, PATCHES).map(({ box }) => box);
}
