/** Rows that repeat another row word by word, and so may be the same row read twice. */
import { groupBy } from '../model/group-by.ts';
import type { AllocationRecord } from '../model/records.ts';
import { compactKey } from '../model/text-fold.ts';
import type { ProblemBuilder } from './problem-builder.ts';

/** The amounts' variables of all such rows, the first of each kind included. */
export function duplicateRowsOf(builder: ProblemBuilder): ReadonlySet<number> {
  const rows = groupBy(builder.records.allocations, wordsOf);
  return new Set(
    [...rows.values()].flatMap((same) => (same.length < 2 ? [] : same.map((row) => builder.amountOf(row)))),
  );
}

function wordsOf(row: AllocationRecord): string {
  return JSON.stringify([
    row.annex,
    row.theme?.code,
    row.operation?.code,
    row.territories.map(compactKey),
    compactKey(row.beneficiary),
    row.reference,
    compactKey(row.object ?? ''),
    compactKey(row.information ?? ''),
    row.quantities.map(({ figure, unit }) => [figure.value, unit]),
    row.amount.value,
    Object.values(row.extra).map(compactKey),
  ]);
}
