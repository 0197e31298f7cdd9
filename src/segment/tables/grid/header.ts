/** The heading rows of a table, one row or several, with cells that span columns. */
import type { Profile } from '../../../profiles/contract.ts';
import { isSetAside } from './columns.ts';
import { looksLikeAmount } from './contents.ts';
import { headingKey, matchHeading } from './headings.ts';
import { filledCells, textOf, type MatrixRow } from './matrix.ts';

/** What stands above the body. */
export interface Header {
  /** Titles in rows of their own, above the headings. */
  readonly titles: readonly MatrixRow[];
  /** Headings by column, rows joined from top to bottom; `null` for a table without. */
  readonly headings: readonly string[] | null;
  /** Index of the first body row. */
  readonly bodyStart: number;
}

const MOST_ROWS = 4;
const KNOWN = 0.6;

/** Finds the headings of a table. */
export function headerOf(rows: readonly MatrixRow[], profile: Profile): Header {
  const titles: MatrixRow[] = [];
  let start = 0;
  while (start < Math.min(rows.length, MOST_ROWS) && isLone(rows[start]!)) {
    titles.push(rows[start]!);
    start += 1;
  }
  let end = start;
  while (end < Math.min(rows.length, start + MOST_ROWS) && isHeading(rows, end, start, profile)) end += 1;
  if (end === start) return { titles, headings: null, bodyStart: start };
  const block = rows.slice(start, end);
  const headings = block[0]!.cells.map((_, column) => {
    const texts: string[] = [];
    let last: unknown;
    for (const row of block) {
      const cell = row.cells[column];
      if (cell !== undefined && cell !== last && textOf(cell) !== '') texts.push(textOf(cell));
      last = cell;
    }
    return texts.join(' ');
  });
  return { titles, headings, bodyStart: end };
}

/** One filled cell in a table of several columns: a title. */
export function isLone(row: MatrixRow): boolean {
  return row.cells.length > 1 && filledCells(row).length === 1;
}

/** Whether a row's words are column headings: known ones, or words above columns of amounts. */
function isHeading(rows: readonly MatrixRow[], at: number, start: number, profile: Profile): boolean {
  const row = rows[at]!;
  const cells = filledCells(row);
  if (cells.length === 0) return at > start;
  if (cells.some((cell) => looksLikeAmount(textOf(cell)))) return false;
  const texts = cells.map(textOf);
  const known = texts.filter((text) => isKnownHeading(text, profile)).length;
  if (at > start) {
    // A further heading row completes split headings: it stands under cells that span, or is known itself.
    const above = rows.slice(start, at).flatMap((one) => one.cells);
    const split = above.some((cell) => cell !== undefined && (cell.columnSpan > 1 || cell.rowSpan > 1));
    return cells.length >= 1 && ((split && known > 0) || known >= Math.max(2, cells.length * 0.6));
  }
  if (cells.length < 2) return false;
  if (known >= Math.max(1, Math.ceil(cells.length * 0.4)) && !hasBodyNumbers(texts)) return true;
  return !hasBodyNumbers(texts) && belowHasAmounts(rows, at) && texts.every((text) => text.length <= 80);
}

/** A heading of the list, an earlier year's (`Rappel 2024`), a year (`2025 (en €)`). */
export function isKnownHeading(text: string, profile: Profile): boolean {
  return (
    (matchHeading(text, profile)[0]?.score ?? 0) >= KNOWN ||
    (text.length <= 40 && isSetAside(text, profile)) ||
    /^(?:exercice |année |budget )?(?:19|20)\d\d(?: ?\(?(?:en )?(?:€|euros?|k€)\)?)?$/iu.test(text)
  );
}

/** A heading may hold a year, not a count. */
function hasBodyNumbers(texts: readonly string[]): boolean {
  return texts.some((text) => /^\d+(?:[.,]\d+)?(?:\s*%)?$/u.test(text) && !/^(?:19|20)\d\d$/u.test(text));
}

/** Whether the rows below hold amounts where this one holds words. */
function belowHasAmounts(rows: readonly MatrixRow[], at: number): boolean {
  const below = rows.slice(at + 1, at + 7);
  const head = rows[at]!;
  return head.cells.some((cell, column) => {
    if (textOf(cell) === '') return false;
    const amounts = below.filter((row) => looksLikeAmount(textOf(row.cells[column]))).length;
    return amounts >= 2 || (amounts === 1 && below.length <= 2);
  });
}

/** Whether a body row repeats the headings, as after a page break. */
export function repeatsHeadings(row: MatrixRow, headings: readonly string[]): boolean {
  const cells = filledCells(row);
  if (cells.length < 2) return false;
  const same = cells.filter((cell) => {
    const key = headingKey(textOf(cell));
    return key !== '' && headings.some((heading) => ` ${headingKey(heading)} `.includes(` ${key} `));
  }).length;
  return same >= cells.length * 0.8;
}
