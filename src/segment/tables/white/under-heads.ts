/** Ruled headings over rows that no rule parts: the boxes of the headings are the columns of the rows. */
import type { Cell, Line, Table } from '../../../model/document.ts';
import { unionBoxes, type Box } from '../../../model/geometry.ts';
import { looksLikeAmount } from '../grid/contents.ts';
import { textOf } from '../grid/matrix.ts';

/** Tables of a part, the headings without rows taken out and set over the rows below them. */
export interface UnderHeads {
  readonly ruled: readonly Table[];
  readonly white: readonly Table[];
}

/** In points: rows begin no further below their headings. */
const NEAR = 60;
const SLACK = 3;

/** Joins each ruled block of headings with the white table right below it. */
export function underHeads(
  ruled: readonly Table[],
  white: readonly Table[],
  lines: readonly Line[],
): UnderHeads {
  const used = new Set<Table>();
  const joined = white.map((body) => {
    const head = ruled.find((table) => !used.has(table) && isHeadOf(table, body));
    const whole = head === undefined ? null : join(head, body, lines);
    if (whole === null) return body;
    used.add(head!);
    return whole;
  });
  return used.size === 0
    ? { ruled, white }
    : { ruled: ruled.filter((table) => !used.has(table)), white: joined };
}

function isHeadOf(head: Table, body: Table): boolean {
  if (head.page !== body.page || head.box === null || body.box === null) return false;
  const gap = body.box.y0 - head.box.y1;
  return (
    gap > -SLACK &&
    gap < NEAR &&
    head.columnCount > 1 &&
    head.cells.every((cell) => !looksLikeAmount(textOf(cell))) &&
    head.cells.some((cell) => textOf(cell) !== '') &&
    body.box.x0 >= head.box.x0 - SLACK &&
    body.box.x1 <= head.box.x1 + SLACK
  );
}

/** `null` where the rows' columns are not those of the headings. */
function join(head: Table, body: Table, lines: readonly Line[]): Table | null {
  const edges = edgesOf(head);
  const columns = Array.from({ length: body.columnCount }, (_, column) => {
    const box = unionBoxes(
      body.cells.filter((cell) => cell.column === column && cell.columnSpan === 1).map((cell) => cell.box),
    );
    if (box === null) return -1;
    return edges.findIndex((edge) => edge !== null && box.x0 >= edge.x0 - SLACK && box.x1 <= edge.x1 + SLACK);
  });
  if (columns.some((column, at) => column < 0 || (at > 0 && column <= columns[at - 1]!))) return null;
  const titles = lines.filter(
    ({ page, box }) =>
      page === body.page && box !== null && box.y0 >= head.box!.y1 - SLACK && box.y1 <= body.box!.y0 + SLACK,
  );
  const from = head.rowCount + titles.length;
  const cells = [
    ...head.cells,
    ...titles.map((line, row): Cell => ({
      row: head.rowCount + row,
      column: 0,
      rowSpan: 1,
      columnSpan: 1,
      box: line.box,
      lines: [line],
    })),
    ...body.cells.map((cell): Cell => {
      const column = columns[cell.column]!;
      const last = columns[cell.column + cell.columnSpan - 1]!;
      return { ...cell, row: cell.row + from, column, columnSpan: last - column + 1 };
    }),
  ];
  return {
    ...body,
    box: unionBoxes([head.box, body.box]),
    rowCount: from + body.rowCount,
    columnCount: head.columnCount,
    cells,
  };
}

/** Where each column of headings runs; `null` where none stands over it alone. */
function edgesOf({ cells, columnCount }: Table): (Pick<Box, 'x0' | 'x1'> | null)[] {
  return Array.from(
    { length: columnCount },
    (_, column) => cells.find((cell) => cell.column === column && cell.columnSpan === 1)?.box ?? null,
  );
}
