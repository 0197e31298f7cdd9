/**
 * Running text that never forgets where it came from: lines joined into one string that patterns can cross, each
 * character of which leads back to its word, line and page.
 */
import { boxOfWords, lineText, type Document, type Line, type Word } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { NO_READINGS, readerOf, type Reading } from '../model/reading.ts';
import type { Figure } from '../model/records.ts';
import { fold, foldWithOffsets } from '../model/text-fold.ts';

interface Piece {
  /** Offsets in {@link Flow.text}, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  readonly line: Line;
}

/** Lines as running text. All offsets handed out and taken are offsets in `text`. */
export interface Flow {
  readonly text: string;
  /** {@link fold} of `text`, for patterns; its offsets are not those of `text`. */
  readonly folded: string;
  readonly lines: readonly Line[];
  /** Where each of `lines` starts in `text`. */
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
  readonly pieces: readonly Piece[];
  /** Pages whose characters are exact (a text layer). */
  readonly exact: ReadonlySet<number>;
}

/** A stretch of a {@link Flow}, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A pattern found in a flow, in offsets of its text. */
export interface FlowMatch extends Span {
  /** What matched, folded. */
  readonly folded: string;
  /** The groups' folded texts; `''` where a group took no part. */
  readonly groups: readonly string[];
  /** The groups' spans, `null` where a group took no part. */
  readonly spans: readonly (Span | null)[];
}

/** The pages of a document whose characters come from a text layer. */
export function exactPages(document: Document): ReadonlySet<number> {
  return new Set(document.pages.filter((page) => page.origin === 'text-layer').map((page) => page.number));
}

/**
 * Joins lines: words one blank apart, a word cut by a hyphen at the end of a line joined again. The hyphen stays
 * (`HINGREZ-` + `CEREDA`, `Saint-` + `Omer`) unless the same lines hold the word written in one.
 */
export function flowOf(lines: readonly Line[], exact: ReadonlySet<number> = new Set()): Flow {
  const known = lexiconOf(lines);
  const pieces: Piece[] = [];
  const starts: number[] = [];
  let text = '';
  let glue = true;
  for (const line of lines) {
    for (const [index, word] of line.words.entries()) {
      if (text !== '' && !glue) text += ' ';
      else if (glue && index === 0) {
        const last = pieces.at(-1);
        if (last !== undefined && dropsHyphen(last.word.text, word.text, known)) {
          text = text.slice(0, -1);
          pieces[pieces.length - 1] = { ...last, end: text.length };
        }
      }
      if (index === 0) starts.push(text.length);
      const start = text.length;
      text += word.text;
      pieces.push({ start, end: text.length, word, line });
      glue = false;
    }
    if (line.words.length === 0) starts.push(text.length);
    glue = text === '' || /[\p{L}]-$/u.test(line.words.at(-1)?.text ?? '');
  }
  const folded = foldWithOffsets(text);
  return { text, folded: folded.text, offsets: folded.offsets, lines, starts, pieces, exact };
}

/** The words of lines, where a line ends in a hyphen that may have to go; else nothing, as it is not needed. */
function lexiconOf(lines: readonly Line[]): ReadonlySet<string> {
  const cut = lines.some(
    (line, index) =>
      /\p{Ll}-$/u.test(line.words.at(-1)?.text ?? '') &&
      /^\p{Ll}/u.test(lines[index + 1]?.words[0]?.text ?? ''),
  );
  return cut ? new Set(lines.flatMap((line) => line.words.map((word) => bare(word.text)))) : new Set();
}

function bare(word: string): string {
  return fold(word).replace(/[^\p{L}\p{N}-]+/gu, '');
}

function dropsHyphen(head: string, tail: string, known: ReadonlySet<string>): boolean {
  return /\p{Ll}-$/u.test(head) && /^\p{Ll}/u.test(tail) && known.has(bare(head.slice(0, -1) + tail));
}

/** Folded offset of the first folded character that stands at or after a text offset. */
function toFolded(flow: Flow, offset: number): number {
  let low = 0;
  let high = flow.offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flow.offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function toSpan(flow: Flow, foldedStart: number, foldedEnd: number): Span {
  const start = flow.offsets[foldedStart] ?? flow.text.length;
  const end = foldedEnd > foldedStart ? (flow.offsets[foldedEnd] ?? flow.text.length) : start;
  // A character may fold to several: the span then ends behind the character, not before it.
  return {
    start,
    end: Math.max(end, foldedEnd > foldedStart ? (flow.offsets[foldedEnd - 1] ?? 0) + 1 : start),
  };
}

const INDEXED = new WeakMap<RegExp, RegExp>();

/** The pattern with the flags that {@link findAll} needs. */
function indexed(pattern: RegExp): RegExp {
  let found = INDEXED.get(pattern);
  if (found === undefined) {
    found = new RegExp(pattern.source, [...new Set(`${pattern.flags}gdu`)].join(''));
    INDEXED.set(pattern, found);
  }
  return found;
}

/** Finds a pattern in the folded text, all matches in order; `within` bounds the search. */
export function findAll(flow: Flow, pattern: RegExp, within?: Span): FlowMatch[] {
  const from = within === undefined ? 0 : toFolded(flow, within.start);
  const to = within === undefined ? flow.folded.length : toFolded(flow, within.end);
  const found: FlowMatch[] = [];
  for (const match of flow.folded.slice(from, to).matchAll(indexed(pattern))) {
    const spans: readonly ([number, number] | undefined)[] = match.indices!.slice(1);
    found.push({
      ...toSpan(flow, from + match.index, from + match.index + match[0].length),
      folded: match[0],
      groups: match.slice(1).map((group: string | undefined) => group ?? ''),
      spans: spans.map((span) => (span === undefined ? null : toSpan(flow, from + span[0], from + span[1]))),
    });
  }
  return found;
}

/** The first match of {@link findAll}. */
export function findFirst(flow: Flow, pattern: RegExp, within?: Span): FlowMatch | null {
  return findAll(flow, pattern, within)[0] ?? null;
}

/** The folded text of a span. */
export function foldedAt(flow: Flow, span: Span): string {
  return flow.folded.slice(toFolded(flow, span.start), toFolded(flow, span.end));
}

/** The text of a span, trimmed. */
export function textAt(flow: Flow, span: Span): string {
  return flow.text.slice(span.start, span.end).trim();
}

/** The whole of a flow. */
export function wholeOf(flow: Flow): Span {
  return { start: 0, end: flow.text.length };
}

function piecesAt(flow: Flow, span: Span): Piece[] {
  const end = Math.max(span.end, span.start + 1);
  let low = 0;
  let high = flow.pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flow.pieces[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Piece[] = [];
  for (; low < flow.pieces.length && flow.pieces[low]!.start < end; low += 1) found.push(flow.pieces[low]!);
  return found;
}

/** Where a span was read. The box is that of its words on the first page it stands on. */
export function placeAt(flow: Flow, span: Span): Place {
  const pieces = piecesAt(flow, span);
  const first = pieces[0]?.line ?? flow.lines[0];
  const page = first?.page ?? 1;
  return {
    page,
    box: boxOfWords(pieces.filter((piece) => piece.line.page === page).map((piece) => piece.word)),
    line: first?.number ?? null,
    text: pieces.map((piece) => piece.word.read).join(' '),
  };
}

/** Where lines were read. */
export function placeOfLines(lines: readonly Line[]): Place {
  const flow = flowOf(lines);
  return placeAt(flow, wholeOf(flow));
}

/** Makes a {@link Figure} of a span; `value` in the figure's own unit, `null` where no number can be read. */
export function figureAt(flow: Flow, span: Span, value: number | null): Figure {
  const pieces = piecesAt(flow, span);
  const stated = pieces.map((piece) => piece.word.confidence).filter((one) => one !== null);
  const place = placeAt(flow, span);
  return {
    value,
    text: textAt(flow, span),
    place,
    confidence: stated.length === 0 ? null : Math.min(...stated),
    reader: readerOf(pieces.map(({ word }) => word)),
    alternatives: alternativesOf(pieces),
    // On a page of text the words of a picture are recognised.
    exact: stated.length === 0 && flow.exact.has(place.page),
  };
}

/** Each other reading of one word, set among the words around it. */
function alternativesOf(pieces: readonly Piece[]): readonly Reading[] {
  const found = pieces.flatMap((piece, index) =>
    piece.word.alternatives.map((other) => ({
      ...other,
      text: pieces.map((one, at) => (at === index ? other.text : one.word.text)).join(' '),
    })),
  );
  return found.length === 0 ? NO_READINGS : found;
}

const TEXTS = new WeakMap<Line, { readonly text: string; readonly folded: string }>();

function textsOf(line: Line): { readonly text: string; readonly folded: string } {
  let texts = TEXTS.get(line);
  if (texts === undefined) {
    const text = lineText(line).trim();
    texts = { text, folded: fold(text) };
    TEXTS.set(line, texts);
  }
  return texts;
}

/** A line's text, trimmed; kept, because many patterns look at each line. */
export function textOf(line: Line): string {
  return textsOf(line).text;
}

/** A line's text, trimmed and folded; kept like {@link textOf}. */
export function foldedOf(line: Line): string {
  return textsOf(line).folded;
}

/** Whether a line stands apart from the one before: a blank line in text, a wide gap on a page. */
export function standsApart(before: Line | undefined, line: Line): boolean {
  if (before === undefined) return true;
  if (before.page !== line.page) return false;
  if (before.number !== null && line.number !== null) return line.number - before.number > 1;
  if (before.box === null || line.box === null) return false;
  const height = Math.max(line.box.y1 - line.box.y0, before.box.y1 - before.box.y0);
  return line.box.y0 - before.box.y1 > 0.7 * height;
}
