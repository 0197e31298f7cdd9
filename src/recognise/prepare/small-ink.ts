import { cropRaster, shrinkDarkest, type Raster } from '../../ingest/raster.ts';
import { inkOf } from './ink.ts';
import type { Bitmap } from './skew.ts';

/** Skew is measured at this resolution at least: its steps are then finer than the thinnest rule is thick. */
const LEAST_DPI = 100;
/** Share of the page at each rim left out: shadows of the scanner's lid. */
const RIM = 0.02;

/** Ink of a whitened page, made smaller where more than {@link LEAST_DPI} is left, without its rim. */
export function smallInk(page: Raster, dpi: number): Bitmap {
  const small = shrinkDarkest(page, Math.max(1, Math.floor(dpi / LEAST_DPI)));
  const rim = Math.round(Math.min(small.width, small.height) * RIM);
  const inner = cropRaster(small, { x0: rim, y0: rim, x1: small.width - rim, y1: small.height - rim });
  const paper = { columns: 1, rows: 1, side: 1 << 20, levels: Uint8Array.of(200) };
  return { width: inner.width, height: inner.height, ink: inkOf(inner, paper) };
}
