import type { Cell, Line, Table } from '../model/document.ts';
import { recogniseColumn } from './column.ts';
import type { Recognise } from './engine.ts';
import type { Grid } from './grid/grid.ts';
import { lineOf, type CellWord, type PlacedWord } from './lines.ts';
import { pageBox } from './prepare/frame.ts';
import type { Prepared } from './prepare/straighten.ts';
import { cleanCell } from './stack/clean.ts';

/** Reads a ruled table: the cells of each column in stacks, cells that look the same once. */
export async function recogniseTable(
  page: number,
  prepared: Prepared,
  grid: Grid,
  ruled: boolean,
  recognise: Recognise,
): Promise<Table> {
  const clean = grid.cells.map((cell) => cleanCell(prepared.straight(), cell, prepared.dpi));
  const columns = new Map<string, number[]>();
  grid.cells.forEach((cell, id) => {
    if (clean[id] === null) return;
    const key = cell.columnSpan === 1 ? String(cell.column) : 'spanning';
    const list = columns.get(key);
    if (list === undefined) columns.set(key, [id]);
    else list.push(id);
  });
  const found = new Map<number, readonly CellWord[]>();
  await Promise.all(
    [...columns.values()].map(async (ids) => {
      const column = ids.map((id) => clean[id]!);
      for (const [index, words] of await recogniseColumn(prepared, column, recognise)) {
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
    lines: cellLines(page, prepared, found.get(id) ?? []),
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

function cellLines(page: number, prepared: Prepared, words: readonly CellWord[]): Line[] {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    const placed = {
      text: word.text,
      box: pageBox(prepared.frame, word.box),
      confidence: Math.round(word.confidence * 100) / 100,
      alternatives: word.alternatives,
    };
    const list = lines.get(word.line);
    if (list === undefined) lines.set(word.line, [placed]);
    else list.push(placed);
  }
  return [...lines.values()]
    .map((placed) => lineOf(page, placed))
    .sort((a, b) => a.box!.y0 - b.box!.y0 || a.box!.x0 - b.box!.x0);
}
