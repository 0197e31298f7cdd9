/** What the layout of a table leaves open and its sums can tell: totals without a label, one of several columns of money. */
import type { Records } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import { withBands } from './bands.ts';
import { settleColumns } from './columns.ts';
import { withLostTotals } from './lost-labels.ts';

/** Records as read, with what sums tell of their tables. Pure; ids of rows and totals are those of reading order. */
export function settleTables(records: Records, profile: Profile): Records {
  const settled = withLostTotals(withBands(settleColumns(records, profile)), profile);
  const contested = new Set(settled.tables.filter((table) => table.contested).map(({ id }) => id));
  return {
    ...settled,
    allocations: settled.allocations.map((row) =>
      contested.has(row.table ?? '') ? { ...row, amount: { ...row.amount, contested: true } } : row,
    ),
  };
}
