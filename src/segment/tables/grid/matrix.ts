/** A recognised table as a matrix: every position knows the cell that covers it. */
import { lineRead, lineText, type Cell, type Line, type Table, type Word } from '../../../model/document.ts';
import { unionBoxes } from '../../../model/geometry.ts';
import type { Place } from '../../../model/place.ts';
import type { CellValue } from '../rows.ts';
import { asRecognised, withoutDust } from './dust.ts';
import { isRecognised, withoutEdges } from './noise.ts';

/** One row of a {@link Table}, as its cells. */
export interface MatrixRow {
  readonly table: Table;
  readonly index: number;
  /** By column; a cell that spans columns stands at each, one that spans rows at each row. */
  readonly cells: readonly (Cell | undefined)[];
}

/** Cuts a table into rows, dust taken out of recognised cells. */
export function matrixOf(recognised: Table): MatrixRow[] {
  const table = withoutDust(recognised);
  const rows: (Cell | undefined)[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(table.rowCount, cell.row + cell.rowSpan); row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        rows[row]![column] ??= cell;
      }
    }
  }
  return rows.map((cells, index) => ({
    table,
    index,
    cells: Array.from({ length: table.columnCount }, (_, column) => cells[column]),
  }));
}

/** The distinct cells of a row that hold text, left to right. */
export function filledCells(row: MatrixRow): Cell[] {
  const seen = new Set<Cell>();
  for (const cell of row.cells) if (cell !== undefined && textOf(cell) !== '') seen.add(cell);
  return [...seen];
}

/** {@link filledCells} that begin in the row: a cell merged with one above says nothing of it. */
export function beginningCells(row: MatrixRow): Cell[] {
  return filledCells(row).filter((cell) => cell.row === row.index);
}

const texts = new WeakMap<Cell, string>();

/** Text of a cell, without what recognition made of its borders; `''` for none. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  let text = texts.get(cell);
  if (text === undefined) {
    const recognised = isRecognised(wordsOf([cell]));
    // Dust stands at the edges of a cell's lines.
    const lines = cell.lines.map((line, at) =>
      recognised ? withoutLineEdges(cell.lines, at) : lineText(line).trim(),
    );
    const whole = lines.filter((line) => line !== '').join(' ');
    text = whole.replace(/(?<=\p{L}-) (?=\p{L})/gu, '').trim();
    texts.set(cell, text);
  }
  return text;
}

/** A dash between two words of the cell may end a line, or begin the next. */
function withoutLineEdges(lines: readonly Line[], at: number): string {
  const line = lines[at]!;
  const text = lineText(line).trim();
  const clean = withoutEdges(text);
  if (clean === '') return '';
  const begins = at > 0 && /^[-–—]\s/u.test(text) && beginsLikeText(line, lines);
  const ends = at < lines.length - 1 && /\s-$/u.test(text);
  return `${begins ? '- ' : ''}${clean}${ends ? ' -' : ''}`;
}

/** Surer than this a dash was seen. */
const SEEN = 0.6;
/** In heights of a line: what stands farther left than the text of the other lines is the cell's edge. */
const INDENT = 0.25;

/** Whether a line's first word is no remains of the cell's left edge: recognition is sure of it, and it stands where text does. */
function beginsLikeText(line: Line, lines: readonly Line[]): boolean {
  const [first] = line.words;
  if (first === undefined || (first.confidence ?? 1) < SEEN) return false;
  if (first.box === null) return true;
  const others = lines.flatMap(({ words, box }) =>
    words === line.words || box === null ? [] : [{ left: box.x0, height: box.y1 - box.y0 }],
  );
  return others.some(({ left, height }) => first.box!.x0 >= left - INDENT * height);
}

/** Words of cells in reading order. */
export function wordsOf(cells: readonly Pick<Cell, 'lines'>[]): Word[] {
  return cells.flatMap((cell) => cell.lines.flatMap((line) => line.words));
}

/** Where cells stand and what was read there. */
export function placeOf(page: number, cells: readonly Cell[]): Place {
  return {
    page,
    box: unionBoxes(cells.map((cell) => cell.box ?? unionBoxes(cell.lines.map((line) => line.box)))),
    line: cells.flatMap((cell) => cell.lines)[0]?.number ?? null,
    text: cells.map((cell) => readOf(asRecognised(cell).lines)).join(' | '),
  };
}

/** Where a table stands, and what was read in its first row. */
export function placeOfTable({ page, box, cells }: Table): Place {
  const first = cells.filter((cell) => cell.row === 0);
  return { ...placeOf(page, first), box: box ?? placeOf(page, cells).box };
}

function readOf(lines: readonly Line[]): string {
  return lines.map((line) => lineRead(line).trim()).join(' ');
}

/** A cell's content. */
export function valueOf(cell: Cell, page: number): CellValue {
  const words = wordsOf([cell]);
  const box = unionBoxes(words.map((word) => word.box)) ?? cell.box;
  return {
    text: textOf(cell),
    words,
    place: { ...placeOf(page, [cell]), box, text: readOf(asRecognised(cell).lines) },
  };
}

/** The cell that starts in a column: a wider one that only reaches over it says nothing about it. */
export function ownCell(row: MatrixRow, column: number): Cell | undefined {
  const cell = row.cells[column];
  return cell?.column === column ? cell : undefined;
}
