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
const ALIKE_CAPITALS = [
  'O0QDC',
  'B8',
  'S5',
  'G6C',
  'Z2',
  'A4',
  'EF',
  'PF',
  'J3',
  'MN',
  'HN',
  'UV',
  'VY',
  'KX',
  'TI',
  'TL',
];
const ALIKE_SMALL = ['ceo', 'ao', 'nhru', 'mn', 'tf', 'rt', 'lt', 'vy', 'b6h', 'gq9', 's5', 'z2', 'uv'];
const CAPITAL_PAIRS = pairsOf(ALIKE_CAPITALS.map((group) => group.toLowerCase()));
const SMALL_PAIRS = pairsOf(ALIKE_SMALL);

function pairsOf(groups: readonly string[]): ReadonlySet<string> {
  const signs = groups.map((group) => Array.from(group));
  return new Set(signs.flatMap((group) => group.flatMap((one) => group.map((other) => one + other))));
}
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
  ['li', 'u'],
  ['rt', 'n'],
  ['n', 'ri'],
  ['w', 'vv'],
];

/** Letters that lose a stroke in worn print, and what is then seen of them: a tail, a bar. The stroke is hardly seen where none is. */
const WORN: ReadonlySet<string> = new Set(['yv', 'ec']);

/** Names longer than this are compared no further. */
const LONGEST = 80;

/** The cost of seeing `seen` where `meant` was printed; both one character in lower case, `capitals` says how they stood. */
function substitutionCost(meant: string, seen: string, capitals: boolean): number {
  if (meant === seen) return 0;
  const [bareMeant, bareSeen] = [withoutAccents(meant), withoutAccents(seen)];
  if (bareMeant === bareSeen) return meant === bareMeant ? 6 : 1.2;
  if (HOOKED.includes(meant) && STROKES.includes(seen)) return 0.7;
  if (meant === 'j' && HOOKED.includes(seen)) return 1;
  if (STROKES.includes(meant) && HOOKED.includes(seen)) return 4;
  if (STROKES.includes(meant) && STROKES.includes(seen)) return meant === 'i' ? 1 : 1.5;
  if (meant === 'ç' && seen === 'g') return 1;
  if (!(capitals ? CAPITAL_PAIRS : SMALL_PAIRS).has(bareMeant + bareSeen)) return OTHER;
  if (WORN.has(bareMeant + bareSeen)) return 1.5;
  if (WORN.has(bareSeen + bareMeant)) return 3;
  // Among digits an engine sees a digit; it seldom sees a letter where a digit is.
  if (isDigit(seen) && !isDigit(meant)) return 1.5;
  return isDigit(meant) && !isDigit(seen) ? 3 : LIKENESS;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** The cost of a character that was printed and not seen. */
function deletionCost(meant: string, neighbours: string): number {
  if (STROKES.includes(meant)) return neighbours.includes(meant) ? 1.5 : 2.5;
  return neighbours.includes(meant) || withoutAccents(meant) !== meant ? 3 : OTHER;
}

/** The cost of a character that was seen and not printed. */
function insertionCost(seen: string, neighbours: string): number {
  if (!STROKES.includes(seen)) return 7;
  return neighbours.includes(seen) ? 5 : 3.5;
}

/**
 * The cost of reading `seen` where `meant` was printed, case apart: the cheapest chain of misread, lost and added
 * characters. `limit` bounds the work: what costs more comes back as `Infinity`.
 */
export function misreadingCost(meant: string, seen: string, limit = 12): number {
  const [a, b] = [meant.toLowerCase(), seen.toLowerCase()];
  const capitals = hasNoSmall(meant) && hasNoSmall(seen);
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
      if (i < a.length && j < b.length) relax(1, 1, substitutionCost(a.charAt(i), b.charAt(j), capitals));
      if (i < a.length) relax(1, 0, deletionCost(a.charAt(i), a.charAt(i - 1) + a.charAt(i + 1)));
      if (j < b.length) relax(0, 1, insertionCost(b.charAt(j), b.charAt(j - 1) + b.charAt(j + 1)));
      for (const [from, to] of RUNS)
        if (a.startsWith(from, i) && b.startsWith(to, j)) relax(from.length, to.length, LIKENESS);
    }
    if (least > limit) return Infinity;
  }
  const total = costs.at(-1)!;
  return total > limit ? Infinity : total;
}

function hasNoSmall(text: string): boolean {
  return text === text.toUpperCase();
}
