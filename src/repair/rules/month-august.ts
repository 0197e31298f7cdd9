import { message } from '../../messages/message.ts';
import { bare } from '../letters.ts';
import type { Rule } from '../rule.ts';
import { onWords, wordAfter, wordBefore } from './run-rule.ts';

const LIKE_AUGUST = /^([Aa])o[^\s\p{N}.,;:]{0,4}t([.,;:)]*)$/u;

/** The month whose accent engines read as almost anything. */
export const monthAugust: Rule = {
  name: 'month-august',
  purpose: message('rule/month-august'),
  because: message('repair/month-august'),
  confidence: 0.98,
  examples: [
    { before: 'au 31 ao(lt 2026', after: 'au 31 août 2026' },
    { before: 'au 31 ao(t 2026.', after: 'au 31 août 2026.' },
    { before: 'le 1er aoidt', after: 'le 1er août' },
  ],
  leftAlone: ['au 31 août 2026', 'fin aout 2026', 'ao(t', 'le 12 abricot', 'ao 2026 t'],
  concerns: (word) => LIKE_AUGUST.test(word),
  repair: onWords((word, index, words, context) => {
    const match = LIKE_AUGUST.exec(word);
    if (match === null || /^ao[uû]t$/iu.test(bare(word))) return null;
    const day = /^(?:[12]?\d|3[01]|1er)$/u.test(bare(wordBefore(words, index, context)));
    const year = /^(?:19|20)\d\d$/u.test(bare(wordAfter(words, index, context)));
    return day || year ? `${match[1]!}oût${match[2] ?? ''}` : null;
  }),
};
