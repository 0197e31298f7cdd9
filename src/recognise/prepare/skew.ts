import { cropRaster, type Raster } from '../../ingest/raster.ts';
import { shrinkDarkest } from '../../ingest/shrink.ts';
import { inkPoints } from './ink-points.ts';

/** Skew is measured at this resolution at least: its steps are then finer than the thinnest rule is thick. */
const LEAST_DPI = 100;
/** Share of the page at each rim left out: shadows of the scanner's lid. */
const RIM = 0.02;
/** Darker than this is ink, once the paper is white. */
const INK = 144;
/** Largest skew looked for, in degrees. */
const WIDEST = 5.2;
const COARSE = 0.2;
const FINE = 0.02;
/** So many points tell the angle as well as all of them, and so many about where it lies. */
const ENOUGH = 60_000;
const ENOUGH_AT_FIRST = 15_000;

/**
 * The angle in degrees by which lines of text and rules of a whitened page of `dpi` dots an inch run down to the right
 * (negative: up), 0 where there is too little ink to tell. Found as the shear that makes the histogram of the lower edges of strokes peakiest (Postl, 1986:
 * projection profiles), coarse steps first.
 */
export function skewOf(page: Raster, dpi: number): number {
  const small = withoutRim(shrinkDarkest(page, Math.max(1, Math.floor(dpi / LEAST_DPI))));
  const edges = lowerEdges(small);
  if (edges.length < 2 * 200) return 0;
  let best = 0;
  const search = (among: Float64Array, from: number, to: number, step: number): void => {
    const score = (degrees: number): number => peakiness(among, small, Math.tan((degrees * Math.PI) / 180));
    let bestScore = score(best);
    for (let k = 0; k <= Math.round((to - from) / step); k += 1) {
      const degrees = from + k * step;
      const value = score(degrees);
      if (value > bestScore) {
        bestScore = value;
        best = degrees;
      }
    }
  };
  search(thinned(edges, ENOUGH_AT_FIRST), -WIDEST, WIDEST, COARSE);
  const points = thinned(edges, ENOUGH);
  search(points, best - COARSE, best + COARSE, FINE * 2);
  search(points, best - FINE * 2, best + FINE * 2, FINE);
  return Math.abs(best) < FINE ? 0 : Math.round(best * 100) / 100;
}

function withoutRim(page: Raster): Raster {
  const rim = Math.round(Math.min(page.width, page.height) * RIM);
  return cropRaster(page, { x0: rim, y0: rim, x1: page.width - rim, y1: page.height - rim });
}

/** Points (x, y pairs) where ink ends below: baselines and the undersides of rules. */
function lowerEdges(page: Raster): Int32Array {
  const { width, height, data } = page;
  const { xs, ys } = inkPoints(page, INK);
  const found = new Int32Array(2 * xs.length);
  let count = 0;
  for (let i = 0; i < xs.length; i += 1) {
    const x = xs[i]!;
    const y = ys[i]!;
    if (y >= height - 1 || data[(y + 1) * width + x]! < INK) continue;
    found[count] = x;
    found[count + 1] = y;
    count += 2;
  }
  return found.subarray(0, count);
}

/** About `most` of the points, evenly. */
function thinned(points: Int32Array, most: number): Float64Array {
  const step = 2 * Math.max(1, Math.ceil(points.length / 2 / most));
  const kept = new Float64Array(2 * Math.ceil(points.length / step));
  for (let from = 0, to = 0; from < points.length; from += step, to += 2) {
    kept[to] = points[from]!;
    kept[to + 1] = points[from + 1]!;
  }
  return kept;
}

function peakiness(points: Float64Array, { width, height }: Raster, slope: number): number {
  const reach = Math.ceil(Math.abs(slope) * width) + 1;
  const bins = new Uint32Array(height + 2 * reach + 2);
  for (let i = 0; i < points.length; i += 2) {
    const bin = (points[i + 1]! - slope * points[i]! + reach + 0.5) | 0;
    bins[bin] = bins[bin]! + 1;
  }
  let sum = 0;
  for (const bin of bins) sum += bin * bin;
  return sum;
}
