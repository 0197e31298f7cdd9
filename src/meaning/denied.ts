import { tokensOf, type Token } from '../profiles/phrases.ts';

/** What makes a sentence say the contrary: `n’est pas adoptée`, `n’appelle pas de vote`, `ne donne lieu à aucun vote`. */
const DENIES = new Set(['pas', 'aucun', 'aucune', 'ni', 'jamais', 'sans']);

/** Whether the words of a sentence deny what it says. */
export function denies(sentence: readonly Token[]): boolean {
  return sentence.some(({ word }) => DENIES.has(word));
}

/** Whether the sentence that some words of a text stand in denies what it says. */
export function isDenied(text: string, words: string): boolean {
  const tokens = tokensOf(text);
  const from = text.indexOf(words);
  const own = tokens.find(({ end }) => end > from)?.sentence;
  return denies(tokens.filter(({ sentence }) => sentence === own));
}
