import { cropRaster, shrinkDarkest, type Raster } from '../../ingest/raster.ts';
import { inkOf } from './ink.ts';
import type { Bitmap } from './skew.ts';

/** Resolution at which skew and turn are measured. */
const SMALL_DPI = 100;
/** Share of the page at each rim left out: shadows of the scanner's lid. */
const RIM = 0.02;

/** Ink of a whitened page at about {@link SMALL_DPI}, without its rim. */
export function smallInk(page: Raster, dpi: number): { bitmap: Bitmap; dpi: number } {
  const factor = Math.max(1, Math.round(dpi / SMALL_DPI));
  const small = shrinkDarkest(page, factor);
  const rim = Math.round(Math.min(small.width, small.height) * RIM);
  const inner = cropRaster(small, { x0: rim, y0: rim, x1: small.width - rim, y1: small.height - rim });
  const paper = { columns: 1, rows: 1, side: 1 << 20, levels: Uint8Array.of(200) };
  return {
    bitmap: { width: inner.width, height: inner.height, ink: inkOf(inner, paper) },
    dpi: dpi / factor,
  };
}
