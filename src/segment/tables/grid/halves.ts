import type { Cell, Table } from '../../../model/document.ts';
import { headingKey } from './headings.ts';
import { textOf } from './matrix.ts';

/**
 * A table printed in two halves side by side (`Association | Montant | Association | Montant`) as one of half the width: each
 * row gives two, left before right. Any other table is returned as it is.
 */
export function joinHalves(table: Table): Table {
  const half = table.columnCount / 2;
  if (!Number.isInteger(half) || half < 2) return table;
  const heads = table.cells.filter((cell) => cell.row === 0 && cell.columnSpan === 1);
  const keyAt = (column: number): string => headingKey(textOf(heads.find((cell) => cell.column === column)));
  for (let column = 0; column < half; column += 1) {
    if (keyAt(column) === '' || keyAt(column) !== keyAt(column + half)) return table;
  }
  const cells = table.cells.map((cell): Cell => {
    const right = cell.column >= half;
    const columnSpan = Math.min(cell.columnSpan, (right ? table.columnCount : half) - cell.column);
    return {
      ...cell,
      row: cell.row * 2 + (right ? 1 : 0),
      column: right ? cell.column - half : cell.column,
      rowSpan: cell.rowSpan === 1 ? 1 : cell.rowSpan * 2 - 1,
      columnSpan,
    };
  });
  return { ...table, cells, rowCount: table.rowCount * 2, columnCount: half };
}
