import { isFrench, withoutAccents } from '../lexicon/french.ts';
import type { Rule } from '../rule.ts';
import { onRuns } from './run-rule.ts';

const SHORTEST = 5;
/** The end of a participle or of a feminine, which the lexicon may lack: `bitumé`. */
const ENDING = /é(?:e?s?)$/u;

/** A speck read as an accent, in a word that is French without it and that the act has elsewhere. */
export const strayAccent: Rule = {
  name: 'stray-accent',
  purpose: {
    fr: 'Ôte un accent de trop, quand le mot n’existe que sans lui et se lit ailleurs dans l’acte : « péinture ».',
    en: 'Takes off an accent too many where the word exists without it only and is read elsewhere in the act: “péinture”.',
  },
  because: {
    fr: 'avec cet accent le mot n’existe pas ; sans lui il est français et se lit ailleurs dans l’acte',
    en: 'with this accent the word does not exist; without it it is French and is read elsewhere in the act',
  },
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
