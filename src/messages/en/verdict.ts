import type { verdict as fr } from '../fr/verdict.ts';
import { wordsOf } from '../words.ts';

const { amount: money, and, plural } = wordsOf('en');

const what = (rows: number, amount: number): string => `${plural(rows, 'row', 'rows')}, ${money(amount)}`;

export const verdict: typeof fr = {
  'verdict/no-table': 'No allocation table found: nothing was extracted as a grant.',
  'verdict/closes': ({ rows, amount }) => `Everything closes: ${what(rows, amount)}.`,
  'verdict/look': ({ rows, amount, reasons }) => `Needs a look: ${what(rows, amount)} — ${and(reasons)}.`,
  'verdict/unread-pages': ({ count }) => plural(count, 'unreadable page', 'unreadable pages'),
  'verdict/limits': ({ count }) => plural(count, 'limit reached', 'limits reached'),
  'verdict/doubtful': ({ count }) => plural(count, 'doubtful amount', 'doubtful amounts'),
  'verdict/nameless': ({ count, amount }) =>
    `${plural(count, 'row without a name', 'rows without a name')} (${money(amount)}), not counted here`,
  'verdict/gaps': ({ count }) => plural(count, 'check that does not close', 'checks that do not close'),
  'verdict/unverifiable': ({ count }) =>
    plural(count, 'check that cannot be made', 'checks that cannot be made'),
  'verdict/uncovered': ({ count }) => plural(count, 'row that no total proves', 'rows that no total proves'),
  'verdict/remarks': 'there are remarks to read',
};
