import { message } from '../../messages/message.ts';
import type { AllocationRecord } from '../../model/records.ts';
import { compactKey } from '../../model/text-fold.ts';
import type { Explainer } from './contract.ts';
import { opening, rowName } from './gap-words.ts';

/** Too much by exactly a row that stands there twice: same beneficiary, same amount. */
export const doubledRow: Explainer = (gap) => {
  const { rows, excess, unit } = gap;
  const duplicate = excess === null || excess <= 0 || unit !== 'cents' ? null : duplicateOf(rows, excess);
  if (duplicate === null) return null;
  return {
    sparesParts: false,
    sentence: message('reconcile/doubled-row', { gap: opening(gap), row: rowName(duplicate) }),
  };
};

function duplicateOf(rows: readonly AllocationRecord[], excess: number): AllocationRecord | null {
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.amount.value !== excess) continue;
    const key = compactKey(row.beneficiary);
    if (seen.has(key)) return row;
    seen.add(key);
  }
  return null;
}
