import type { segment as fr } from '../fr/segment.ts';
import { wordsOf } from '../words.ts';

const { amount: money, quoted } = wordsOf('en');

export const segment: typeof fr = {
  'segment/loose-lines': ({ page }) =>
    `Lines at the head of page ${page} could not be given to any row of the table.`,
  'segment/amount-column-contested': ({ heading, others }) =>
    `Nothing printed says which column of amounts holds the grants: “${heading}” is taken but not proved; ${quoted(others)}: kept aside.`,
  'segment/amount-column-chosen': ({ heading, others }) =>
    `The amount is taken from the column “${heading}”; ${quoted(others)}: kept aside.`,
  'segment/amount-columns-of-kinds': ({ headings }) =>
    `The table has a column for each kind of grant (${quoted(headings)}): each amount is a grant.`,
  'segment/table-left-out': ({ page }) =>
    `The table on page ${page} holds amounts but names no one they are granted to: it is left out.`,
  'segment/columns-fitted': ({ page, columns, before }) =>
    `Page ${page}: the table reads as ${columns} columns instead of ${before}: the columns of the pages before were found again by where they stand.`,
  'segment/loose-cells': ({ page }) =>
    `Page ${page}: a row of the table has neither amount nor beneficiary and could not be attached.`,
  'segment/nothing-granted': ({ page, words }) =>
    `Page ${page}: a row of the table grants nothing and is left out: “${words}”.`,
  'segment/group-sums': ({ sums, rows }) =>
    `The ${rows} rows of this table fall into ${sums} groups of which ${sums} lines give the sum each: these lines are taken for totals and no grants.`,
  'segment/total-without-label': ({ page, amount, rows }) =>
    `Page ${page}: the row of ${money(amount)} names no one, and its amount is the sum of the ${rows} rows before it: it is taken for their total, whose label was not read. This total proves nothing.`,
  'segment/group-settled': ({ page, name, code, rows }) =>
    `Page ${page}: the code of “${name}” was not read; the row is given the code ${code}, which ${rows} other rows of this name, or around it, bear.`,
  'segment/code-settled-by-name': ({ page, code, name, rows, settled }) =>
    `Page ${page}: the code “${code}” is read before “${name}”, which ${rows} other rows give under the code ${settled}; the latter is taken.`,
  'segment/letter-in-amount': ({ page, read, amount }) =>
    `Page ${page}: the amount “${read}” begins with a letter, taken for the digit that looks like it: ${amount}.`,
  'segment/shared-amount': ({ amount, names }) =>
    `One amount (${amount}) for several names (“${names}”): nothing says how it is shared.`,
};
