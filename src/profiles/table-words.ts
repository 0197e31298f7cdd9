/** The words that say what a table or a column is, found in a text. */
import { TABLE_KINDS } from '../model/table-shape.ts';
import type { Profile } from './contract.ts';
import { findPhrase, oncePer, phraseOf, tokensOf, type Phrase, type Token } from './phrases.ts';

type Kind = (typeof TABLE_KINDS)[number];

/** A kind, and the words that speak for it as the text has them. */
export interface Spoken {
  readonly kind: Kind;
  readonly words: string;
}

const phrasesOf = oncePer(
  (tableWords: Profile['tableWords']): ReadonlyMap<Kind, readonly Phrase[]> =>
    new Map(TABLE_KINDS.map((kind) => [kind, (tableWords[kind] ?? []).map(phraseOf)] as const)),
);

/** What a text speaks for: each kind once, by its longest phrase. */
export function spokenIn(text: string, profile: Profile): Spoken[] {
  return spokenBy(text, profile.tableWords);
}

/** The same by other words of a profile than those over tables. */
export function spokenBy(text: string, words: Profile['tableWords']): Spoken[] {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return [];
  return [...phrasesOf(words)].flatMap(([kind, phrases]) => {
    const found = longest(tokens, phrases);
    if (found === null) return [];
    return [{ kind, words: text.slice(tokens[found.at]!.start, tokens[found.at + found.length - 1]!.end) }];
  });
}

/** Whether a text speaks for a kind. */
export function speaksOf(text: string, kind: Kind, profile: Profile): boolean {
  return longest(tokensOf(text), phrasesOf(profile.tableWords).get(kind)!) !== null;
}

/** Whether a text says a kind and hardly anything else: one word more at most. */
export function saysOnly(text: string, kind: Kind, profile: Profile): boolean {
  const tokens = tokensOf(text);
  return phrasesOf(profile.tableWords)
    .get(kind)!
    .some((phrase) => tokens.length <= phrase.length + 1 && findPhrase(tokens, phrase) >= 0);
}

/** The same by phrases of several words alone, which say it beyond doubt. */
export function spokenFully(text: string, words: Profile['tableWords']): Spoken[] {
  return spokenBy(text, words).filter((spoken) => tokensOf(spoken.words).length > 1);
}

function longest(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
): { readonly at: number; readonly length: number } | null {
  let best: { at: number; length: number } | null = null;
  for (const phrase of phrases) {
    if (phrase.length <= (best?.length ?? 0)) continue;
    const at = findPhrase(tokens, phrase);
    if (at >= 0) best = { at, length: phrase.length };
  }
  return best;
}
