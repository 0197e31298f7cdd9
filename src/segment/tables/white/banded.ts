/** Rows of tables that lines from side to side part, or grounds of colour: what stands between two of them is one row. */
import type { Edge } from '../../../model/document.ts';
import { isRow, type SegmentedLine } from './segments.ts';
import type { WrappedRows } from './wrapped.ts';

/** An edge parts rows where it runs under so much of their width. */
const COVERED = 0.6;
/** Fewest edges that part rows: above, between, below. */
const FEWEST = 3;
/** Lines of headings above the first row. */
const HEADINGS = 6;
/** In points: what stands further from the lines of a run is no edge of its rows. */
const AROUND = 80;

/**
 * Groups the lines from `first` to `last` into the rows that edges part; `null` where edges part none, or leave two rows between
 * two of them.
 */
export function bandedRows(
  lines: readonly SegmentedLine[],
  first: number,
  last: number,
  floor: number,
  edges: readonly Edge[],
): WrappedRows | null {
  const run = lines.slice(first, last + 1);
  const [x0, x1] = [leftOf(run), rightOf(run)];
  const [from, to] = [lines[first]!.y0 - AROUND, lines[last]!.y1 + AROUND];
  const own = edges.filter(
    (edge) =>
      edge.y >= from && edge.y <= to && Math.min(edge.x1, x1) - Math.max(edge.x0, x0) >= COVERED * (x1 - x0),
  );
  if (own.length < FEWEST) return null;
  const bandOf = ({ y0, y1 }: SegmentedLine): number => own.filter(({ y }) => y <= (y0 + y1) / 2).length;
  const isBetween = (band: number): boolean => band > 0 && band < own.length;
  const startOf = (at: number): number => {
    let start = at;
    while (start > floor && bandOf(lines[start - 1]!) === bandOf(lines[at]!)) start -= 1;
    return start;
  };
  let [top, bottom] = [startOf(first), last];
  // The first line with words and an amount may stand below rows that have them on several lines.
  while (top > floor && isBetween(bandOf(lines[top - 1]!))) {
    const above = startOf(top - 1);
    if (!lines.slice(above, top).some(({ amount }) => amount >= 0)) break;
    top = above;
  }
  while (bottom + 1 < lines.length && bandOf(lines[bottom + 1]!) === bandOf(lines[last]!)) bottom += 1;
  const rowOf = new Map<SegmentedLine, number>();
  const counts = new Map<number, number>();
  for (const line of lines.slice(Math.max(floor, top - HEADINGS), bottom + 1)) {
    const band = bandOf(line);
    if (!isBetween(band)) continue;
    rowOf.set(line, band);
    if (isRow(line)) counts.set(band, (counts.get(band) ?? 0) + 1);
  }
  const body = lines.slice(top, bottom + 1);
  const valued = new Set(body.filter(({ amount }) => amount >= 0).map((line) => rowOf.get(line)));
  const isWhole = body.every((line) => rowOf.has(line));
  return isWhole && counts.size >= 2 && [...counts.values()].every((count) => count === 1)
    ? { rowOf, first: top, last: bottom, shows: body.filter((line) => valued.has(rowOf.get(line))) }
    : null;
}

function leftOf(lines: readonly SegmentedLine[]): number {
  return Math.min(...lines.flatMap(({ segments }) => segments.map(({ x0 }) => x0)));
}

function rightOf(lines: readonly SegmentedLine[]): number {
  return Math.max(...lines.flatMap(({ segments }) => segments.map(({ x1 }) => x1)));
}
