import type { Cell, Table } from '../model/document.ts';
import { groupBy } from '../model/group-by.ts';
import { recogniseColumn } from './column.ts';
import type { Reader } from './engine.ts';
import type { Grid } from './grid/grid.ts';
import { linesOnPage, type CellWord } from './lines.ts';
import { pageBox } from './prepare/frame.ts';
import type { Prepared } from './prepare/straighten.ts';
import { cleanCell } from './stack/clean.ts';

/** Reads a ruled table: the cells of each column in stacks, cells that look the same once. */
export async function recogniseTable(
  page: number,
  prepared: Prepared,
  grid: Grid,
  ruled: boolean,
  reader: Reader,
): Promise<Table> {
  const clean = grid.cells.map((cell) => cleanCell(prepared.straight(), cell, prepared.dpi));
  const columns = groupBy([...grid.cells.keys()], (id) => {
    const { column, columnSpan } = grid.cells[id]!;
    return clean[id] === null ? null : columnSpan === 1 ? column : 'spanning';
  });
  const found = new Map<number, readonly CellWord[]>();
  await Promise.all(
    [...columns.values()].map(async (ids) => {
      const column = ids.map((id) => clean[id]!);
      for (const [index, words] of await recogniseColumn(prepared, column, reader)) {
        found.set(ids[index]!, words);
      }
    }),
  );
  const cells = grid.cells.map((cell, id): Cell => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    box: pageBox(prepared.frame, cell),
    lines: linesOnPage(page, prepared.frame, found.get(id) ?? [], reader.reader).sort(
      (a, b) => a.box!.y0 - b.box!.y0 || a.box!.x0 - b.box!.x0,
    ),
  }));
  const edges = { x0: grid.xs[0]!, y0: grid.ys[0]!, x1: grid.xs.at(-1)!, y1: grid.ys.at(-1)! };
  return {
    page,
    box: pageBox(prepared.frame, edges),
    ruled,
    rowCount: grid.ys.length - 1,
    columnCount: grid.xs.length - 1,
    cells,
  };
}
