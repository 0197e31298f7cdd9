/** Rows of a table of grants that say that nothing is granted. */
import { message } from '../../../messages/message.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { hasAnyOf } from '../../../profiles/phrases.ts';
import type { GridColumn } from './columns.ts';
import { filledCells, placeOf, textOf, wordsOf, type MatrixRow } from './matrix.ts';
import { isRecognised } from './noise.ts';
import type { PlacedTable } from './raw.ts';

/** A dash, a stroke, a cross in the place of an amount. */
const MARK = /^(?:[-‐‑–—/.]+|x)$/iu;

/**
 * Whether the cell of the amount says, in words or by a dash, that there is none. A digit beside the words leaves the row a
 * grant. Recognition makes dashes of specks, so that a dash of its own says nothing.
 */
export function isRefused(row: MatrixRow, amount: GridColumn | null, profile: Profile): boolean {
  const cell = amount === null ? undefined : row.cells[amount.index];
  // A name that reaches over the place of the amount says nothing of it.
  if (cell === filledCells(row).find((one) => /\p{L}/u.test(textOf(one)))) return false;
  const text = textOf(cell);
  if (cell === undefined || text === '' || /\d/u.test(text)) return false;
  if (MARK.test(text)) return !isRecognised(wordsOf([cell]));
  return hasAnyOf(text, profile.nothing);
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
