/** Rows that may be no grants of their own: sums that stand among them, and tables that are printed twice. */
import { tablesAlike } from '../meaning/restated.ts';
import { message } from '../messages/message.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { AllocationRecord, Records } from '../model/records.ts';
import { opensTotal } from '../profiles/total-labels.ts';
import { isCarried } from '../profiles/carried.ts';
import type { Profile } from '../profiles/contract.ts';

/** What a row's name says where it is a sum and nobody: `À reporter`, `Sous-total Sport`. */
export function sumRole(name: string, profile: Profile): 'total' | 'restatement' | null {
  if (name === '') return null;
  if (isCarried(name, profile)) return 'restatement';
  // `Total Danse` is a name: had it added up the rows above it, it would be no row.
  return opensTotal(name, profile, false) ? 'total' : null;
}

/** What is told of rows that may count money twice. */
export function rowDoubts(records: Records, profile: Profile): Finding[] {
  const { allocations } = records;
  const sums = allocations.filter(({ beneficiary }) => sumRole(beneficiary, profile) !== null);
  return [
    ...sums.map(({ id, beneficiary, source }) =>
      finding('warning', message('ledger/row-reads-as-sum', { id, name: beneficiary }), source),
    ),
    ...twice(allocations),
  ];
}

/** Each table that shows what one before it shows, with the first such. */
function twice(allocations: readonly AllocationRecord[]): Finding[] {
  const told = new Set<AllocationRecord>();
  return tablesAlike(allocations).flatMap(({ earlier, later, same }) => {
    const [row, first] = [later[0]!, earlier[0]!];
    if (told.has(row)) return [];
    told.add(row);
    const says = message('ledger/table-twice', {
      page: row.source.page,
      before: first.source.page,
      rows: same.length,
      amount: same.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0),
      table: row.table!,
      first: first.table!,
    });
    return [finding('warning', says, row.source)];
  });
}
