import { message } from '../../messages/message.ts';
import { bare, likeCase } from '../letters.ts';
import type { Rule } from '../rule.ts';
import { onWords, wordAfter, wordBefore } from './run-rule.ts';

const MONTHS = new Set(
  'janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre'.split(
    ' ',
  ),
);
/** Feminine nouns that acts number. */
const FEMININE = new Set(
  'commission phase session réunion partie année tranche période lecture catégorie circonscription vice-présidente section séance'.split(
    ' ',
  ),
);
/** A raised `er` as engines see it. The bare degree sign is one only before a month or a noun that is numbered. */
const RAISED_ER =
  /^([("«]*)1(?:[¢°*®™"“”'’]{1,3}|[¢°][er]{0,2}["'”]?|e[¢"'”]|¢T|\u2018r|°['"]|'r|\*r)([.,;:)]*)$/u;
const RAISED_EME = /^([("«]*)(\d{1,2})(?:[°¢&*®]{1,2}(?:[™®]|me|m[eé]|ème|eme)|[™]e?)([.,;:)]*)$/u;
const LETTER_L = /^([("«]*)[lI|](er|ère|ére|ere)([.,;:)]*)$/u;

/** Ordinals whose raised letters were read as signs, or whose 1 was read as a letter. */
export const ordinal: Rule = {
  name: 'ordinal',
  purpose: message('rule/ordinal'),
  because: message('repair/ordinal'),
  confidence: 0.96,
  examples: [
    { before: 'du 1¢" janvier au 30 juin', after: 'du 1er janvier au 30 juin' },
    { before: 'du 1° juillet', after: 'du 1er juillet' },
    { before: 'la 1° commission', after: 'la 1ère commission' },
    { before: 'la 2°™ commission', after: 'la 2ème commission' },
    { before: 'le 2&me semestre', after: 'le 2ème semestre' },
    { before: 'le ler janvier', after: 'le 1er janvier' },
    { before: 'Signer le 1¢r contrat', after: 'Signer le 1er contrat' },
    { before: 'lors de la 1¢ tentative', after: 'lors de la 1ère tentative' },
    { before: 'du 1°" avril', after: 'du 1er avril' },
    { before: 'Le lere fois', after: 'Le 1ère fois' },
  ],
  leftAlone: ['1°', 'à 20 °C', '1 200', 'le 1er mai', 'n° 1', '1° Le tarif', '12° au plus', '1* voir', 'ler'],
  concerns: (word) =>
    word.length <= 12 && (RAISED_ER.test(word) || RAISED_EME.test(word) || LETTER_L.test(word)),
  repair: onWords((word, index, words, context) => {
    if (word.length > 12) return null;
    const next = bare(wordAfter(words, index, context));
    const er = RAISED_ER.exec(word);
    if (er !== null) {
      const ending = endingOf(word, bare(wordBefore(words, index, context)), next);
      return ending === null ? null : `${er[1] ?? ''}1${ending}${er[2] ?? ''}`;
    }
    const eme = RAISED_EME.exec(word);
    if (eme !== null) return /^\p{L}/u.test(next) ? `${eme[1] ?? ''}${eme[2] ?? ''}ème${eme[3] ?? ''}` : null;
    const letter = LETTER_L.exec(word);
    if (letter === null || next === '' || !/^\p{L}/u.test(next)) return null;
    if (letter[2] === 'er' && !MONTHS.has(next) && bare(wordBefore(words, index, context)) === '')
      return null;
    return `${letter[1] ?? ''}1${likeCase(letter[2] === 'er' ? 'er' : 'ère', 'er')}${letter[3] ?? ''}`;
  }),
};

/** `er` or `ère`, by what is numbered; a cent sign is no sign of ours, so the article before it is enough. */
function endingOf(word: string, previous: string, next: string): 'er' | 'ère' | null {
  if (MONTHS.has(next)) return 'er';
  if (FEMININE.has(next)) return 'ère';
  if (!word.includes('¢') || !/^\p{L}/u.test(next)) return null;
  if (/r\W*$/u.test(word) || /^(?:le|du|au|un|ce)$/u.test(previous)) return 'er';
  return /^(?:la|une|cette)$/u.test(previous) ? 'ère' : null;
}
