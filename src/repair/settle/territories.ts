import { message } from '../../messages/message.ts';
import { distance } from 'fastest-levenshtein';
import { countsOf } from '../../model/counts.ts';
import type { AllocationRecord } from '../../model/records.ts';
import { remembered } from '../../model/remembered.ts';
import { compactKey } from '../../model/text-fold.ts';
import { misreadingCost } from '../confusion.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';

/** One letter in so many may differ; a shorter name has none to lose. */
const LETTERS_A_SLIP = 4;
const SHORTEST = 5;
/** So many times oftener the territory of the row beside must be read. */
const BESIDE = 2;
/** Or so much a misreading may cost: two letters seen as one. */
const LIKELY = 2.5;

/** Different names and words that are kept in mind. */
const MOST = 10_000;

const BY_ROWS = message('repair/territory-by-rows');

/** Whether recognition doubts a word of a row, or saw the other word in the same pixels. */
export type Doubts = (row: AllocationRecord, read: string, meant: string) => boolean;

/**
 * Settles the territories of rows, which are few and stand in many rows, one beside the other: a rare one that looks like a
 * common one is that one where recognition doubts it or the row before or after bears the common one. Of several in one
 * cell (`Arrageois-Ternois`) each word is settled so.
 *
 * @param support how often a territory is read at least that takes the place of another, and how many times oftener
 */
export function settleTerritories(
  rows: readonly AllocationRecord[],
  isDoubted: Doubts,
  support: { readonly least: number; readonly times: number },
  ledger: Ledger,
): readonly AllocationRecord[] {
  const names = countsOf(rows.flatMap(({ territories }) => territories));
  const words = countsOf(rows.flatMap(({ territories }) => territories.flatMap(wordsOf)));
  const meantFor = (read: string, counts: ReadonlyMap<string, number>, times: number): string | null => {
    const own = counts.get(read) ?? 0;
    const common = [...counts].filter(([, count]) => count >= support.least && count >= times * own);
    return nearest(
      read,
      common.map(([name]) => name),
    );
  };
  const wordFor = remembered(MOST, (word) => meantFor(word, words, support.times));
  const nameFor = remembered(
    MOST,
    (name) => meantFor(name, names, support.times) ?? name.replace(WORD, (word) => wordFor(word) ?? word),
  );
  const nameBeside = remembered(MOST, (name) => meantFor(name, names, BESIDE));
  return rows.map((row, at) => {
    if (row.amount.exact) return row;
    const beside = [rows[at - 1], rows[at + 1]].flatMap((other) => other?.territories ?? []);
    const territories = row.territories.map((name) => {
      const neighbour = nameBeside(name);
      if (neighbour !== null && beside.includes(neighbour)) return neighbour;
      const meant = nameFor(name);
      return meant !== name && (beside.includes(meant) || isDoubted(row, name, meant)) ? meant : name;
    });
    const [before, after] = [row.territories.join(' - '), territories.join(' - ')];
    if (before === after) return row;
    ledger.add(
      automaticRepair('spelling', `${row.id}.territories`, before, after, 0.88, BY_ROWS, row.source),
    );
    return { ...row, territories };
  });
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(name: string): string[] {
  return name.match(WORD) ?? [];
}

/** The one of these names that a reading is likest to, where it is like one at all and no other as much. */
function nearest(read: string, names: readonly string[]): string | null {
  const key = compactKey(read);
  const near = names
    .filter((name) => name !== read)
    .map((name) => ({ name, off: distance(compactKey(name), key) }))
    .filter(({ name, off }) => isLike(compactKey(name), key, off))
    .sort((a, b) => a.off - b.off);
  const [best, second] = near;
  return best === undefined || best.off === second?.off ? null : best.name;
}

function isLike(name: string, read: string, off: number): boolean {
  const shorter = Math.min(name.length, read.length);
  if (shorter < SHORTEST) return false;
  return off <= Math.floor(shorter / LETTERS_A_SLIP) || misreadingCost(name, read, LIKELY) <= LIKELY;
}
