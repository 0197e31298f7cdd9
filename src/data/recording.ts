import { message } from '../messages/message.ts';
import {
  boxOfWords,
  type Cell,
  type Document,
  type Line,
  type Origin,
  type Page,
  type Table,
  type Word,
} from '../model/document.ts';
import type { Box } from '../model/geometry.ts';
import { LAYOUT, NO_READINGS, type Reading } from '../model/reading.ts';
import { DelibereError, EXIT } from '../errors.ts';
import { linedJson } from './lined-json.ts';

/** Raised when the shape of a recording changes; older ones are then refused, not misread. */
const VERSION = 1;

/**
 * Coordinates are kept in tenths of a point, confidences in hundredths: what recognition itself rounds to. What another
 * engine's output states more finely is kept as it is: a box with a fifth entry, a confidence as text.
 */
type PackedBox = [number, number, number, number, 1?] | null;
type PackedConfidence = number | string | null;
/** Text alone, where it is by the page's reader, who states no more. */
type PackedReading = string | [text: string, cost: number | null, reader: string, view: string | null];
/** Text, box, confidence, and only where they differ from the usual: other readings, the white space before, the reader. */
type PackedWord = [
  text: string,
  box: PackedBox,
  confidence: PackedConfidence,
  alternatives?: readonly PackedReading[],
  space?: string | null,
  reader?: string | null,
];
/** Words; and, only where it differs from the usual, the line's number in a text and a box that is not its words'. */
type PackedLine = PackedWord[] | { n: number | null; w: PackedWord[]; b?: PackedBox };
type PackedCell = [number, number, number, number, PackedBox, PackedLine[]];
interface PackedTable {
  box: PackedBox;
  ruled: boolean;
  rows: number;
  columns: number;
  cells: PackedCell[];
}
export interface PackedPage {
  number: number;
  width: number;
  height: number;
  rotation: Page['rotation'];
  skew?: number;
  origin: Origin;
  confidence: number | null;
  /** Who recognised its words, where that is another than the usual of its origin. */
  reader?: string;
  unread?: true;
  /** From, to, height, in tenths of a point. */
  edges?: [number, number, number][];
  lines: PackedLine[];
  tables: PackedTable[];
}

/**
 * A document as recognised, as JSON text: small, one line of text a row, the same bytes for the same document.
 * Recognition once recorded stands in for an engine wherever the pixels are not needed again.
 */
export function recordDocument(document: Document): string {
  const pages = document.pages.map((page) => {
    const { lines, tables, ...rest } = packPage(page, true);
    const head = JSON.stringify(rest).slice(0, -1);
    return `${head},"lines":${linedJson(lines, 0)},"tables":[${tables.map(tableText).join(',')}]}`;
  });
  return `{"delibereRecording":${VERSION},"pages":[\n${pages.join(',\n')}\n]}\n`;
}

function tableText(table: PackedTable): string {
  const { cells, ...rest } = table;
  return `${JSON.stringify(rest).slice(0, -1)},"cells":${linedJson(cells, 0)}}`;
}

/**
 * The document that {@link recordDocument} wrote.
 *
 * @throws DelibereError exit 3 where the text is no recording of this version
 */
export function replayDocument(text: string): Document {
  let parsed: { delibereRecording?: unknown; pages?: unknown } | null;
  try {
    parsed = JSON.parse(text) as typeof parsed;
  } catch (cause) {
    throw notARecording(cause);
  }
  if (parsed?.delibereRecording !== VERSION || !Array.isArray(parsed.pages)) throw notARecording(undefined);
  return { pages: (parsed.pages as PackedPage[]).map(unpackPage) };
}

function notARecording(cause: unknown): DelibereError {
  return new DelibereError(EXIT.source, message('recognise/not-a-recording'), { cause });
}

/** Who recognised a page's words where nothing else is said, by their origin: recordings of old name nobody. */
const READERS: Readonly<Record<Origin, string | null>> = {
  'text-layer': null,
  ocr: 'tesseract',
  text: null,
  hocr: 'hocr',
  alto: 'alto',
};

/** The reader of the first word on a page that was recognised. */
function readerAmong({ lines, tables }: Page): string | null {
  const all = [lines, ...tables.flatMap(({ cells }) => cells.map((cell) => cell.lines))];
  for (const words of all.flatMap((some) => some.map((line) => line.words))) {
    const word = words.find(({ reader }) => reader !== null);
    if (word !== undefined) return word.reader;
  }
  return null;
}

/**
 * One page as plain data, small enough to keep.
 *
 * @param exact keeps what is finer than recognition rounds to; else it is rounded here
 */
export function packPage(page: Page, exact = false): PackedPage {
  const { number, width, height, rotation, skew, origin, confidence, unread, edges } = page;
  const usual = READERS[origin];
  const reader = readerAmong(page) ?? usual;
  const packed = (line: Line): PackedLine => packLine(line, reader, exact);
  return {
    number,
    width,
    height,
    rotation,
    ...(skew === undefined ? {} : { skew }),
    origin,
    confidence,
    ...(reader === null || reader === usual ? {} : { reader }),
    ...(unread === true ? { unread } : {}),
    ...(edges === undefined
      ? {}
      : {
          edges: edges.map(({ x0, x1, y }): [number, number, number] => [tenths(x0), tenths(x1), tenths(y)]),
        }),
    lines: page.lines.map(packed),
    tables: page.tables.map((table) => ({
      box: packBox(table.box, exact),
      ruled: table.ruled,
      rows: table.rowCount,
      columns: table.columnCount,
      cells: table.cells.map((cell) => [
        cell.row,
        cell.column,
        cell.rowSpan,
        cell.columnSpan,
        packBox(cell.box, exact),
        cell.lines.map(packed),
      ]),
    })),
  };
}

/** The page that {@link packPage} packed. */
export function unpackPage(packed: PackedPage): Page {
  const { number, width, height, rotation, skew, origin, confidence, unread, edges } = packed;
  const reader = packed.reader ?? READERS[origin];
  const lineOf = (line: PackedLine): Line => {
    const { n, w, b } = Array.isArray(line) ? { n: null, w: line } : line;
    const words = w.map((word, index) => unpackWord(word, index, reader));
    return { page: number, words, box: b === undefined ? boxOfWords(words) : unpackBox(b), number: n };
  };
  const tableOf = (table: PackedTable): Table => ({
    page: number,
    box: unpackBox(table.box),
    ruled: table.ruled,
    rowCount: table.rows,
    columnCount: table.columns,
    cells: table.cells.map(([row, column, rowSpan, columnSpan, box, lines]): Cell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      box: unpackBox(box),
      lines: lines.map(lineOf),
    })),
  });
  return {
    number,
    width,
    height,
    rotation,
    ...(skew === undefined ? {} : { skew }),
    origin,
    confidence,
    ...(unread === true ? { unread } : {}),
    ...(edges === undefined
      ? {}
      : { edges: edges.map(([x0, x1, y]) => ({ x0: x0 / 10, x1: x1 / 10, y: y / 10 })) }),
    lines: packed.lines.map(lineOf),
    tables: packed.tables.map(tableOf),
  };
}

function packLine(line: Line, reader: string | null, exact: boolean): PackedLine {
  const words = line.words.map((word, index): PackedWord => {
    const packed: PackedWord = [word.read, packBox(word.box, exact), packConfidence(word.confidence, exact)];
    const space = word.space === (index === 0 ? '' : ' ') ? null : word.space;
    const others = word.alternatives.map((other) => packReading(other, reader));
    if (word.reader !== reader) packed.push(others, space, word.reader);
    else if (space !== null) packed.push(others, space);
    else if (others.length > 0) packed.push(others);
    return packed;
  });
  const isOwn = exact && JSON.stringify(line.box) !== JSON.stringify(boxOfWords(line.words));
  if (line.number === null && !isOwn) return words;
  return { n: line.number, w: words, ...(isOwn ? { b: packBox(line.box, exact) } : {}) };
}

function unpackWord(
  [text, box, confidence, others, space, reader]: PackedWord,
  index: number,
  usual: string | null,
): Word {
  return {
    text,
    read: text,
    space: space ?? (index === 0 ? '' : ' '),
    box: unpackBox(box),
    confidence: typeof confidence === 'string' ? Number(confidence) : confidence && confidence / 100,
    reader: reader === undefined ? usual : reader,
    alternatives:
      others === undefined || others.length === 0
        ? NO_READINGS
        : others.map((other) => unpackReading(other, usual)),
  };
}

function packReading({ text, cost, reader, view }: Reading, usual: string | null): PackedReading {
  return reader === usual && cost === null && view === null ? text : [text, cost, reader, view];
}

function unpackReading(packed: PackedReading, usual: string | null): Reading {
  const [text, cost, reader, view] =
    typeof packed === 'string' ? [packed, null, usual ?? LAYOUT, null] : packed;
  return { text, cost, reader, view };
}

function packConfidence(confidence: number | null, exact: boolean): PackedConfidence {
  if (confidence === null) return null;
  const hundredths = Math.round(confidence * 100);
  return !exact || hundredths / 100 === confidence ? hundredths : String(confidence);
}

function packBox(box: Box | null, exact: boolean): PackedBox {
  if (box === null) return null;
  const { x0, y0, x1, y1 } = box;
  const [a, b, c, d] = [tenths(x0), tenths(y0), tenths(x1), tenths(y1)];
  const isTenths = a / 10 === x0 && b / 10 === y0 && c / 10 === x1 && d / 10 === y1;
  return !exact || isTenths ? [a, b, c, d] : [x0, y0, x1, y1, 1];
}

function tenths(points: number): number {
  return Math.round(points * 10);
}

function unpackBox(box: PackedBox): Box | null {
  if (box === null) return null;
  const [x0, y0, x1, y1, isWhole] = box;
  const parts = isWhole === 1 ? 1 : 10;
  return { x0: x0 / parts, y0: y0 / parts, x1: x1 / parts, y1: y1 / parts };
}
