/**
 * What it costs, in nats, that one digit is read as another.
 *
 * The shapes of print at 5 to 6 points say which digits run into one another (open and closed loops, strokes and hooks);
 * their scale is set so that one misread digit costs 6.2 to 8.4: between one in 500 and one in 5,000 for one given other
 * digit. Counts of scans, and of corrections that people accept, are then added to them as to a prior (Dirichlet
 * smoothing), which counts as much as {@link WEIGHT} digits. What is measured may make a misreading likelier than its shape
 * says, down to {@link LEAST}, never rarer. Most misreadings counted come from scans worse than a clerk would send; where a
 * scan is so poor, the engine's confidence says so, and lowers the cost of each figure there.
 */
import { MEASURED_CONFUSIONS } from './measured-confusions.ts';

/** Pairs in both directions, likeliest first. */
const SHAPES: Readonly<Record<string, number>> = {
  '38': 6.2,
  '56': 6.2,
  '17': 6.2,
  '68': 6.4,
  '08': 6.4,
  '35': 6.6,
  '69': 6.8,
  '89': 6.6,
  '06': 6.6,
  '58': 6.8,
  '27': 6.8,
  '49': 6.8,
  '14': 6.8,
  '09': 6.8,
  '39': 7.0,
  '79': 7.0,
  '23': 7.2,
  '28': 7.2,
};
const OTHER = 8.4;
/** Three misreadings of this cost are a proof's margin. */
const LEAST = 6;
/** Digits that the prior counts for. */
const WEIGHT = 2000;

/** Counts of misreadings, as `scripts/bench/confusions.ts` makes them. */
export interface ConfusionCounts {
  readonly printed: Readonly<Record<string, number>>;
  /** `3>8`: a printed 3 was read as 8. */
  readonly slips: Readonly<Record<string, number>>;
}

/** Cost of one digit taken for another, in either direction. */
export function digitCost(a: string, b: string, counts: ConfusionCounts = MEASURED_CONFUSIONS): number {
  const shape = SHAPES[a < b ? a + b : b + a] ?? OTHER;
  const misread = (counts.slips[`${a}>${b}`] ?? 0) + (counts.slips[`${b}>${a}`] ?? 0);
  const printed = (counts.printed[a] ?? 0) + (counts.printed[b] ?? 0);
  const measured = -Math.log((misread + WEIGHT * Math.exp(-shape)) / (printed + WEIGHT));
  return Math.min(shape, Math.max(LEAST, measured));
}
