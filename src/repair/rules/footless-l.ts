import type { Rule } from '../rule.ts';
import { lettersOf } from '../settle/bare-text.ts';
import { onWords, wordBefore } from './run-rule.ts';

/** What is left of an L whose foot is worn: an upright, and a speck. */
const FOOTLESS = /I[.,]/gu;
const ACRONYM = /^[("«]?(?=\p{Lu}{2}|\p{Lu}I[.,]\p{Lu})\p{Lu}{1,10}I[.,]\p{Lu}{0,4}[)»"]?$/u;
/** Without the speck nothing but the word before tells. */
const UPRIGHT = /^\p{Lu}{2,10}I$/u;
/** So often the acronym must be read whole, and so many times oftener than what it would be with an I. */
const SURE = 5;
const TIMES = 20;

/** The L of an acronym read as an I and a point or a comma. */
export const footlessL: Rule = {
  name: 'footless-l',
  purpose: {
    fr: 'Rend son L à un sigle où le pied de la lettre a été lu comme un point ou une virgule : « FSI. annexe 9 ».',
    en: 'Gives back its L to an acronym where the foot of the letter was read as a point or a comma: “FSI. annexe 9”.',
  },
  because: {
    fr: 'l’acte écrit partout ailleurs ce sigle avec un L',
    en: 'everywhere else the act writes this acronym with an L',
  },
  confidence: 0.9,
  examples: [
    {
      before: 'Convention type FSI. annexe 9',
      after: 'Convention type FSL annexe 9',
      given: 'FSL FSL FSL FSL FSL',
    },
    { before: '40 points ASLI,', after: '40 points ASLL', given: 'ASLL ASLL ASLL ASLL ASLL' },
    { before: '88 points AMI', after: '88 points AML', given: 'points AML '.repeat(20).trim() },
    { before: '5 points ASI.L', after: '5 points ASLL', given: 'ASLL ASLL ASLL ASLL ASLL' },
  ],
  leftAlone: [
    'un AMI',
    'type FSL type FSL type FSL type FSI',
    'Convention type FSI. annexe 9',
    'AML AML AML AML AML AMI AMI.',
    'L.I.',
    'FSL FSL FSL FSL FSI,',
  ],
  concerns: (word) => ACRONYM.test(word) || UPRIGHT.test(word),
  repair: onWords((word, index, words, context) => {
    if (UPRIGHT.test(word)) {
      const before = wordBefore(words, index, context);
      const whole = `${word.slice(0, -1)}L`;
      return isFar(context.readAfter(before, whole), context.readAfter(before, word)) ? whole : null;
    }
    const whole = word.replace(FOOTLESS, 'L');
    return isFar(context.readAs(lettersOf(whole)), context.readAs(lettersOf(word))) ? whole : null;
  }),
};

function isFar(meant: number, read: number): boolean {
  return meant >= SURE && meant >= TIMES * read;
}
