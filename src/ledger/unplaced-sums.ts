/** Amounts that are what others without a place add up to: a list that nothing reads, and its total. */
import { message } from '../messages/message.ts';
import type { PrintedAmount } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { other, type Decided } from './decided.ts';
import { sayings } from './words.ts';

/** A total is what at least so many add up to. */
const FEWEST = 2;
/** Words that a sentence may say of a total of what it grants: `la dépense, soit …, est inscrite au budget`. */
const OF_ALL: ReadonlySet<string> = new Set(['cost', 'budget']);

/**
 * The decisions with the totals of what has no place. What adds up to them keeps asking: no grant is hidden by its total.
 *
 * @param decided in the order of the amounts
 */
export function withSums(
  decided: readonly Decided[],
  printed: readonly PrintedAmount[],
  profile: Profile,
): Decided[] {
  const made = [...decided];
  for (const [index, { role }] of decided.entries()) {
    const { cents, setting, heading, by } = printed[index]!;
    const isOpen = role === null || (OF_ALL.has(role) && heading === null && setting === 'operative');
    if (!isOpen || cents === null || cents === 0 || by.some((key) => key.startsWith('r'))) continue;
    const before = made
      .slice(0, index)
      .flatMap((one, at) =>
        one.role === null && printed[at]!.heading === heading ? [printed[at]!.cents ?? 0] : [],
      );
    const count = isTotal(printed[index]!, profile) ? tail(before, cents) : null;
    const all = sumOf(before) === cents && before.length >= FEWEST ? before.length : null;
    const rows = count ?? (heading === null ? all : null);
    if (rows !== null) made[index] = other('total', message('money/sum-of-unplaced', { count: rows }));
  }
  return made;
}

function isTotal({ before }: PrintedAmount, profile: Profile): boolean {
  return sayings(before, '', profile).some(({ role }) => role === 'total');
}

/** How many of the last amounts add up to one; `null` where none do. */
function tail(before: readonly number[], cents: number): number | null {
  for (let count = FEWEST; count <= before.length; count += 1)
    if (sumOf(before.slice(-count)) === cents) return count;
  return null;
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
