import { message } from '../../messages/message.ts';
import { isFrench, withoutAccents } from '../lexicon/french.ts';
import type { Rule } from '../rule.ts';
import { onRuns } from './run-rule.ts';

const SHORTEST = 5;
/** The end of a participle or of a feminine, which the lexicon may lack: `bitumé`. */
const ENDING = /é(?:e?s?)$/u;

/** A speck read as an accent, in a word that is French without it and that the act has elsewhere. */
export const strayAccent: Rule = {
  name: 'stray-accent',
  purpose: message('rule/stray-accent'),
  because: message('repair/stray-accent'),
  confidence: 0.9,
  examples: [
    { before: 'Atelier de péinture', after: 'Atelier de peinture', given: 'Cours de peinture' },
    { before: 'la subvêntion', after: 'la subvention', given: 'la subvention' },
  ],
  leftAlone: ['Atelier de péinture', 'le sol bitumé', 'Péinture', 'théâtre', 'PÉINTURE'],
  concerns: (word) => /[àâäèéêëîïôöùûü]/u.test(word),
  repair: onRuns(({ letters }, { context }) => {
    const plain = withoutAccents(letters);
    if (plain === letters || letters.length < SHORTEST || ENDING.test(letters) || /\p{Lu}/u.test(letters))
      return null;
    const isStray = !isFrench(letters) && isFrench(plain);
    return isStray && context.attested(plain) >= Math.max(1, context.attested(letters)) ? plain : null;
  }),
};
