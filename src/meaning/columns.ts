/** What is told of a table's columns of money. */
import { message } from '../messages/message.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import type { AllocationRecord, TableRecord } from '../model/records.ts';

/** Which column of a table of grants was taken where there was a choice; of dozens of tables alike it is said once. */
export function columnsTaken(
  tables: readonly TableRecord[],
  allocations: readonly AllocationRecord[],
): Finding[] {
  const said = new Set<string>();
  return tables.flatMap((table) => {
    const sentence = table.kind === 'grants' ? columnTaken(table, allocations) : null;
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
