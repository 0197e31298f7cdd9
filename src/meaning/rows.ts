import type { AllocationRecord, TableKind } from '../model/records.ts';
import { isCarried, isPartOf } from '../profiles/carried.ts';
import type { Profile } from '../profiles/contract.ts';
import { saysOnly } from '../profiles/table-words.ts';

/** What a row of a table of grants is: a cell of it may say that it is refused, its name that it carries a sum forward or tells a part. */
export function rowKind(row: AllocationRecord, profile: Profile): TableKind {
  if (isCarried(row.beneficiary, profile)) return 'recapitulation';
  if (isPartOf(row.beneficiary, profile)) return 'restatement';
  const cells = [row.object, row.information, row.financing, row.agreement, ...Object.values(row.extra)];
  return cells.some((cell) => cell !== null && saysOnly(cell, 'refused', profile)) ? 'refused' : 'grants';
}
