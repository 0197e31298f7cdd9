/** What a sentence says again of what is granted already, in a table or before. */
import { groupBy } from '../../model/group-by.ts';
import { isSamePlace } from '../../model/place.ts';
import type { AllocationRecord } from '../../model/records.ts';
import { wordKey } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import type { Statement } from './statements.ts';
import { patternsOf } from './words.ts';

/** Whether a grant is told already, and nothing says that it is one more. */
export function isTold(
  row: AllocationRecord,
  { folded }: Statement,
  others: readonly AllocationRecord[],
  profile: Profile,
): boolean {
  const key = wordKey(row.beneficiary);
  return others.some(
    (other) =>
      other.amount.value === row.amount.value &&
      (isSamePlace(other.amount.place, row.amount.place)
        ? other.beneficiary === row.beneficiary
        : !patternsOf(profile.sentences).more.test(folded) && isLike(key, wordKey(other.beneficiary))),
  );
}

/**
 * The one row of a table that a sentence tells with another amount; `null` where it gives more, or where the rows of this name
 * make its amount together.
 */
export function contradicted(
  { beneficiary, amount }: AllocationRecord,
  { folded }: Statement,
  rows: readonly AllocationRecord[],
  profile: Profile,
): AllocationRecord | null {
  const key = bareKey(beneficiary);
  const same = rows.filter((row) => bareKey(row.beneficiary) === key);
  if (key === '' || same.length === 0 || patternsOf(profile.sentences).more.test(folded)) return null;
  const sum = same.reduce((all, row) => all + (row.amount.value ?? 0), 0);
  return sum === amount.value || same.some((row) => row.amount.value === amount.value) ? null : same[0]!;
}

/** `l'association Tremplin` and `Tremplin` are one. */
function bareKey(name: string): string {
  return wordKey(name).replace(/^(?:l |la |le |les )?(?:association )?/u, '');
}

function isLike(one: string, other: string): boolean {
  return (
    one !== '' && other !== '' && (` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `))
  );
}

/** Whether an amount is one that a row of a table took. */
export function standsInTable(
  { amount: { place } }: AllocationRecord,
  rows: readonly AllocationRecord[],
): boolean {
  return rows.some(({ amount: { place: own }, source }) => {
    if (own.page !== place.page) return false;
    if (own.box === null || place.box === null)
      return (own.line !== null && own.line === place.line) || source.line === place.line;
    const middle = (place.box.y0 + place.box.y1) / 2;
    return (
      middle >= own.box.y0 - 1 &&
      middle <= own.box.y1 + 1 &&
      place.box.x1 >= own.box.x0 - 1 &&
      place.box.x0 <= own.box.x1 + 1
    );
  });
}

/** Whether an amount is what the rows of the tables, or of one of them, add up to. */
export function isSum(row: AllocationRecord, rows: readonly AllocationRecord[]): boolean {
  const tables = [...groupBy(rows, ({ table }) => table).values()];
  return [rows, ...tables].some(
    (some) =>
      some.length > 1 && some.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0) === row.amount.value,
  );
}
