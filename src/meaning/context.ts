/** Where a table stands among the words of its act: what leads to it, and which clauses come before it. */
import { lineText, type Document, type Line } from '../model/document.ts';
import type { Place } from '../model/place.ts';

/** A table's lead is no longer than this many lines. */
const LONGEST = 4;
/** Lines of one paragraph stand no further apart, in heights of a line; the lead stands no further from its table, in points. */
const APART = 0.9;
const FAR = 60;

/** The paragraph right above a table on its page, in reading order; none where another table stands between. */
export function leadOf(table: Place, tables: readonly Place[], { pages }: Document): Line[] {
  const page = pages.find(({ number }) => number === table.page);
  if (page === undefined) return [];
  const isInside = (line: Line): boolean =>
    tables.some(
      ({ page: own, box }) =>
        own === line.page &&
        box !== null &&
        line.box !== null &&
        line.box.y0 >= box.y0 - 1 &&
        line.box.y1 <= box.y1 + 1,
    );
  const above = page.lines
    .filter((line) => isAbove(line, table) && lineText(line).trim() !== '')
    .sort((a, b) => topOf(b) - topOf(a));
  const lead: Line[] = [];
  let edge = table.box?.y0 ?? table.line ?? 0;
  for (const line of above) {
    const isBoxed = line.box !== null && table.box !== null;
    const height = isBoxed ? line.box.y1 - line.box.y0 : 1;
    const gap = isBoxed ? edge - line.box.y1 : edge - topOf(line) - 1;
    const most = lead.length === 0 ? (isBoxed ? FAR : 3) : APART * height;
    if (gap > most || lead.length === LONGEST || isInside(line)) break;
    lead.unshift(line);
    edge = topOf(line);
  }
  return lead;
}

function isAbove(line: Line, table: Place): boolean {
  if (line.box !== null && table.box !== null) return line.box.y1 <= table.box.y0 + 2;
  return line.number !== null && table.line !== null && line.number < table.line;
}

function topOf(line: Line): number {
  return line.box?.y0 ?? line.number ?? 0;
}
