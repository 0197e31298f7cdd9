import { mirrorRaster, turnRaster, type Raster } from '../raster.ts';
import type { Box } from '../../model/geometry.ts';
import type { Matrix } from './matrix.ts';

/** How an image lies on the displayed page: upright after this turn, and in this box (points). */
export interface ImagePlace {
  readonly box: Box;
  readonly turn: 0 | 90 | 180 | 270;
  readonly mirrored: boolean;
}

/**
 * How a matrix from the unit square (y up) to displayed points (y down) lays an image; `null` where it is turned by
 * anything but quarters.
 */
export function placeOf([a, b, c, d, e, f]: Matrix): ImagePlace | null {
  const box = {
    x0: e + Math.min(0, a) + Math.min(0, c),
    y0: f + Math.min(0, b) + Math.min(0, d),
    x1: e + Math.max(0, a) + Math.max(0, c),
    y1: f + Math.max(0, b) + Math.max(0, d),
  };
  // Rows of the image run along (a, b); its columns run down along (-c, -d).
  const straight = Math.abs(b) + Math.abs(c) <= 0.004 * (Math.abs(a) + Math.abs(d));
  const turned = Math.abs(a) + Math.abs(d) <= 0.004 * (Math.abs(b) + Math.abs(c));
  if (straight) {
    const mirrored = a > 0 !== -d > 0;
    return { box, turn: -d > 0 ? 0 : 180, mirrored };
  }
  if (turned) {
    const mirrored = b > 0 !== c > 0;
    return { box, turn: b > 0 !== mirrored ? 90 : 270, mirrored };
  }
  return null;
}

/** The image's pixels as they show on the displayed page. */
export function laid(raster: Raster, place: ImagePlace): Raster {
  return turnRaster(place.mirrored ? mirrorRaster(raster) : raster, place.turn);
}
