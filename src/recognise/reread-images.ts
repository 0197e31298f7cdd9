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
