/**
 * What recognition does to figures besides taking one digit for another (see `digit-costs.ts`), as costs in nats: minus the
 * natural logarithm of the likelihood that an amount suffers this very slip.
 *
 * Version 3. Where the measured scans record a kind of slip (a comma lost, a digit lost or gained), its count is added to a
 * prior worth {@link WEIGHT} amounts, as for digits: it may make the slip likelier than the prior says, down to
 * {@link LEAST} where it changes digits, never rarer. The priors, and what no scan has recorded yet (letters for digits, signs
 * that are noise, groups lost, cells fused, digits exchanged), are set from the slips counted by hand in the recognised text
 * of one real act of 83 pages: lost commas, points and slashes between groups, `|` and `[` for borders, `g` for 8 and 9, lost
 * first digits of counts. A new table is a new version.
 */
import { MEASURED_CONFUSIONS } from './measured-confusions.ts';

/** Amounts that the prior counts for. */
const WEIGHT = 2000;
/** Three misreadings of this cost are a proof's margin. */
const LEAST = 6;
/** The same for a slip that changes no digit: it shows by itself. */
const LEAST_OF_FORM = 2;
/** Places within an amount where a digit may be lost or gained, and digits that may stand there. */
const PLACES = 6;
const DIGITS = 10;

/** Counts of slips among amounts, as `scripts/bench/confusions.ts` makes them. */
export interface SlipCounts {
  readonly amounts: number;
  readonly slips: Readonly<Record<string, number>>;
}

/**
 * Cost of one slip of a kind that was counted.
 *
 * @param kind as the counts call it, for instance `digit lost in front`
 * @param ways how many different values slips of this kind make of one amount
 * @param prior cost by hand, in nats
 * @param least no count makes it cost less
 */
export function slipCost(
  kind: string,
  ways: number,
  prior: number,
  least: number = LEAST,
  counts: SlipCounts = MEASURED_CONFUSIONS,
): number {
  const seen = (counts.slips[kind] ?? 0) / ways;
  const measured = -Math.log((seen + WEIGHT * Math.exp(-prior)) / (counts.amounts + WEIGHT));
  return Math.min(prior, Math.max(least, measured));
}

export const CHANNEL_COSTS = {
  version: 3,
  /** Characters that are no digits but look like one: the digits each may be. */
  lookalikes: {
    '|': '1',
    l: '1',
    I: '1',
    i: '1',
    '!': '1',
    ']': '1',
    '[': '1',
    O: '0',
    o: '0',
    D: '0',
    Q: '0',
    S: '5',
    s: '58',
    B: '8',
    Z: '2',
    z: '2',
    q: '9',
    g: '89',
    a: '834',
    A: '4',
    G: '6',
    b: '6',
    T: '7',
    '?': '7',
    e: '0',
    '€': '6',
  } as Readonly<Record<string, string>>,
  lookalike: 1.5,
  /** Any other character for a digit. */
  symbol: 4,
  /** A digit where none is printed. */
  extra: {
    any: slipCost('digit gained within', PLACES, 7.4),
    doubled: slipCost('digit gained within', PLACES, 6.4),
    border: slipCost('digit gained in front', 1, 6),
  },
  /** A printed digit that was not read. */
  lost: {
    any: slipCost('digit lost within', PLACES * DIGITS, 7.4),
    doubled: slipCost('digit lost within', PLACES, 6.4),
    edge: slipCost('digit lost in front', DIGITS - 1, 6.6),
  },
  /** Two neighbours exchanged. */
  transposed: 8,
  /** Signs that are noise inside a number. */
  noise: { mark: 0.4, border: 1, other: 3 },
  /** The decimal comma: read as another sign, not read, read where none is. */
  comma: { other: 0.5, lost: slipCost('comma lost', 1, 4, LEAST_OF_FORM), extra: 9 },
  /** A whole group of three digits not read. */
  group: 9,
  /** Characters of a neighbouring cell in front: where a space still stands between, and where none does. */
  fused: { spaced: 3.5, closed: 6 },
  /** The sign of an amount. */
  sign: 6.5,
  /** Nothing costs more: beyond this a reading is no candidate. */
  limit: 30,
} as const;
