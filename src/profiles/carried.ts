/** Names of rows that carry a sum over a page's end. */
import type { Profile } from './contract.ts';
import { findPhrase, oncePer, phraseOf, tokensOf } from './phrases.ts';

/** What may stand beside: `Report de la page précédente n° 1`. */
const BESIDE = /^(?:\d+|pages?|p|de|la|du|n|precedente?|suivante?|folio|feuillet)$/u;

const phrasesOf = oncePer((carried: Profile['carried']) => carried.map(phraseOf));

/** `À reporter`, `Report page 1`: what was added up so far, on the last line of a page or the first of the next. */
export function isCarried(name: string, { carried }: Profile): boolean {
  const tokens = tokensOf(name);
  return phrasesOf(carried).some((phrase) => {
    const at = findPhrase(tokens, phrase);
    const rest = tokens.filter((_, index) => index < at || index >= at + phrase.length);
    return at >= 0 && rest.every(({ word }) => BESIDE.test(word));
  });
}
