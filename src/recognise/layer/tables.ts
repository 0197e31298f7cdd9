import type { Cell, Line, Table } from '../../model/document.ts';
import type { LayerRule } from '../../ingest/source.ts';
import { gridsOf, type Grid } from '../grid/grid.ts';
import type { Rules } from '../grid/rules.ts';
import type { Box } from '../../model/geometry.ts';
import { tenth } from '../prepare/frame.ts';
import { levelBox, linesOfLaid, type LaidWord } from './lines.ts';
import { uprightBox, type Turn } from './upright.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Points to an inch: the unit of a page's vectors. */
const POINTS = 72;

/** The ruled tables that a page's vectors draw, with the words in their cells, and the words left over. */
export function tablesOfLayer(
  page: number,
  rules: readonly LayerRule[],
  words: readonly LaidWord[],
  size: Size,
): { tables: Table[]; rest: LaidWord[] } {
  let rest = [...words];
  const tables: Table[] = [];
  for (const grid of gridsOf(rulesOfLayer(rules), POINTS)) {
    const inside = rest.filter((word) => isInside(word, grid));
    rest = rest.filter((word) => !inside.includes(word));
    tables.push(turnedTable(page, grid, rules, inside, size) ?? tableOf(page, grid, inside, size));
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

/** Rules of a grid lie on its edges, not quite. */
const RULE_SLACK = 2;

function isInside({ box }: { readonly box: Box }, { xs, ys }: Grid, slack = 0): boolean {
  const x = (box.x0 + box.x1) / 2;
  const y = (box.y0 + box.y1) / 2;
  return x >= xs[0]! - slack && x <= xs.at(-1)! + slack && y >= ys[0]! - slack && y <= ys.at(-1)! + slack;
}

/** This share of a table's letters runs on its side where the table does. */
const MOST = 0.8;

/**
 * A table that lies on its side on a page that does not, as it reads; `null` for others. Its words and cells state no place:
 * what stands side by side in it stands one above the other on the page.
 */
function turnedTable(
  page: number,
  grid: Grid,
  rules: readonly LayerRule[],
  words: readonly LaidWord[],
  size: Size,
): Table | null {
  const turn = words.reduce<Turn>((found, word) => (word.turn === 0 ? found : word.turn), 0);
  const letters = (some: readonly LaidWord[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const turned = words.filter((word) => word.turn === turn);
  if (turn === 0 || letters(turned) < MOST * letters(words)) return null;
  const own = rules.filter((rule) => isInside({ box: rule }, grid, RULE_SLACK));
  const [as] = gridsOf(rulesOfLayer(own.map((rule) => uprightBox(rule, turn, size))), POINTS);
  if (as === undefined) return null;
  const level = turned.map((word) => ({ ...word, box: levelBox(word, size), turn: 0 as const, off: 0 }));
  const others = words
    .filter((word) => word.turn !== turn)
    .map((word) => ({ ...word, box: uprightBox(word.box, turn, size) }));
  const sizeTurned = turn === 180 ? size : { width: size.height, height: size.width };
  const { cells, rowCount, columnCount } = tableOf(page, as, [...level, ...others], sizeTurned);
  return {
    ...tableOf(page, grid, [], size),
    rowCount,
    columnCount,
    cells: cells.map((cell) => ({ ...cell, box: null, lines: cell.lines.map(nowhere) })),
  };
}

function nowhere(line: Line): Line {
  return { ...line, box: null, words: line.words.map((word) => ({ ...word, box: null })) };
}

function tableOf(page: number, grid: Grid, words: readonly LaidWord[], size: Size): Table {
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
      return { row, column, rowSpan, columnSpan, box: box(cell), lines: linesOfLaid(page, held, size) };
    }),
  };
}
