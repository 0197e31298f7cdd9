import { cropRaster, shrinkDarkest, turnRaster, type Raster } from '../../ingest/raster.ts';
import { straightened, type Frame } from './frame.ts';
import { inkOf, paperOf, whitened } from './ink.ts';
import { skewOf } from './skew.ts';

/** A page image made ready: white paper, and straight. */
export interface Prepared {
  /** The upright page image, paper whitened, not straightened: what cells are sampled from. */
  readonly page: Raster;
  /** The same straightened: what rules and prose are found in. */
  readonly straight: Raster;
  readonly frame: Frame;
  readonly dpi: number;
  readonly turned: 0 | 90 | 180 | 270;
}

/** Skews smaller than this are left: over a page they shift a line by less than its own thickness. */
const LEAST_SKEW = 0.04;
/** Resolution at which the skew is measured. */
const SKEW_DPI = 100;

/** Whitens, turns and straightens a page image of `dpi` dots an inch. */
export function prepare(raster: Raster, dpi: number, turned: 0 | 90 | 180 | 270): Prepared {
  const upright = turnRaster(raster, turned);
  const page = whitened(upright, paperOf(upright, dpi));
  const measured = skewOf(smallInk(page, dpi));
  const skew = Math.abs(measured) < LEAST_SKEW ? 0 : measured;
  const frame: Frame = { width: page.width, height: page.height, skew, pointsX: 72 / dpi, pointsY: 72 / dpi };
  return { page, straight: straightened(page, frame), frame, dpi, turned };
}

/** Ink of a whitened page at about {@link SKEW_DPI}, its outer rim (shadows of the scanner's lid) left out. */
export function smallInk(page: Raster, dpi: number): { width: number; height: number; ink: Uint8Array } {
  const factor = Math.max(1, Math.round(dpi / SKEW_DPI));
  const small = shrinkDarkest(page, factor);
  const rim = Math.round(Math.min(small.width, small.height) * 0.02);
  const inner = cropRaster(small, { x0: rim, y0: rim, x1: small.width - rim, y1: small.height - rim });
  return {
    width: inner.width,
    height: inner.height,
    ink: inkOf(inner, { columns: 1, rows: 1, side: 1 << 20, levels: Uint8Array.of(200) }),
  };
}
