import type { Box } from '../model/geometry.ts';
import { unionBoxes } from '../model/geometry.ts';
import { linesOfWords } from '../model/lines-of-words.ts';
import { readingsBy } from '../model/reading.ts';
import { boxOfWords, lineText, type Line, type Origin, type Page, type Word } from '../model/document.ts';

/** The long side of the page that is assumed where a file states no resolution: A4, in points. */
const A4_LONG_SIDE = 841.89;

/** A word of another engine's output; its box in the file's own unit. */
export interface ForeignWord {
  readonly text: string;
  readonly box: Box | null;
  readonly confidence: number | null;
  readonly alternatives: readonly string[];
}

/** A line of them. */
export interface ForeignLine {
  readonly words: readonly ForeignWord[];
  readonly box: Box | null;
}

/** A page of them. */
export interface ForeignPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ForeignLine[];
  /** Points for one unit of the file; `null` where the file does not say: the page is then taken to be A4. */
  readonly points: number | null;
}

/** Makes a {@link Page} of another engine's page: boxes in points, words with one space between them. */
export function pageOfForeign(page: ForeignPage, number: number, origin: Origin): Page {
  const extent = page.width > 0 && page.height > 0 ? page : extentOf(page.lines);
  const longest = Math.max(extent.width, extent.height);
  const points = page.points ?? (longest > 0 ? A4_LONG_SIDE / longest : 1);
  const read = page.lines
    .map((line) => lineOf(line, number, points, origin))
    .filter((line): line is Line => line !== null);
  const lines = isTabular(read) ? rowsOf(read, number) : read;
  const confidences = lines.flatMap((line) =>
    line.words.flatMap((word) => (word.confidence === null ? [] : [word.confidence])),
  );
  return {
    number,
    width: round(extent.width * points),
    height: round(extent.height * points),
    rotation: 0,
    origin,
    confidence:
      confidences.length === 0
        ? null
        : round(confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length),
    lines,
    tables: [],
  };
}

function lineOf(line: ForeignLine, page: number, points: number, origin: Origin): Line | null {
  const words = line.words
    .filter((word) => word.text.trim() !== '')
    .map((word, index): Word => {
      const text = word.text.trim();
      return {
        text,
        read: text,
        space: index === 0 ? '' : ' ',
        box: scaled(word.box, points),
        confidence: word.confidence,
        reader: origin,
        alternatives: readingsBy(origin, word.alternatives),
      };
    });
  if (words.length === 0) return null;
  return { page, words, box: scaled(line.box, points) ?? boxOfWords(words), number: null };
}

/** So many rows of cells make a page tabular. */
const ROWS = 2;
/** Lines overlap by this share of the lower one's height when they stand in one row. */
const OVERLAP = 0.5;
const FIGURES = /^[\d\s.,€%+-]*\d[\d\s.,€%+-]*$/u;

/**
 * Whether an engine read a table column by column: several of its lines stand side by side, three or more, or two of which
 * one is a figure. Two columns of prose are none.
 */
function isTabular(lines: readonly Line[]): boolean {
  if (lines.some((line) => line.words.some((word) => word.box === null))) return false;
  const bands: { top: number; bottom: number; lines: Line[] }[] = [];
  for (const line of [...lines].sort((a, b) => a.box!.y0 - b.box!.y0)) {
    const { y0, y1 } = line.box!;
    const band = bands.at(-1);
    const shared = band === undefined ? 0 : Math.min(band.bottom, y1) - Math.max(band.top, y0);
    if (band !== undefined && shared >= OVERLAP * Math.min(band.bottom - band.top, y1 - y0))
      band.lines.push(line);
    else bands.push({ top: y0, bottom: y1, lines: [line] });
  }
  const rows = bands.filter(
    (band) =>
      band.lines.length >= 3 ||
      (band.lines.length === 2 && band.lines.some((line) => FIGURES.test(lineText(line).slice(0, 40)))),
  );
  return rows.length >= ROWS;
}

/** The rows of a page that was read column by column: words that stand side by side make a line. */
function rowsOf(lines: readonly Line[], page: number): Line[] {
  const words = lines.flatMap((line) => line.words).filter(hasBox);
  return linesOfWords(page, words);
}

function hasBox(word: Word): word is Word & { box: Box } {
  return word.box !== null;
}

function extentOf(lines: readonly ForeignLine[]): { width: number; height: number } {
  const all = unionBoxes(lines.flatMap((line) => [line.box, ...line.words.map((word) => word.box)]));
  return { width: all?.x1 ?? 0, height: all?.y1 ?? 0 };
}

function scaled(box: Box | null, points: number): Box | null {
  if (box === null) return null;
  const made = { x0: box.x0 * points, y0: box.y0 * points, x1: box.x1 * points, y1: box.y1 * points };
  const isBox = Object.values(made).every((side) => Number.isFinite(side) && Math.abs(side) < 1e6);
  if (!isBox || made.x1 < made.x0 || made.y1 < made.y0) return null;
  return { x0: round(made.x0), y0: round(made.y0), x1: round(made.x1), y1: round(made.y1) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
