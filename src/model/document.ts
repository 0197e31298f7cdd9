import { unionBoxes, type Box } from './geometry.ts';
import { NO_READINGS, type Reading } from './reading.ts';
import type { TableKind } from './records.ts';
import type { Role } from './role.ts';

/** Where the words of a page come from. */
export type Origin = 'text-layer' | 'ocr' | 'text' | 'hocr' | 'alto';

/**
 * One word as recognised. `read` never changes after recognition; `text` is what repair made of it, so that undoing
 * all repairs gives back the first reading exactly.
 */
export interface Word {
  readonly text: string;
  readonly read: string;
  /** The white space that stands before the word on its line: `''` for the first word unless the line is indented. */
  readonly space: string;
  readonly box: Box | null;
  /** 0 to 1, from the engine; `null` where the source states none (text, text layer). */
  readonly confidence: number | null;
  /** Who recognised it; `null` where its characters are the source's own (text, text layer). */
  readonly reader: string | null;
  /** Other readings of the same pixels, likeliest first, without `read` itself. */
  readonly alternatives: readonly Reading[];
}

/** A line of words, left to right. */
export interface Line {
  readonly page: number;
  readonly words: readonly Word[];
  readonly box: Box | null;
  /** For text sources the line of the file, counted from 1 (blank lines count); else `null`. */
  readonly number: number | null;
}

/** One cell of a {@link Table}. Row and column count from 0; a merged cell is listed once, at its top left. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box | null;
  readonly lines: readonly Line[];
}

/** A grid of cells on one page, from ruled lines or from columns of white space. */
export interface Table {
  readonly page: number;
  readonly box: Box | null;
  readonly ruled: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly Cell[];
}

/** One page. `lines` holds the lines outside the page's tables, top to bottom; words in tables stand in `tables` only. */
export interface Page {
  /** Counts from 1 in the source, also where only some pages are read. */
  readonly number: number;
  /** In points, as displayed; 0 for text sources. */
  readonly width: number;
  readonly height: number;
  /** Clockwise degrees the stored page was turned by to be upright. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** Degrees by which lines of its scan fall to the right once it is upright; absent where none were measured. */
  readonly skew?: number;
  readonly origin: Origin;
  /** Mean confidence of the page's words, 0 to 1; `null` where the source states none. */
  readonly confidence: number | null;
  /** Set where the page could not be read: rows may have stood on it. */
  readonly unread?: true;
  /** Lines drawn from side to side outside its grids, and the upper and lower sides of fills; absent where there are none. */
  readonly edges?: readonly Edge[];
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

/** A level line on a page, in points: what it parts is one row and the next. */
export interface Edge {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

/** A whole source as recognised: the one model that every stage after recognition works on. */
export interface Document {
  readonly pages: readonly Page[];
  /** What a person said of its tables; it overrides what is read there. */
  readonly decisions?: readonly TableDecision[];
}

/** A person's word on a table. */
export interface TableDecision {
  /** The table's key. */
  readonly table: string;
  readonly kind?: TableKind;
  /** What columns hold, by their index in the table; `null`: nothing that is recorded. */
  readonly roles?: readonly { readonly column: number; readonly role: Role | null }[];
}

/** The text of a line as it stands after repair, spacing kept. */
export function lineText(line: Pick<Line, 'words'>): string {
  return line.words.map((word) => word.space + word.text).join('');
}

/** The text of a line as first read, spacing kept. */
export function lineRead(line: Pick<Line, 'words'>): string {
  return line.words.map((word) => word.space + word.read).join('');
}

/** The text of a cell after repair: its lines joined by one space, trimmed. */
export function cellText(cell: Pick<Cell, 'lines'>): string {
  return cell.lines
    .map((line) => lineText(line).trim())
    .join(' ')
    .trim();
}

/** Makes the words of a text without boxes: runs of non-space, each with the white space before it. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/(\s*)(\S+)/gu)) {
    const [, space = '', word = ''] = match;
    const [box, confidence, reader] = [null, null, null];
    words.push({ text: word, read: word, space, box, confidence, reader, alternatives: NO_READINGS });
  }
  return words;
}

/** The box around words. */
export function boxOfWords(words: Iterable<Pick<Word, 'box'>>): Box | null {
  return unionBoxes([...words].map((word) => word.box));
}
