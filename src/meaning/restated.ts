import type { AllocationRecord, TableRecord } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';

/** Ids of tables whose rows all stand in another one, by name and amount: a report and its annex say the same. */
export function restated(
  tables: readonly TableRecord[],
  rows: readonly AllocationRecord[],
): ReadonlySet<string> {
  const grants = tables.filter(({ kind }) => kind === 'grants');
  const contents = new Map(
    grants.map(({ id }) => [
      id,
      rows
        .filter(({ table }) => table === id)
        .map(keyOf)
        .sort(),
    ]),
  );
  const found = new Set<string>();
  for (const [index, one] of grants.entries()) {
    for (const other of grants.slice(index + 1)) {
      const [own, again] = [contents.get(one.id)!, contents.get(other.id)!];
      if (own.length < 2 || own.join('\n') !== again.join('\n')) continue;
      // The later one is the list itself: a report stands before it.
      found.add(one.id);
    }
  }
  return found;
}

function keyOf({ beneficiary, amount }: AllocationRecord): string {
  return `${wordKey(beneficiary)} ${String(amount.value)}`;
}
