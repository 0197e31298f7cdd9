import { withoutAccents } from './lexicon/french.ts';

/**
 * What it costs (minus the natural logarithm of how likely it is) that an engine saw one character for another in small
 * print. Directions differ: a J loses its hook and is read as I; an I is rarely read as J. Figures are rounded from the
 * misreadings counted in scanned tables; only their order matters here.
 */
const OTHER = 8;
const LIKENESS = 2;
/** Upright strokes: the edge of a cell becomes one, and one is taken for the edge of a cell. */
const STROKES = 'i1l|!';
const HOOKED = 'j])';
const ALIKE: readonly string[] = [
  'o0qdc',
  'ecoa',
  's5',
  'b8',
  'g6cq9',
  'z2',
  'a4',
  'uv',
  'mn',
  'nhru',
  'pf',
  'ef',
  'tf',
  'rt',
  'yv',
  'kx',
  'db',
];
const PAIRS: ReadonlySet<string> = new Set(
  ALIKE.flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))),
);
/** Several letters seen for one, or one for several. */
const RUNS: readonly (readonly [meant: string, seen: string])[] = [
  ['m', 'rn'],
  ['rn', 'm'],
  ['d', 'cl'],
  ['u', 'ii'],
  ['ç', 'gc'],
  ['ç', 'cg'],
  ['j', 'jd'],
  ['u', 'qu'],
  ['n', 'ri'],
  ['w', 'vv'],
];

/** Names longer than this are compared no further. */
const LONGEST = 80;

/** The cost of seeing `seen` where `meant` was printed; both one character, case apart. */
export function substitutionCost(meant: string, seen: string): number {
  if (meant === seen) return 0;
  const [bareMeant, bareSeen] = [withoutAccents(meant), withoutAccents(seen)];
  if (bareMeant === bareSeen) return meant === bareMeant ? 6 : 1.2;
  if (HOOKED.includes(meant) && STROKES.includes(seen)) return 0.7;
  if (meant === 'j' && HOOKED.includes(seen)) return 1;
  if (STROKES.includes(meant) && HOOKED.includes(seen)) return 4;
  if (STROKES.includes(meant) && STROKES.includes(seen)) return meant === 'i' ? 1 : 1.5;
  if (meant === 'ç' && seen === 'g') return 1;
  return PAIRS.has(bareMeant + bareSeen) ? LIKENESS : OTHER;
}

/** The cost of a character that was printed and not seen. */
function deletionCost(meant: string, neighbours: string): number {
  if (STROKES.includes(meant)) return neighbours.includes(meant) ? 1.5 : 2.5;
  return neighbours.includes(meant) ? 3 : OTHER;
}

/** The cost of a character that was seen and not printed. */
function insertionCost(seen: string): number {
  return STROKES.includes(seen) ? 3.5 : 7;
}

/**
 * The cost of reading `seen` where `meant` was printed, case apart: the cheapest chain of misread, lost and added
 * characters. `limit` bounds the work: what costs more comes back as `Infinity`.
 */
export function misreadingCost(meant: string, seen: string, limit = 12): number {
  const [a, b] = [meant.toLowerCase(), seen.toLowerCase()];
  if (a === b) return 0;
  if (a.length > LONGEST || b.length > LONGEST || Math.abs(a.length - b.length) > 4) return Infinity;
  const width = b.length + 1;
  const costs = new Float64Array((a.length + 1) * width).fill(Infinity);
  costs[0] = 0;
  for (let i = 0; i <= a.length; i += 1) {
    let least = Infinity;
    for (let j = 0; j <= b.length; j += 1) {
      const here = costs[i * width + j]!;
      if (here < least) least = here;
      if (here > limit) continue;
      const relax = (di: number, dj: number, cost: number): void => {
        const at = (i + di) * width + j + dj;
        if (here + cost < costs[at]!) costs[at] = here + cost;
      };
      if (i < a.length && j < b.length) relax(1, 1, substitutionCost(a.charAt(i), b.charAt(j)));
      if (i < a.length) relax(1, 0, deletionCost(a.charAt(i), a.charAt(i - 1) + a.charAt(i + 1)));
      if (j < b.length) relax(0, 1, insertionCost(b.charAt(j)));
      for (const [from, to] of RUNS)
        if (a.startsWith(from, i) && b.startsWith(to, j)) relax(from.length, to.length, LIKENESS);
    }
    if (least > limit) return Infinity;
  }
  const total = costs.at(-1)!;
  return total > limit ? Infinity : total;
}
