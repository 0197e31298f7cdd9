import { message } from '../../messages/message.ts';
import { bare, likeCase, LONGEST_WORD } from '../letters.ts';
import { frenchForms, withoutAccents } from '../lexicon/french.ts';
import type { Rule } from '../rule.ts';
import { onRuns, wordBefore } from './run-rule.ts';

const HAVING = new Set(['avoir', 'ayant', 'ont', 'avait', 'avaient', 'aura', 'auront', 'aurait', 'auraient']);

/** Participles whose final accent was lost, after a form of `avoir`. */
export const pastParticiple: Rule = {
  name: 'past-participle',
  purpose: message('rule/past-participle'),
  because: message('repair/past-participle'),
  confidence: 0.97,
  examples: [
    { before: 'Après en avoir délibére,', after: 'Après en avoir délibéré,' },
    { before: 'Après en avoir delibere', after: 'Après en avoir délibéré' },
    { before: 'ayant accompagne', after: 'ayant accompagné' },
  ],
  leftAlone: [
    'le conseil délibère',
    'avoir prise',
    'ayant pour',
    'ont une',
    'avoir comme',
    'avoir autre chose',
  ],
  concerns: (word) => word.length <= LONGEST_WORD && participleOf(bare(word)) !== null,
  repair: onRuns(({ letters, at }, { words, index, context }) => {
    if (letters.length < 6 || at !== 0 || !letters.endsWith('e')) return null;
    if (!HAVING.has(bare(wordBefore(words, index, context)))) return null;
    const participle = participleOf(letters.toLowerCase());
    return participle === null ? null : likeCase(participle, letters);
  }),
};

let participles: ReadonlyMap<string, string> | null = null;

/** The participle in -é of a verb, known by its other endings, that has these letters. */
function participleOf(word: string): string | null {
  participles ??= new Map(
    [...frenchForms()]
      .filter((form) => form.endsWith('é') && frenchForms().has(`${form.slice(0, -1)}er`))
      .map((form) => [withoutAccents(form), form]),
  );
  return participles.get(withoutAccents(word)) ?? null;
}
