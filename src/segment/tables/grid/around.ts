/** The lines of text around tables. */
import { lineText, type Line, type Table } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import type { PlacedTable } from './raw.ts';
import { isNumbered, looksLikeTitle, readTitle } from './titles.ts';

const LINES_AFTER = 8;
const LINE_HEIGHT = 12;
const SLACK = 2;

/** The lines between the table before, or the start of the part, and a table; in reading order. */
export function linesBetween(before: PlacedTable | undefined, part: PlacedTable): Line[] {
  const { table } = part;
  const from = before?.lines === part.lines ? before.table : null;
  return part.lines.filter((line) => isAbove(line, table) && (from === null || isBelow(line, from)));
}

/**
 * Whether a table stands on the page of another or on the next that bears anything: the backs of sheets are often scanned
 * too, and blank.
 */
export function standsNext(before: PlacedTable, part: PlacedTable): boolean {
  const [from, to] = [before.table.page, part.table.page];
  if (to <= from + 1) return to >= from;
  return before.lines === part.lines && !part.lines.some(({ page }) => page > from && page < to);
}

/** The first lines behind a table, on its page and the next. */
export function linesAfter(part: PlacedTable): Line[] {
  return part.lines
    .filter((line) => isBelow(line, part.table) && line.page <= part.table.page + 1)
    .slice(0, LINES_AFTER);
}

function isAbove(line: Line, table: Table): boolean {
  if (line.page !== table.page) return line.page < table.page;
  const [top, bottom] = [topOf(table), bottomOfLine(line)];
  return top !== null && bottom !== null && bottom <= top + SLACK;
}

function isBelow(line: Line, table: Table): boolean {
  if (line.page !== table.page) return line.page > table.page;
  const [bottom, top] = [bottomOf(table), topOfLine(line)];
  return top !== null && bottom !== null && top >= bottom - SLACK;
}

/** Heights on the page in points; in text without boxes, lines of the file at their usual height. */
function topOfLine(line: Line): number | null {
  return line.box?.y0 ?? (line.number === null ? null : line.number * LINE_HEIGHT);
}

function bottomOfLine(line: Line): number | null {
  return line.box?.y1 ?? (line.number === null ? null : (line.number + 1) * LINE_HEIGHT);
}

function topOf(table: Table): number | null {
  return table.box?.y0 ?? edge(table, topOfLine, Math.min);
}

function bottomOf(table: Table): number | null {
  return table.box?.y1 ?? edge(table, bottomOfLine, Math.max);
}

function edge(
  table: Table,
  of: (line: Line) => number | null,
  pick: (...values: number[]) => number,
): number | null {
  const edges = table.cells.flatMap((cell) => cell.lines.flatMap((line) => of(line) ?? []));
  return edges.length === 0 ? null : pick(...edges);
}

/** The lines right above a table on its page, nearest first: at most three, none far away. */
export function linesAbove(table: Table, between: readonly Line[]): Line[] {
  let edgeOfNearest = topOf(table);
  if (edgeOfNearest === null) return [];
  const near: Line[] = [];
  const above = between.filter((line) => line.page === table.page && topOfLine(line) !== null);
  for (const line of above.sort((a, b) => topOfLine(b)! - topOfLine(a)!)) {
    const height = bottomOfLine(line)! - topOfLine(line)!;
    if (edgeOfNearest - bottomOfLine(line)! > Math.max(30, height * 3) || near.length === 3) break;
    near.push(line);
    edgeOfNearest = topOfLine(line)!;
  }
  return near.length > 0 || above.length > 0 ? near : endOfPageBefore(table, between);
}

/** A table at the head of a page may have its title at the foot of the page before, above the page's own footer. */
function endOfPageBefore(table: Table, between: readonly Line[]): Line[] {
  const last = between.filter((line) => line.page === table.page - 1 && !isFooter(lineText(line))).at(-1);
  return last !== undefined && isNumbered(last) ? [last] : [];
}

/** `3`, `2/7`, `… - page 3`. */
function isFooter(text: string): boolean {
  return (
    /(?:^|\s)\d+\s*(?:\/\s*\d+)?\s*$/u.test(text) &&
    (text.trim().length <= 8 || /page|\/\s*\d+\s*$/iu.test(text))
  );
}

/** Whether a title stands among the lines above a table. */
export function hasTitle(between: readonly Line[], part: PlacedTable, profile: Profile): boolean {
  if (between.some((line) => readTitle(lineText(line).trim(), profile).length > 0)) return true;
  const [nearest] = linesAbove(part.table, between);
  return nearest !== undefined && looksLikeTitle(nearest);
}
