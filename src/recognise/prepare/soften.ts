import type { Raster } from '../../ingest/raster.ts';

/** Greys this near to black or to white are either. */
const NEAR = 40;
/** Of the pixels that are not white, a grey scan has about a half between: the edges of its strokes. */
const MOST_BETWEEN = 0.05;
/** One pixel of so many is looked at. */
const STRIDE = 31;

/** Whether a raster is black on white with nothing between, as a fax or a black-and-white copier stores a page. */
export function isBilevel({ data }: Raster): boolean {
  let black = 0;
  let between = 0;
  for (let i = 0; i < data.length; i += STRIDE) {
    const grey = data[i]!;
    if (grey > 255 - NEAR) continue;
    if (grey < NEAR) black += 1;
    else between += 1;
  }
  return between <= MOST_BETWEEN * (black + between);
}

/** A three by three bell blur: steps of bilevel scans and grain go, strokes stay. */
export function softened({ width, height, data }: Raster): Raster {
  const across = new Uint16Array(data.length);
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      across[i] =
        (x > 0 ? data[i - 1]! : data[i]!) + 2 * data[i]! + (x < width - 1 ? data[i + 1]! : data[i]!);
    }
  }
  for (let i = 0; i < out.length; i += 1) {
    const up = i >= width ? across[i - width]! : across[i]!;
    const down = i + width < out.length ? across[i + width]! : across[i]!;
    out[i] = (up + 2 * across[i]! + down) >> 4;
  }
  return { width, height, data: out };
}
