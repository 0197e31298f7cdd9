import type { Box } from '../../model/geometry.ts';
import { blankRaster, type PixelBox, type Raster } from '../../ingest/raster.ts';
import { LOOK, whiteBlocks, whiteRun } from '../../ingest/white-blocks.ts';

/**
 * How a straightened image lies on the page it was taken from: turned about the middle by `skew` degrees, and so many
 * points to a pixel. Straight coordinates are those of the deskewed image, which has the page image's own size.
 */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly skew: number;
  /** Points a pixel. */
  readonly pointsX: number;
  readonly pointsY: number;
}

/** Where a point of the straightened image lies on the page image, in pixels. */
export function onPage(frame: Frame, x: number, y: number): { x: number; y: number } {
  const angle = (frame.skew * Math.PI) / 180;
  const cx = frame.width / 2;
  const cy = frame.height / 2;
  const dx = x - cx;
  const dy = y - cy;
  return {
    x: cx + dx * Math.cos(angle) - dy * Math.sin(angle),
    y: cy + dx * Math.sin(angle) + dy * Math.cos(angle),
  };
}

/**
 * The page box, in points with one decimal, of a rectangle of the straightened image. Its middle is turned back and its
 * size kept: for skews of a few degrees that hugs a word closer than the box around its turned corners.
 */
export function pageBox(frame: Frame, box: PixelBox): Box {
  const middle = onPage(frame, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
  const halfWidth = (box.x1 - box.x0) / 2;
  const halfHeight = (box.y1 - box.y0) / 2;
  const inside = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  return {
    x0: tenth(inside(middle.x - halfWidth, frame.width) * frame.pointsX),
    y0: tenth(inside(middle.y - halfHeight, frame.height) * frame.pointsY),
    x1: tenth(inside(middle.x + halfWidth, frame.width) * frame.pointsX),
    y1: tenth(inside(middle.y + halfHeight, frame.height) * frame.pointsY),
  };
}

/** The rectangle of the straightened image that a page box came from. */
export function straightBox(frame: Frame, box: Box): PixelBox {
  const back = { ...frame, skew: -frame.skew };
  const middle = onPage(back, (box.x0 + box.x1) / 2 / frame.pointsX, (box.y0 + box.y1) / 2 / frame.pointsY);
  const halfWidth = (box.x1 - box.x0) / 2 / frame.pointsX;
  const halfHeight = (box.y1 - box.y0) / 2 / frame.pointsY;
  return {
    x0: middle.x - halfWidth,
    y0: middle.y - halfHeight,
    x1: middle.x + halfWidth,
    y1: middle.y + halfHeight,
  };
}

/** One decimal: a tenth of a point is a third of a pixel at 300 dpi, and keeps recordings small. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/**
 * The page image straightened, by bilinear interpolation; the image itself where it is straight.
 *
 * @param parts the rectangles that are wanted, in straight pixels; all else is left white
 */
export function straightened(
  raster: Raster,
  frame: Frame,
  parts: readonly PixelBox[] = [whole(raster)],
): Raster {
  if (frame.skew === 0) return raster;
  const out = blankRaster(raster.width, raster.height);
  const white = whiteBlocks(raster.data);
  for (const part of parts) straightenPart(out, raster, frame, part, white);
  return out;
}

function whole({ width, height }: Raster): PixelBox {
  return { x0: 0, y0: 0, x1: width, y1: height };
}

/** Fills in a rectangle of `out`; `white` tells where the page is white, so that it need not be looked at. */
function straightenPart(
  { data: out }: Raster,
  { width, height, data }: Raster,
  frame: Frame,
  part: PixelBox,
  white: Uint8Array,
): void {
  const angle = (frame.skew * Math.PI) / 180;
  const cos = Math.round(Math.cos(angle) * ONE);
  const sin = Math.round(Math.sin(angle) * ONE);
  for (let y = Math.max(0, Math.floor(part.y0)); y < Math.min(height, Math.ceil(part.y1)); y += 1) {
    const start = onPage(frame, 0, y);
    let sx = Math.round(start.x * ONE);
    let sy = Math.round(start.y * ONE);
    let { from, to } = inside(sx, sy, cos, sin, width, height);
    from = Math.max(from, Math.floor(part.x0));
    to = Math.min(to, Math.ceil(part.x1));
    sx += from * cos;
    sy += from * sin;
    const end = y * width + to;
    for (let at = y * width + from; at < end;) {
      const first = (sy >> 16) * width + (sx >> 16);
      // Most of a page is white, and white it stays: blocks of it are leapt over.
      const run = Math.min(whiteRun(white, first), whiteRun(white, first + width)) - 1;
      const leap = Math.min(run, end - at, sameRow(sy, sin));
      if (leap > 0) {
        at += leap;
        sx += leap * cos;
        sy += leap * sin;
        continue;
      }
      for (const next = Math.min(end, at + LOOK); at < next; at += 1, sx += cos, sy += sin) {
        const i = (sy >> 16) * width + (sx >> 16);
        if ((data[i]! & data[i + 1]! & data[i + width]! & data[i + width + 1]!) === 255) continue;
        const fx = (sx >> 8) & 255;
        const fy = (sy >> 8) & 255;
        const top = data[i]! * (256 - fx) + data[i + 1]! * fx;
        const bottom = data[i + width]! * (256 - fx) + data[i + width + 1]! * fx;
        out[at] = (top * (256 - fy) + bottom * fy) >> 16;
      }
    }
  }
}

/** How many steps lead to no other row. */
function sameRow(sy: number, sin: number): number {
  const along = sy & (ONE - 1);
  if (sin === 0) return Infinity;
  return Math.floor(sin > 0 ? (ONE - 1 - along) / sin : along / -sin);
}

/** Fixed point: sixteen bits behind the point. */
const ONE = 65536;

/** Which pixels of a row come from inside the image, so that none need be asked one by one. */
function inside(
  sx: number,
  sy: number,
  cos: number,
  sin: number,
  width: number,
  height: number,
): { from: number; to: number } {
  let [from, to] = [0, width];
  const limit = (start: number, step: number, most: number): void => {
    // 0 <= start + x * step < most
    if (step === 0) {
      if (start < 0 || start >= most) to = from;
    } else {
      const [first, last] =
        step > 0 ? [-start / step, (most - start) / step] : [(most - 1 - start) / step, (-1 - start) / step];
      from = Math.max(from, Math.ceil(first));
      to = Math.min(to, Math.ceil(last));
    }
  };
  limit(sx, cos, (width - 1) * ONE);
  limit(sy, sin, (height - 1) * ONE);
  return { from, to: Math.max(from, to) };
}
