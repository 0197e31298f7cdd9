import { bare } from '../letters.ts';
import { isFrench } from '../lexicon/french.ts';
import type { Rule } from '../rule.ts';
import { governsPreposition, isInfinitive } from './a-grammar.ts';
import { onWords, wordAfter, wordBefore } from './run-rule.ts';

/** The preposition `à` in small print, read as an ampersand. */
export const prepositionSign: Rule = {
  name: 'preposition-sign',
  purpose: {
    fr: 'Rétablit la préposition « à » lue « & » entre deux mots de la langue.',
    en: 'Restores the preposition “à” read as “&” between two words of the language.',
  },
  because: {
    fr: 'le mot d’avant demande « à », ou celui d’après est un infinitif : « & » ne relie que des noms',
    en: 'the word before calls for “à”, or the word after is an infinitive: “&” only joins names',
  },
  confidence: 0.92,
  examples: [
    { before: 'cet appel vise & mettre en place', after: 'cet appel vise à mettre en place' },
    { before: "relatif & l'accès", after: "relatif à l'accès" },
    { before: 'des rendez-vous & organiser', after: 'des rendez-vous à organiser' },
  ],
  leftAlone: [
    'Modèle & Fils',
    'R & D',
    'achats & ventes',
    '& signer',
    'Aide & Soutien',
    'eau & assainissement',
  ],
  concerns: (word) => word === '&',
  repair: onWords((word, index, words, context) => {
    if (word !== '&') return null;
    const [previous, next] = [wordBefore(words, index, context), wordAfter(words, index, context)];
    if (!/^\p{Ll}/u.test(previous) || !/^\p{Ll}/u.test(next)) return null;
    if (/[.,;:!?]$/u.test(previous)) return null;
    const following = bare(next);
    const isVerb = isInfinitive(following) && isFrench(following);
    return isVerb || governsPreposition(bare(previous)) ? 'à' : null;
  }),
};
