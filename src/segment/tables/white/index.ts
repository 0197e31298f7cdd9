/** Tables without rules: columns told by the white space between them. */
import type { Edge, Line, Table } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { tableInColumns, type Stretch } from './columns.ts';
import { joinHalves } from './halves.ts';
import { listsOfLines } from './lists.ts';
import { regionsOf, type Region } from './regions.ts';
import { segmentLine, type SegmentedLine } from './segments.ts';

/** Rows that may stand in the white between two columns before it is none. */
const STRAY = 0.04;
/** Level lines by the number of their page. */
export type EdgesOfPages = ReadonlyMap<number, readonly Edge[]>;
const NO_EDGES: EdgesOfPages = new Map();

/**
 * Finds tables in lines of text that stand outside ruled tables; lines of one page at a time, top to bottom.
 *
 * @param edges lines drawn on the pages, which may part rows
 * @param lists whether lists of names and amounts are tables too: in an act they are, in a press cutting not
 */
export function tablesOfLines(
  lines: readonly Line[],
  profile: Profile,
  lists = true,
  edges: EdgesOfPages = NO_EDGES,
): Table[] {
  const columns = tablesByColumns(lines, profile, edges);
  if (!lists) return columns;
  const taken = new Set(
    columns.flatMap((table) => table.cells.flatMap((cell) => cell.lines.flatMap((line) => line.words))),
  );
  const keys = new Set([...taken].map((word) => word.box ?? word));
  const free = lines.filter(
    (line) => !line.words.some((word) => taken.has(word) || keys.has(word.box ?? word)),
  );
  return [...columns, ...listsOfLines(free, profile)];
}

function tablesByColumns(lines: readonly Line[], profile: Profile, edges: EdgesOfPages): Table[] {
  const pages = new Map<number, SegmentedLine[]>();
  for (const [index, line] of lines.entries()) {
    const own = pages.get(line.page) ?? [];
    pages.set(line.page, own);
    own.push(segmentLine(line, index));
  }
  return [...pages].flatMap(([page, own]) => {
    const rows = joinHalves(own.sort((a, b) => a.y0 - b.y0));
    return regionsOf(rows, profile, edges.get(page) ?? []).flatMap((region) => tableOf(page, region) ?? []);
  });
}

function tableOf(page: number, region: Region): Table | null {
  const stretches = stretchesOf(region.shows ?? region.rows);
  return stretches.length < 2 ? null : tableInColumns(page, region, stretches, sameRowIn(region));
}

/** Lines of headings are parted from rows, not from each other: their own words tell. */
function sameRowIn({ rowOf }: Region): ((before: SegmentedLine, line: SegmentedLine) => boolean) | undefined {
  if (rowOf === undefined) return undefined;
  return (before, line) => rowOf.has(line) && rowOf.get(before) === rowOf.get(line);
}

/** The columns: stretches that rows' segments cover, parted by white that nearly no row crosses. */
function stretchesOf(rows: readonly SegmentedLine[]): Stretch[] {
  const edges = rows.flatMap((row) =>
    row.segments.flatMap((part) => [
      { x: part.x0, step: 1 },
      { x: part.x1, step: -1 },
    ]),
  );
  edges.sort((a, b) => a.x - b.x || a.step - b.step);
  const stray = Math.floor(rows.length * STRAY);
  const stretches: Stretch[] = [];
  let depth = 0;
  let start: number | null = null;
  for (const { x, step } of edges) {
    depth += step;
    if (start === null && depth > stray) start = x;
    if (start !== null && depth <= stray) {
      stretches.push({ x0: start, x1: x });
      start = null;
    }
  }
  return stretches.filter((stretch) => stretch.x1 > stretch.x0);
}
