import type { AllocationRecord, TableKind } from '../model/records.ts';
import { isCarried, isPartOf } from '../profiles/carried.ts';
import type { Profile } from '../profiles/contract.ts';
import { saysOnly } from '../profiles/table-words.ts';
import { cellsOf } from './marked-rows.ts';

/**
 * What a row of a table of grants is: a cell of it may say that it is refused, its name that it carries a sum forward or tells a
 * part. Who is given nothing is given no grant.
 */
export function rowKind(row: AllocationRecord, profile: Profile): TableKind {
  if (isCarried(row.beneficiary, profile)) return 'recapitulation';
  if (isPartOf(row.beneficiary, profile)) return 'restatement';
  if (row.amount.value === 0) return 'refused';
  return cellsOf(row).some((cell) => saysOnly(cell, 'refused', profile)) ? 'refused' : 'grants';
}
