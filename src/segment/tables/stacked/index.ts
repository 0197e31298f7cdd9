/**
 * Tables that were copied out of their columns, one cell a line: each name with its amounts below it, or all names and then
 * all amounts. They are read only where every line has its cell.
 */
import { countsOf } from '../../../model/counts.ts';
import { lineText, type Cell, type Line, type Table } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { opensTotal } from '../../../profiles/total-labels.ts';
import { matchHeading } from '../grid/headings.ts';
import { cellRuns, stacksOf, type Stack } from './runs.ts';

/** Names that make a table. */
const FEWEST = 2;
/** In columns one after the other, where counts alone tell which amount is whose. */
const FEWEST_IN_COLUMNS = 3;
/** Lines of a name. */
const MOST_LINES = 3;
const KNOWN = 0.9;

/** A row: the lines of each of its cells. */
type Row = readonly (readonly Line[])[];

/** Finds them in the lines of one part of an act. */
export function stackedTables(lines: readonly Line[], profile: Profile): Table[] {
  return cellRuns(lines).flatMap((run) => {
    const stacks = stacksOf(run);
    const rows = byRows(stacks, profile) ?? byColumns(stacks, profile);
    return rows === null ? [] : [tableOf(rows)];
  });
}

/** Each name with its amounts: stacks of words and of so many amounts by turns. */
function byRows(all: readonly Stack[], profile: Profile): Row[] | null {
  const stacks = all[0]?.isAmount === true ? [] : all.slice(0, all.length - (all.length % 2));
  const pairs = stacks.flatMap((stack, index) =>
    index % 2 === 0 ? [{ words: stack.lines, amounts: stacks[index + 1]!.lines }] : [],
  );
  const isTotal = ({ words }: { words: readonly Line[] }): boolean =>
    opensTotal(lineText(words.at(-1)!), profile, false);
  const names = pairs.filter((pair) => !isTotal(pair));
  const width = names[0]?.amounts.length ?? 0;
  if (names.length < FEWEST || names.some(({ amounts }) => amounts.length !== width)) return null;
  if (pairs.some((pair) => isTotal(pair) && pair.amounts.length > width)) return null;
  // What stands over the first name more than over the others is headings.
  const lines = usual(names.slice(1).map(({ words }) => words.length));
  const head = pairs[0]!.words.slice(0, Math.max(0, pairs[0]!.words.length - lines));
  const fits = head.length === 0 ? width === 1 : head.length === width || head.length === width + 1;
  if (!fits) return null;
  const own = pairs.map((pair, index) =>
    index === 0 ? { ...pair, words: pair.words.slice(head.length) } : pair,
  );
  if (own.some(({ words }) => words.length === 0 || words.length > MOST_LINES)) return null;
  const rows = own.map(({ words, amounts }): Row => [words, ...padded(amounts, width)]);
  return head.length === 0 ? rows : [headRow(head, width), ...rows];
}

/** A total that has fewer amounts than there are columns stands under the last of them. */
function padded(amounts: readonly Line[], width: number): (readonly Line[])[] {
  return [...Array.from({ length: width - amounts.length }, () => []), ...amounts.map((line) => [line])];
}

/** The commonest number. */
function usual(numbers: readonly number[]): number {
  return [...countsOf(numbers)].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

function headRow(head: readonly Line[], width: number): Row {
  const own = head.slice(-width);
  const before = head.slice(0, -width).at(-1);
  return [before === undefined ? [] : [before], ...own.map((line) => [line])];
}

function isHeading(line: Line, profile: Profile): boolean {
  return (matchHeading(lineText(line), profile)[0]?.score ?? 0) >= KNOWN;
}

/** All names, then as many amounts; a heading may stand over either. */
function byColumns([first, second, ...others]: readonly Stack[], profile: Profile): Row[] | null {
  if (first === undefined || second === undefined || first.isAmount || others.length > 0) return null;
  const [before, behind] = [first.lines[0]!, first.lines.at(-1)!];
  const more = first.lines.length - second.lines.length;
  const heads = [before, behind].filter((line) => isHeading(line, profile)).slice(0, more);
  if (more < 0 || more !== heads.length || second.lines.length < FEWEST_IN_COLUMNS) return null;
  const names = first.lines.filter((line) => !heads.includes(line));
  const rows = names.map((line, index): Row => [[line], [second.lines[index]!]]);
  if (heads.length === 0) return rows;
  return [[heads.filter((line) => line === before), heads.filter((line) => line === behind)], ...rows];
}

function tableOf(rows: readonly Row[]): Table {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((lines, column): Cell[] =>
      lines.length === 0
        ? []
        : [{ row: index, column, rowSpan: 1, columnSpan: 1, box: null, lines: [...lines] }],
    ),
  );
  return {
    page: cells[0]!.lines[0]!.page,
    box: null,
    ruled: false,
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    cells,
  };
}
