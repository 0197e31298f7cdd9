import { message } from '../../messages/message.ts';
import type { LineContext, Rule } from '../rule.ts';

const NUMBER = /^(\d{1,2}),$/u;
/** A line of more words is a sentence. */
const MOST_WORDS = 12;

/** The point behind a title's number read as a comma. */
export const titlePoint: Rule = {
  name: 'title-point',
  purpose: message('rule/title-point'),
  because: message('repair/title-point'),
  confidence: 0.95,
  examples: [
    { before: '24, Sport pour tous', after: '24. Sport pour tous', given: '23. Culture\n\n25. Jeunesse' },
    { before: '3, Sport pour tous', after: '3. Sport pour tous', given: '1. Culture\n\n2. Jeunesse' },
  ],
  leftAlone: ['24, Sport pour tous', '12, rue des Essais', '3,', '24,5 Sport'],
  concerns: (word) => NUMBER.test(word),
  repair: (words, context) => {
    const number = NUMBER.exec(words[0] ?? '')?.[1];
    const isTitle =
      /^[«"“]?\p{Lu}/u.test(words[1] ?? '') &&
      words.length <= MOST_WORDS &&
      !/[.,;]$/u.test(words.at(-1) ?? '');
    return number !== undefined && isTitle && isBetween(Number(number), context)
      ? [{ at: 0, count: 1, text: `${number}.` }]
      : [];
  },
};

/** Whether two titles in a row, or one on either side, are numbered so. */
function isBetween(number: number, { numbered }: LineContext): boolean {
  const [before, after] = [numbered(number - 1), numbered(number + 1)];
  return (before && (after || numbered(number - 2))) || (after && numbered(number + 2));
}
