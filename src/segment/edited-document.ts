/** What a person does to a page, before its tables are read. */
import type { Line, Page, Word } from '../model/document.ts';
import { unionBoxes, type Box } from '../model/geometry.ts';
import { tableInColumns } from './tables/white/columns.ts';
import { joinHalves } from './tables/white/halves.ts';
import { regionOf } from './tables/white/regions.ts';
import { segmentLine, segmentedLine, segmentsWhere, type SegmentedLine } from './tables/white/segments.ts';

/**
 * The page with a table of the words whose middle lies in a box. Lines and tables that reach into the box give it those
 * words; what tables keep beside it are lines again. A page without words there is returned as it is.
 *
 * @param box in points
 * @param columns where one column ends and the next begins, in points from the left of the page
 * @param rows where one row ends and the next begins, in points from its top; where none is given, lines and their
 *   distances tell the rows
 */
export function drawTable(
  page: Page,
  box: Box,
  columns: readonly number[],
  rows: readonly number[] = [],
): Page {
  const isInside = (word: Word): boolean =>
    word.box !== null &&
    bandOf(middle(word.box).x, [box.x0, box.x1]) === 1 &&
    bandOf(middle(word.box).y, [box.y0, box.y1]) === 1;
  const crossed = page.tables.filter((table) =>
    table.cells.some((cell) => cell.lines.some((line) => line.words.some(isInside))),
  );
  const lines = [...page.lines, ...crossed.flatMap((table) => table.cells.flatMap((cell) => cell.lines))];
  const drawn = lines.flatMap((line) => linePart(line, isInside));
  if (drawn.length === 0) return page;
  const outside = lines.flatMap((line) => linePart(line, (word) => !isInside(word)));
  const edges = [box.x0, ...inOrder(columns, box.x0, box.x1), box.x1];
  const stretches = edges.slice(1).map((x1, column) => ({ x0: edges[column]!, x1 }));
  const halves = joinHalves(drawn.map(segmentLine).sort((a, b) => a.y0 - b.y0));
  const cut = halves.map((line, index) => (index > 0 && isTitle(line) ? line : cutAt(line, edges)));
  const bands = inOrder(rows, box.y0, box.y1);
  const rowOf = ({ y0, y1 }: SegmentedLine): number => bandOf((y0 + y1) / 2, bands);
  const table = tableInColumns(
    page.number,
    // The lines are cut already, headings too.
    { ...regionOf(cut), rows: cut },
    stretches,
    bands.length === 0 ? undefined : (before, line) => rowOf(before) === rowOf(line),
  );
  return {
    ...page,
    lines: crossed.length === 0 ? outside : outside.sort((a, b) => heightOf(a) - heightOf(b)),
    tables: [
      ...page.tables.filter((other) => !crossed.includes(other)),
      { ...table, box, ruled: bands.length > 0 },
    ],
  };
}

/** The page as one that holds nothing. */
export function blankPage(page: Page): Page {
  const blank: Omit<Page, 'unread'> & { unread?: true } = { ...page, lines: [], tables: [] };
  delete blank.unread;
  return blank;
}

/** A line without an amount and without a wide gap stands across the columns. */
function isTitle({ segments, amount }: SegmentedLine): boolean {
  return segments.length === 1 && amount < 0;
}

/** Cuts a line at the edges of columns: each word belongs where its middle is, however far it reaches. */
function cutAt({ line }: SegmentedLine, edges: readonly number[]): SegmentedLine {
  const columnOf = (box: Box): number => bandOf(middle(box).x, edges);
  const segments = segmentsWhere(line, (before, word) => columnOf(before) !== columnOf(word));
  return segmentedLine(
    line,
    0,
    segments.map((segment) => {
      const column = columnOf(segment.words[0]!.box!);
      return {
        ...segment,
        x0: Math.max(segment.x0, edges[column - 1]!),
        x1: Math.min(segment.x1, edges[column]!),
      };
    }),
  );
}

/** How many of some edges, in order, lie before a place. */
function bandOf(at: number, edges: readonly number[]): number {
  return edges.filter((edge) => edge <= at).length;
}

function inOrder(edges: readonly number[], from: number, to: number): number[] {
  return [...new Set(edges)].filter((edge) => edge > from && edge < to).sort((a, b) => a - b);
}

function middle({ x0, y0, x1, y1 }: Box): { readonly x: number; readonly y: number } {
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

/** Some of a line's words as a line; none where it has none of them. */
function linePart(line: Line, takes: (word: Word) => boolean): Line[] {
  const words = line.words.filter(takes);
  if (words.length === 0) return [];
  if (words.length === line.words.length) return [line];
  return [{ ...line, words, box: unionBoxes(words.map((word) => word.box)) }];
}

function heightOf({ box }: Line): number {
  return box?.y0 ?? 0;
}
