/** What recognition makes of rules and dust at the edges of a cell. */
import { findAmounts, parseAmount } from '../../../model/amount.ts';
import type { Word } from '../../../model/document.ts';

/** Whether words were recognised from pixels: exact sources state no confidence. */
export function isRecognised(words: readonly Pick<Word, 'confidence'>[]): boolean {
  return words.some((word) => word.confidence !== null);
}

/** Takes marks that stand alone off both ends, and scraps parted from the text by a stroke (`a ‘ | Total`). */
export function withoutEdges(text: string): string {
  let tokens = text.split(' ').filter((token) => token !== '');
  const stroke = tokens.findIndex((token) => /^[|¦]$/u.test(token));
  if (stroke > 0 && tokens.slice(0, stroke).every(isScrap)) tokens = tokens.slice(stroke + 1);
  const last = tokens.findLastIndex((token) => /^[|¦]$/u.test(token));
  if (last > 0 && tokens.slice(last + 1).every(isScrap)) tokens = tokens.slice(0, last);
  while (tokens.length > 0 && isMark(tokens[0]!)) tokens.shift();
  while (tokens.length > 0 && isMark(tokens.at(-1)!) && !closesQuote(tokens)) tokens.pop();
  return tokens.join(' ').replace(/^[‘'"_]+(?=\p{Lu})/u, '');
}

/** Takes all scraps of one or two letters off the start, as dust before a total's label leaves them. */
export function withoutLeadingScraps(text: string): string {
  const tokens = text.split(' ');
  const first = tokens.findIndex((token) => !isScrap(token));
  return first <= 0 ? text : tokens.slice(first).join(' ');
}

function isScrap(token: string): boolean {
  return !/[\p{L}\p{N}]{3}/u.test(token);
}

/** The only amount in an exact cell that holds words too (`1 500 € (dont 500 pour le gala)`); `null` for none or several. */
export function onlyAmountIn(text: string): string | null {
  if (parseAmount(text, { column: true }) !== null) return text;
  const found = findAmounts(text.replace(/\([^()]*\)/gu, ' '));
  return found.length === 1 ? found[0]!.text : null;
}

/** A mark at the end that closes a quotation of the same text. */
function closesQuote(tokens: readonly string[]): boolean {
  return tokens.at(-1) === '»' && tokens.lastIndexOf('«') > tokens.slice(0, -1).lastIndexOf('»');
}

/** No letter, digit, `€` or `%`. A single bracket that closes belongs to the word before it. */
function isMark(token: string): boolean {
  return !/[\p{L}\p{N}€%]/u.test(token);
}

/** Digits with no more letters among them than a sign or two that was misread: `S 804 136,76 €`, `1 5OO,00`. */
export function isFigure(text: string): boolean {
  const bare = text.replace(/(?:€|euros?|eur)\s*$/iu, '');
  const digits = bare.match(/\p{Nd}/gu)?.length ?? 0;
  const letters = bare.match(/\p{L}/gu)?.length ?? 0;
  return digits >= 3 && letters <= 2 && !/\p{L}\p{Ll}|\p{Lu}{2}/u.test(bare.replace(/[oO]/gu, '0'));
}

/** What a letter at the head of an amount may be; the strokes that a border leaves (`I`, `l`) are none of them. */
const HEADS: Readonly<Record<string, string>> = { B: '8', G: '6', S: '5', Z: '2' };

/**
 * The readings of a recognised amount whose first digit came out as a letter (`S 804 136,76 €`), the likeliest first: the
 * letter is a digit, or it is no part of the amount. Empty where it has no such letter.
 */
export function letteredAmounts(text: string): readonly string[] {
  const match = /^([BGSZ])\s?(\d{3}(?!\d).*)$/u.exec(withoutEdges(text));
  if (match === null) return [];
  const [, letter, rest] = match;
  const readings = [`${HEADS[letter!]!} ${rest!}`, rest!];
  return readings.every((reading) => parseAmount(reading, { column: true }) !== null) ? readings : [];
}

/**
 * The amount in a recognised cell: the whole text where it is one, else its last part that is written as one, the rest being
 * a border's remains; `null` where there is none. A letter in the place of `€` is taken for it.
 */
export function amountIn(text: string): string | null {
  const clean = withoutEdges(text).replace(/(?<=[.,]\d\d)\s?[eEcC£]$/u, ' €');
  if (parseAmount(clean, { column: true }) !== null) return clean;
  return findAmounts(clean, { bare: true, counts: true }).at(-1)?.text ?? null;
}
