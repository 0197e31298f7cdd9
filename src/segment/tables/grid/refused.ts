/** Rows of a table of grants that say that nothing is granted. */
import { message } from '../../../messages/message.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import { wordKey } from '../../../model/text-fold.ts';
import type { GridColumn } from './columns.ts';
import { filledCells, ownCell, placeOf, textOf, type MatrixRow } from './matrix.ts';
import type { PlacedTable } from './raw.ts';

/** How councils write, in place of an amount, that a request is turned down, put off or withdrawn. */
const REFUSED =
  /\b(?:ajournee?s?|rejete?e?s?|rejet|refus(?:ee?s?)?|defavorable|sans suite|irrecevable|ineligible|non (?:retenue?|eligible|recevable|attribuee?|accordee?)|neant|retiree?|sursis|reportee?|annulee?|abandonnee?)\b/u;

/** Whether the cell of the amount says in words that there is none. A digit beside the words leaves the row a grant. */
export function isRefused(row: MatrixRow, amount: GridColumn | null): boolean {
  const text = amount === null ? '' : textOf(ownCell(row, amount.index));
  return !/\d/u.test(text) && REFUSED.test(wordKey(text));
}

/** Names the row that is left out, with its own words. */
export function refusedRow(part: PlacedTable, row: MatrixRow): Finding {
  const { page } = part.table;
  const words = filledCells(row)
    .map(textOf)
    .filter((text) => text !== '')
    .join(' | ');
  return finding(
    'info',
    message('segment/nothing-granted', { page, words }),
    placeOf(page, filledCells(row)),
  );
}
