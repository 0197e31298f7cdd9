import type { Rule } from '../rule.ts';
import { onWords } from './run-rule.ts';

/** Characters that no one sees, in words without digits: figures are the arithmetic's business. */
export const invisibleCharacter: Rule = {
  name: 'invisible-character',
  purpose: {
    fr: 'Retire les caractères invisibles (césure conditionnelle, espace de largeur nulle, marques de sens) des mots.',
    en: 'Takes invisible characters (soft hyphen, zero-width space, direction marks) out of words.',
  },
  because: {
    fr: 'un caractère invisible coupait le mot',
    en: 'an invisible character stood inside the word',
  },
  confidence: 0.99,
  examples: [
    { before: 'soli\u00addarité', after: 'solidarité' },
    { before: 'le \u2066total\u2069', after: 'le total' },
  ],
  leftAlone: ['12\u200b34', 'solidarité'],
  concerns: (word) => /\p{Cf}/u.test(word),
  repair: onWords((word) => {
    if (!/\p{Cf}/u.test(word) || /\p{N}/u.test(word)) return null;
    const visible = word.replace(/\p{Cf}+/gu, '');
    return visible === '' ? null : visible;
  }),
};
