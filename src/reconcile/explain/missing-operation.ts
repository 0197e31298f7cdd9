import { message } from '../../messages/message.ts';
import { groupName } from '../groups.ts';
import type { Explainer } from './contract.ts';
import { areSeveral, gapSize, sourcesOf } from './gap-words.ts';

/** An operation that other parts announce and the table lacks, with its whole amount. */
export const missingOperation: Explainer = (gap) => {
  const { about, builder, words, constraints, slack } = gap;
  if (slack === null || about.parts.length > 0) return null;
  const operation = builder.records.operations.find(({ id }) => id === about.evidence[0]);
  if (operation === undefined) return null;
  return {
    sparesParts: true,
    sentence: message('reconcile/missing-operation', {
      amount: gapSize(gap),
      operation: groupName(operation.themeCode, operation.code)!,
      title: operation.name,
      sources: sourcesOf(words, constraints),
      many: areSeveral(words, constraints),
    }),
  };
};
