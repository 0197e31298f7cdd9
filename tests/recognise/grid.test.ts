import { describe, expect, it } from 'vitest';
import { blankRaster, type Raster } from '../../src/ingest/raster.ts';
import { gridsOf, type Grid } from '../../src/recognise/grid/grid.ts';
import { rulesOf } from '../../src/recognise/grid/rules.ts';

const DPI = 200;

/** A page of white with horizontal (`h`) and vertical (`v`) rules two pixels thick: at, from, to. */
function ruled(h: readonly [number, number, number][], v: readonly [number, number, number][]): Raster {
  const page = blankRaster(1000, 800);
  for (const [y, from, to] of h) {
    for (const row of [y, y + 1]) page.data.fill(20, row * page.width + from, row * page.width + to);
  }
  for (const [x, from, to] of v) {
    for (let y = from; y < to; y += 1) page.data.fill(20, y * page.width + x, y * page.width + x + 2);
  }
  return page;
}

function grids(page: Raster): Grid[] {
  return gridsOf(rulesOf(page, DPI), DPI);
}

/** `row,column rowSpan x columnSpan` of each cell that is not a plain one. */
function spans({ cells }: Grid): string[] {
  return cells
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map((cell) => `${cell.row},${cell.column} ${cell.rowSpan}x${cell.columnSpan}`);
}

const ROWS: [number, number, number][] = [
  [100, 100, 702],
  [200, 100, 702],
  [300, 100, 702],
  [400, 100, 702],
];
const COLUMNS: [number, number, number][] = [
  [100, 100, 402],
  [300, 100, 402],
  [500, 100, 402],
  [700, 100, 402],
];

describe('the grid of a ruled table', () => {
  it('has its cells between its rules', () => {
    const [grid, ...others] = grids(ruled(ROWS, COLUMNS));
    expect(others).toEqual([]);
    expect(grid!.cells).toHaveLength(9);
    expect(spans(grid!)).toEqual([]);
    const [first] = grid!.cells;
    expect(Math.abs(first!.x0 - 101)).toBeLessThan(2);
    expect(Math.abs(first!.y1 - 201)).toBeLessThan(2);
  });

  it('takes no stroke that reaches from rule to rule in one row for a wall', () => {
    const rows = [100, 140, 180, 220, 260, 300].map((y): [number, number, number] => [y, 100, 702]);
    const columns = [100, 300, 500, 700].map((x): [number, number, number] => [x, 100, 302]);
    const digit: [number, number, number] = [400, 144, 178];
    expect(grids(ruled(rows, [...columns, digit]))[0]!.cells).toHaveLength(15);
  });

  it('takes no strokes that stand under each other in a column of repeated text for a wall', () => {
    // Rows as high as two lines of text, with the b of the first line over the l of the second in every row.
    const rows = Array.from({ length: 9 }, (_, row): [number, number, number] => [100 + row * 40, 100, 702]);
    const columns = [100, 300, 500, 700].map((x): [number, number, number] => [x, 100, 422]);
    const letters = Array.from({ length: 8 }, (_, row): [number, number, number][] => [
      [400, 106 + row * 40, 119 + row * 40],
      [400, 124 + row * 40, 136 + row * 40],
    ]).flat();
    // An underlined word makes a line that nearly parts the first row.
    const underline: [number, number, number] = [131, 380, 462];
    const [grid] = grids(ruled([...rows, underline], [...columns, ...letters]));
    expect(grid!.xs).toHaveLength(4);
  });

  it('keeps a title over all columns and a cell over two rows whole', () => {
    const columns: [number, number, number][] = [
      [100, 100, 402],
      [300, 200, 402],
      [500, 200, 402],
      [700, 100, 402],
    ];
    const rows: [number, number, number][] = [ROWS[0]!, ROWS[1]!, [300, 300, 702], ROWS[3]!];
    expect(spans(grids(ruled(rows, columns))[0]!)).toEqual(['0,0 1x3', '1,0 2x1']);
  });

  it('bridges rules that are worn through', () => {
    const worn = ROWS.flatMap(([y]): [number, number, number][] => [
      [y, 100, 340],
      [y, 345, 560],
      [y, 565, 702],
    ]);
    const [grid] = grids(ruled(worn, COLUMNS));
    expect(grid!.cells).toHaveLength(9);
  });

  it('puts missing outer rules where the others end', () => {
    const [grid] = grids(ruled(ROWS.slice(1, 3), COLUMNS.slice(1, 3)));
    expect(grid!.xs).toHaveLength(4);
    expect(grid!.ys).toHaveLength(4);
    expect(grid!.xs[0]!).toBeLessThan(110);
    expect(grid!.ys.at(-1)!).toBeGreaterThan(390);
  });

  it('tells tables apart that stand under each other', () => {
    const below = (by: number): ((rule: [number, number, number]) => [number, number, number]) => {
      return ([at, from, to]) => [at + by, from, to];
    };
    const v = ([at, from, to]: [number, number, number]): [number, number, number] => [
      at,
      from + 350,
      to + 350,
    ];
    const page = ruled([...ROWS, ...ROWS.map(below(350))], [...COLUMNS, ...COLUMNS.map(v)]);
    expect(grids(page).map(({ cells }) => cells.length)).toEqual([9, 9]);
  });

  it('is not seen in text, in an underline, or in a filled box', () => {
    const page = ruled([[600, 100, 400]], []);
    // Letters as tall strokes on a line, and a dark picture.
    for (let x = 100; x < 600; x += 14) {
      for (let y = 300; y < 322; y += 1) page.data.fill(20, y * page.width + x, y * page.width + x + 3);
    }
    for (let y = 100; y < 200; y += 1) page.data.fill(40, y * page.width + 650, y * page.width + 900);
    expect(grids(page)).toEqual([]);
  });

  it('is found on a coloured fill and on grey paper', () => {
    const page = ruled(ROWS, COLUMNS);
    const grey = { ...page, data: page.data.map((value) => Math.round(value * 0.7)) };
    expect(grids(grey)[0]!.cells).toHaveLength(9);
    for (let y = 102; y < 200; y += 1) {
      for (let x = 102; x < 700; x += 1) {
        const at = y * page.width + x;
        if (page.data[at] === 255) page.data[at] = 190;
      }
    }
    expect(grids(page)[0]!.cells).toHaveLength(9);
  });
});
