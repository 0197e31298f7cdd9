import { message } from '../../messages/message.ts';
import { bare } from '../letters.ts';
import { isFrench } from '../lexicon/french.ts';
import type { Rule } from '../rule.ts';
import { governsPreposition, isInfinitive } from './a-grammar.ts';
import { onWords, wordAfter, wordBefore } from './run-rule.ts';

/** Figures that `à` is read as in small print. */
const LIKE_A = /^[2348]$/u;
/** No figure counts what one of these stands before. */
const DETERMINER = /^(?:la|l['’]\p{Ll}\S*|['’]\p{Ll}\S*|cette|cet|ce|ces|son|sa|ses|leur|leurs|chaque)$/u;

/** The preposition `à` in small print, read as an ampersand or as a lone figure. */
export const prepositionSign: Rule = {
  name: 'preposition-sign',
  purpose: message('rule/preposition-sign'),
  because: message('repair/preposition-sign'),
  confidence: 0.92,
  examples: [
    { before: 'cet appel vise & mettre en place', after: 'cet appel vise à mettre en place' },
    { before: "relatif & l'accès", after: "relatif à l'accès" },
    { before: 'des rendez-vous & organiser', after: 'des rendez-vous à organiser' },
    { before: "Aide & l'encadrement", after: "Aide à l'encadrement" },
    {
      before: 'la convention relative 4 la mise en place',
      after: 'la convention relative à la mise en place',
    },
    { before: "liées 3 l'emploi", after: "liées à l'emploi" },
  ],
  leftAlone: [
    'Modèle & Fils',
    'R & D',
    'achats & ventes',
    '& signer',
    'Aide & Soutien',
    'eau & assainissement',
    'relative 4 points',
    'Aide 4 La Vie',
    'soit 3 la semaine',
    'avenants 2 et 3',
    'articles 2 la',
  ],
  concerns: (word) => word === '&' || LIKE_A.test(word),
  repair: onWords((word, index, words, context) => {
    const [before, next] = [wordBefore(words, index, context), wordAfter(words, index, context)];
    const governed = /^\p{L}+$/u.test(before) && governsPreposition(bare(before));
    if (LIKE_A.test(word)) return governed && DETERMINER.test(next) ? 'à' : null;
    if (word !== '&' || !/^['’]?\p{Ll}/u.test(next)) return null;
    if (governed) return 'à';
    const following = bare(next);
    return /^[\p{Ll}-]+$/u.test(before) && isInfinitive(following) && isFrench(following) ? 'à' : null;
  }),
};
