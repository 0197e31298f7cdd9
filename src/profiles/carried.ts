/** Names of rows that give nothing of their own: a sum carried over a page's end, a part of the amount above. */
import type { Profile } from './contract.ts';
import { findPhrase, phrasesOf, standsAt, tokensOf } from './phrases.ts';

/** What may stand beside: `Report de la page précédente n° 1`. */
const BESIDE = /^(?:\d+|pages?|p|de|la|du|n|a|precedente?|suivante?|folio|feuillet|feuille|tableau)$/u;

/** `À reporter`, `Report page 1`: what was added up so far, on the last line of a page or the first of the next. */
export function isCarried(name: string, { carried }: Profile): boolean {
  const tokens = tokensOf(name);
  return phrasesOf(carried).some((phrase) => {
    const at = findPhrase(tokens, phrase);
    const rest = tokens.filter((_, index) => index < at || index >= at + phrase.length);
    return at >= 0 && rest.every(({ word }) => BESIDE.test(word));
  });
}

/** `dont fonctionnement`: a part of the amount above or beside it. */
export function isPartOf(name: string, { partOf }: Profile): boolean {
  const tokens = tokensOf(name);
  return phrasesOf(partOf).some((phrase) => standsAt(tokens, 0, phrase));
}
