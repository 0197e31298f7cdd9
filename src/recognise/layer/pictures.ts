import type { PageLayer, SourcePage } from '../../ingest/source.ts';
import { holdsMiddle } from '../../ingest/raster.ts';
import { findAmounts, parseAmount } from '../../model/amount.ts';
import { lineText, type Cell, type Line, type Page, type Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Box } from '../../model/geometry.ts';
import { pictureNotRead, pictureRead, pictureWithoutAmount } from '../findings.ts';
import { linesOfWords } from '../../model/lines-of-words.ts';
import { tenth } from '../prepare/frame.ts';
import { isPrint } from '../prepare/turn.ts';
import { uprightBox } from './upright.ts';

type Turn = Page['rotation'];

/** A picture that is smaller, in points, is an ornament: five millimetres. */
const SMALLEST = 14;
/** Pieces of one picture lie no further apart than this, in points. */
const APART = 3;
/** Of more that is read in a picture, and makes no sense, it is said that it was not read. */
const FEW_SIGNS = 20;
/** Pictures whose words are less sure on the mean are read badly: most are too coarse. */
const SURE = 0.8;
/** So many lines that end in a number are a table. */
const LINES = 2;

/** The pictures of a page, as boxes in its displayed points: pieces that touch are one. */
export function picturesOn({ images }: PageLayer, { width, height }: SourcePage): Box[] {
  const boxes: Box[] = [];
  for (const image of images) {
    let box = {
      x0: Math.max(0, image.x0),
      y0: Math.max(0, image.y0),
      x1: Math.min(width, image.x1),
      y1: Math.min(height, image.y1),
    };
    if (box.x1 <= box.x0 || box.y1 <= box.y0) continue;
    for (let at = boxes.findIndex((other) => touch(box, other)); at >= 0;) {
      const [other] = boxes.splice(at, 1);
      box = around(box, other!);
      at = boxes.findIndex((one) => touch(box, one));
    }
    boxes.push(box);
  }
  return boxes.filter(({ x0, y0, x1, y1 }) => Math.min(x1 - x0, y1 - y0) >= SMALLEST);
}

function touch(a: Box, b: Box): boolean {
  return a.x0 <= b.x1 + APART && b.x0 <= a.x1 + APART && a.y0 <= b.y1 + APART && b.y0 <= a.y1 + APART;
}

function around(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}

/** What the pictures of a page add to it. */
export interface PictureText {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
}

/**
 * What was read in a page's pictures, for a page of text: lines and tables of those that hold an amount or a table, in the
 * page's own points. The others are named.
 *
 * @param boxes of the pictures, as displayed
 * @param page of text, upright by its text
 * @param read the pictures alone, as recognised; upright by what was read; `null` where they gave no pixels
 */
export function pictureText(
  boxes: readonly Box[],
  source: SourcePage,
  page: Page,
  read: Page | null,
): PictureText {
  const place = (box: Box): Box => tenths(uprightBox(box, turnOf(page, source), source));
  if (read === null) {
    return { lines: [], tables: [], findings: boxes.map((box) => pictureNotRead(page.number, place(box))) };
  }
  const shown = (box: Box): Box => displayed(box, read, source);
  const moved = <Boxed extends { readonly box: Box | null }>(one: Boxed): Boxed => ({
    ...one,
    box: one.box && place(shown(one.box)),
  });
  const movedLine = (line: Line): Line => ({ ...moved(line), words: line.words.map(moved) });
  // In a table that lies on its side words stand beside each other that the page shows one above the other.
  const isTurned = read.rotation !== page.rotation;
  const nowhere = (line: Line): Line => ({
    ...line,
    box: null,
    words: line.words.map((word) => ({ ...word, box: null })),
  });
  const movedCell = (cell: Cell): Cell =>
    isTurned
      ? { ...cell, box: null, lines: cell.lines.map(nowhere) }
      : { ...moved(cell), lines: cell.lines.map(movedLine) };
  const taken = linesOf(page).flatMap(({ words }) => words.flatMap(({ box }) => box ?? []));
  const lines: Line[] = [];
  const tables: Table[] = [];
  const findings: Finding[] = [];
  for (const box of boxes) {
    const inside = (one: Box | null): boolean => one !== null && holdsMiddle(box, shown(one), 1);
    // What is text on the page is not read a second time off a picture that was painted with it.
    const isNew = (line: Line): boolean =>
      !taken.some((word) => line.words.some((one) => one.box && covers(one.box, word)));
    const own = read.lines
      .filter((line) => inside(line.box))
      .map(movedLine)
      .filter(isNew);
    const grids = read.tables
      .filter((table) => inside(table.box))
      .map((table) => ({
        ...moved(table),
        cells: table.cells.map(movedCell),
      }))
      .filter((table) => linesOf({ lines: [], tables: [table] }).every(isNew));
    const all = [...own, ...grids.flatMap((table) => table.cells.flatMap((cell) => cell.lines))];
    const words = all.flatMap((line) =>
      line.words.map((word) => ({ text: word.read, confidence: word.confidence ?? 0 })),
    );
    const signs = words.reduce((sum, { text }) => sum + text.length, 0);
    const isNonsense = (signs >= FEW_SIGNS && !isPrint(words)) || (grids.length > 0 && signs === 0);
    const isJoined = holdsMoney(rowsOf(read.lines.filter((line) => inside(line.box)))) || grids.some(isTable);
    if (isNonsense && !isJoined) findings.push(pictureNotRead(page.number, place(box)));
    if (isJoined) {
      lines.push(...own);
      tables.push(...grids);
      findings.push(pictureRead(page.number, place(box), meanOf(words) >= SURE));
    } else if (!isNonsense) {
      findings.push(pictureWithoutAmount(page.number, place(box), all.map(lineText).join(' ').trim()));
    }
  }
  return { lines, tables, findings };
}

function meanOf(words: readonly { readonly confidence: number }[]): number {
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);
}

/** The turn by which a page's text runs on the displayed page. */
function turnOf(page: Page, source: SourcePage): Turn {
  return ((source.rotation - page.rotation + 360) % 360) as Turn;
}

/** A box of a page that stands upright, on the displayed page. */
function displayed(box: Box, page: Page, source: SourcePage): Box {
  return uprightBox(box, ((360 - turnOf(page, source)) % 360) as Turn, page);
}

function tenths({ x0, y0, x1, y1 }: Box): Box {
  return { x0: tenth(x0), y0: tenth(y0), x1: tenth(x1), y1: tenth(y1) };
}

function covers(box: Box, word: Box): boolean {
  const x = (word.x0 + word.x1) / 2;
  const y = (word.y0 + word.y1) / 2;
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

function linesOf({ lines, tables }: Pick<Page, 'lines' | 'tables'>): Line[] {
  return [...lines, ...tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines))];
}

/** Lines by where their words stand: columns that were read one after the other are rows again. */
function rowsOf(lines: readonly Line[]): Line[] {
  const placed = lines.flatMap(({ words }) =>
    words.flatMap((word) => (word.box === null ? [] : [{ ...word, box: word.box }])),
  );
  return linesOfWords(lines[0]?.page ?? 1, placed);
}

/** Whether lines hold an amount, or a table's rows: a name and a number behind it. */
function holdsMoney(lines: readonly Line[]): boolean {
  const texts = lines.map((line) => lineText(line).trim());
  if (texts.some((text) => findAmounts(text, { bare: true }).length > 0)) return true;
  const rows = texts.filter((text) => {
    const number = /\p{L}.*?\s(\d[\d .,]*)$/u.exec(text)?.[1];
    return number !== undefined && parseAmount(number, { column: true }) !== null;
  });
  return rows.length >= LINES;
}

/** Whether a grid has rows and columns that are filled. */
function isTable({ rowCount, columnCount, cells }: Table): boolean {
  return rowCount >= 2 && columnCount >= 2 && cells.filter(({ lines }) => lines.length > 0).length >= 4;
}
