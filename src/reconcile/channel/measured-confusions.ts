/** Made by `tsx scripts/bench/confusions.ts --record` from `scripts/bench/confusions.json`; not to be edited by hand. */

/** How often digits were printed, and how they were misread, in amounts of all measured scans and accepted corrections. */
export const MEASURED_CONFUSIONS = {
  amounts: 600,
  printed: {
    '0': 2217,
    '1': 220,
    '2': 262,
    '3': 114,
    '4': 274,
    '5': 129,
    '6': 234,
    '7': 99,
    '8': 230,
    '9': 86,
  } as Readonly<Record<string, number>>,
  slips: {
    '0>6': 5,
    '3>4': 1,
    '6>5': 1,
    '8>4': 1,
    '8>6': 1,
    '9>2': 1,
    '9>5': 2,
    '9>8': 1,
    'comma lost': 2,
    'digit lost in front': 5,
    'digit lost within': 1,
    'other length': 8,
    unreadable: 10,
  } as Readonly<Record<string, number>>,
};
