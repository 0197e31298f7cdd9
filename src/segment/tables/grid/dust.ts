/** Specks and remains of rules that recognition took for words, told by their size, their place and its own doubt. */
import { median } from '../../../model/median.ts';
import type { Cell, Line, Table, Word } from '../../../model/document.ts';

/** Nothing printed in a cell is this small beside its other words, but for marks. */
const SPECK = 0.12;
const SMALL = 0.3;
/** Recognition's own confidence under which a scrap far from other words is none. */
const DOUBT = 0.3;
/** Distance to the next word, in heights of words. */
const FAR = 1.4;
const MARK = /^[-–—,.;:'’"…·]+$/u;

const originals = new WeakMap<Cell, Cell>();

/** The cell as recognised, before {@link withoutDust}. */
export function asRecognised(cell: Cell): Cell {
  return originals.get(cell) ?? cell;
}

/** The table with dust taken out of its cells; exact tables are returned as they are. */
export function withoutDust(table: Table): Table {
  const words = table.cells.flatMap((cell) => cell.lines.flatMap((line) => line.words));
  const heights = words
    .filter((word) => word.confidence !== null && /[\p{L}\p{N}]{3}/u.test(word.text))
    .flatMap((word) => heightOf(word) ?? []);
  const usual = median(heights);
  if (usual === undefined) return table;
  return { ...table, cells: table.cells.map((cell) => cleanCell(cell, usual)) };
}

function cleanCell(cell: Cell, usual: number): Cell {
  const lines = cell.lines.map((line) => cleanLine(line, usual)).filter((line) => line.words.length > 0);
  const same = lines.length === cell.lines.length && lines.every((line, index) => line === cell.lines[index]);
  if (same) return cell;
  const clean = { ...cell, lines };
  originals.set(clean, cell);
  return clean;
}

function cleanLine(line: Line, usual: number): Line {
  let words = line.words.filter((word) => !isSpeck(word, usual, SPECK) || isPrinted(word));
  while (words.length > 1 && isScrap(words.at(-1)!, words.at(-2)!, usual)) words = words.slice(0, -1);
  while (words.length > 1 && isScrap(words[0]!, words[1]!, usual)) words = words.slice(1);
  return words.length === line.words.length ? line : { ...line, words };
}

function heightOf({ box }: Word): number | null {
  return box === null ? null : box.y1 - box.y0;
}

function isSpeck(word: Word, usual: number, ratio: number): boolean {
  const height = heightOf(word);
  return height !== null && word.confidence !== null && height < usual * ratio;
}

/** A small mark that recognition is sure of: a hyphen, a comma. */
function isPrinted(word: Word): boolean {
  return MARK.test(word.text) && (word.confidence ?? 1) >= 0.6;
}

/** A word at a line's edge that is too small, or that recognition itself doubts, far from its neighbour. */
function isScrap(word: Word, neighbour: Word, usual: number): boolean {
  if (word.confidence === null || word.box === null || neighbour.box === null || word.text.length > 3)
    return false;
  if (isSpeck(word, usual, SMALL) && !isPrinted(word)) return true;
  const gap = Math.max(word.box.x0 - neighbour.box.x1, neighbour.box.x0 - word.box.x1);
  return word.confidence < DOUBT && gap > usual * FAR && !/^[€%]$/u.test(word.text);
}
