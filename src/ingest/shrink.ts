import type { Raster } from './raster.ts';
import { LOOK, whiteBlocks, whiteRun } from './white-blocks.ts';

/** Makes a raster smaller by a whole factor; each pixel is the darkest of those it stands for, so thin strokes survive. */
export function shrinkDarkest(raster: Raster, factor: number): Raster {
  if (factor === 1) return raster;
  if (factor % 2 === 0) return shrinkDarkest(halved(raster, darkest), factor / 2);
  const width = Math.floor(raster.width / factor);
  const height = Math.floor(raster.height / factor);
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height * factor; y += 1) {
    const from = y * raster.width;
    const to = Math.floor(y / factor) * width;
    for (let x = 0, i = from; x < width; x += 1) {
      let least = data[to + x]!;
      for (let k = 0; k < factor; k += 1, i += 1) {
        const grey = raster.data[i]!;
        if (grey < least) least = grey;
      }
      data[to + x] = least;
    }
  }
  return { width, height, data };
}

/** Makes a raster smaller by a whole factor; each pixel is the mean of those it stands for. */
export function shrinkMean(raster: Raster, factor: number): Raster {
  if (factor === 1) return raster;
  if (factor % 2 === 0) return shrinkMean(halved(raster, mean), factor / 2);
  const width = Math.floor(raster.width / factor);
  const height = Math.floor(raster.height / factor);
  const data = new Uint8Array(width * height);
  const source = raster.data;
  const sums = new Uint32Array(width * factor);
  const area = factor * factor;
  for (let y = 0, to = 0; y < height; y += 1) {
    sums.fill(0);
    for (let k = 0; k < factor; k += 1) {
      const from = (y * factor + k) * raster.width;
      for (let x = 0; x < sums.length; x += 1) sums[x] = sums[x]! + source[from + x]!;
    }
    for (let x = 0; x < sums.length; x += factor, to += 1) {
      let sum = sums[x]!;
      for (let k = 1; k < factor; k += 1) sum += sums[x + k]!;
      data[to] = sum / area;
    }
  }
  return { width, height, data };
}

type OfFour = (a: number, b: number, c: number, d: number) => number;

const darkest: OfFour = (a, b, c, d) => {
  const above = a < b ? a : b;
  const below = c < d ? c : d;
  return above < below ? above : below;
};
const mean: OfFour = (a, b, c, d) => (a + b + c + d) >> 2;

/** Half as wide and high, each pixel made of four; four white ones make a white one. */
function halved(raster: Raster, of: OfFour): Raster {
  const source = raster.data;
  const width = raster.width >> 1;
  const height = raster.height >> 1;
  const white = whiteBlocks(source);
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    let upper = 2 * y * raster.width;
    let lower = upper + raster.width;
    // Most of a page is white, and leapt over.
    for (let at = y * width, end = at + width; at < end;) {
      const leap = Math.min(whiteRun(white, upper), whiteRun(white, lower)) >> 1;
      at += leap;
      upper += 2 * leap;
      lower += 2 * leap;
      for (const next = Math.min(end, at + LOOK); at < next; at += 1, upper += 2, lower += 2) {
        data[at] = of(source[upper]!, source[upper + 1]!, source[lower]!, source[lower + 1]!);
      }
    }
  }
  return { width, height, data };
}
