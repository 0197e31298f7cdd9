import { capital } from '../../model/capital.ts';
import type { ledger as fr } from '../fr/ledger.ts';
import { kindName } from './meaning.ts';
import { named, wordsOf } from '../words.ts';

const { amount, and, form, number, pages, plural, quoted } = wordsOf('en');

/** Of a long list the first are enough to find it. */
const SHOWN = 6;

function list(amounts: readonly number[]): string {
  const shown = amounts.slice(0, SHOWN).map(amount);
  const rest = amounts.length - shown.length;
  return rest === 0 ? and(shown) : `${shown.join(', ')} and ${number(rest)} more`;
}

function sums(amounts: readonly number[], texts: readonly string[] = []): string {
  const all = amounts.reduce((sum, cents) => sum + cents, 0);
  const said =
    amounts.length < 2
      ? list(amounts)
      : `${plural(amounts.length, 'amount', 'amounts')} (${list(amounts)}; ${amount(all)} in all)`;
  return texts.length === 0 ? said : `${said} and ${quoted(texts)}, which cannot be read,`;
}

/** What amounts are for. */
const ROLES: Readonly<Record<string, string>> = {
  grant: 'grants',
  total: 'totals',
  restatement: 'restatements',
  part: 'parts of a grant',
  requested: 'requests',
  refused: 'refusals',
  earlier: 'earlier years and decisions',
  cost: 'costs',
  'other-funder': 'other funders',
  budget: 'budget lines',
  balance: 'balances',
  price: 'prices',
  rate: 'unit rates',
  outside: 'outside the decision',
  'not-amount': 'no money',
};

export const ledger: typeof fr = {
  'money/role': ({ role }) => named(ROLES, role),
  'money/row': ({ id, name }) => `Amount of row ${id}${name === '' ? '' : ` (${name})`}.`,
  'money/total': ({ id }) => `Stated as a total (${id}), and held against other amounts.`,
  'money/budget': ({ id }) => `Budget line ${id}.`,
  'money/balance': ({ id }) => `Balance or funds available on budget line ${id}.`,
  'money/count': ({ id }) => `A quantity of ${id}, and no money.`,
  'money/column': ({ heading }) => `Column “${heading}”.`,
  'money/column-sum': ({ heading, role, others }) =>
    role === 'part'
      ? `Column “${heading}”: with ${quoted(others)} it makes the granted amount in every row.`
      : role === 'restatement'
        ? `Column “${heading}”: in every row it repeats the granted amount.`
        : role === 'other-funder'
          ? `Column “${heading}”: in every row it pays, with the granted amount, what ${quoted(others)} says.`
          : role === 'refused'
            ? `Column “${heading}”: in every row, what ${quoted(others)} has beyond the granted amount.`
            : `Column “${heading}”: in every row it adds ${quoted(others)} to the granted amount.`,
  'money/product': ({ heading, count, of }) =>
    heading === ''
      ? `Times “${count}” it makes “${of}” in every row.`
      : `Column “${heading}”: times “${count}” it makes “${of}” in every row.`,
  'money/sum-of-unplaced': ({ count }) =>
    `What ${plural(count, 'amount', 'amounts')} without a place add up to.`,
  'money/part-of': ({ words, amount: whole }) =>
    `In the parts of the ${amount(whole)} before it (“${words}”).`,
  'money/announced': ({ id, check }) =>
    `Announced for operation ${id}, which has no row in the table (check ${check}, to be looked at).`,
  'money/table': ({ id, kind }) =>
    kind === 'unknown'
      ? `Table ${id}, which grants nothing.`
      : `Table ${id}, which grants nothing (${kindName(kind)}).`,
  'money/repeats': ({ id }) => `Repeats ${id}.`,
  'money/repeats-sum': 'Repeats a sum of rows.',
  'money/words': ({ words }) => `The words “${words}” say so.`,
  'money/citation': 'Recital: another text is cited.',
  'money/before-decision': ({ words }) => `Before the decision (“… ${words}”), and nothing there grants it.`,
  'money/by-person': 'The row was taken away or replaced by a person.',
  'money/none': 'Nothing printed says what this amount is for.',
  'ledger/row-reads-as-sum': ({ id, name }) =>
    `Row ${id}: “${name}” reads as a sum that is repeated, and not as a beneficiary; its amount would count twice.`,
  'ledger/table-twice': ({ page, before, rows, amount: sum }) =>
    `Page ${page}: ${plural(rows, 'row', 'rows')} (${amount(sum)}) ${form(rows, 'repeats', 'repeat')} the table of page ${before}: the same grant would count twice.`,
  'ledger/articles-unread': ({ numbers, pages: on }) =>
    `${capital(pages(on))}: ${form(numbers.length, 'article', 'articles')} ${and(numbers.map(String))} ${form(numbers.length, 'opens there and was', 'open there and were')} not read.`,
  'ledger/articles-missing': ({ numbers }) =>
    `The numbers of the articles leave out ${and(numbers.map(String))}: a page or a passage may be missing.`,
  'ledger/pages-missing': ({ pages: missing }) =>
    `Printed page numbers announce what the file does not have: ${pages(missing)}.`,
  'ledger/page-empty': ({ page }) =>
    `Page ${page}, the last, has nothing on it, though the others are numbered: the end of the act may be missing.`,
  'ledger/cut-short': ({ page, words }) =>
    `Page ${page}: the act ends in the middle of a sentence (“… ${words}”); the rest is missing.`,
  'ledger/annex-missing': ({ page, words }) =>
    `Page ${page}: an annex that says what is granted is announced (“${words}”), and the file has none.`,
  'ledger/left-out': ({ says, amounts }) => `${says} Without a place elsewhere: ${sums(amounts)}.`,
  'ledger/unread': ({ pages: on, texts }) =>
    `${capital(pages(on))}: money cannot be read (${quoted(texts)}), and no row takes it up.`,
  'ledger/no-place': ({ pages: on, amounts, texts }) =>
    `${capital(pages(on))}: ${sums(amounts, texts)} ${form(amounts.length, 'has', 'have')} no place among the grants, the totals or anything else: a grant may have been missed.`,
  'ledger/no-place-in-column': ({ pages: on, heading, amounts, texts }) =>
    `${capital(pages(on))}, column “${heading}”: ${sums(amounts, texts)} ${form(amounts.length, 'has', 'have')} no place among the grants, the totals or anything else: a row or a table may have been missed.`,
};
