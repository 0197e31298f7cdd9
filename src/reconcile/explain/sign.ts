import { shown } from '../numbers.ts';
import type { Explainer } from './contract.ts';
import { opening, rowName } from './gap-words.ts';

/** Too much by twice an amount: its minus was not read. Too little by twice one: a minus was read that is not there. */
export const sign: Explainer = (gap) => {
  const { rows, excess, unit } = gap;
  if (excess === null || excess === 0 || unit !== 'cents') return null;
  const row = rows.find(({ amount }) => amount.value !== null && 2 * amount.value === excess);
  if (row === undefined) return null;
  const [begin, name, amount] = [opening(gap), rowName(row), shown(Math.abs(row.amount.value!), unit)];
  return {
    kind: 'sign',
    sparesParts: false,
    sentence:
      excess > 0
        ? {
            fr: `${begin.fr}, deux fois les ${amount.fr} de ${name.fr} : ce montant est sans doute à retrancher et non à ajouter.`,
            en: `${begin.en}, twice the ${amount.en} of ${name.en}: that amount is probably to be taken off, not added.`,
          }
        : {
            fr: `${begin.fr}, deux fois les ${amount.fr} de ${name.fr} : ce montant est sans doute à ajouter et non à retrancher.`,
            en: `${begin.en}, twice the ${amount.en} of ${name.en}: that amount is probably to be added, not taken off.`,
          },
  };
};
