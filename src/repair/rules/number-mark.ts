import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { onWords, wordAfter } from './run-rule.ts';

/** A number with a bracket behind it, or joined by a mark to the word beside it. */
const BRACKETED = /^(\p{Nd}{1,4})[)\]}]$/u;
const AND_WORD = /^(\p{Nd}{1,4})[-–_.,](\p{Lu}{2,12})$/u;
const WORD_AND = /^(\p{L}{2,12}),(\p{Nd}{1,4})$/u;
/** So often the word must stand beside a number with nothing between them. */
const SURE = 5;

/** A speck at the edge of a number, read as a bracket or a mark. */
export const numberMark: Rule = {
  name: 'number-mark',
  purpose: message('rule/number-mark'),
  because: message('repair/number-mark'),
  confidence: 0.9,
  examples: [
    {
      before: '20) mesures simples',
      after: '20 mesures simples',
      given: '5 mesures 6 mesures 7 mesures 8 mesures 9 mesures',
    },
    { before: '9-FAL', after: '9 FAL', given: '5 FAL 6 FAL 7 FAL 8 FAL 10 FAL' },
    {
      before: '25 DSF et,12 portes',
      after: '25 DSF et 12 portes',
      given: 'et 5 portes et 6 portes et 7 portes et 8 portes et 9 portes',
    },
  ],
  leftAlone: [
    '20) mesures simples',
    '(5 à 20) mesures 5 mesures 6 mesures 7 mesures 8 mesures 9 mesures',
    '2) mesures simples 3) autres 5 mesures 6 mesures 7 mesures 8 mesures 9 mesures',
    '9-FAL 5 FAL 6 FAL',
    'Arras,12',
    'et 5 et 6 et 7 et 8 et 9 et, et,12',
  ],
  concerns: (word) => BRACKETED.test(word) || AND_WORD.test(word) || WORD_AND.test(word),
  repair: onWords((word, index, words, context) => {
    const bracketed = BRACKETED.exec(word)?.[1];
    if (bracketed !== undefined) {
      const isOpen = words.slice(0, index).some((other) => /[([{]/u.test(other));
      const isCounted = context.readAfterNumber(wordAfter(words, index, context)) >= SURE;
      // `1)`, `2)`: the items of a list.
      const isItem = [-1, 1].some((step) => context.readAs(`${Number(bracketed) + step})`) > 0);
      return isCounted && !isOpen && !isItem ? bracketed : null;
    }
    const [, number = '', acronym = ''] = AND_WORD.exec(word) ?? [];
    if (number !== '') return context.readAfterNumber(acronym) >= SURE ? `${number} ${acronym}` : null;
    const [, before = '', figure = ''] = WORD_AND.exec(word) ?? [];
    const isPlain = context.readBeforeNumber(before) >= SURE && context.readAs(`${before},`) === 0;
    return isPlain ? `${before} ${figure}` : null;
  }),
};
