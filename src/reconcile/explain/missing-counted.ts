import { message } from '../../messages/message.ts';
import { wrongCounts } from '../constraints/announced.ts';
import type { Explainer } from './contract.ts';
import { opening } from './gap-words.ts';

/** The act counts more than the list holds: what is missing from its sum is the row that is missing from its count. */
export const missingCounted: Explainer = (gap) => {
  if (gap.excess === null || gap.excess >= 0 || gap.unit !== 'cents') return null;
  const counted = wrongCounts(gap.builder.records).find(
    ({ announced, rows, found }) =>
      announced.count > found && rows.length > 0 && rows.every((row) => gap.rows.includes(row)),
  );
  if (counted === undefined) return null;
  const { announced, found } = counted;
  return {
    sparesParts: true,
    sentence: message('reconcile/missing-counted', {
      gap: opening(gap),
      words: announced.words,
      found,
      missing: announced.count - found,
    }),
  };
};
