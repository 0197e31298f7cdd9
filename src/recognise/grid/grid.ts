import { median } from '../../model/median.ts';
import type { Rule, Rules } from './rules.ts';

/** A cell of a ruled grid, with its edges where its rules run. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A ruled table: edges of its columns and rows from left to right and top to bottom, and its cells row by row. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Distances in inches. */
const TOUCH = 0.04;
const SAME_EDGE = 0.03;
/** A rule that runs on for this much past the outermost crossing shows that an outer rule is missing. */
const OVERHANG = 0.12;
/** A lone vertical this long counts also where it touches no horizontal. */
const LONG = 0.8;
/** A vertical shorter than this must end on a horizontal at both ends. */
const SHORT = 0.35;
/** Share of a wall that must be drawn. */
const DRAWN = 0.5;
/**
 * Share of one cell's side that a line must cover with ink somewhere to be a line of the grid. Strokes of letters that
 * stand under each other in a column of repeated text cover what a stroke is of the distance of two lines: seen 0.69,
 * and 0.75 at most where lines are set solid.
 */
const WALL = 0.8;

/**
 * Builds the tables that a page's rules draw. Rules that touch make one table; a table has at least two columns or two
 * rows. A missing outer rule is put where the others end; cells without a wall between them are one merged cell.
 *
 * @param unit how many of the rules' units make an inch (dpi for pixels, 72 for points).
 */
export function gridsOf(rules: Rules, unit: number): Grid[] {
  const touch = TOUCH * unit;
  const horizontals = collinear(rules.horizontal, SAME_EDGE * unit, TOUCH * unit);
  const verticals = collinear(rules.vertical, SAME_EDGE * unit, TOUCH * unit).filter((vertical) =>
    isWall(vertical, horizontals, touch, unit),
  );
  return components(horizontals, verticals, touch)
    .map((part) => gridOf(part, unit))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.ys[0]! - b.ys[0]! || a.xs[0]! - b.xs[0]!);
}

/** A short vertical is a wall only between two horizontals: strokes of letters stand on an underline too. */
function isWall(vertical: Rule, horizontals: readonly Rule[], touch: number, unit: number): boolean {
  const length = vertical.to - vertical.from;
  if (length >= LONG * unit) return true;
  const crossing = horizontals.filter((horizontal) => crosses(horizontal, vertical, touch));
  if (length >= SHORT * unit) return crossing.length > 0;
  const ends = (at: number): boolean => crossing.some((horizontal) => Math.abs(horizontal.at - at) <= touch);
  return ends(vertical.from) && ends(vertical.to) && length > 2 * touch;
}

function crosses(horizontal: Rule, vertical: Rule, touch: number): boolean {
  return (
    vertical.at >= horizontal.from - touch &&
    vertical.at <= horizontal.to + touch &&
    horizontal.at >= vertical.from - touch &&
    horizontal.at <= vertical.to + touch
  );
}

/** Joins rules on the same line whose ends lie within `gap` of each other. */
function collinear(rules: readonly Rule[], same: number, gap: number): Rule[] {
  const result: { from: number; to: number; at: number; ink: number; length: number }[] = [];
  for (const rule of [...rules].sort((a, b) => a.from - b.from || a.at - b.at)) {
    const length = rule.to - rule.from;
    const before = result.find(
      (other) => Math.abs(other.at - rule.at) <= same / 2 && rule.from <= other.to + gap,
    );
    if (before === undefined) {
      result.push({ ...rule, length });
    } else {
      before.at = (before.at * before.length + rule.at * length) / (before.length + length);
      before.ink = (before.ink * before.length + rule.ink * length) / (before.length + length);
      before.length += length;
      before.to = Math.max(before.to, rule.to);
    }
  }
  return result;
}

function components(horizontals: readonly Rule[], verticals: readonly Rule[], touch: number): Rules[] {
  const parent = Array.from({ length: horizontals.length + verticals.length }, (_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) {
      parent[i] = parent[parent[i]!]!;
      i = parent[i]!;
    }
    return i;
  };
  for (const [i, horizontal] of horizontals.entries()) {
    for (const [j, vertical] of verticals.entries())
      if (crosses(horizontal, vertical, touch)) parent[root(i)] = root(horizontals.length + j);
  }
  const parts = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const partOf = (i: number): { horizontal: Rule[]; vertical: Rule[] } => {
    const key = root(i);
    let part = parts.get(key);
    if (part === undefined) parts.set(key, (part = { horizontal: [], vertical: [] }));
    return part;
  };
  horizontals.forEach((rule, i) => partOf(i).horizontal.push(rule));
  verticals.forEach((rule, j) => partOf(horizontals.length + j).vertical.push(rule));
  return [...parts.values()];
}

function gridOf({ horizontal, vertical }: Rules, unit: number): Grid | null {
  if (horizontal.length === 0 || vertical.length === 0) return null;
  const crude = edges(horizontal, vertical, unit);
  const xs = edges(vertical, horizontal, unit).filter(
    (x, i, all) => walls(vertical, x, crude, unit) || isOuter(i, all),
  );
  const ys = crude.filter((y, i, all) => walls(horizontal, y, xs, unit) || isOuter(i, all));
  dropStrokes(xs, ys, vertical, unit);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2) return null;
  const wallRight = (row: number, column: number): boolean =>
    drawnShare(vertical, xs[column + 1]!, ys[row]!, ys[row + 1]!, SAME_EDGE * unit) >= DRAWN;
  const wallBelow = (row: number, column: number): boolean =>
    drawnShare(horizontal, ys[row + 1]!, xs[column]!, xs[column + 1]!, SAME_EDGE * unit) >= DRAWN;
  const cells = mergedCells(rows, columns, wallRight, wallBelow).map((cell) => ({
    ...cell,
    x0: xs[cell.column]!,
    y0: ys[cell.row]!,
    x1: xs[cell.column + cell.columnSpan]!,
    y1: ys[cell.row + cell.rowSpan]!,
  }));
  return cells.length < 2 ? null : { xs, ys, cells };
}

/** The lines of a grid along one axis, with an outer one added at either end where the crossing rules run on past it. */
function edges(rules: readonly Rule[], crossing: readonly Rule[], unit: number): number[] {
  const same = SAME_EDGE * unit;
  const found: { at: number; weight: number }[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const weight = rule.to - rule.from;
    const last = found.at(-1);
    if (last !== undefined && rule.at - last.at <= same) {
      last.at = (last.at * last.weight + rule.at * weight) / (last.weight + weight);
      last.weight += weight;
    } else found.push({ at: rule.at, weight });
  }
  const lines = found.map((line) => line.at);
  const overhang = OVERHANG * unit;
  const before = median(crossing.map((rule) => rule.from).filter((from) => from < lines[0]! - overhang));
  const after = median(crossing.map((rule) => rule.to).filter((to) => to > lines.at(-1)! + overhang));
  if (before !== undefined) lines.unshift(before);
  if (after !== undefined) lines.push(after);
  return lines;
}

/** True where a line is drawn along nearly a whole cell somewhere: strokes of letters that stand in a row are not. */
function walls(rules: readonly Rule[], at: number, crossings: readonly number[], unit: number): boolean {
  return crossings.some(
    (to, i) => i > 0 && drawnShare(rules, at, crossings[i - 1]!, to, SAME_EDGE * unit) >= WALL,
  );
}

/** A table of fewer rows may have a column of one row. */
const ROWS = 4;

/**
 * Takes out the lines that part one cell of a column in one low row and nothing else: the 1 of a bold total reaches from
 * rule to rule, where nobody parts a column for a single row of figures.
 */
function dropStrokes(xs: number[], ys: readonly number[], vertical: readonly Rule[], unit: number): void {
  if (ys.length <= ROWS) return;
  const isDrawn = (x: number, row: number): boolean =>
    drawnShare(vertical, x, ys[row]!, ys[row + 1]!, SAME_EDGE * unit) >= DRAWN;
  for (let at = xs.length - 2; at > 0; at -= 1) {
    const drawn = ys.slice(1).flatMap((_, row) => (isDrawn(xs[at]!, row) ? [row] : []));
    const [row] = drawn;
    if (row === undefined || drawn.length > 1 || ys[row + 1]! - ys[row]! >= SHORT * unit) continue;
    if (isDrawn(xs[at - 1]!, row) && isDrawn(xs[at + 1]!, row)) xs.splice(at, 1);
  }
}

function isOuter(index: number, all: readonly unknown[]): boolean {
  return index === 0 || index === all.length - 1;
}

/** Share of the line at `at`, between `from` and `to`, that is ink. */
function drawnShare(rules: readonly Rule[], at: number, from: number, to: number, same: number): number {
  let length = 0;
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > same) continue;
    length += rule.ink * Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from));
  }
  return to > from ? length / (to - from) : 0;
}

type Span = Omit<GridCell, 'x0' | 'y0' | 'x1' | 'y1'>;

/** Unites cells that no wall parts, and makes each union a rectangle by taking in what its bounds hold. */
export function mergedCells(
  rows: number,
  columns: number,
  wallRight: (row: number, column: number) => boolean,
  wallBelow: (row: number, column: number) => boolean,
): Span[] {
  const owner = new Int32Array(rows * columns).fill(-1);
  const spans: Span[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (owner[row * columns + column] !== -1) continue;
      let right = column;
      while (right + 1 < columns && owner[row * columns + right + 1] === -1 && !wallRight(row, right))
        right += 1;
      let bottom = row;
      const opensBelow = (y: number): boolean => {
        if (y + 1 >= rows) return false;
        for (let x = column; x <= right; x += 1) {
          if (wallBelow(y, x) || owner[(y + 1) * columns + x] !== -1) return false;
          if (x < right && wallRight(y + 1, x)) return false;
        }
        return true;
      };
      while (opensBelow(bottom)) bottom += 1;
      for (let y = row; y <= bottom; y += 1)
        owner.fill(spans.length, y * columns + column, y * columns + right + 1);
      spans.push({ row, column, rowSpan: bottom - row + 1, columnSpan: right - column + 1 });
    }
  }
  return spans;
}
