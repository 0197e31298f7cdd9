import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { onWords, wordAfter, wordBefore } from './run-rule.ts';

/** What else an engine makes of an upright stroke that stands alone. */
const STROKES: readonly string[] = ['!', 'l', '|', '}', ']'];

/** The code 1 before a colon, read as another upright stroke. */
export const codeStroke: Rule = {
  name: 'code-stroke',
  purpose: message('rule/code-stroke'),
  because: message('repair/code-stroke'),
  confidence: 0.9,
  examples: [
    { before: 'Opération complémentaire ! : fonds', after: 'Opération complémentaire 1 : fonds' },
    { before: 'Thématique l : Parcours', after: 'Thématique 1 : Parcours' },
    { before: 'Opération complémentaire | : fonds', after: 'Opération complémentaire 1 : fonds' },
    { before: 'Opération } : Mission', after: 'Opération 1 : Mission' },
  ],
  leftAlone: ['Nom | Prénom :', 'Bravo !', 'Attention ! 3 :', '! : fonds', 'Titre I : Budget', 'a ! :'],
  concerns: (word) => STROKES.includes(word),
  repair: onWords((_word, index, words, context) =>
    wordAfter(words, index, context).startsWith(':') && /^\p{L}{4,}$/u.test(wordBefore(words, index, context))
      ? '1'
      : null,
  ),
};
