/**
 * Finds what money a document prints, by its signs alone: it knows nothing of the records that are made of the same pages, so
 * that what they lose is still here.
 */
import { findAmounts, parseAmount } from '../model/amount.ts';
import type { Document, Line, Page, Word } from '../model/document.ts';
import { unionBoxes } from '../model/geometry.ts';
import type { Place } from '../model/place.ts';
import type { Profile } from '../profiles/contract.ts';
import { ColumnsOfLines, headingsOfGrid, isMoneyHeading } from './money-columns.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** An amount on a page. */
export interface Found {
  readonly cents: number | null;
  readonly source: Place;
  readonly words: readonly Word[];
  /** Of its column; `null` in running text. */
  readonly heading: string | null;
  readonly before: string;
  readonly after: string;
}

/** So much of a sentence is looked at on each side. */
const REACH = 240;
const REACH_AFTER = 90;
/** Set where columns part: no number and no sentence goes over it. */
const BREAK = '¦';

/** All money of a document, page by page in reading order. */
export function printedMoney(document: Document, profile: Profile): Found[] {
  const columns = new ColumnsOfLines(profile);
  let above: ReturnType<typeof headingsOfGrid> | null = null;
  return document.pages.flatMap((page) => {
    const found = moneyOfLines(page, columns);
    for (const table of page.tables) {
      above = headingsOfGrid(table, above, profile);
      for (const { cell, heading, isMoney, label, behind } of above.cells) {
        const lines = cell.lines.filter(({ words }) => words.length > 0);
        const text = streamOf(lines.map((line) => [{ words: line.words, line }]));
        const own = amountsIn(text, isMoney);
        found.push(
          ...own.map((one) => ({
            ...one,
            heading: heading ?? '',
            before: `${label} ${one.before}`.trim(),
            after: `${one.after} ${behind}`.trim(),
          })),
        );
      }
    }
    return found;
  });
}

function moneyOfLines(page: Page, columns: ColumnsOfLines): Found[] {
  const rows = page.lines.filter(({ words }) => words.length > 0).map((line) => piecesOf(line));
  const found: Found[] = [];
  const stream: Piece[][] = [];
  columns.openPage();
  for (const pieces of rows) {
    const headed = columns.headingsOf(pieces);
    const isRow = pieces.length > 1 || (headed[0] !== null && !goesOn(stream.at(-1)?.[0], pieces[0]));
    if (!isRow) {
      stream.push([...pieces]);
      continue;
    }
    found.push(...amountsIn(streamOf(stream.splice(0)), false));
    for (const [index, piece] of pieces.entries()) {
      const heading = headed[index] ?? null;
      const own = amountsIn(
        streamOf([[piece]]),
        heading !== null && isMoneyHeading(heading, columns.profile),
      );
      const label = textOfPieces(pieces.slice(0, index));
      const behind = textOfPieces(pieces.slice(index + 1));
      found.push(
        ...own.map((one) => ({
          ...one,
          heading: heading ?? (pieces.length > 1 && isBare(piece) ? '' : null),
          before: `${label} ${one.before}`.trim(),
          after: `${one.after} ${behind}`.trim(),
        })),
      );
    }
  }
  found.push(...amountsIn(streamOf(stream), false));
  return found;
}

/** A piece that is a number and no sentence. */
function isBare(piece: Piece): boolean {
  return !/\p{L}{3}/u.test(textOfPieces([piece]).replace(/euros?|eur\b|ttc|\bht\b/giu, ''));
}

function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ words }) => words.map(({ text }) => text).join(' ')).join(' ');
}

function goesOn(before: Piece | undefined, piece: Piece | undefined): boolean {
  return before !== undefined && piece !== undefined && !isPartedFrom(before, piece);
}

/** Whether numbers end where a line ends: a number that a line's end cuts goes on, a column's does not. */
function isPartedFrom(before: Piece, piece: Piece): boolean {
  const [last, first] = [before.words.at(-1)!.text, piece.words[0]!.text];
  if (/^(?:€|euros?\b)/iu.test(first)) return false;
  if (isBare(before)) return true;
  return isBare(piece) && !(/^\d{1,3}$/u.test(last) && /^\d{3}(?!\d)/u.test(first));
}

/** Running text, each word of which knows its place in it. */
interface Stream {
  readonly text: string;
  readonly words: readonly {
    readonly start: number;
    readonly end: number;
    readonly word: Word;
    readonly line: Line;
  }[];
}

/** Lines joined into one text, with breaks between pieces and between lines that are numbers alone. */
function streamOf(rows: readonly (readonly Piece[])[]): Stream {
  let text = '';
  const words: { start: number; end: number; word: Word; line: Line }[] = [];
  let before: Piece | undefined;
  for (const pieces of rows) {
    for (const piece of pieces) {
      const isParted = before !== undefined && isPartedFrom(before, piece);
      for (const [index, word] of piece.words.entries()) {
        if (text !== '') text += index === 0 && isParted ? BREAK : ' ';
        const start = text.length;
        text += word.text;
        words.push({ start, end: text.length, word, line: piece.line });
      }
      before = piece;
    }
  }
  return { text, words };
}

/** A number with decimals ends before the next number, where columns stand one blank apart. */
const AFTER_DECIMALS = /(?<=\d[.,]\d\d)[\s\u00A0\u202F](?=\d)/gu;
const CURRENCY = /€(?!\p{L})|euros?\b/giu;
/** What stands for a number before a currency sign, whatever it was read as. */
const MANGLED = /(?<![\p{L}\d])(?=[^\s¦]*\d)[^\s¦()]{1,20}\s?$/u;
/** A number of money shows it: two decimals, and hundreds at the least. */
const WRITTEN_AS_MONEY = /\d{3}[.,]\d\d$/u;
/** Thousands set apart and two decimals: money, whatever word follows, but for a measure. */
const GROUPED = /(?<![\d.,/]\s?)\d{1,3}(?:[\s\u00A0\u202F.]\d{3})+,\d\d(?![\d%])/gu;
const MEASURE =
  /^\s?(?:%|m\b|m[²2³3]|ha\b|km|kg|h\b|heures?|etp|kwh|mwh|kw|tonnes?|litres?|points?|places?)/iu;
const DATE_OR_NUMBER = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d{2}(?:[. ]\d{2}){4}$/u;

/** The amounts of a text. In a column of money every number is one. */
function amountsIn({ text: whole, words }: Stream, isMoney: boolean): Found[] {
  if (!/\d/u.test(whole)) return [];
  const text = whole.replace(AFTER_DECIMALS, BREAK);
  const spans: { start: number; end: number; cents: number | null }[] = [];
  for (const match of findAmounts(text, { bare: true, counts: isMoney })) {
    if (!match.currency && !isMoney && !isWrittenAsMoney(text, match)) continue;
    spans.push({ start: match.start, end: match.end, cents: match.cents });
  }
  if (isMoney && spans.length === 0) {
    const cents = parseAmount(text, { column: true });
    if (cents !== null) spans.push({ start: 0, end: text.length, cents });
    else if (isMangled(text)) spans.push({ start: 0, end: text.length, cents: null });
  }
  for (const match of text.matchAll(GROUPED)) {
    const end = match.index + match[0].length;
    const cents = parseAmount(match[0]);
    if (cents === null || spans.some((span) => span.start < end && span.end > match.index)) continue;
    if (!MEASURE.test(text.slice(end, end + 12))) spans.push({ start: match.index, end, cents });
  }
  for (const sign of text.matchAll(CURRENCY)) {
    if (spans.some(({ start, end }) => sign.index >= start && sign.index <= end)) continue;
    const mangled = MANGLED.exec(text.slice(Math.max(0, sign.index - 24), sign.index));
    if (mangled === null) continue;
    const start = sign.index - mangled[0].length;
    spans.push({ start, end: sign.index + sign[0].length, cents: null });
  }
  spans.sort((a, b) => a.start - b.start);
  return spans.map(({ start, end, cents }, index) => {
    const own = words.filter((word) => word.end > start && word.start < end);
    const from = spans[index - 1]?.end ?? 0;
    const to = spans[index + 1]?.start ?? text.length;
    return {
      cents,
      words: own.map(({ word }) => word),
      source: placeOfWords(own),
      heading: null,
      before: sentenceEnd(text.slice(Math.max(from, start - REACH), start)),
      after: sentenceStart(text.slice(end, Math.min(to, end + REACH_AFTER))),
    };
  });
}

function isWrittenAsMoney(
  text: string,
  match: { readonly start: number; readonly end: number; readonly text: string },
): boolean {
  const run = /[\d.,/\s\u00A0\u202F]*$/u.exec(text.slice(0, match.start))![0] + match.text;
  return (
    WRITTEN_AS_MONEY.test(match.text.replace(/(?<=\d)\s(?=\d{3})/gu, '')) && !DATE_OR_NUMBER.test(run.trim())
  );
}

/** Digits with something else among them, where a number should stand. */
function isMangled(text: string): boolean {
  return /\d/u.test(text) && !/\p{L}{3}|%/u.test(text);
}

/** A sentence ends with a full stop behind a word that is no abbreviation, or a semicolon. */
const SENTENCE_END = /[;!?¦]|(?<=[\p{L}\d)»]{2})\.(?=\s+(?:[\p{Lu}–—-]|\d{1,2}[).] ))/gu;

function sentenceEnd(text: string): string {
  const last = [...text.matchAll(SENTENCE_END)].at(-1);
  return text.slice(last === undefined ? 0 : last.index + 1).trim();
}

function sentenceStart(text: string): string {
  const first = [...text.matchAll(SENTENCE_END)][0];
  return text.slice(0, first?.index ?? text.length).trim();
}

function placeOfWords(words: readonly { readonly word: Word; readonly line: Line }[]): Place {
  const first = words[0]!.line;
  const here = words.filter(({ line }) => line.page === first.page);
  return {
    page: first.page,
    box: unionBoxes(here.map(({ word }) => word.box)),
    line: first.number,
    text: words.map(({ word }) => word.read).join(' '),
  };
}
