import type { PixelBox, Raster } from '../../ingest/raster.ts';
import { onPage, type Frame } from './frame.ts';

/** The size of a rectangle of a page that is sampled at so many pixels for one of the page. */
export function sampledSize(
  box: PixelBox,
  across: number,
  down: number,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(1, Math.round((box.x1 - box.x0) * across)),
    height: Math.max(1, Math.round((box.y1 - box.y0) * down)),
  };
}

/**
 * Cuts a rectangle of the straightened image straight out of the page image, scaled, and writes all its pixels to `onto`, which
 * is as large as {@link sampledSize} says; returns it as an image.
 *
 * @param across pixels across for one pixel of the page
 * @param down pixels down for one pixel of the page
 */
type Sampler = (
  raster: Raster,
  frame: Frame,
  box: PixelBox,
  across: number,
  down: number,
  onto: Uint8Array,
) => Raster;

/** With one interpolation (Catmull–Rom), so that small type is blurred only once. */
export const sample: Sampler = (raster, frame, box, across, down, onto) => {
  const { width, height } = sampledSize(box, across, down);
  const angle = (frame.skew * Math.PI) / 180;
  const stepX = Math.cos(angle) / across;
  const stepY = Math.sin(angle) / across;
  for (let y = 0; y < height; y += 1) {
    const start = onPage(frame, box.x0 + 0.5 / across - 0.5, box.y0 + (y + 0.5) / down - 0.5);
    let sx = start.x;
    let sy = start.y;
    for (let x = 0; x < width; x += 1, sx += stepX, sy += stepY)
      onto[y * width + x] = cubicAt(raster, sx, sy);
  }
  return { width, height, data: onto };
};

/** Catmull–Rom weights by the 1/64th of a pixel. */
const WEIGHTS = Float32Array.from({ length: 65 * 4 }, (_, i) => {
  const t = Math.floor(i / 4) / 64;
  switch (i % 4) {
    case 0:
      return ((2 - t) * t - 1) * t * 0.5;
    case 1:
      return ((3 * t - 5) * t * t + 2) * 0.5;
    case 2:
      return ((4 - 3 * t) * t + 1) * t * 0.5;
    default:
      return (t - 1) * t * t * 0.5;
  }
});

function cubicAt(raster: Raster, x: number, y: number): number {
  const { width, height, data } = raster;
  const px = Math.floor(x);
  const py = Math.floor(y);
  if (px < 1 || py < 1 || px >= width - 2 || py >= height - 2) {
    if (px < 0 || py < 0 || px >= width || py >= height) return 255;
    return data[py * width + px]!;
  }
  const at = py * width + px;
  // Among white nothing comes of what is farther off: it would only whiten more.
  if ((data[at]! & data[at + 1]! & data[at + width]! & data[at + width + 1]!) === 255) return 255;
  const wx = Math.round((x - px) * 64) * 4;
  const wy = Math.round((y - py) * 64) * 4;
  let sum = 0;
  let i = at - width - 1;
  for (let k = 0; k < 4; k += 1, i += width) {
    const row =
      data[i]! * WEIGHTS[wx]! +
      data[i + 1]! * WEIGHTS[wx + 1]! +
      data[i + 2]! * WEIGHTS[wx + 2]! +
      data[i + 3]! * WEIGHTS[wx + 3]!;
    sum += row * WEIGHTS[wy + k]!;
  }
  return sum < 0 ? 0 : sum > 255 ? 255 : Math.round(sum);
}

/**
 * The same for large areas: two-point interpolation both ways in whole numbers, fast, and enough where the picture is
 * made smaller.
 */
export const sampleQuickly: Sampler = (raster, frame, box, across, down, onto) => {
  const { width, height } = sampledSize(box, across, down);
  onto.fill(255);
  const { data } = raster;
  const angle = (frame.skew * Math.PI) / 180;
  const stepX = Math.round((Math.cos(angle) / across) * 65536);
  const stepY = Math.round((Math.sin(angle) / across) * 65536);
  for (let y = 0, to = 0; y < height; y += 1) {
    const start = onPage(frame, box.x0 + 0.5 / across - 0.5, box.y0 + (y + 0.5) / down - 0.5);
    let sx = Math.round(start.x * 65536);
    let sy = Math.round(start.y * 65536);
    for (let x = 0; x < width; x += 1, to += 1, sx += stepX, sy += stepY) {
      const px = sx >> 16;
      const py = sy >> 16;
      if (px < 0 || py < 0 || px >= raster.width - 1 || py >= raster.height - 1) continue;
      const i = py * raster.width + px;
      const fx = (sx >> 8) & 255;
      const fy = (sy >> 8) & 255;
      const top = data[i]! * (256 - fx) + data[i + 1]! * fx;
      const bottom = data[i + raster.width]! * (256 - fx) + data[i + raster.width + 1]! * fx;
      onto[to] = (top * (256 - fy) + bottom * fy) >> 16;
    }
  }
  return { width, height, data: onto };
};
