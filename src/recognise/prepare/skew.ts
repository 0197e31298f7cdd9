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
/** So many points tell the angle as well as all of them. */
const ENOUGH = 60_000;

/**
 * The angle in degrees by which lines of text and rules run down to the right (negative: up), 0 where there is too
 * little ink to tell. Found as the shear that makes the histogram of the lower edges of strokes peakiest (Postl, 1986:
 * projection profiles), coarse steps first.
 */
export function skewOf(bitmap: Bitmap): number {
  const points = lowerEdges(bitmap);
  if (points.length < 2 * 200) return 0;
  const score = (degrees: number): number => peakiness(points, bitmap, Math.tan((degrees * Math.PI) / 180));
  let best = 0;
  let bestScore = score(0);
  const search = (from: number, to: number, step: number): void => {
    for (let k = 0; k <= Math.round((to - from) / step); k += 1) {
      const degrees = from + k * step;
      const value = score(degrees);
      if (value > bestScore) {
        bestScore = value;
        best = degrees;
      }
    }
  };
  search(-WIDEST, WIDEST, COARSE);
  search(best - COARSE, best + COARSE, FINE * 2);
  search(best - FINE * 2, best + FINE * 2, FINE);
  return Math.abs(best) < FINE ? 0 : Math.round(best * 100) / 100;
}

/** Points (x, y pairs) where ink ends below: baselines and the undersides of rules. */
function lowerEdges({ width, height, ink }: Bitmap): Float64Array {
  const found: number[] = [];
  let total = 0;
  for (let i = 0; i < width * (height - 1); i += 1) if (ink[i] === 1 && ink[i + width] === 0) total += 1;
  const keep = Math.max(1, Math.ceil(total / ENOUGH));
  let seen = 0;
  for (let y = 0; y < height - 1; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      if (ink[i] === 1 && ink[i + width] === 0 && seen++ % keep === 0) found.push(x, y);
    }
  }
  return Float64Array.from(found);
}

function peakiness(points: Float64Array, { width, height }: Bitmap, slope: number): number {
  const reach = Math.ceil(Math.abs(slope) * width) + 1;
  const bins = new Uint32Array(height + 2 * reach + 2);
  for (let i = 0; i < points.length; i += 2) {
    const bin = Math.round(points[i + 1]! - slope * points[i]! + reach);
    bins[bin] = bins[bin]! + 1;
  }
  let sum = 0;
  for (const bin of bins) sum += bin * bin;
  return sum;
}
