import { firstGroupForms, nounForms, secondGroupForms } from './inflect.ts';
import { FIRST_GROUP, IRREGULAR, SECOND_GROUP } from './verbs.ts';
import { INVARIABLE, NOUNS } from './words.ts';

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  à: 'a',
  â: 'a',
  ä: 'a',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  î: 'i',
  ï: 'i',
  ô: 'o',
  ö: 'o',
  ù: 'u',
  û: 'u',
  ü: 'u',
  ç: 'c',
};
const ACCENTED = /[àâäéèêëîïôöùûüç]/gu;

/** Lower-case letters without the accents of French; ligatures stay. */
export function withoutAccents(word: string): string {
  return word.replace(ACCENTED, (letter) => PLAIN_LETTERS[letter]!);
}

let forms: ReadonlySet<string> | null = null;

/** Every form of the lexicon, lower case, made from the lists at first use. */
export function frenchForms(): ReadonlySet<string> {
  forms ??= new Set<string>([
    ...list(INVARIABLE),
    ...list(IRREGULAR),
    ...list(NOUNS).flatMap(nounForms),
    ...list(FIRST_GROUP).flatMap(firstGroupForms),
    ...list(SECOND_GROUP).flatMap(secondGroupForms),
  ]);
  return forms;
}

function list(words: string): string[] {
  return words.trim().split(/\s+/u);
}

const CAPITALS: Readonly<Record<string, readonly string[]>> = { e: ['é', 'ê', 'è'], a: ['â', 'à'], o: ['ô'] };

/**
 * Whether a word is in the lexicon. Capitals may lack their accent (`Etat`), as typists leave it out; spellings that the
 * reform of 1990 or a keyboard without `œ` allow (`aout`, `oeuvre`) are no artefacts either.
 */
export function isFrench(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const french = judge(word);
  if (judged.size >= REMEMBERED) judged.clear();
  if (word.length <= LONGEST_REMEMBERED) judged.set(word, french);
  return french;
}

/** Acts repeat their words: what was found for one is kept, up to a bound. */
const judged = new Map<string, boolean>();
const REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 60;

function judge(word: string): boolean {
  const all = frenchForms();
  const small = word.toLowerCase();
  if (all.has(small) || isModernSpelling(small, all)) return true;
  const first = small.charAt(0);
  if (word.startsWith(first)) return false;
  const rest = small.slice(1);
  return (CAPITALS[first] ?? []).some((letter) => all.has(letter + rest));
}

function isModernSpelling(word: string, all: ReadonlySet<string>): boolean {
  if (word.length > LONGEST_REMEMBERED) return false;
  if (word.includes('oe') && all.has(word.replace('oe', 'œ'))) return true;
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    if (letter !== 'i' && letter !== 'u') continue;
    if (all.has(word.slice(0, at) + (letter === 'i' ? 'î' : 'û') + word.slice(at + 1))) return true;
  }
  return false;
}
