import { message } from '../../messages/message.ts';
import { bare } from '../letters.ts';
import type { Rule } from '../rule.ts';
import {
  afterVerb,
  beforePreposition,
  FOLLOWS_PREPOSITION,
  governsPreposition,
  isInfinitive,
} from './a-grammar.ts';
import { onWords, wordAfter, wordBefore } from './run-rule.ts';

/** The preposition `à` that lost its accent, told from the verb by its neighbours. */
export const prepositionA: Rule = {
  name: 'preposition-a',
  purpose: message('rule/preposition-a'),
  because: message('repair/preposition-a'),
  confidence: 0.95,
  examples: [
    { before: 'autoriser le Président a signer', after: 'autoriser le Président à signer' },
    { before: 'relatif a la convention', after: 'relatif à la convention' },
    { before: 'articles 10 a 15', after: 'articles 10 à 15' },
    { before: 'annexe 7 a la présente délibération', after: 'annexe 7 à la présente délibération' },
    { before: "intéressés a l'affaire", after: "intéressés à l'affaire" },
    { before: 'a compter du 1er mai', after: 'à compter du 1er mai' },
    { before: 'de juin a septembre', after: 'de juin à septembre' },
    { before: 'quant a elle', after: 'quant à elle' },
    { before: "l'appel a projets", after: "l'appel à projets" },
    { before: "s'engage a :", after: "s'engage à :" },
    { before: "préjudice a l'autorité", after: "préjudice à l'autorité" },
  ],
  leftAlone: [
    'il a signé',
    'ce dispositif a été mis en œuvre',
    'qui a pour objectif',
    'le Département a la charge de',
    'la commission a émis un avis',
    'on a besoin',
    "la structure a l'obligation",
    'elle a donc pris',
    'Action A global',
    'le conseil a décidé',
    'a',
    'le Département a lancé',
    'a b c',
  ],
  concerns: (word) => word === 'a',
  repair: onWords((word, index, words, context) => {
    if (word !== 'a') return null;
    const previous = afterElision(bare(wordBefore(words, index, context)));
    const next = wordAfter(words, index, context);
    if (next === '' || afterVerb(previous) || beforePreposition(next) === 'verb') return null;
    if (/^:$/u.test(next)) return governsPreposition(previous) ? 'à' : null;
    const following = bare(next);
    if (governsPreposition(previous) || FOLLOWS_PREPOSITION.has(following) || isInfinitive(following))
      return 'à';
    if (/\d$/u.test(previous) && /^\d/u.test(following)) return 'à';
    const second = bare(wordAfter(words, index, context, 2));
    return beforePreposition(next, second) === 'preposition' ? 'à' : null;
  }),
};

/** `appel` of `l'appel`; the elided subjects `qu'il` and `n'y` as `il` and `y`. */
function afterElision(word: string): string {
  return word.replace(/^(?:\p{L}{1,2}|jusqu|lorsqu|puisqu)['’](?=\p{L})/u, '');
}
