import { message } from '../../messages/message.ts';
import { shown } from '../numbers.ts';
import type { Explainer } from './contract.ts';
import { opening, rowName } from './gap-words.ts';

/** Too much by twice an amount: its minus was not read. Too little by twice one: a minus was read that is not there. */
export const sign: Explainer = (gap) => {
  const { rows, excess, unit } = gap;
  if (excess === null || excess === 0 || unit !== 'cents') return null;
  const row = rows.find(({ amount }) => amount.value !== null && 2 * amount.value === excess);
  if (row === undefined) return null;
  return {
    sparesParts: false,
    sentence: message('reconcile/sign', {
      gap: opening(gap),
      amount: shown(Math.abs(row.amount.value!), unit),
      row: rowName(row),
      excess: excess > 0,
    }),
  };
};
