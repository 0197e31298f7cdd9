/** The lines of text around tables. */
import { lineText, type Line, type Table } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import type { PlacedTable } from './raw.ts';
import { looksLikeTitle, readTitle } from './titles.ts';

const LINES_AFTER = 8;

/** The lines between the table before, or the start of the part, and a table; in reading order. */
export function linesBetween(before: PlacedTable | undefined, part: PlacedTable): Line[] {
  const { table } = part;
  const from = before?.lines === part.lines ? before.table : null;
  return part.lines.filter((line) => isAbove(line, table) && (from === null || isBelow(line, from)));
}

/** The first lines behind a table, on its page and the next. */
export function linesAfter(part: PlacedTable): Line[] {
  return part.lines
    .filter((line) => isBelow(line, part.table) && line.page <= part.table.page + 1)
    .slice(0, LINES_AFTER);
}

function isAbove(line: Line, table: Table): boolean {
  if (line.page !== table.page) return line.page < table.page;
  return line.box !== null && table.box !== null && line.box.y1 <= table.box.y0 + 2;
}

function isBelow(line: Line, table: Table): boolean {
  if (line.page !== table.page) return line.page > table.page;
  return line.box !== null && table.box !== null && line.box.y0 >= table.box.y1 - 2;
}

/** The lines right above a table on its page, nearest first: at most three, none far away. */
export function linesAbove(table: Table, between: readonly Line[]): Line[] {
  if (table.box === null) return [];
  const near: Line[] = [];
  let edge = table.box.y0;
  const above = between.filter((line) => line.page === table.page && line.box !== null);
  for (const line of above.sort((a, b) => b.box!.y0 - a.box!.y0)) {
    const height = line.box!.y1 - line.box!.y0;
    if (edge - line.box!.y1 > Math.max(30, height * 3) || near.length === 3) break;
    near.push(line);
    edge = line.box!.y0;
  }
  return near;
}

/** Whether a title stands among the lines above a table. */
export function hasTitle(between: readonly Line[], part: PlacedTable, profile: Profile): boolean {
  if (between.some((line) => readTitle(lineText(line).trim(), profile).length > 0)) return true;
  const [nearest] = linesAbove(part.table, between);
  return nearest !== undefined && looksLikeTitle(nearest);
}
