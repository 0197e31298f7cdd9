import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { onWords, wordAfter, wordBefore } from './run-rule.ts';

/** No `là` stands between one of these and a word: `de là` and `par là` are French. */
const BEFORE_ARTICLE = new Set(
  'dans sur sous avec pour selon contre vers entre pendant durant suivant à'.split(' '),
);

/** A speck over the article `la`. */
export const articleLa: Rule = {
  name: 'article-la',
  purpose: message('rule/article-la'),
  because: message('repair/article-la'),
  confidence: 0.95,
  examples: [
    { before: 'dans là limite de 196 places', after: 'dans la limite de 196 places' },
    { before: 'pour là période', after: 'pour la période' },
  ],
  leftAlone: ['de là', 'par là même', 'sur là où', 'ceux-là', 'là', 'dans là'],
  concerns: (word) => word === 'là',
  repair: onWords((_word, index, words, context) => {
    const next = wordAfter(words, index, context);
    const isBeforeName = /^\p{L}{3,}/u.test(next) && !/^(?:aussi|même|encore|dessus|dessous)\b/u.test(next);
    return isBeforeName && BEFORE_ARTICLE.has(wordBefore(words, index, context).toLowerCase()) ? 'la' : null;
  }),
};
