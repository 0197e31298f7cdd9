import type { PixelBox, Raster } from '../../ingest/raster.ts';
import { inkPoints, type InkPoints } from './ink-points.ts';

/** Darker than this is ink, once the paper is white. */
const INK = 170;
/** Less ink than this (pixels) tells nothing. */
const LEAST_INK = 300;
/** Runs of ink longer than this, in inches, are rules and not letters. */
const RULE = 0.35;
/** Lines are looked at in strips so wide, in pixels: a line that is not level, or one of several columns, stays one line. */
const STRIP = 240;

/** The ink of a whitened page's letters, its rules left out; `null` where there is too little to tell anything by. */
export function lettersOf(page: Raster, dpi: number): InkPoints | null {
  const ink = inkPoints(page, INK);
  return ink.xs.length < LEAST_INK ? null : withoutRules(ink, Math.round(RULE * dpi));
}

/** Takes runs too long to be letters out of ink, along both axes. The arrays are used again. */
function withoutRules(ink: InkPoints, longest: number): InkPoints {
  const { width, height, xs, ys } = ink;
  const kept = new Uint8Array(xs.length).fill(1);
  for (let from = 0, to = 0; from < xs.length; from = to) {
    do to += 1;
    while (to < xs.length && ys[to] === ys[from] && xs[to] === xs[to - 1]! + 1);
    if (to - from > longest) kept.fill(0, from, to);
  }
  // Down the columns: how long a point's run is above it, then, from below, all of it.
  const next = new Int32Array(width).fill(-1);
  const run = new Int32Array(width);
  const lengths = new Int32Array(xs.length);
  for (let i = 0; i < xs.length; i += 1) {
    const x = xs[i]!;
    run[x] = next[x] === ys[i] ? run[x]! + 1 : 1;
    next[x] = ys[i]! + 1;
    lengths[i] = run[x]!;
  }
  next.fill(-1);
  for (let i = xs.length - 1; i >= 0; i -= 1) {
    const x = xs[i]!;
    if (next[x] !== ys[i]) run[x] = lengths[i]!;
    next[x] = ys[i]! - 1;
    if (run[x]! > longest) kept[i] = 0;
  }
  let count = 0;
  for (let i = 0; i < xs.length; i += 1) {
    if (kept[i] === 0) continue;
    xs[count] = xs[i]!;
    ys[count] = ys[i]!;
    count += 1;
  }
  return { width, height, xs: xs.subarray(0, count), ys: ys.subarray(0, count) };
}

/**
 * How long runs of ink are along rows once the gaps between letters are closed: words are long along the lines and only
 * as tall as a letter across them. The gap closed is smaller than the white between two lines.
 */
export function wordLength({ xs, ys }: InkPoints, gap: number): number {
  let squares = 0;
  let total = 0;
  for (let from = 0, to = 0; from < xs.length; from = to) {
    do to += 1;
    while (to < xs.length && ys[to] === ys[from] && xs[to]! - xs[to - 1]! <= gap);
    const length = xs[to - 1]! - xs[from]! + 1;
    squares += length * length;
    total += length;
  }
  return total === 0 ? 0 : squares / total;
}

/** The same along columns. */
export function wordHeight({ width, xs, ys }: InkPoints, gap: number): number {
  let squares = 0;
  let total = 0;
  const start = new Int32Array(width).fill(-1);
  const last = new Int32Array(width);
  const close = (x: number): void => {
    const length = last[x]! - start[x]! + 1;
    squares += length * length;
    total += length;
  };
  for (let i = 0; i < xs.length; i += 1) {
    const x = xs[i]!;
    const y = ys[i]!;
    if (start[x]! < 0) start[x] = y;
    else if (y - last[x]! > gap) {
      close(x);
      start[x] = y;
    }
    last[x] = y;
  }
  for (let x = 0; x < width; x += 1) if (start[x]! >= 0) close(x);
  return total === 0 ? 0 : squares / total;
}

/**
 * How much more ink lies above the small letters than below them, as a share: positive when upright. The band of the
 * small letters is where a line's rows hold at least half of its fullest row. Strips are laid from either side: where they
 * cut the columns of a table changes much, and tells nothing.
 */
export function ascenders(ink: InkPoints): number {
  return ascendersInStrips(ink, 0) + ascendersInStrips(ink, (ink.width % STRIP) - STRIP);
}

/** @param first where the first strip begins, which may be left of the page */
function ascendersInStrips({ width, height, xs, ys }: InkPoints, first: number): number {
  const strips = Math.ceil((width - first) / STRIP);
  // One row more, that is empty, ends the last line of a strip.
  const counts = new Uint32Array(strips * (height + 1));
  for (let i = 0; i < xs.length; i += 1) {
    const at = Math.floor((xs[i]! - first) / STRIP) * (height + 1) + ys[i]!;
    counts[at] = counts[at]! + 1;
  }
  let above = 0;
  let below = 0;
  let all = 0;
  for (let at = 0, start = -1; at < counts.length; at += 1) {
    if (counts[at]! > 1 && start < 0) start = at;
    if (counts[at]! > 1 || start < 0) continue;
    if (at - start >= 5 && at - start <= 60) {
      const line = counts.subarray(start, at);
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
  return all === 0 ? 0 : (above - below) / all;
}

/** The boxes of so many pixels that hold the most ink, apart from each other, at most `most` of them. */
export function densePatches(ink: InkPoints, wide: number, high: number, most: number): PixelBox[] {
  const [w, h] = [Math.min(ink.width, wide), Math.min(ink.height, high)];
  const [columns, rows] = [Math.floor(ink.width / w), Math.floor(ink.height / h)];
  const counts = new Uint32Array(columns * rows);
  ink.xs.forEach((x, i) => {
    const [column, row] = [Math.floor(x / w), Math.floor(ink.ys[i]! / h)];
    if (column < columns && row < rows) counts[row * columns + column]! += 1;
  });
  // Sorting is stable: of two with as much ink the upper, then the left one is first.
  const found = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]!).slice(0, most);
  return found.map((patch) => {
    const [x0, y0] = [(patch % columns) * w, Math.floor(patch / columns) * h];
    return { x0, y0, x1: x0 + w, y1: y0 + h };
  });
}
