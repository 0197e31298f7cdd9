import { message } from '../messages/message.ts';
import { cellText, type Cell, type Document, type Table, type Word } from '../model/document.ts';
import { finding, type Finding } from '../model/finding.ts';
import { unionBoxes } from '../model/geometry.ts';

/**
 * One amount beside several names, each in a cell of its own: nothing printed says what each of them gets.
 *
 * @param isGranted whether a row took its amount from a word
 */
export function sharedAmounts({ pages }: Document, isGranted: (word: Word) => boolean): Finding[] {
  return pages.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.cells
        .filter((cell) => cell.rowSpan > 1 && wordsOf(cell).some(isGranted))
        .flatMap((cell) => {
          const names = namesBeside(table, cell);
          if (names.length < 2) return [];
          const line = cell.lines[0]?.number ?? null;
          const source = {
            page: table.page,
            box: unionBoxes([cell, ...names].map(({ box }) => box)),
            line,
            text: cellText(cell),
          };
          const said = { page: table.page, amount: cellText(cell), names: names.map(cellText) };
          return [finding('warning', message('ledger/shared-amount', said), source)];
        }),
    ),
  );
}

function wordsOf(cell: Cell): Word[] {
  return cell.lines.flatMap(({ words }) => [...words]);
}

/** The filled cells of the first column that has several beside an amount. */
function namesBeside({ cells }: Table, amount: Cell): Cell[] {
  const beside = cells.filter(
    ({ row, rowSpan, column }) =>
      column < amount.column && row >= amount.row && row + rowSpan <= amount.row + amount.rowSpan,
  );
  const columns = [...new Set(beside.map(({ column }) => column))].sort((a, b) => a - b);
  const inColumn = columns.map((column) =>
    beside.filter((cell) => cell.column === column && /\p{L}{2}/u.test(cellText(cell))),
  );
  return inColumn.find((named) => named.length > 1) ?? [];
}
