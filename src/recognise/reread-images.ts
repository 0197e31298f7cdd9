import type { Raster } from '../ingest/raster.ts';

/** Black and white only, at the level that parts ink from paper best (Otsu, 1979). */
export function thresholded(raster: Raster): Raster {
  const level = otsu(raster);
  return { ...raster, data: raster.data.map((grey) => (grey <= level ? 0 : 255)) };
}

function otsu({ data }: Raster): number {
  const histogram = new Float64Array(256);
  for (const grey of data) histogram[grey] = histogram[grey]! + 1;
  const sum = histogram.reduce((total, count, grey) => total + count * grey, 0);
  let below = 0;
  let sumBelow = 0;
  let best = 0;
  let level = 127;
  for (let grey = 0; grey < 255; grey += 1) {
    below += histogram[grey]!;
    sumBelow += histogram[grey]! * grey;
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2;
    if (between > best) {
      best = between;
      level = grey;
    }
  }
  return level;
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
