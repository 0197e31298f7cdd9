import type { Cell, Table } from '../../model/document.ts';
import type { LayerRule } from '../../ingest/source.ts';
import { gridsOf, type Grid } from '../grid/grid.ts';
import type { Rules } from '../grid/rules.ts';
import { linesOfWords, type PlacedWord } from '../../model/lines-of-words.ts';
import { tenth } from '../prepare/frame.ts';

/** Points to an inch: the unit of a page's vectors. */
const POINTS = 72;

/** The ruled tables that a page's vectors draw, with the words in their cells, and the words left over. */
export function tablesOfLayer(
  page: number,
  rules: readonly LayerRule[],
  words: readonly PlacedWord[],
): { tables: Table[]; rest: PlacedWord[] } {
  let rest = [...words];
  const tables: Table[] = [];
  for (const grid of gridsOf(rulesOfLayer(rules), POINTS)) {
    const inside = rest.filter((word) => isInside(word, grid));
    rest = rest.filter((word) => !inside.includes(word));
    tables.push(tableOf(page, grid, inside));
  }
  return { tables, rest };
}

function rulesOfLayer(rules: readonly LayerRule[]): Rules {
  const flat = rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0);
  const upright = rules.filter((rule) => rule.x1 - rule.x0 <= rule.y1 - rule.y0);
  return {
    horizontal: flat.map((rule) => ({ from: rule.x0, to: rule.x1, at: (rule.y0 + rule.y1) / 2, ink: 1 })),
    vertical: upright.map((rule) => ({ from: rule.y0, to: rule.y1, at: (rule.x0 + rule.x1) / 2, ink: 1 })),
  };
}

function isInside({ box }: PlacedWord, { xs, ys }: Grid): boolean {
  const x = (box.x0 + box.x1) / 2;
  const y = (box.y0 + box.y1) / 2;
  return x >= xs[0]! && x <= xs.at(-1)! && y >= ys[0]! && y <= ys.at(-1)!;
}

function tableOf(page: number, grid: Grid, words: readonly PlacedWord[]): Table {
  const box = (edges: { x0: number; y0: number; x1: number; y1: number }): Table['box'] => ({
    x0: tenth(edges.x0),
    y0: tenth(edges.y0),
    x1: tenth(edges.x1),
    y1: tenth(edges.y1),
  });
  return {
    page,
    box: box({ x0: grid.xs[0]!, y0: grid.ys[0]!, x1: grid.xs.at(-1)!, y1: grid.ys.at(-1)! }),
    ruled: true,
    rowCount: grid.ys.length - 1,
    columnCount: grid.xs.length - 1,
    cells: grid.cells.map((cell): Cell => {
      const { row, column, rowSpan, columnSpan } = cell;
      const held = words.filter((word) => {
        const x = (word.box.x0 + word.box.x1) / 2;
        const y = (word.box.y0 + word.box.y1) / 2;
        return x >= cell.x0 && x < cell.x1 && y >= cell.y0 && y < cell.y1;
      });
      return { row, column, rowSpan, columnSpan, box: box(cell), lines: linesOfWords(page, held) };
    }),
  };
}
