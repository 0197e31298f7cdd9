import { holdsMiddle, type PixelBox } from '../ingest/raster.ts';
import type { CellWord } from './lines.ts';

/** What a sign may be a misreading of; digits that are read count only where they could have looked like the sign. */
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  '!': ['1'],
  '|': ['1'],
  '[': ['1'],
  ']': ['1'],
  '{': ['1'],
  '}': ['1'],
  '¡': ['1'],
  I: ['1'],
  i: ['1'],
  l: ['1'],
  t: ['1', '11'],
  a: ['4'],
  A: ['4'],
  $: ['5', '8'],
  '&': ['8'],
  T: ['7'],
  D: ['0'],
  n: ['1', '11'],
  u: ['11'],
  H: ['11'],
  '?': ['2', '7'],
  Z: ['2', '7'],
  z: ['2', '7'],
  S: ['5', '8'],
  s: ['5', '8'],
  B: ['8'],
  O: ['0'],
  o: ['0'],
  Q: ['0'],
  G: ['6'],
  b: ['6'],
  g: ['9'],
  q: ['9'],
};
/** What a lone 1 is most often taken for, and what no code holds. */
const STROKES = /^[1!|[\]{}¡]{1,2}$/u;
/** What is left of a cell's border is taller than the word beside it, or lower; a digit is within these shares of its height. */
const TALLEST = 1.25;
const LOWEST = 0.6;
/** A column is one of numbers where this share of its cells begins with one, and so many cells do. */
const NUMERIC = 0.6;
const FEWEST = 4;
/** A 1 is as tall as the other figures, in heights of a letter, and this much narrower than tall; other figures are wider. */
const AS_TALL = 0.8;
const SLIM = 0.45;
/** Longer than this a word of letters is a word. */
const LONGEST = 3;
/** Letters that lists are numbered by, and that stand behind numbers (`2A`, `14B`, `3T`): they are meant. */
const LETTERED = /^[ADT]$|\p{Nd}[ABDT]$/u;

/** A word of a cell, by the cell's place in its column and the word's in the cell. */
export interface WordPlace {
  readonly cell: number;
  readonly word: number;
}

/**
 * Words of a column that must be numbers and were not read as such: the code in `Thématique ! : …`, and in a column of
 * numbers the only word of a cell, the first before other digits (`Z`, `si`, `so 300,00 €`), or the first before a word
 * that stands behind numbers in the other cells (`| ETP`, `G points`).
 */
export function misreadNumbers(cells: ReadonlyMap<number, readonly CellWord[]>): WordPlace[] {
  const filled = [...cells].filter(([, words]) => words.length > 0);
  const numeric = filled.filter(([, [first]]) => isNumber(first!));
  const isNumeric = filled.length >= FEWEST && numeric.length >= NUMERIC * filled.length;
  const counted = new Set(
    numeric.flatMap(([, [, unit]]) => (unit === undefined || singular(unit) === '' ? [] : [singular(unit)])),
  );
  return filled.flatMap(([cell, words]): WordPlace[] => {
    const [first, code] = words;
    const isMeant = words.length === 1 || isHead(words) || isCount(words, counted);
    if (isNumeric && isDisguised(first!.text) && isMeant) {
      return [{ cell, word: 0 }];
    }
    const { body, tail } = partsOf(code?.text ?? '');
    const isLabel =
      /^\p{L}{4,}$/u.test(first!.text) && (tail !== '' || /^[:.–-]/u.test(words[2]?.text ?? ''));
    return isLabel && STROKES.test(body) && !/^\p{Nd}+$/u.test(body) ? [{ cell, word: 1 }] : [];
  });
}

/**
 * The word as its pixels read in digits only, with its first reading as the other one; `null` where the digits could not
 * have looked like that.
 */
export function asNumber(word: CellWord, digits: string): CellWord | null {
  const { body, tail } = partsOf(word.text);
  const read = partsOf(digits.replace(/\s/gu, '')).body;
  if (!/^\p{Nd}+$/u.test(read)) return null;
  const strokes = STROKES.test(body) && /^1+$/u.test(read) && read.length <= body.length;
  const alike = new RegExp(`^${Array.from(body).map(digitsLike).join('')}$`, 'u').test(read);
  return strokes || alike
    ? { ...word, text: read + tail, alternatives: [word.text, ...word.alternatives] }
    : null;
}

/** One figure of a word: where it stands, and whether it is an upright stroke, which only a 1 is. */
export interface Figure {
  readonly box: PixelBox;
  readonly isOne: boolean;
}

/**
 * The figures of a word from left to right; none where anything in it is lower or taller than a figure. An engine that is
 * shown little more than a stroke or two often reads nothing, or all but the strokes. One stroke that is all there is in a
 * cell may be what a border leaves in an empty one, and is no figure.
 *
 * @param parts boxes of what hangs together in its cell, its own among them
 * @param letter height of the column's figures, in the same pixels
 */
export function figuresIn(parts: readonly PixelBox[], box: PixelBox, letter: number): readonly Figure[] {
  if (parts.length === 1) return [];
  const inside = parts.filter((part) => holdsMiddle(box, part, 2)).sort((a, b) => a.x0 - b.x0);
  const isAsTall = ({ y0, y1 }: PixelBox): boolean =>
    y1 - y0 >= AS_TALL * letter && y1 - y0 <= letter / AS_TALL;
  if (!inside.every(isAsTall)) return [];
  return inside.map((part) => ({ box: part, isOne: part.x1 - part.x0 <= SLIM * (part.y1 - part.y0) }));
}

/** What figures say when the ones are seen and `digits` were read of the others; `digits` where their number is another. */
export function withOnes(figures: readonly Figure[], digits: string): string {
  const others = figures.filter(({ isOne }) => !isOne).length;
  if (figures.length === 0 || others !== digits.length) return digits;
  const rest = Array.from(digits);
  return figures.map(({ isOne }) => (isOne ? '1' : rest.shift()!)).join('');
}

/** A pattern of the digits that a sign may be. */
function digitsLike(sign: string): string {
  return /\p{Nd}/u.test(sign) ? sign : `(?:${(LOOK_ALIKES[sign] ?? ['(?!)']).join('|')})`;
}

/** The code that the same label has wherever else it stands in the column; empty where it has none, or several. */
export function codeElsewhere(
  cells: ReadonlyMap<number, readonly CellWord[]>,
  label: readonly CellWord[],
): string {
  const rest = (words: readonly CellWord[]): string =>
    words
      .map(({ text }) => text)
      .filter((_, at) => at !== 1)
      .join(' ');
  const codes = [...cells.values()]
    .filter((words) => words !== label && words.length > 2 && rest(words) === rest(label))
    .map((words) => partsOf(words[1]!.text).body)
    .filter((code) => /^\p{Nd}+$/u.test(code));
  return new Set(codes).size === 1 ? codes[0]! : '';
}

function isNumber({ text }: CellWord): boolean {
  return /^[\p{Nd}.,€%]+$/u.test(text);
}

/** Whether a number's first digits stand apart. A stroke there is what a border leaves, and no digit. */
function isHead([first, ...others]: readonly CellWord[]): boolean {
  return others.every(isNumber) && !Array.from(first!.text).some((sign) => LOOK_ALIKES[sign]?.includes('1'));
}

/** Whether one sign, or several with a digit among them, stand for the number that is counted: no zero, and no piece of a border. */
function isCount([first, unit]: readonly CellWord[], counted: ReadonlySet<string>): boolean {
  if (unit === undefined || !/^.$|\p{Nd}/u.test(first!.text) || !counted.has(singular(unit))) return false;
  const share = heightOf(first!) / heightOf(unit);
  return !(LOOK_ALIKES[first!.text] ?? []).includes('0') && share >= LOWEST && share <= TALLEST;
}

function heightOf({ box }: CellWord): number {
  return box.y1 - box.y0;
}

function singular({ text }: CellWord): string {
  return /^\p{L}/u.test(text) ? text.replace(/s$/u, '') : '';
}

function isDisguised(text: string): boolean {
  return (
    text.length <= LONGEST &&
    !LETTERED.test(text) &&
    /\P{Nd}/u.test(text) &&
    Array.from(text).every((sign) => /\p{Nd}/u.test(sign) || sign in LOOK_ALIKES)
  );
}

/** A code and the colon or point that follows it. */
function partsOf(text: string): { body: string; tail: string } {
  const tail = /[:.]?$/u.exec(text)?.[0] ?? '';
  return { body: text.slice(0, text.length - tail.length), tail };
}
