import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { onWords } from './run-rule.ts';

/** A code in parts (`C02-446A05`): capitals and digits, and so many digits that it is no name. */
const CODE = /^[A-Z\d]{2,12}(?:-[A-Z\d]{2,12}){1,3}$/u;
const DIGITS = 7;
/** An O with a digit beside it. Beside a zero it may be that zero seen twice: how many there are, nobody can tell. */
const ZERO = /(?<=[1-9])O(?=[1-9]|$|-)|(?<=[A-Z])O(?=[1-9])/gu;

/** A zero of a code read as the letter O. */
export const codeZero: Rule = {
  name: 'code-zero',
  purpose: message('rule/code-zero'),
  because: message('repair/code-zero'),
  confidence: 0.9,
  examples: [
    { before: 'CO2-446A05 6568/93446', after: 'C02-446A05 6568/93446' },
    { before: 'C02-428BO2', after: 'C02-428B02' },
    { before: 'C01-444HO2', after: 'C01-444H02' },
  ],
  leftAlone: [
    'CO2',
    'VELO-2025',
    'C02-446A05',
    'ISO-9001',
    'CO2-2025',
    'BO-2025-123',
    'RIO 2024',
    'C0O2-428B04',
  ],
  concerns: (word) => word.includes('O') && isCode(word),
  repair: onWords((word) => (isCode(word) ? word.replace(ZERO, '0') : null)),
};

function isCode(word: string): boolean {
  return word.length <= 40 && CODE.test(word) && word.replace(ZERO, '0').replace(/\D/gu, '').length >= DIGITS;
}
