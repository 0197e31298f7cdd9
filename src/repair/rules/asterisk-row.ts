import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';

/** What engines make of an asterisk in small print. */
const LIKE_ASTERISK = /^[kKhHxX*×∗✱⁎]+$/u;
const SURE = /[k*∗✱⁎]/u;
/** A row of `h` or `x` alone, or a short one with capitals in it, may be text. */
const SHORTEST = 3;
const LONG = 8;

/** Rows of asterisks between the parts of an act, read as letters. */
export const asteriskRow: Rule = {
  name: 'asterisk-row',
  purpose: message('rule/asterisk-row'),
  because: message('repair/asterisk-row'),
  confidence: 0.99,
  examples: [
    { before: 'kkkkkkkhkkkkkkkkhkkhkkkkkkkhkkkkkhkkk', after: '*************************************' },
    { before: 'khkkk', after: '*****' },
    { before: 'kkk kkk', after: '*** ***' },
    { before: '**k*kh**', after: '********' },
  ],
  leftAlone: ['XXXXXXXX', 'k', 'kh', 'XXX', '10 k', '********', 'hhhh', 'le kkkk'],
  concerns: (word) => LIKE_ASTERISK.test(word),
  repair: (words) => {
    const text = words.join('');
    if (text.length < SHORTEST || !words.every((word) => LIKE_ASTERISK.test(word)) || !SURE.test(text))
      return [];
    const sure = countOf(text, SURE);
    if (text.length < LONG ? sure * 3 < text.length * 2 || /[A-Z×]/u.test(text) : sure * 2 < text.length)
      return [];
    return words.flatMap((word, at) => {
      const row = '*'.repeat(word.length);
      return row === word ? [] : [{ at, count: 1, text: row }];
    });
  },
};

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const character of text) if (pattern.test(character)) count += 1;
  return count;
}
