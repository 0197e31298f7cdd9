import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';

/** Bullets of lists, read as a lone letter or sign at the start of a line. */
export const bullet: Rule = {
  name: 'bullet',
  purpose: message('rule/bullet'),
  because: message('repair/bullet'),
  confidence: 0.95,
  examples: [
    { before: 'e Ambition 2 : aider', after: '• Ambition 2 : aider' },
    { before: '¢ De dynamiser les parcours', after: '• De dynamiser les parcours' },
  ],
  leftAlone: ['o De mobiliser', 'e', 'groupe e Ambition', 'e 12'],
  concerns: (word) => word === 'e' || word === '¢',
  repair: (words) => {
    const [first = '', second = ''] = words;
    return (first === 'e' || first === '¢') && /^[«"“'’]?\p{L}/u.test(second)
      ? [{ at: 0, count: 1, text: '•' }]
      : [];
  },
};
