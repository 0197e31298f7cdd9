/** Runs of lines that stand under each other as a table does: amounts in one column, words to their left. */
import { median } from '../../../model/median.ts';
import type { Edge } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { looksLikeAmount } from '../grid/contents.ts';
import { isKnownHeading } from '../grid/header.ts';
import { isRow, type SegmentedLine } from './segments.ts';
import { bandedRows } from './banded.ts';
import { wrappedRows, type WrappedRows } from './wrapped.ts';

/** Lines of one table, heading lines included, top to bottom. */
export interface Region {
  readonly lines: readonly SegmentedLine[];
  /** The lines that show the columns: rows with an amount and words. */
  readonly rows: readonly SegmentedLine[];
  /** Usual distance from one row to the next. */
  readonly pitch: number;
  /** Which lines make one row, where white space or lines from side to side tell. */
  readonly rowOf?: ReadonlyMap<SegmentedLine, number>;
  /** The lines that show the columns, where more do than `rows`. */
  readonly shows?: readonly SegmentedLine[];
}

const EDGE = 9;
const HEADING_LINES = 5;
/** Lines without an amount between two rows: titles, wrapped cells. */
const BETWEEN = 4;
/** No heading of a column is longer, in characters. */
const LONGEST_HEADING = 80;
/** Nor of one that stands alone on a line over others. */
const LONGEST_ALONE = 40;

/** Lines of one table as a region, `rows` among them. */
export function regionOf(lines: readonly SegmentedLine[], rows = lines.filter(isRow)): Region {
  return { lines, rows, pitch: pitchOf(rows) };
}

/** Finds the tables among the lines of one page. */
export function regionsOf(
  lines: readonly SegmentedLine[],
  profile: Profile,
  edges: readonly Edge[] = [],
): Region[] {
  const regions: Region[] = [];
  let at = 0;
  while (at < lines.length) {
    const run = runFrom(lines, at, profile);
    if (run === null) break;
    const { first, last, rows } = run;
    const wrapped = bandedRows(lines, first, last, at, edges) ?? wrappedRows(lines, first, last, at);
    const top = wrapped?.first ?? first;
    const end = wrapped?.last ?? last;
    let start = headingStart(lines, top, at, profile);
    while (start > at && start < top && isOneRow(wrapped, lines[start - 1]!, lines[start]!)) start -= 1;
    const headed = start < top;
    const sure = rows.filter((row) => row.sure).length >= rows.length * 0.5;
    if ((rows.length >= 3 && sure) || (headed && rows.length >= 1)) {
      const region = regionOf(lines.slice(start, end + 1), rows);
      regions.push(
        wrapped === null ? region : { ...region, rowOf: wrapped.rowOf, shows: wrapped.shows ?? rows },
      );
    }
    at = end + 1;
  }
  return regions;
}

/** The next run of rows: amount lines whose amounts stand in the same columns, with little between them. */
function runFrom(
  lines: readonly SegmentedLine[],
  from: number,
  profile: Profile,
): { first: number; last: number; rows: SegmentedLine[] } | null {
  const first = lines.findIndex((line, index) => index >= from && isRow(line));
  if (first < 0) return null;
  const rows = [lines[first]!];
  let last = first;
  const edges = edgesOf(lines[first]!);
  for (let index = first + 1; index < lines.length && index - last <= BETWEEN + 1; index += 1) {
    const line = lines[index]!;
    const pitch = Math.max(pitchOf(rows), (line.y1 - line.y0) * 1.6);
    if (line.y0 - lines[last]!.y0 > pitch * (BETWEEN + 1.5)) break;
    // Headings after rows are those of the next table.
    if (isHeadings(line, profile)) break;
    const own = edgesOf(line);
    if (!own.some((amount) => edges.some((known) => isUnder(known, amount)))) continue;
    // A row with more amounts than those before shows columns that were blank there.
    edges.push(...own);
    // A figure alone under the others is a total; it belongs to the run, but shows no columns.
    last = index;
    if (isRow(line)) rows.push(line);
  }
  return { first, last, rows };
}

type Extent = Pick<SegmentedLine['segments'][number], 'x0' | 'x1'>;

/** Where the amounts of a line stand. */
function edgesOf(line: SegmentedLine): Extent[] {
  return line.segments.filter(
    (segment, index) => index === line.amount || (line.amount >= 0 && looksLikeAmount(segment.text)),
  );
}

/** Whether an amount may stand in one column with another: set right, set left or centred. */
function isUnder(above: Extent, amount: Extent): boolean {
  const [left, right] = [amount.x0 - above.x0, amount.x1 - above.x1];
  return [right, left, (left + right) / 2].some((distance) => Math.abs(distance) <= EDGE);
}

function pitchOf(rows: readonly SegmentedLine[]): number {
  return median(rows.slice(1).map((row, index) => row.y0 - rows[index]!.y0)) ?? 0;
}

/** The topmost of the lines right above that holds column headings; `first` where none does. */
function headingStart(
  lines: readonly SegmentedLine[],
  first: number,
  floor: number,
  profile: Profile,
): number {
  let start = first;
  for (let index = first - 1; index >= Math.max(floor, first - HEADING_LINES); index -= 1) {
    const line = lines[index]!;
    const below = lines[index + 1]!;
    if (below.y0 - line.y1 > (line.y1 - line.y0) * 2.5) break;
    if (line.amount >= 0) break;
    // Wide spaces part a line of prose too, and a word of it may be one of headings.
    if (line.segments.some(({ text }) => text.length > LONGEST_HEADING)) break;
    // Above the headings a sentence, or a title over the whole table, parts what else may look like headings.
    if (start < first && line.segments.length === 1 && isSentence(line.segments[0]!.text)) break;
    if (isHeadings(line, profile)) start = index;
  }
  return start;
}

function isSentence(text: string): boolean {
  return text.length > LONGEST_ALONE || /[.;:]$/u.test(text);
}

function isOneRow(rows: WrappedRows | null, one: SegmentedLine, other: SegmentedLine): boolean {
  const row = rows?.rowOf.get(one);
  return row !== undefined && row === rows!.rowOf.get(other);
}

function isHeadings({ segments, amount }: SegmentedLine, profile: Profile): boolean {
  if (segments.length < 2 || amount >= 0) return false;
  const known = segments.filter(({ text }) => isKnownHeading(text, profile)).length;
  return known >= Math.max(1, segments.length * 0.4);
}
