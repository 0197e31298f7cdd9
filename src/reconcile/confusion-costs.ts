/**
 * What recognition does to figures, as costs in nats (minus the natural logarithm of the likelihood).
 *
 * Version 1. How they were made: the order of the digit pairs follows the shapes that print at 5 to 6 points lets run
 * into one another (open and closed loops, strokes and hooks) and the slips counted by hand in the recognised text of one
 * real act of 83 pages: lost commas, points and slashes between groups, `|` and `[` for borders, `g` for 8 and 9, lost
 * first digits of counts. Their scale is set so that one misread digit costs 6.2 to 8.6: between one in 500 and one in
 * 5,000 figures for one given other value. `npx tsx scripts/bench/confusions.ts` counts the digits misread on the sample
 * maker's scans, for a measured table to take this one's place; a new table is a new version.
 */
export const CONFUSION_COSTS = {
  version: 1,
  /** Digits taken for one another: pairs in both directions, likeliest first. Other pairs cost `digit.other`. */
  digit: {
    likely: {
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
    } as Readonly<Record<string, number>>,
    other: 8.4,
  },
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
  extra: { any: 7.4, doubled: 6.4, border: 6 },
  /** A printed digit that was not read. */
  lost: { any: 7.4, doubled: 6.4, edge: 6.6 },
  /** Two neighbours exchanged. */
  transposed: 8,
  /** Signs that are noise inside a number. */
  noise: { mark: 0.4, border: 1, other: 3 },
  /** The decimal comma: read as another sign, not read, read where none is. */
  comma: { other: 0.5, lost: 4, extra: 9 },
  /** A whole group of three digits not read. */
  group: 9,
  /** Characters of a neighbouring cell in front: where a space still stands between, and where none does. */
  fused: { spaced: 3.5, closed: 6 },
  /** The sign of an amount. */
  sign: 6.5,
  /** Nothing costs more: beyond this a reading is no candidate. */
  limit: 30,
} as const;
