import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { onWords } from './run-rule.ts';

/** Characters that no one sees, in words without digits: figures are the arithmetic's business. */
export const invisibleCharacter: Rule = {
  name: 'invisible-character',
  purpose: message('rule/invisible-character'),
  because: message('repair/invisible-character'),
  confidence: 0.99,
  examples: [
    { before: 'soli\u00addarité', after: 'solidarité' },
    { before: 'le \u2066total\u2069', after: 'le total' },
  ],
  leftAlone: ['12\u200b34', 'solidarité'],
  concerns: (word) => /\p{Cf}/u.test(word),
  repair: onWords((word) => {
    if (!/\p{Cf}/u.test(word) || /\p{N}/u.test(word)) return null;
    const visible = word.replace(/\p{Cf}+/gu, '');
    return visible === '' ? null : visible;
  }),
};
