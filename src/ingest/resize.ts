import type { Raster } from './raster.ts';

/** Another size, by bilinear interpolation. */
export function resized(raster: Raster, width: number, height: number): Raster {
  const data = new Uint8Array(width * height);
  const source = raster.data;
  const across = steps(width, raster.width);
  const down = steps(height, raster.height);
  for (let y = 0, to = 0; y < height; y += 1) {
    const upper = down.at[y]! * raster.width;
    const lower = Math.min(raster.height - 1, down.at[y]! + 1) * raster.width;
    const fy = down.part[y]!;
    for (let x = 0; x < width; x += 1, to += 1) {
      const x0 = across.at[x]!;
      const x1 = x0 + 1 < raster.width ? x0 + 1 : x0;
      const fx = across.part[x]!;
      const top = source[upper + x0]! * (256 - fx) + source[upper + x1]! * fx;
      const bottom = source[lower + x0]! * (256 - fx) + source[lower + x1]! * fx;
      data[to] = (top * (256 - fy) + bottom * fy + 32768) >> 16;
    }
  }
  return { width, height, data };
}

/** For each target pixel the source pixel before it and how far, in 256ths, it lies towards the next. */
function steps(target: number, source: number): { at: Int32Array; part: Int32Array } {
  const at = new Int32Array(target);
  const part = new Int32Array(target);
  for (let i = 0; i < target; i += 1) {
    const place = Math.min(source - 1, Math.max(0, ((i + 0.5) * source) / target - 0.5));
    at[i] = Math.floor(place);
    part[i] = Math.round((place - at[i]!) * 256);
  }
  return { at, part };
}
