import { compactKey } from '../../model/text-fold.ts';
import { misreadingCost } from '../confusion.ts';
import { isFrench } from '../lexicon/french.ts';

/** One word of a known sentence beside what was read for it. */
export interface Pair {
  /**
   * `same`: the same word, or each its own number; `torn`: a part or a misreading of it; `lost`: nothing; `other`: another
   * word that is one.
   */
  readonly kind: 'same' | 'torn' | 'lost' | 'other';
  readonly read: string;
  readonly known: string;
}

/** A read sentence laid beside a known one. */
export interface AlignedCells {
  readonly pairs: readonly Pair[];
  /** How many words the known one has. */
  readonly known: number;
  /** Words read before it, and after it. */
  readonly lead: readonly string[];
  readonly rest: readonly string[];
}

const COSTS = { same: 0, torn: 0.6, lost: 1, other: 2, outside: 0.4 };
/** What is left of a torn word may be a word itself: it has this many letters, and this many are gone (not a plural's). */
const LEAST_LEFT = 3;
const LEAST_GONE = 4;
/** A word that is none, this near to another, is a misreading of it. */
const MISREAD = 4;
/** The preposition that an engine takes for a figure. */
const PREPOSITION_FIGURES = '234&';
const MOST_WORDS = 60;
const NOTHING: AlignedCells = { pairs: [], known: 0, lead: [], rest: [] };

/**
 * Lays a read sentence beside a known one, word by word, at the least cost. Every known word has its pair; words read
 * before the first and after the last are apart.
 */
export function alignCells(read: string, known: string): AlignedCells {
  const words = read.split(/\s+/u).filter((word) => word !== '');
  const meant = known.split(/\s+/u).filter((word) => word !== '');
  if (words.length > MOST_WORDS || meant.length > MOST_WORDS || meant.length === 0) return NOTHING;
  const width = words.length + 1;
  const costs = new Float64Array((meant.length + 1) * width).fill(Infinity);
  const steps = new Array<Pair['kind'] | null>(costs.length).fill(null);
  for (let j = 0; j < width; j += 1) costs[j] = j * COSTS.outside;
  for (let i = 1; i <= meant.length; i += 1) {
    for (let j = 0; j < width; j += 1) {
      const at = i * width + j;
      const lost = costs[at - width]! + COSTS.lost;
      [costs[at], steps[at]] = [lost, 'lost'];
      if (j === 0) continue;
      const kind = kindOf(words[j - 1]!, meant[i - 1]!);
      const paired = costs[at - width - 1]! + COSTS[kind];
      if (paired <= lost) [costs[at], steps[at]] = [paired, kind];
    }
  }
  const end = (j: number): number => costs[meant.length * width + j]! + (words.length - j) * COSTS.outside;
  let last = 0;
  for (let j = 1; j < width; j += 1) if (end(j) < end(last)) last = j;
  const pairs: Pair[] = [];
  let [i, j] = [meant.length, last];
  while (i > 0) {
    const kind = steps[i * width + j]!;
    pairs.push({ kind, read: kind === 'lost' ? '' : words[j - 1]!, known: meant[i - 1]! });
    if (kind !== 'lost') j -= 1;
    i -= 1;
  }
  return { pairs: pairs.reverse(), known: meant.length, lead: words.slice(0, j), rest: words.slice(last) };
}

function kindOf(read: string, known: string): 'same' | 'torn' | 'other' {
  const [seen, meant] = [compactKey(read), compactKey(known)];
  if (seen === meant || (isNumber(seen) && isNumber(meant))) return 'same';
  if (meant === 'a' && seen.length === 1 && PREPOSITION_FIGURES.includes(seen)) return 'torn';
  if (isNumber(seen) || isNumber(meant)) return 'other';
  const part = meant.startsWith(seen) || meant.endsWith(seen);
  if (part && seen.length >= LEAST_LEFT && meant.length - seen.length >= LEAST_GONE) return 'torn';
  if (isFrench(read)) return 'other';
  return seen.length < LEAST_LEFT || misreadingCost(known, read, MISREAD) <= MISREAD ? 'torn' : 'other';
}

function isNumber(key: string): boolean {
  return /^\d+$/u.test(key);
}
