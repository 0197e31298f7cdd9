/** Spellings of one structure's name, united for counting. Printed forms are kept: only keys are compared. */
import { distance } from 'fastest-levenshtein';
import { countsOf } from './counts.ts';
import { wordKey } from './text-fold.ts';

/** Words that come and go between two printings of one name. */
const SMALL = new Set('a au aux d de des du en et l la le les sur pour'.split(' '));
/** Legal forms that stand before or behind a name, or not. */
const LEGAL = new Set(
  'association assoc asso asbl sarl sas sa scop scic eurl sci gie epcc ste societe mme m'.split(' '),
);
const SYNONYMS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
};
/** A misread letter is forgiven in words of this length on. */
const LONG_WORD = 6;
const SHORTEST_NAME = 4;

/**
 * For each name the spelling that stands for it: the most frequent one of its structure, the first among equals. Two
 * spellings are one when they differ in case, accents, hyphens, small words, `Saint`/`St`, a legal form, an acronym in
 * brackets (which alone may stand for the name too), a stroke among figures and letters (`31D`, `3ID`), or one letter
 * of a long word. Names that differ in a number, in a
 * short word or in brackets that hold no acronym stay apart.
 */
export function uniteSpellings(names: readonly string[]): ReadonlyMap<string, string> {
  const tally = countsOf(names);
  const spellings = [...tally.keys()].sort((a, b) => tally.get(b)! - tally.get(a)!);
  const groups = new Map<string, string>();
  const united = new Map<string, string>();
  const known: string[] = [];
  for (const name of spellings) {
    const keys = keysOf(name);
    const key = keys.find((one) => groups.has(one)) ?? misread(keys[0] ?? '', known);
    const standing = key === undefined ? name : groups.get(key)!;
    united.set(name, standing);
    for (const one of keys) if (!groups.has(one)) groups.set(one, standing);
    if (keys[0] !== undefined) known.push(keys[0]);
  }
  return united;
}

/** Keys a name may be met under, the fullest first. */
function keysOf(name: string): string[] {
  const inBrackets = /\(([^()]*)\)?/u.exec(name)?.[1]?.trim() ?? '';
  const acronym = isAcronym(inBrackets) ? wordKey(inBrackets).replace(/ /gu, '') : null;
  const full = acronym === null ? name : name.replace(/\([^()]*\)?/u, ' ');
  const words = wordsOf(full);
  const key = words.join(' ');
  const bare = words.filter((word) => !LEGAL.has(word)).join(' ');
  const keys = [key, ...(bare.length >= SHORTEST_NAME ? [bare] : []), ...(acronym === null ? [] : [acronym])];
  return [...new Set(keys)].filter((one) => one !== '');
}

function wordsOf(name: string): string[] {
  const words = wordKey(name.replace(/&/gu, ' et ').replace(/(?<=\p{L})\.(?=\p{L}(?:\.|\s|$))/gu, ''))
    .split(' ')
    .map((word) => SYNONYMS[word] ?? withoutStrokes(word));
  const kept = words.filter((word) => !SMALL.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * `31D`, `3lD` and `3ID` are one stroke: in a word of figures and letters nothing else tells them apart. Nor is a stroke
 * read as a figure and a letter (`3i1D`) two.
 */
function withoutStrokes(word: string): string {
  if (!/\d/u.test(word) || !/\p{L}/u.test(word)) return word;
  return word.replace(/1+[il][1il]*|[il]+1[1il]*/gu, 'i').replace(/[1l]/gu, 'i');
}

/** `(FJEP)`, `(BASE)`, `(Acte+)`: mostly capitals, one word. */
function isAcronym(text: string): boolean {
  return (
    /^[\p{L}\p{N}.+'-]{2,12}$/u.test(text) &&
    /\p{Lu}/u.test(text) &&
    text.replace(/[^\p{Lu}]/gu, '').length >= 2
  );
}

/** A known key that differs in one letter of one long word. */
function misread(key: string, known: readonly string[]): string | undefined {
  if (key.length < LONG_WORD + 2) return undefined;
  const words = key.split(' ');
  return known.find((other) => {
    if (Math.abs(other.length - key.length) > 1) return false;
    const others = other.split(' ');
    if (others.length !== words.length) return false;
    const different = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
    if (different.length !== 1) return false;
    const [one, two] = [words[different[0]!]!, others[different[0]!]!];
    return (
      Math.min(one.length, two.length) >= LONG_WORD && !/\d/u.test(one + two) && distance(one, two) === 1
    );
  });
}
