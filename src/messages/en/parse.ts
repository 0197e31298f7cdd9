import type { parse as fr } from '../fr/parse.ts';
import { wordsOf } from '../words.ts';

const { amount, form, quoted } = wordsOf('en');

export const parse: typeof fr = {
  'parse/columns-lost':
    'The text did not keep the table’s columns: each line is taken as it is, and a beneficiary’s name may hold the text of other cells.',
  'parse/no-beneficiary': ({ id }) => `The beneficiary of row ${id} could not be read.`,
  'parse/no-allocation-table': 'No allocation table found in this document.',
  'parse/grant-in-percent': ({ percent, text }) =>
    `A grant is given as a percentage (${percent}), without an amount in euros: “${text}”.`,
  'parse/told-otherwise': ({ beneficiary, said, row }) =>
    `The act grants ${amount(said)} to ${beneficiary} in a sentence, but ${amount(row)} in a table: only one is counted, that of the table.`,
  'parse/annex-heading-missing': ({ annex }) =>
    `Annex ${annex} has no readable heading: it is known by the theme that the articles give it.`,
  'parse/annex-missing': ({ annex }) => `The articles cite annex ${annex}, which is not in the document.`,
  'parse/amount-in-letters': ({ article, figures, letters }) =>
    `Article ${article} writes ${figures} in figures but ${amount(letters)} in letters.`,
  'parse/article-missing': ({ first, last, article }) =>
    first === last
      ? `Article ${first} not found before article ${article}.`
      : `Articles ${first}–${last} not found before article ${article}.`,
  'parse/article-unnumbered': ({ rank }) =>
    `The act does not number its articles: this decision is counted as number ${rank}.`,
  'parse/attendance-count': ({ label, stated, read }) =>
    `The list “${label}” announces ${stated} ${form(stated, 'person', 'people')}; ${read} ${form(read, 'name was', 'names were')} read in it.`,
  'parse/budget-figure-unread': ({ label, text }) =>
    `Budget line “${label}”: “${text}” does not read as an amount.`,
  'parse/programme-name-lost': ({ code }) =>
    `The name of a programme${code === null ? '' : ` (${code})`} could not be read; its period and texts are kept.`,
  'parse/programme-codes-deduced': ({ codes }) =>
    `Programme numbers that could not be read, deduced from their rank between two that were: ${codes.join(', ')}.`,
  'parse/programmes-mixed': ({ names }) =>
    `The cells of these programmes came apart when read; all their text is given with the first: ${quoted(names)}.`,
  'parse/programme-columns': ({ codes }) =>
    `The source does not keep the columns apart: description and results of programmes ${codes.join(', ')} are given together.`,
  'parse/no-delegation': ({ names }) => `Absent without having delegated their vote: ${names.join(', ')}.`,
  'parse/recusal-unread': ({ text }) => `No name could be read in this recusal: “${text}”.`,
};
