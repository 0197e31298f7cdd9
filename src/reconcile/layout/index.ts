/** What the layout of a table leaves open and its sums can tell: totals without a label, one of several columns of money. */
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { AllocationRecord, Records, TableRecord } from '../../model/records.ts';
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
    findings: [...settled.findings, ...columnsTaken(settled)],
  };
}

/** Which column was taken where there was a choice; of dozens of tables alike it is said once. */
function columnsTaken({ tables, allocations }: Records): Finding[] {
  const said = new Set<string>();
  return tables.flatMap((table) => {
    const sentence = columnTaken(table, allocations);
    if (sentence === null || said.has(JSON.stringify(sentence))) return [];
    said.add(JSON.stringify(sentence));
    return [finding(table.contested ? 'warning' : 'info', sentence, table.source)];
  });
}

function columnTaken(
  { id, columns, amountColumn, contested, candidates, toldBy }: TableRecord,
  allocations: readonly AllocationRecord[],
): Message | null {
  if (amountColumn === null || toldBy === 'person') return null;
  const own = allocations.filter((row) => row.table === id);
  const filled = new Set(own.flatMap(({ money }) => money.map(({ column }) => column)));
  const rivals = contested ? candidates : [...filled].sort((a, b) => a - b);
  const others = rivals.flatMap((column) =>
    column === amountColumn ? [] : (columns[column]?.heading ?? []),
  );
  if (others.length === 0) return null;
  const code = contested ? 'segment/amount-column-contested' : 'segment/amount-column-chosen';
  return message(code, { heading: columns[amountColumn]!.heading, others });
}
