/** Binary image, 1 for ink. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Largest skew looked for, in degrees. */
const WIDEST = 5.2;
const COARSE = 0.2;
const FINE = 0.02;
/** So many points tell the angle as well as all of them, and so many about where it lies. */
const ENOUGH = 60_000;
const ENOUGH_AT_FIRST = 15_000;

/**
 * The angle in degrees by which lines of text and rules run down to the right (negative: up), 0 where there is too
 * little ink to tell. Found as the shear that makes the histogram of the lower edges of strokes peakiest (Postl, 1986:
 * projection profiles), coarse steps first.
 */
export function skewOf(bitmap: Bitmap): number {
  const edges = lowerEdges(bitmap);
  if (edges.length < 2 * 200) return 0;
  let best = 0;
  const search = (among: Float64Array, from: number, to: number, step: number): void => {
    const score = (degrees: number): number => peakiness(among, bitmap, Math.tan((degrees * Math.PI) / 180));
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

/** Points (x, y pairs) where ink ends below: baselines and the undersides of rules. */
function lowerEdges({ width, height, ink }: Bitmap): number[] {
  const found: number[] = [];
  for (let y = 0, i = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width; x += 1, i += 1) if (ink[i] === 1 && ink[i + width] === 0) found.push(x, y);
  }
  return found;
}

/** About `most` of the points, evenly. */
function thinned(points: readonly number[], most: number): Float64Array {
  const step = 2 * Math.max(1, Math.ceil(points.length / 2 / most));
  const kept = new Float64Array(2 * Math.ceil(points.length / step));
  for (let from = 0, to = 0; from < points.length; from += step, to += 2) {
    kept[to] = points[from]!;
    kept[to + 1] = points[from + 1]!;
  }
  return kept;
}

function peakiness(points: Float64Array, { width, height }: Bitmap, slope: number): number {
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
