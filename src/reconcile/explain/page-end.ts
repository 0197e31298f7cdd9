import { message } from '../../messages/message.ts';
import type { AllocationRecord } from '../../model/records.ts';
import type { Explainer, Gap } from './contract.ts';
import { opening, rowName } from './gap-words.ts';

/** Something is missing where the table passes to another page, or where it breaks off. */
export const pageEnd: Explainer = (gap) => {
  if (gap.slack === null || gap.excess === null || gap.excess >= 0 || gap.unit !== 'cents') return null;
  const last = lastBeforeBreak(gap);
  if (last === null) return null;
  return {
    sparesParts: false,
    sentence: message('reconcile/page-end', {
      gap: opening(gap),
      page: last.amount.place.page,
      row: rowName(last),
    }),
  };
};

/** The last row before the only page break of the sum: between two of its rows, or before its total. */
function lastBeforeBreak({ builder, about, rows }: Gap): AllocationRecord | null {
  const total = builder.records.totals.find(({ id, part }) => part === 'annex' && id === about.evidence[0]);
  const breaks = rows.filter((row, index) => {
    const next = rows[index + 1]?.amount.place.page ?? total?.amount.place.page;
    return next !== undefined && next > row.amount.place.page;
  });
  return breaks.length === 1 ? breaks[0]! : null;
}
