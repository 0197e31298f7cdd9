/** Rows that came out as two: cut by the end of a page, or by a rule that is none. */
import type { Cell } from '../../../model/document.ts';
import { ownCell, textOf, type MatrixRow } from './matrix.ts';
import type { GridLayout, RawRow } from './raw.ts';

/** Whether a row is the rest of the one before: no amount, or the amount that one lacks, or its amount's own span. */
export function completes(
  row: MatrixRow,
  kind: string,
  last: RawRow,
  layout: GridLayout,
  first: boolean,
): boolean {
  if (kind === 'rest') return true;
  const amount = layout.amount === null ? undefined : ownCell(row, layout.amount.index);
  if (layout.amount === null) return false;
  const own = last.cells.get(layout.amount.index) ?? [];
  if (amount !== undefined && own.includes(amount)) return true;
  if (!first) return false;
  const beneficiary = layout.columns.find((column) => column.role === 'beneficiary');
  const name = beneficiary === undefined ? '' : textOf(ownCell(row, beneficiary.index));
  if (own.every((cell) => textOf(cell) === '')) return name === '';
  const before =
    beneficiary === undefined ? '' : (last.cells.get(beneficiary.index) ?? []).map(textOf).join(' ');
  return textOf(amount) === '' && goesOn(before, name);
}

/** Whether one text is the rest of another: it starts small, or the other cannot end where it does. */
function goesOn(before: string, after: string): boolean {
  if (/^[\p{Ll}(]/u.test(after) || before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  return /(?:\s(?:de|du|des|d'|et|la|le|les|l'|à|au|aux|en|pour|sur)|[-,'’])$/iu.test(before);
}

/** Adds the cells of a row's rest to the row. */
export function append(last: RawRow, row: MatrixRow): void {
  const seen = new Set<Cell>([...last.cells.values()].flat());
  for (const column of row.cells.keys()) {
    const cell = ownCell(row, column);
    if (cell === undefined || textOf(cell) === '' || seen.has(cell)) continue;
    if ((last.cells.get(column) ?? []).some((other) => textOf(other) === textOf(cell))) continue;
    seen.add(cell);
    last.cells.set(column, [...(last.cells.get(column) ?? []), cell]);
  }
}
