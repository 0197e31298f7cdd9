import { distance } from 'fastest-levenshtein';
import { remembered } from './remembered.ts';

/** Letters that Unicode does not decompose but that French readers hold to be two, or another. */
const EXPANSIONS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', ß: 'ss', ı: 'i' };
const APOSTROPHE = /['‘’‚‛′ʼ´`＇]/u;
const DASH = /[‐‑‒–—―−﹣－]/u;
/** Format characters (soft hyphen, zero-width space, direction marks) stand for nothing a reader sees. */
const INVISIBLE = /\p{Cf}/u;
const SPACE = /\s/u;

/** ASCII without the backquote, single spaces, none at the ends: folding only lowers its case. */
const PLAIN = /^(?:[!-_a-~]+(?: [!-_a-~]+)*)?$/u;

/** The same lines and words are compared again and again at every stage. */
const MOST_FOLDED = 50_000;
const FOLDED_CHARACTERS = new Map<string, string>();

/** A folded text whose every character knows where it came from. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the index in the original where its source character starts. */
  readonly offsets: readonly number[];
}

/**
 * Folds a text for comparison: lower case, no accents, ligatures expanded, apostrophes and dashes of one kind, every run
 * of white space (no-break and thin spaces too) one space, none at the ends. `fold(fold(x)) = fold(x)`.
 */
export const fold = remembered(MOST_FOLDED, (text) =>
  PLAIN.test(text) ? text.toLowerCase() : foldWithOffsets(text).text,
);

/** {@link fold}, with the way back to the original: what a pattern found in the folded text can be cut from the original. */
export function foldWithOffsets(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  let index = 0;
  let spaceAt = -1;
  for (const character of text) {
    if (SPACE.test(character)) {
      if (spaceAt < 0) spaceAt = index;
    } else {
      const letters = foldCharacter(character);
      if (letters !== '') {
        if (spaceAt >= 0 && folded !== '') {
          folded += ' ';
          offsets.push(spaceAt);
        }
        spaceAt = -1;
        folded += letters;
        while (offsets.length < folded.length) offsets.push(index);
      }
    }
    index += character.length;
  }
  return { text: folded, offsets };
}

/** Lower case without accents, one character for one: offsets are those of the text, and spaces stay. */
export function foldedLike(text: string): string {
  return Array.from(text)
    .map((letter) => {
      const folded = fold(letter);
      return (folded === '' ? (/\s/u.test(letter) ? ' ' : letter.toLowerCase()) : folded)
        .padEnd(letter.length)
        .slice(0, letter.length);
    })
    .join('');
}

function foldCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character === '`' ? "'" : character.toLowerCase();
  let letters = FOLDED_CHARACTERS.get(character);
  if (letters === undefined) {
    letters = foldLetter(character);
    FOLDED_CHARACTERS.set(character, letters);
  }
  return letters;
}

function foldLetter(character: string): string {
  // Signs that Unicode decomposes into a mark and a space are told before it does.
  const sign = foldSign(character);
  if (sign !== undefined) return sign;
  const bare = character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '');
  let letters = '';
  for (const letter of bare) letters += foldSign(letter) ?? EXPANSIONS[letter] ?? letter;
  return letters;
}

function foldSign(character: string): string | undefined {
  if (APOSTROPHE.test(character)) return "'";
  if (DASH.test(character)) return '-';
  return INVISIBLE.test(character) ? '' : undefined;
}

/**
 * The bare words of a text: folded, everything that is neither letter nor digit a space. Two spellings of one name that
 * differ in case, accents, hyphens, dots or quotes have the same key (`A.F.C.I` excepted: see {@link compactKey}).
 */
export function wordKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** {@link wordKey} without its spaces: `A.F.C.I` and `AFCI` are one. */
export function compactKey(text: string): string {
  return wordKey(text).replace(/ /gu, '');
}

/** Whether two texts are the same but for what {@link fold} ignores. */
export function sameFolded(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Levenshtein distance of the folded texts, in characters. */
export function foldedDistance(a: string, b: string): number {
  return distance(fold(a), fold(b));
}

/** 0 to 1: one minus the folded distance over the longer length; 1 for two empty texts. */
export function similarity(a: string, b: string): number {
  const [first, second] = [fold(a), fold(b)];
  const longer = Math.max(first.length, second.length);
  return longer === 0 ? 1 : 1 - distance(first, second) / longer;
}
