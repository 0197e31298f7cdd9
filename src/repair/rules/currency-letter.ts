import type { Rule } from '../rule.ts';
import { onWords } from './run-rule.ts';

const TAXES = new Set(['HT', 'TTC', 'TH', 'M']);

/** A capital C read as a euro sign. */
export const currencyLetter: Rule = {
  name: 'currency-letter',
  purpose: {
    fr: 'Rend son C à un sigle dont le C a été lu « € » : « €D » pour « CD ».',
    en: 'Gives back its C to an acronym whose C was read as “€”: “€D” for “CD”.',
  },
  because: {
    fr: 'le signe € ne se colle pas devant une lettre, et le sigle en C se lit ailleurs dans l’acte',
    en: 'the € sign does not stand before a letter, and the acronym with a C is read elsewhere in the act',
  },
  confidence: 0.95,
  examples: [
    { before: 'budget €D - gestion', after: 'budget CD - gestion', given: 'budget CD et budget CD' },
  ],
  leftAlone: ['100 €HT', '100 €', '€', '€Z', '12 €/m²', '€D'],
  concerns: (word) => word.includes('€'),
  repair: onWords((word, _index, _words, context) => {
    const match = /^([("«]*)€(\p{Lu}{1,9})(?!\p{L})/u.exec(word);
    if (match === null || TAXES.has(match[2]!) || context.attestedAs(`C${match[2]!}`) < 2) return null;
    return word.replace('€', 'C');
  }),
};
