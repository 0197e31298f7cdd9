import type { PixelBox, Raster } from '../../ingest/raster.ts';

/** Anything darker than this, on white, belongs to a stroke: its soft edges too, so that thin strokes hang together. */
const DARK = 200;

/** Ink that hangs together, corners included. */
export interface Component {
  readonly box: PixelBox;
  /** Pixels of ink. */
  readonly area: number;
}

/** The connected components of a small raster, in reading order of their first pixel. */
export function componentsOf({ width, height, data }: Raster): Component[] {
  const seen = new Uint8Array(data.length);
  const found: Component[] = [];
  const stack: number[] = [];
  for (let start = 0; start < data.length; start += 1) {
    if (data[start]! >= DARK || seen[start] === 1) continue;
    seen[start] = 1;
    stack.push(start);
    let [x0, y0, x1, y1, area] = [width, height, 0, 0, 0];
    while (stack.length > 0) {
      const at = stack.pop()!;
      const y = Math.floor(at / width);
      const x = at - y * width;
      area += 1;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx;
          if (seen[next] === 1 || data[next]! >= DARK) continue;
          seen[next] = 1;
          stack.push(next);
        }
      }
    }
    found.push({ box: { x0, y0, x1: x1 + 1, y1: y1 + 1 }, area });
  }
  return found;
}
