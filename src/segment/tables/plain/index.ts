/**
 * Tables in text whose columns were lost (OCR text with single spaces): each line a name and its amounts. What is read is
 * less sure than anything with columns, so it serves only where an act holds no other table of grants.
 */
import { countsOf } from '../../../model/counts.ts';
import type { Cell, Line, Table, Word } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { matchHeading } from '../grid/headings.ts';
import { isFunctionWord } from '../text/boundary.ts';
import { cellsOf, plainItemOf, textOf, type PlainItem } from './items.ts';

/** Lines without an amount that may stand between two rows: titles, wrapped names. */
const BETWEEN = 2;
/** Rows that make a table by themselves, and beside a total or headings. */
const FEWEST = 3;
const FEWEST_TOLD = 2;
const KNOWN = 0.6;
/** Share of the rows that must have as many cells, for bars to be taken for columns. */
const ALIKE = 0.6;
const LONGEST_TITLE = 12;

type Entry = PlainItem | { readonly kind: 'title'; readonly line: Line; readonly words: readonly Word[] };

/** Finds them in the lines of one part of an act, page by page. Lines with boxes are left to who can see columns. */
export function plainTables(lines: readonly Line[], profile: Profile): Table[] {
  const tables: Table[] = [];
  let run: Entry[] = [];
  let heading: Line | null = null;
  /** Lines without an amount since the last row; before the first, the one right above. */
  let loose: Line[] = [];
  const close = (): void => {
    const table = tableOf(run, heading);
    if (table !== null) tables.push(table);
    [run, heading, loose] = [[], null, []];
  };
  for (const line of lines) {
    if (line.words.some((word) => word.box !== null)) continue;
    if (run[0] !== undefined && run[0].line.page !== line.page) close();
    const above = loose.at(-1);
    const item = plainItemOf(line, profile, above !== undefined && opensName(above));
    if (item === null) {
      if (run.length > 0 && (loose.length === BETWEEN || isProse(line))) close();
      else if (run.length === 0 && isHeadingLine(line, profile)) heading = line;
      loose = run.length === 0 ? [line] : [...loose, line];
      continue;
    }
    if (run.length > 0) takeLoose(run, loose);
    run.push(withHead(item, above));
    loose = [];
  }
  close();
  return tables;
}

function isRow(entry: Entry): entry is PlainItem {
  return entry.kind === 'row';
}

function isHeadingLine(line: Line, profile: Profile): boolean {
  const cells = cellsOf(line.words);
  const known = cells.filter((cell) => (matchHeading(textOf(cell), profile)[0]?.score ?? 0) >= KNOWN);
  return cells.length >= 2 && known.length >= 2;
}

function isProse(line: Line): boolean {
  return line.words.length > LONGEST_TITLE || (/[.;:]$/u.test(textOf(line.words)) && line.words.length > 4);
}

/** Lines between two rows: the end of the name above, else a title. The start of the name below is {@link withHead}'s. */
function takeLoose(run: Entry[], loose: readonly Line[]): void {
  for (const [index, line] of loose.entries()) {
    const last = run.at(-1);
    if (opensName(line) && index === loose.length - 1) continue;
    if (last !== undefined && isRow(last) && /^[\p{Ll}(&]/u.test(textOf(line.words))) {
      const cells = last.cells.with(-1, [...last.cells.at(-1)!, ...spaced(line.words)]);
      run[run.length - 1] = { ...last, cells };
    } else run.push({ kind: 'title', line, words: cellsOf(line.words).flat() });
  }
}

/** A row whose name began on the line above: that line cannot end where it does. */
function withHead(item: PlainItem, above: Line | undefined): PlainItem {
  if (item.kind !== 'row' || above === undefined || !opensName(above)) return item;
  const [first = [], ...others] = item.cells;
  return { ...item, cells: [[...cellsOf(above.words).flat(), ...spaced(first)], ...others] };
}

function opensName(line: Line): boolean {
  const last = line.words.at(-1)?.text ?? '';
  return isFunctionWord(last.toLowerCase()) || /[-–('’]$/u.test(last);
}

function spaced(words: readonly Word[]): Word[] {
  return words.map((word, index) => (index === 0 ? { ...word, space: ' ' } : word));
}

function tableOf(run: readonly Entry[], heading: Line | null): Table | null {
  const rows = run.filter(isRow);
  const told = heading !== null || run.some((entry) => entry.kind === 'total');
  if (rows.length < (told ? FEWEST_TOLD : FEWEST)) return null;
  const width = usual(rows.map((row) => row.cells.length));
  const barred = width > 1 && rows.filter((row) => row.cells.length === width).length >= rows.length * ALIKE;
  const names = barred ? width : 1;
  const figures = usual(rows.map((row) => row.figures.length));
  const head = heading === null ? null : cellsOf(heading.words);
  const headed = head !== null && head.length === names + figures;
  const widest = widestOf(rows, names);
  const lines = run.map((entry) => ({ line: entry.line, cells: placed(entry, names, figures, widest) }));
  if (headed) lines.unshift({ line: heading!, cells: head });
  const cells = lines.flatMap(({ line, cells: parts }, row) =>
    parts.flatMap((words, column) => (words.length === 0 ? [] : [cellOf(line, words, row, column)])),
  );
  return {
    page: run[0]!.line.page,
    box: null,
    ruled: false,
    rowCount: lines.length,
    columnCount: names + figures,
    cells,
  };
}

/** The column with the longest texts: where a line goes whose bars were not read. */
function widestOf(rows: readonly PlainItem[], names: number): number {
  const lengths = Array.from({ length: names }, (_, column) =>
    rows.reduce((sum, row) => sum + (row.cells.length === names ? textOf(row.cells[column]!).length : 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

/** A line's cells by column: names from the left, figures from the right. */
function placed(entry: Entry, names: number, figures: number, widest: number): (readonly Word[])[] {
  const row: (readonly Word[])[] = Array.from({ length: names + figures }, () => []);
  if (entry.kind === 'title') return row.with(0, entry.words);
  const fits = entry.cells.length === names;
  if (fits) entry.cells.forEach((cell, column) => (row[column] = cell));
  else row[widest] = entry.cells.flatMap((cell, index) => (index === 0 ? cell : spaced(cell)));
  const own = entry.figures.slice(-figures);
  own.forEach((figure, index) => (row[names + figures - own.length + index] = figure));
  const lost = entry.figures.slice(0, entry.figures.length - own.length).flat();
  if (lost.length > 0) row[widest] = [...row[widest]!, ...spaced(lost)];
  return row;
}

function cellOf(line: Line, words: readonly Word[], row: number, column: number): Cell {
  const own = words.map((word, index) => (index === 0 ? { ...word, space: '' } : word));
  return {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    box: null,
    lines: [{ page: line.page, words: own, box: null, number: line.number }],
  };
}

/** The commonest number, the larger of two as common. */
function usual(numbers: readonly number[]): number {
  return [...countsOf(numbers)].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}
