import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { onWords } from './run-rule.ts';

/** What the last letter of an acronym is read as, and the letters it may be. */
const LAST: Readonly<Record<string, string>> = { '|': 'I', '!': 'I', ']': 'J', ')': 'J' };

/** So often an acronym must be read without the sign. */
const SURE = 3;

/** The last letter of an acronym read as the edge of its cell, or as a bracket. */
export const acronymEdge: Rule = {
  name: 'acronym-edge',
  purpose: message('rule/acronym-edge'),
  because: message('repair/acronym-edge'),
  confidence: 0.93,
  examples: [
    { before: 'innovantes AFP2| 15', after: 'innovantes AFP2I 15', given: 'AFP2I' },
    { before: 'Association 4A) 20 mesures', after: 'Association 4AJ 20 mesures', given: 'Association 4AJ' },
    { before: 'MEI! LLHC', after: 'MEI LLHC', given: 'MEI MEI MEI' },
    { before: 'ADEF| Mission Locale', after: 'ADEFI Mission Locale', given: 'ADEFI' },
  ],
  leftAlone: [
    'MEI! LLHC',
    '(ADT)',
    'Espaces (Eden 62)',
    'A) le sujet',
    'RSA| 12',
    'Droit (A 4A) 20',
    'CCAS |',
  ],
  concerns: (word) => /[|!\])]$/u.test(word),
  repair: onWords((word, index, words, context) => {
    const match = /^([("«]?)([\p{Lu}\p{N}]{2,11})([|!\])])$/u.exec(word);
    if (match === null) return null;
    const [, open = '', stem = '', sign = ''] = match;
    if (open === '(' || !/\p{Lu}/u.test(stem) || (sign === ')' && isOpen(words, index))) return null;
    const whole = stem + LAST[sign]!;
    // The stroke that the acronym ends with, seen twice.
    if ('|!'.includes(sign) && /[IJL]$/u.test(stem) && context.attestedAs(whole) === 0)
      return context.readAs(stem) >= SURE ? open + stem : null;
    return context.attestedAs(whole) > 0 && context.attestedAs(stem) <= context.attestedAs(whole) * 3
      ? open + whole
      : null;
  }),
};

function isOpen(words: readonly string[], index: number): boolean {
  for (let at = index; at >= 0 && at > index - 30; at -= 1) {
    const word = words[at]!;
    if (word.includes('(')) return true;
    if (at < index && word.includes(')')) return false;
  }
  return false;
}
