import { holdsMiddle, type PixelBox } from '../../ingest/raster.ts';
import type { CellWord } from '../lines.ts';
import type { CleanCell } from './clean.ts';

/** In heights of a capital: white as wide as this between two letters is a space; measured at 0.1 to 0.2 within words. */
const SPACE = 0.3;
/** And this many times wider than the white between the word's other letters. */
const WIDER = 2;
/** No two capitals or digits, joined, are as narrow as this, but for the narrowest. */
const SINGLE = 1.1;
const BROAD = /(?![IJ1])[\p{Lu}\p{Nd}]/u;

/**
 * Parts words that an engine joined over a space it is not used to (`7FAL`, `K DABRA`): where the letters beside it
 * stand by themselves, the white between them says where a word ends. Figures are left, for a 1 stands in white of its own.
 */
export function withLostSpaces(words: readonly CellWord[], cell: CleanCell): readonly CellWord[] {
  return words.flatMap((word) => partsOf(word, cell));
}

function partsOf(word: CellWord, cell: CleanCell): CellWord[] {
  const signs = Array.from(word.text);
  if (signs.length < 2 || !/\p{L}/u.test(word.text)) return [word];
  const letters = lettersIn(word.box, cell.letters);
  if (letters.length < 2 || letters.length > signs.length) return [word];
  const gaps = letters.slice(1).map(({ x0 }, index) => x0 - letters[index]!.x1);
  const widest = Math.max(...gaps);
  const gap = gaps.indexOf(widest) + 1;
  const others = gaps.filter((_, index) => index !== gap - 1);
  if (widest < SPACE * cell.letter || others.some((other) => widest < WIDER * Math.max(1, other)))
    return [word];
  const at = signBehind(gap, letters, signs, cell.letter);
  if (at === null || !isWord(signs[at - 1]!) || !isWord(signs[at]!)) return [word];
  if (isDigit(signs[at - 1]!) && isDigit(signs[at]!)) return [word];
  // Small letters are what an engine knows best: a gap between them is worn print.
  if (isSmall(signs[at - 1]!) && isSmall(signs[at]!)) return [word];
  const { x1 } = letters[gap - 1]!;
  const { x0 } = letters[gap]!;
  return [
    { ...word, text: signs.slice(0, at).join(''), box: { ...word.box, x1 }, alternatives: [] },
    { ...word, text: signs.slice(at).join(''), box: { ...word.box, x0 }, alternatives: [] },
  ];
}

/** The sign that stands behind a gap; `null` where letters that run together leave open which one it is. */
function signBehind(
  gap: number,
  letters: readonly PixelBox[],
  signs: readonly string[],
  capital: number,
): number | null {
  if (letters.length === signs.length) return gap;
  const behind = signs.length - (letters.length - gap);
  const isSingle = ({ x0, x1 }: PixelBox): boolean => x1 - x0 <= SINGLE * capital;
  const areSingle = (some: readonly PixelBox[], theirs: readonly string[]): boolean =>
    some.every(isSingle) && theirs.every((sign) => BROAD.test(sign));
  if (areSingle(letters.slice(0, gap), signs.slice(0, gap))) return gap;
  return areSingle(letters.slice(gap), signs.slice(behind)) ? behind : null;
}

/** What stands in a word's box, side by side: dots and accents with their letters. */
function lettersIn(box: PixelBox, all: readonly PixelBox[]): PixelBox[] {
  const inside = all.filter((part) => holdsMiddle(box, part, 1)).sort((a, b) => a.x0 - b.x0);
  const letters: PixelBox[] = [];
  for (const part of inside) {
    const last = letters.at(-1);
    if (last === undefined || part.x0 >= last.x1) letters.push(part);
    else letters[letters.length - 1] = { ...last, x1: Math.max(last.x1, part.x1) };
  }
  return letters;
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{Nd}]/u.test(sign);
}

function isDigit(sign: string): boolean {
  return /\p{Nd}/u.test(sign);
}

function isSmall(sign: string): boolean {
  return /\p{Ll}/u.test(sign);
}
