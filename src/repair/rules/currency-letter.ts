import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { onWords } from './run-rule.ts';

const TAXES = new Set(['HT', 'TTC', 'TH', 'M']);

/** A capital C read as a euro sign. */
export const currencyLetter: Rule = {
  name: 'currency-letter',
  purpose: message('rule/currency-letter'),
  because: message('repair/currency-letter'),
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
