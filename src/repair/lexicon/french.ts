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
let known: ReadonlySet<string> | null = null;

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

/** The forms, and the spellings that the reform of 1990 or a keyboard without `œ` allow: they are no artefacts. */
function knownForms(): ReadonlySet<string> {
  if (known !== null) return known;
  const all = new Set(frenchForms());
  for (const form of frenchForms()) {
    if (/[îûœ]/u.test(form)) all.add(form.replace(/î/gu, 'i').replace(/û/gu, 'u').replace(/œ/gu, 'oe'));
  }
  known = all;
  return known;
}

/** Whether a word is in the lexicon. Capitals may lack their accent (`Etat`), as typists leave it out. */
export function isFrench(word: string): boolean {
  const all = knownForms();
  const small = word.toLowerCase();
  if (all.has(small)) return true;
  const first = small.charAt(0);
  if (word.startsWith(first)) return false;
  const rest = small.slice(1);
  const capitals: Readonly<Record<string, readonly string[]>> = {
    e: ['é', 'ê', 'è'],
    a: ['â', 'à'],
    o: ['ô'],
  };
  return (capitals[first] ?? []).some((letter) => all.has(letter + rest));
}
