import { describe, expect, it } from 'vitest';
import { columnOf } from '../../src/parse/budget/columns.ts';

describe('the columns of a budget table', () => {
  it.each([
    ['AE €', 'authorised'],
    ['A E €', 'authorised'],
    ['AE votée €', 'authorised'],
    ['C P 2023', 'authorised'],
    ['Dépense €', 'proposed'],
    ['Disponible €', 'available'],
    ['Libellé opération', 'label'],
    ['Code opération', 'code'],
    ['Imputation budgétaire', 'account'],
    ['Association', null],
    ['Vu', null],
  ])('are told by their headings, acronyms set apart by a scan among them: %s', (heading, column) => {
    expect(columnOf(heading)).toBe(column);
  });
});
