import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { lettersOf } from '../settle/bare-text.ts';
import { onWords, wordBefore } from './run-rule.ts';

/** What is left of an L whose foot is worn: an upright, and a speck; in a word of small letters after it, an l and a speck. */
const FOOTLESS = /I[.,]/gu;
const SMALL = /(?<!\p{L})l\.(?=\p{Ll}{2})/gu;
const ACRONYM = /^[("«]?(?=\p{Lu}{2}|\p{Lu}I[.,]\p{Lu})\p{Lu}{1,10}I[.,]\p{Lu}{0,4}[)»"]?$/u;
/** Without the speck, or with a foot that fills the letter, nothing but the word before tells. */
const LAST = /^(\p{Lu}{2,10})(?:I|EL?\.?)$/u;
/** So often the acronym must be read whole, and so many times oftener than what it would be with an I. */
const SURE = 5;
const TIMES = 20;
/** Where the word before is a unit that follows numbers (`12 points AML`). */
const TIMES_OF_COUNTED = 10;

/** The L of an acronym or a name read as an I and a point, as an E, or as an l and a point. */
export const footlessL: Rule = {
  name: 'footless-l',
  purpose: message('rule/footless-l'),
  because: message('repair/footless-l'),
  confidence: 0.9,
  examples: [
    {
      before: 'Convention type FSI. annexe 9',
      after: 'Convention type FSL annexe 9',
      given: 'FSL FSL FSL FSL FSL',
    },
    { before: '40 points ASLI,', after: '40 points ASLL', given: 'ASLL ASLL ASLL ASLL ASLL' },
    { before: '88 points AMI', after: '88 points AML', given: 'points AML '.repeat(20).trim() },
    { before: '109 points AME', after: '109 points AML', given: '5 points AML '.repeat(10).trim() },
    { before: '3 points AMEL', after: '3 points AML', given: '5 points AML '.repeat(10).trim() },
    { before: '123 points ASLE.', after: '123 points ASLL', given: '5 points ASLL '.repeat(10).trim() },
    {
      before: 'CCAS de Noyelles-sous-l.ens',
      after: 'CCAS de Noyelles-sous-Lens',
      given: 'Lens Lens Lens Lens Lens',
    },
    { before: '5 points ASI.L', after: '5 points ASLL', given: 'ASLL ASLL ASLL ASLL ASLL' },
  ],
  leftAlone: [
    'un AMI',
    'une AME',
    'points AME points AML points AML',
    `du FSE ${'du FSL '.repeat(20).trim()}`,
    'sous-l.ens',
    'art. l.ens Lens',
    'type FSL type FSL type FSL type FSI',
    'Convention type FSI. annexe 9',
    'AML AML AML AML AML AMI AMI.',
    'L.I.',
    'FSL FSL FSL FSL FSI,',
  ],
  concerns: (word) => ACRONYM.test(word) || LAST.test(word) || word.search(SMALL) >= 0,
  repair: onWords((word, index, words, context) => {
    if (word.search(SMALL) >= 0) {
      const isName = (at: number): boolean => {
        const name = /^\p{Ll}+/u.exec(word.slice(at + 2))![0];
        return isFar(context.attestedAs(`L${name}`), context.attestedAs(`l${name}`));
      };
      return word.replace(SMALL, (read, at: number) => (isName(at) ? 'L' : read));
    }
    const stem = LAST.exec(word)?.[1];
    if (stem !== undefined) {
      const before = wordBefore(words, index, context);
      const whole = `${stem}L`;
      // FSE and FSL are both funds: only what is counted has one name.
      const isCounted = context.readAfterNumber(before) >= SURE;
      if (!word.endsWith('I') && !isCounted) return null;
      const times = isCounted ? TIMES_OF_COUNTED : TIMES;
      return isFar(context.readAfter(before, whole), context.readAfter(before, word), times) ? whole : null;
    }
    const whole = word.replace(FOOTLESS, 'L');
    return isFar(context.readAs(lettersOf(whole)), context.readAs(lettersOf(word))) ? whole : null;
  }),
};

function isFar(meant: number, read: number, times = TIMES): boolean {
  return meant >= SURE && meant >= times * read;
}
