/** Phrases of a profile, found among words whatever their case, accents and punctuation; `*` stands for any ending. */
import { fold } from '../model/text-fold.ts';

/** A word of a text, folded. */
export interface Token {
  readonly word: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** Words of one sentence bear one number. */
  readonly sentence: number;
}

/** The words of a text. Folding may change lengths, so that each word is folded by itself. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (ENDS.test(text.slice(last, match.index))) sentence += 1;
    last = match.index + match[0].length;
    tokens.push({ word: fold(match[0]), start: match.index, end: last, sentence });
  }
  return tokens;
}

/** What ends a sentence, or an item of a list. */
const ENDS = /[.;:](?:\s|$)|[•►➢]|\s[-–—]\s/u;

/** A phrase as words; a word that ends in `*` stands for all that begin like it. */
export type Phrase = readonly string[];

/** Reads a phrase of a profile. */
export function phraseOf(text: string): Phrase {
  return [...text.matchAll(/[\p{L}\p{N}]+\*?/gu)].map(([word]) =>
    word.endsWith('*') ? `${fold(word.slice(0, -1))}*` : fold(word),
  );
}

/** Whether the words from a place on are those of a phrase. */
export function standsAt(tokens: readonly Token[], at: number, phrase: Phrase): boolean {
  return (
    phrase.length > 0 &&
    phrase.every((wanted, index) => {
      const word = tokens[at + index]?.word;
      if (word === undefined) return false;
      return wanted.endsWith('*') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
    })
  );
}

/** Where a phrase first stands among words, or -1. */
export function findPhrase(tokens: readonly Token[], phrase: Phrase): number {
  return tokens.findIndex((_, at) => standsAt(tokens, at, phrase));
}

/** What is made of a part of a profile, made once for each profile. */
export function oncePer<Source extends object, Made>(
  make: (source: Source) => Made,
): (source: Source) => Made {
  const known = new WeakMap<Source, Made>();
  return (source) => {
    let made = known.get(source);
    if (made === undefined) {
      made = make(source);
      known.set(source, made);
    }
    return made;
  };
}

/** The phrases of a list of a profile, read once. */
export const phrasesOf = oncePer((texts: readonly string[]): readonly Phrase[] => texts.map(phraseOf));

/** Whether any phrase of a list stands in a text. */
export function hasAnyOf(text: string, texts: readonly string[]): boolean {
  const tokens = tokensOf(text);
  return phrasesOf(texts).some((phrase) => findPhrase(tokens, phrase) >= 0);
}
