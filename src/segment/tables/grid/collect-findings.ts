/** What collecting says of tables that it did not take as they stand. */
import { message } from '../../../messages/message.ts';
import type { Table } from '../../../model/document.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import { filledCells, placeOf, type MatrixRow } from './matrix.ts';
import type { PlacedTable } from './raw.ts';

/** A table with amounts and no names beside them. */
export function leftOut(part: PlacedTable): Finding {
  const source = placeOf(
    part.table.page,
    part.table.cells.filter((cell) => cell.row === 0),
  );
  return finding('info', message('segment/table-left-out', { page: part.table.page }), source);
}

/** Said because text that an edge parted may have been cut in a word. */
export function columnsFitted(part: PlacedTable, known: Table): Finding {
  const { page, columnCount, cells } = part.table;
  return finding(
    'info',
    message('segment/columns-fitted', { page, columns: columnCount, before: known.columnCount }),
    placeOf(
      page,
      cells.filter((cell) => cell.row === 0),
    ),
    { expected: String(known.columnCount), actual: String(columnCount) },
  );
}

/** A row that belongs to nothing. */
export function looseCells(part: PlacedTable, row: MatrixRow): Finding {
  return finding(
    'warning',
    message('segment/loose-cells', { page: part.table.page }),
    placeOf(part.table.page, filledCells(row)),
  );
}
