import { message } from '../../messages/message.ts';
import { likeCase } from '../letters.ts';
import { isFrench } from '../lexicon/french.ts';
import { accentedReading } from '../lexicon/readings.ts';
import type { Rule } from '../rule.ts';
import { onBareRuns, onWords, wordAfter } from './run-rule.ts';

/** A capital i at the start of a word, read as an l or as both; an l among capitals; an i inside a word. */
export const capitalI: Rule = {
  name: 'capital-i',
  purpose: message('rule/capital-i'),
  because: message('repair/capital-i'),
  confidence: 0.97,
  examples: [
    { before: "l'lmmobiliére sociale", after: "l'Immobiliére sociale" },
    { before: 'l’Ilmmobiliére', after: 'l’Immobiliére' },
    { before: "pour l'lnsertion", after: "pour l'Insertion" },
    { before: 'Coordlnateur', after: 'Coordinateur' },
    { before: 'les besolns', after: 'les besoins' },
    { before: 'AFEJl', after: 'AFEJI' },
    { before: 'II était une fois', after: 'Il était une fois' },
    { before: '1l revient au Département', after: 'Il revient au Département' },
  ],
  leftAlone: [
    'le logement',
    'lire',
    'il',
    'Il',
    'McDonald',
    'Lille',
    'Al',
    'Mlle',
    'Loison',
    'la lnk',
    'Annexe II',
    'II Phase 1',
    '11 est',
    'le réglement',
    'les régles',
  ],
  concerns: (word) => LIKE_PRONOUN.test(word) || onLetters.concerns(word),
  repair: (words, context, concerned) => {
    const pronouns = onPronouns(words, context, concerned);
    return pronouns.length > 0 ? pronouns : onLetters.repair(words, context, concerned);
  },
};

const onLetters = onBareRuns(({ letters }) => {
  if (letters.length < 4 || isFrench(letters)) return null;
  const start = /^(?:Il|ll|lI|II|l|I)(?=[mnrdt][\p{Ll}]{3})/u.exec(letters);
  if (start !== null) {
    const rest = letters.slice(start[0].length);
    if (start[0] !== 'I' && existsAs(`i${rest}`)) return `I${rest}`;
  }
  if (/^\p{Lu}*l\p{Lu}*$/u.test(letters) && /^\p{Lu}{3}|\p{Lu}{3}$/u.test(letters))
    return letters.replace('l', 'I');
  return accentedReading(letters) === null ? letterInside(letters) : null;
});

const LIKE_PRONOUN = /^(?:II|I1|1l|ll|lI|Ii)$/u;

/** What may follow the pronoun `il` at the start of a sentence, and never a Roman numeral. */
const AFTER_PRONOUN =
  /^(?:est|était|sera|serait|a|avait|aura|faut|faudra|convient|appartient|s['’]agit|s['’]agira|peut|pourra|doit|devra|ne|n['’]\p{L}+|y|en|permet|revient|définit|existe|reste|comprend|propose|vise)$/u;

const onPronouns = onWords((word, index, words, context) =>
  LIKE_PRONOUN.test(word) && AFTER_PRONOUN.test(wordAfter(words, index, context)) ? 'Il' : null,
);

function existsAs(word: string): boolean {
  return isFrench(word) || accentedReading(word) !== null;
}

function letterInside(letters: string): string | null {
  if (letters.length < 6 || letters.slice(1) !== letters.slice(1).toLowerCase()) return null;
  const found = new Set<string>();
  for (let at = letters.indexOf('l', 1); at >= 0; at = letters.indexOf('l', at + 1)) {
    const candidate = `${letters.slice(0, at)}i${letters.slice(at + 1)}`;
    if (isFrench(candidate)) found.add(candidate);
  }
  const [only] = found;
  return only !== undefined && found.size === 1 ? likeCase(only, letters) : null;
}
