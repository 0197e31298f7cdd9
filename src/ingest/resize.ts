import type { Raster } from './raster.ts';

/** Another size, by bilinear interpolation. */
export function resized(raster: Raster, width: number, height: number): Raster {
  const data = new Uint8Array(width * height);
  const stepX = raster.width / width;
  const stepY = raster.height / height;
  for (let y = 0; y < height; y += 1) {
    const sy = Math.min(raster.height - 1, Math.max(0, (y + 0.5) * stepY - 0.5));
    const y0 = Math.floor(sy);
    const fy = sy - y0;
    const upper = y0 * raster.width;
    const lower = Math.min(raster.height - 1, y0 + 1) * raster.width;
    for (let x = 0; x < width; x += 1) {
      const sx = Math.min(raster.width - 1, Math.max(0, (x + 0.5) * stepX - 0.5));
      const x0 = Math.floor(sx);
      const x1 = Math.min(raster.width - 1, x0 + 1);
      const fx = sx - x0;
      const top = raster.data[upper + x0]! * (1 - fx) + raster.data[upper + x1]! * fx;
      const bottom = raster.data[lower + x0]! * (1 - fx) + raster.data[lower + x1]! * fx;
      data[y * width + x] = Math.round(top * (1 - fy) + bottom * fy);
    }
  }
  return { width, height, data };
}
