import type { Raster } from '../../ingest/raster.ts';

/** Side of the squares the paper's brightness is measured in, in inches. */
const SQUARE = 0.13;
/** Ink is darker than this share of the paper around it. */
const INK = 0.72;
/** What is lighter than this share of the paper is its grain, or the noise of its compression. */
const GRAIN = 0.94;
/** A paper level below this is a dark fill, not paper. */
const DARKEST_PAPER = 90;

/** The brightness of the paper, square by square. */
export interface Paper {
  readonly columns: number;
  readonly rows: number;
  readonly side: number;
  readonly levels: Uint8Array;
}

/**
 * Measures the paper's brightness: in each square the level that a fifth of the pixels exceed, then the brightest of
 * the square and its eight neighbours, so that big letters and ruled lines do not pass for dark paper, then a mean over
 * neighbours, so that no edge shows.
 */
export function paperOf(raster: Raster, dpi: number): Paper {
  const side = Math.max(8, Math.round(SQUARE * dpi));
  const columns = Math.ceil(raster.width / side);
  const rows = Math.ceil(raster.height / side);
  const levels = new Uint8Array(columns * rows);
  const histogram = new Uint32Array(64);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x0 = column * side;
      const y0 = row * side;
      const x1 = Math.min(raster.width, x0 + side);
      const y1 = Math.min(raster.height, y0 + side);
      histogram.fill(0);
      let count = 0;
      for (let y = y0; y < y1; y += 2) {
        for (let i = y * raster.width + x0, end = y * raster.width + x1; i < end; i += 2) {
          const bin = raster.data[i]! >> 2;
          histogram[bin] = histogram[bin]! + 1;
          count += 1;
        }
      }
      let above = Math.floor(count / 5);
      let bin = 63;
      while (bin > 0 && above >= histogram[bin]!) {
        above -= histogram[bin]!;
        bin -= 1;
      }
      levels[row * columns + column] = Math.min(255, bin * 4 + 3);
    }
  }
  const widened = overNeighbours({ columns, rows, side, levels }, (_, brightest) => brightest);
  const smooth = overNeighbours({ columns, rows, side, levels: widened }, (mean) => Math.round(mean));
  for (let i = 0; i < smooth.length; i += 1) smooth[i] = Math.max(DARKEST_PAPER, smooth[i]!);
  return { columns, rows, side, levels: smooth };
}

/** Gives every square what `combine` makes of the mean and the brightest of it and its eight neighbours. */
function overNeighbours(paper: Paper, combine: (mean: number, brightest: number) => number): Uint8Array {
  const { columns, rows, levels } = paper;
  const result = new Uint8Array(levels.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let [sum, count, brightest] = [0, 0, 0];
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
          const level = levels[y * columns + x]!;
          sum += level;
          count += 1;
          if (level > brightest) brightest = level;
        }
      }
      result[row * columns + column] = combine(sum / count, brightest);
    }
  }
  return result;
}

/** Calls `visit` for each stretch of a pixel row over squares of one level, with that level: even paper is one stretch a row. */
function overSquares(
  { width, height }: Raster,
  { side, columns, levels }: Paper,
  visit: (level: number, from: number, end: number) => void,
): void {
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / side) * columns;
    for (let column = 0; column < columns;) {
      const first = column;
      const level = levels[row + first]!;
      while (column < columns && levels[row + column] === level) column += 1;
      visit(level, y * width + first * side, y * width + Math.min(width, column * side));
    }
  }
}

/** Ink (1) and paper (0), judged against the paper around each pixel. */
export function inkOf(raster: Raster, paper: Paper): Uint8Array {
  const { data } = raster;
  const ink = new Uint8Array(data.length);
  overSquares(raster, paper, (level, from, end) => {
    const limit = level * INK;
    for (let i = from; i < end; i += 1) if (data[i]! < limit) ink[i] = 1;
  });
  return ink;
}

/**
 * The raster with its paper made white and free of grain, ink left as dark as it is: shading goes, and strokes keep their
 * greys, for a harder stretch was measured to turn commas into points.
 */
export function whitened(raster: Raster, paper: Paper): Raster {
  const { width, height, data } = raster;
  const { buffer, byteOffset } = data.byteOffset % 4 === 0 ? data : data.slice();
  const fours = new Int32Array(buffer, byteOffset, data.length >> 2);
  const white = new Uint8Array(data.length).fill(255);
  const shades: (Shades | undefined)[] = [];
  overSquares(raster, paper, (level, from, end) => {
    const { limit, surely, greys } = (shades[level] ??= shadesOn(level));
    for (let i = from; i < end; i += 1) {
      if ((i & 3) === 0) {
        // Most of a page is paper: four pixels of it are passed at a time.
        let four = i >> 2;
        while (four < end >> 2 && (fours[four]! & surely) === surely) four += 1;
        i = four << 2;
        if (i >= end) break;
      }
      if (data[i]! < limit) white[i] = greys[data[i]!]!;
    }
  });
  return { width, height, data: white };
}

/** What becomes of greys on paper of a level. */
interface Shades {
  /** From this grey on it is paper. */
  readonly limit: number;
  /** Four pixels that have all these bits are paper. */
  readonly surely: number;
  readonly greys: Uint8Array;
}

function shadesOn(level: number): Shades {
  const limit = level * GRAIN;
  let bits = 128;
  while (bits < limit) bits = 128 | (bits >> 1) | bits;
  return {
    limit,
    surely: Math.imul(bits, 0x01010101),
    greys: Uint8Array.from({ length: 256 }, (_, grey) => Math.round((grey * 255) / level)),
  };
}
