/** A line of text that lost its columns: a name, perhaps bars that were rules, and amounts at its end. */
import { lineText, type Line, type Word } from '../../../model/document.ts';
import { opensTotal } from '../../../profiles/total-labels.ts';
import { looksLikeAmount } from '../grid/contents.ts';
import { isFunctionWord } from '../text/boundary.ts';
import type { Profile } from '../../../profiles/contract.ts';

/** What a line shows: cells of words, then amounts, left to right. */
export interface PlainItem {
  readonly line: Line;
  readonly kind: 'row' | 'total';
  /** The cells in front of the first amount, as bars part them; one where there is no bar. */
  readonly cells: readonly (readonly Word[])[];
  /** Amounts and percentages at the end of the line. */
  readonly figures: readonly (readonly Word[])[];
}

/** What recognition makes of the rules between cells. */
const BARS = /[|¦[\]{}_]+/u;
const LEAST_NAME = /\p{L}{2}/u;
const LONGEST_NAME = 30;
/** Words an amount may have: `1 204 118,07 €`. */
const LONGEST_FIGURE = 6;
const PERCENT = /^\d{1,3}(?:[.,]\d+)?\s?%$/u;
/** A sentence's words right in front of an amount: what follows is no cell. */
const SENTENCE_END = /(?:montant|total|somme|hauteur|concurrence|soit|est|sont|est[- ]de|maximum|minimum)$/iu;

/**
 * Reads a line as the row of a table; `null` where it has no amount at its end or reads as a sentence.
 *
 * @param begun whether its name began on the line above
 */
export function plainItemOf(line: Line, profile: Profile, begun: boolean): PlainItem | null {
  const cells = cellsOf(line.words);
  const figures: Word[][] = [];
  let amounts = 0;
  while (cells.length > 0) {
    const last = cells.at(-1)!;
    const tail = figureAt(last);
    if (tail === null) break;
    const figure = last.slice(tail);
    if (!PERCENT.test(textOf(figure))) amounts += 1;
    figures.unshift(figure);
    if (tail === 0) cells.pop();
    else cells[cells.length - 1] = last.slice(0, tail);
  }
  if (amounts === 0 || PERCENT.test(textOf(figures.at(-1)!))) return null;
  const label = cells.map(textOf).join(' ').trim();
  if (opensTotal(label, profile, false)) return { line, kind: 'total', cells, figures };
  return isName(label, begun) ? { line, kind: 'row', cells, figures } : null;
}

/** The words between bars, bars taken off; none of them empty. */
export function cellsOf(words: readonly Word[]): Word[][] {
  const cells: Word[][] = [[]];
  for (const word of words) {
    for (const [index, piece] of word.text.split(BARS).entries()) {
      if (index > 0) cells.push([]);
      if (piece !== '') cells.at(-1)!.push(piece === word.text ? word : { ...word, text: piece });
    }
  }
  return cells.filter((cell) => cell.some((word) => /[\p{L}\p{N}]/u.test(word.text)));
}

/** Where the amount or percentage at the end of a cell begins: the longest tail that is written as one. */
function figureAt(cell: readonly Word[]): number | null {
  for (let at = Math.max(0, cell.length - LONGEST_FIGURE); at < cell.length; at += 1) {
    const text = textOf(cell.slice(at)).replace(/[;,.]+$/u, '');
    if (PERCENT.test(text) || looksLikeAmount(text)) return at;
  }
  return null;
}

function isName(text: string, begun: boolean): boolean {
  if (!LEAST_NAME.test(text) || !(begun || /^[\p{Lu}\d«"“(•*·–-]/u.test(text))) return false;
  const words = text.split(/\s+/u);
  const last = words.at(-1)!;
  if (words.length > LONGEST_NAME || /[:;,]$/u.test(last) || SENTENCE_END.test(text)) return false;
  return !isFunctionWord(last.toLowerCase()) && !/(?:^|[\p{L}])['’]$/u.test(last);
}

/** The text of words, with their spaces. */
export function textOf(words: readonly Word[]): string {
  return lineText({ words }).trim();
}
