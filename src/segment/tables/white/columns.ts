/** From lines cut at white space to the cells of a table whose columns are known. */
import type { Cell, Line, Table, Word } from '../../../model/document.ts';
import { unionBoxes } from '../../../model/geometry.ts';
import type { Region } from './regions.ts';
import { sliceSegment, type Segment, type SegmentedLine } from './segments.ts';

/** How far words may reach out of their column. */
const SLACK = 4;

/** A stretch of the page's width that one column takes. */
export interface Stretch {
  readonly x0: number;
  readonly x1: number;
}

/**
 * Makes the lines of a region a table of columns: what stands before the first row are headings, each over a column of its
 * own; wrapped lines go on with their row.
 *
 * @param sameRow tells which lines make one row, where it is known; else their distance and their words do
 */
export function tableInColumns(
  page: number,
  region: Region,
  stretches: readonly Stretch[],
  sameRow?: (before: SegmentedLine, line: SegmentedLine) => boolean,
): Table {
  const rows: Segment[][][] = [];
  let before: SegmentedLine | null = null;
  const [first] = region.rows;
  const own = region.rowOf?.get(first!);
  const firstRow = region.lines.findIndex(
    (line) => line === first || (own !== undefined && region.rowOf!.get(line) === own),
  );
  const spans = new Map<Segment, number>();
  const head = region.lines.slice(0, firstRow);
  const isTwoLevel = head.some((line, at) => spanning(line, head.slice(at + 1), stretches) !== null);
  for (const [index, whole] of region.lines.entries()) {
    const isHeading = index < firstRow;
    const over = isHeading ? spanning(whole, region.lines.slice(index + 1, firstRow), stretches) : null;
    for (const { part, count } of over ?? []) spans.set(part, count);
    const line = isHeading && over === null ? cutAtColumns(whole, stretches) : whole;
    const placed =
      (over !== null ? inSpans(over, stretches) : isHeading ? inOrder(line, stretches) : null) ??
      byColumn(line, stretches);
    const near = before !== null && line.y0 - before.y0 < region.pitch * 0.85 && rows.length > 1;
    const goesOn =
      sameRow === undefined
        ? near && line.amount < 0 && continues(placed, rows.at(-1)!, stretches)
        : before !== null && !(isHeading && isTwoLevel) && sameRow(before, line);
    if (goesOn) {
      for (const [column, segments] of placed.entries()) rows.at(-1)![column]!.push(...segments);
    } else rows.push(placed);
    before = line;
  }
  const cells = rows.flatMap((row, index) => cellsOf(page, row, index, stretches, region, spans));
  return {
    page,
    box: unionBoxes(region.lines.map((line) => line.line.box)),
    ruled: false,
    rowCount: rows.length,
    columnCount: stretches.length,
    cells,
  };
}

/** Whether a line's words stand under words of the row before, inside their columns: wrapped cells, no title. */
function continues(
  placed: readonly (readonly Segment[])[],
  before: readonly (readonly Segment[])[],
  stretches: readonly Stretch[],
): boolean {
  const filled = placed.flatMap((segments, column) => segments.map((part) => ({ part, column })));
  return (
    filled.length > 0 &&
    filled.every(({ part, column }) => {
      const stretch = stretches[column]!;
      return before[column]!.length > 0 && part.x0 >= stretch.x0 - SLACK && part.x1 <= stretch.x1 + SLACK;
    })
  );
}

/**
 * Headings of neighbouring columns may stand a blank apart (`Montant 2024 Montant 2025`): a segment above several columns
 * is cut where the white between two of them falls between two of its words, near enough.
 */
function cutAtColumns(line: SegmentedLine, stretches: readonly Stretch[]): SegmentedLine {
  const segments = line.segments.flatMap((part) => {
    const over = stretches.filter((stretch) => Math.min(part.x1, stretch.x1) > Math.max(part.x0, stretch.x0));
    if (over.length < 2 || part.places.length < 2) return [part];
    const pieces: Segment[] = [];
    let rest = part;
    for (const next of over.slice(1)) {
      const at = rest.places.findIndex(
        (place, index) => index > 0 && (place.x0 + place.x1) / 2 > next.x0 - SLACK && place.x1 > next.x0,
      );
      if (at < 0) continue;
      pieces.push(sliceSegment(rest, 0, at));
      rest = sliceSegment(rest, at, rest.words.length);
    }
    return [...pieces, rest];
  });
  return segments.length === line.segments.length ? line : { ...line, segments };
}

/** A heading over several others, with the first column and how many it stands over. */
interface Over {
  readonly part: Segment;
  readonly column: number;
  readonly count: number;
}

/** How far the middle of a heading may stand from the middle of those that it is over. */
const OFF_MIDDLE = 12;

/**
 * The headings of a line that stand each over several of a line below (`Exercice 2024 | Exercice 2025` over `Demandé | Accordé`
 * twice): in the middle of them, and none left between two. `null` for a line of any other kind.
 */
function spanning(
  line: SegmentedLine,
  below: readonly SegmentedLine[],
  stretches: readonly Stretch[],
): Over[] | null {
  for (const { segments } of below) {
    if (segments.length < line.segments.length + 1) continue;
    const columns = segments.map((part) => firstColumn(part, stretches));
    const found = line.segments.map((part) => overMiddle(part, segments, columns));
    const taken = found.flatMap((over) =>
      over === null ? [] : Array.from({ length: over.count }, (_, at) => over.column + at),
    );
    const wide = found.filter((over) => over !== null && over.count > 1).length;
    if (found.every((over) => over !== null) && wide > 0 && new Set(taken).size === taken.length)
      return found;
  }
  return null;
}

/** The neighbouring headings whose middle is that of the one above them, as many as reach further than it does. */
function overMiddle(part: Segment, below: readonly Segment[], columns: readonly number[]): Over | null {
  let best: (Over & { readonly off: number }) | null = null;
  for (const [from, first] of below.entries())
    for (const [to, last] of below.entries()) {
      const column = columns[from]!;
      const count = columns[to]! - column + 1;
      if (to < from || count !== to - from + 1) continue;
      const off = Math.abs(first.x0 + last.x1 - part.x0 - part.x1) / 2;
      if (off <= OFF_MIDDLE && (best === null || off < best.off)) best = { part, column, count, off };
    }
  return best;
}

function inSpans(over: readonly Over[], stretches: readonly Stretch[]): Segment[][] {
  return stretches.map((_, column) => over.filter((one) => one.column === column).map(({ part }) => part));
}

/** A line's segments by the first column they stand in. */
function byColumn(line: SegmentedLine, stretches: readonly Stretch[]): Segment[][] {
  const placed: Segment[][] = stretches.map(() => []);
  for (const part of line.segments) placed[firstColumn(part, stretches)]!.push(part);
  return placed;
}

/**
 * Headings each over a column of its own, in order, as near as may be: a heading set left of the figures below it can stand
 * nearer to the column before. `null` for a line of more segments than columns.
 */
function inOrder(line: SegmentedLine, stretches: readonly Stretch[]): Segment[][] | null {
  const parts = line.segments;
  if (parts.length > stretches.length) return null;
  // best[i][j]: the least distance of the first i headings over the first j columns.
  const best = parts.map(() => [Infinity]);
  const least = (i: number, j: number): number => (i === 0 ? 0 : (best[i - 1]![j] ?? Infinity));
  for (const [i, part] of parts.entries()) {
    for (const [j, stretch] of stretches.entries())
      best[i]!.push(Math.min(best[i]![j]!, least(i, j) + distanceOf(part, stretch)));
  }
  const placed: Segment[][] = stretches.map(() => []);
  let column = stretches.length;
  for (let i = parts.length; i > 0; i -= 1) {
    while (column > 1 && least(i, column - 1) <= least(i, column)) column -= 1;
    placed[column - 1]!.push(parts[i - 1]!);
    column -= 1;
  }
  return placed;
}

function distanceOf(part: Stretch, stretch: Stretch): number {
  return Math.max(0, part.x0 - stretch.x1, stretch.x0 - part.x1);
}

function firstColumn(part: Stretch, stretches: readonly Stretch[]): number {
  let best = 0;
  let most = -Infinity;
  for (const [index, stretch] of stretches.entries()) {
    const shared = Math.min(part.x1, stretch.x1) - Math.max(part.x0, stretch.x0);
    // Of several columns a wide text stands in, the first is where it starts.
    if (shared > 0 && most <= 0) [best, most] = [index, shared];
    else if (most <= 0 && shared > most) [best, most] = [index, shared];
  }
  return best;
}

function lastColumn(part: Stretch, stretches: readonly Stretch[]): number {
  const last = stretches.findLastIndex(
    (stretch) => Math.min(part.x1, stretch.x1) > Math.max(part.x0, stretch.x0),
  );
  return Math.max(last, firstColumn(part, stretches));
}

function cellsOf(
  page: number,
  row: readonly (readonly Segment[])[],
  index: number,
  stretches: readonly Stretch[],
  region: Region,
  spans: ReadonlyMap<Segment, number>,
): Cell[] {
  return row.flatMap((segments, column): Cell[] => {
    if (segments.length === 0) return [];
    const free = row.findIndex((other, at) => at > column && other.length > 0);
    const reach = Math.max(...segments.map((part) => lastColumn(part, stretches)));
    const wide = spans.get(segments[0]!);
    const end =
      wide === undefined
        ? Math.max(column, Math.min(reach, free < 0 ? stretches.length - 1 : free - 1))
        : column + wide - 1;
    const lines = segments.map((part) => lineOf(page, part, region));
    return [
      {
        row: index,
        column,
        rowSpan: 1,
        columnSpan: end - column + 1,
        box: unionBoxes(lines.map((line) => line.box)),
        lines,
      },
    ];
  });
}

function lineOf(page: number, part: Segment, region: Region): Line {
  const words: Word[] = part.words.map((word, index) => (index === 0 ? { ...word, space: '' } : word));
  const source = region.lines.find((line) => line.line.words.includes(part.words[0]!));
  return { page, words, box: unionBoxes(words.map((word) => word.box)), number: source?.line.number ?? null };
}
