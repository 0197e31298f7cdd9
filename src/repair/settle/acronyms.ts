import { withoutAccents } from '../lexicon/french.ts';
import { misreadingCost } from '../confusion.ts';

/** Words that leave no initial in an acronym, unless they do. */
const SMALL = new Set(
  'de du des la le les l d et en pour au aux a à sur par un une dans sous avec s'.split(' '),
);
const ACRONYM = /\(\s?([\p{Lu}\p{N}][\p{L}\p{N}|!]{1,9})\s?\)/gu;
/** A misreading dearer than this is another acronym; more initials that agree prove more. */
const LIMIT = { short: 1.6, long: 2 };
const LONG = 4;

/** A name whose bracketed acronyms were held against its words. */
export interface HeldAcronyms {
  readonly text: string;
  /** The acronyms that are the initials of the words before them. */
  readonly acronyms: readonly string[];
}

/**
 * Holds each acronym in brackets against the initials of the words before it (`Foyer des Jeunes … (FJEP)`), and mends one
 * that is a misreading of them.
 */
export function bracketedAcronyms(name: string): HeldAcronyms {
  const acronyms: string[] = [];
  if (name.length > 300) return { text: name, acronyms };
  const text = name.replace(ACRONYM, (whole, acronym: string, offset: number) => {
    const proven = provenBy(name.slice(0, offset), acronym);
    if (proven === null) return whole;
    acronyms.push(proven);
    return whole.replace(acronym, proven);
  });
  return { text, acronyms };
}

function provenBy(before: string, acronym: string): string | null {
  const words = [...before.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word);
  const main = initials(words.filter((word) => !SMALL.has(word.toLowerCase())));
  const all = initials(words);
  const seen = withoutAccents(acronym.toLowerCase());
  for (const made of [main, all]) {
    if (made === seen || (seen.length >= 3 && isInOrder(seen, made))) return acronym;
  }
  if (main.length !== acronym.length || main.length < 3) return null;
  const limit = main.length >= LONG ? LIMIT.long : LIMIT.short;
  const cost = misreadingCost(main.toUpperCase(), seen.toUpperCase(), limit);
  return cost <= limit && differences(main, seen) === 1 ? main.toUpperCase() : null;
}

function initials(words: readonly string[]): string {
  return withoutAccents(words.map((word) => word.charAt(0).toLowerCase()).join(''));
}

function differences(a: string, b: string): number {
  return Array.from(a).filter((letter, index) => letter !== b.charAt(index)).length;
}

/** Whether the letters of an acronym are among the initials, in order, from the first. */
function isInOrder(acronym: string, made: string): boolean {
  if (!made.startsWith(acronym.charAt(0))) return false;
  let at = 0;
  for (const letter of acronym) {
    at = made.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
