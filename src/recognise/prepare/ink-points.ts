import type { Raster } from '../../ingest/raster.ts';
import { whiteBlocks, whiteRun } from '../../ingest/white-blocks.ts';

/**
 * The ink of an image, pixel by pixel in reading order. Of a page in a hundred pixels about four are ink: what looks at
 * letters and lines goes over these and not over the white.
 */
export interface InkPoints {
  readonly width: number;
  readonly height: number;
  readonly xs: Int32Array;
  readonly ys: Int32Array;
}

/** The pixels darker than `limit`. */
export function inkPoints({ width, height, data }: Raster, limit: number): InkPoints {
  const white = whiteBlocks(data);
  let xs = new Int32Array(1 << 16);
  let ys = new Int32Array(1 << 16);
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    if (count + width > xs.length) [xs, ys] = [grown(xs, width), grown(ys, width)];
    for (let x = 0; x < width; x += 1) {
      const leap = whiteRun(white, row + x);
      if (leap > 0) {
        x += leap - 1;
      } else if (data[row + x]! < limit) {
        xs[count] = x;
        ys[count] = y;
        count += 1;
      }
    }
  }
  return { width, height, xs: xs.subarray(0, count), ys: ys.subarray(0, count) };
}

function grown(values: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(2 * values.length + atLeast);
  more.set(values);
  return more;
}

/** The points of the image turned clockwise by a multiple of a quarter turn; no longer in reading order. */
export function turnedPoints({ width, height, xs, ys }: InkPoints, degrees: 0 | 90 | 180 | 270): InkPoints {
  const mirrored = (values: Int32Array, length: number): Int32Array =>
    values.map((value) => length - 1 - value);
  switch (degrees) {
    case 0:
      return { width, height, xs, ys };
    case 90:
      return { width: height, height: width, xs: mirrored(ys, height), ys: xs };
    case 180:
      return { width, height, xs: mirrored(xs, width), ys: mirrored(ys, height) };
    case 270:
      return { width: height, height: width, xs: ys, ys: mirrored(xs, width) };
  }
}
