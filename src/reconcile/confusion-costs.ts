/**
 * What recognition does to figures besides taking one digit for another (see `digit-costs.ts`), as costs in nats: minus the
 * natural logarithm of the likelihood.
 *
 * Version 2. Set from the slips counted by hand in the recognised text of one real act of 83 pages: lost commas, points and
 * slashes between groups, `|` and `[` for borders, `g` for 8 and 9, lost first digits of counts. A new table is a new
 * version.
 */
export const CONFUSION_COSTS = {
  version: 2,
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
