import type { Raster } from '../../ingest/raster.ts';

/** Below this median a cell is a dark fill with light letters. */
const DARK_FILL = 110;
/** Anything darker than this, on white, is not paper. */
const FAINT = 222;
/** Darker than this a pixel belongs to a stroke. */
const STROKE = 170;
/** A row or column at the rim that is this full is what remains of a rule. */
const RULE = 0.6;

/** How a cell's greys become black on white. */
export interface Levels {
  readonly inverted: boolean;
  /** The grey, after inversion, that becomes white. */
  readonly paper: number;
}

/** Finds a cell's levels by its median grey, which is its fill. */
export function levelsOf(cell: Raster): Levels {
  const { data } = cell;
  const half = data.length / 2;
  // Most cells are mostly white, and tell it before they are looked through.
  let white = 0;
  for (let i = 0; white <= half && i < data.length; i += 1) if (data[i] === 255) white += 1;
  if (white > half) return { inverted: false, paper: 255 };
  const histogram = new Uint32Array(256);
  for (const grey of data) histogram[grey] = histogram[grey]! + 1;
  let below = 0;
  let median = 0;
  while (median < 255 && below + histogram[median]! < half) {
    below += histogram[median]!;
    median += 1;
  }
  const inverted = median < DARK_FILL;
  return { inverted, paper: Math.max(60, inverted ? 255 - median : median) };
}

/** Brings a raster to black on white, in place. */
export function putOnWhite({ data }: Raster, { inverted, paper }: Levels): void {
  if (!inverted && paper === 255) return;
  const table = Uint8Array.from({ length: 256 }, (_, grey) =>
    Math.min(255, Math.round(((inverted ? 255 - grey : grey) * 255) / paper)),
  );
  for (let i = 0; i < data.length; i += 1) data[i] = table[data[i]!]!;
}

/**
 * Whitens rows and columns at the rim that are mostly not white, and all that lies outside them: a rule's soft edge is
 * fainter than ink, so remains are looked for among all that is not paper.
 */
export function wipeRim({ width, height, data }: Raster, rim: number): void {
  const across = Math.min(rim, height >> 1);
  const down = Math.min(rim, width >> 1);
  const rowIsRule = (y: number): boolean => {
    let dark = 0;
    for (let i = y * width; i < (y + 1) * width; i += 1) if (data[i]! < FAINT) dark += 1;
    return dark >= RULE * width;
  };
  const columnIsRule = (x: number): boolean => {
    let dark = 0;
    for (let i = x; i < data.length; i += width) if (data[i]! < FAINT) dark += 1;
    return dark >= RULE * height;
  };
  const innermost = (reach: number, isRule: (k: number) => boolean): number => {
    for (let k = reach - 1; k >= 0; k -= 1) if (isRule(k)) return k + 1;
    return 0;
  };
  const top = innermost(across, rowIsRule);
  const bottom = innermost(across, (k) => rowIsRule(height - 1 - k));
  const left = innermost(down, columnIsRule);
  const right = innermost(down, (k) => columnIsRule(width - 1 - k));
  data.fill(255, 0, Math.min(height, top) * width);
  data.fill(255, Math.max(0, height - bottom) * width);
  for (let y = 0; y < height; y += 1) {
    data.fill(255, y * width, y * width + Math.min(width, left));
    data.fill(255, (y + 1) * width - Math.min(width, right), (y + 1) * width);
  }
  // The soft skirt of a wiped rule goes too, but not the foot of a letter that reaches into it.
  const skirt = (from: number, to: number, step: number, inward: number): void => {
    for (let i = from; i < to; i += step) if (data[i + inward]! >= STROKE) data[i] = 255;
  };
  if (top > 0 && top + 1 < height) skirt(top * width, (top + 1) * width, 1, width);
  if (bottom > 0 && bottom + 1 < height) {
    skirt((height - bottom - 1) * width, (height - bottom) * width, 1, -width);
  }
  if (left > 0 && left + 1 < width) skirt(left, data.length, width, 1);
  if (right > 0 && right + 1 < width) skirt(width - right - 1, data.length, width, -1);
}
