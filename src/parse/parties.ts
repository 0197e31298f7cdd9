/** Who gives and who receives: what others give to the council's own authority is received, whatever verb says it. */
import type { Profile } from '../profiles/contract.ts';
import { findPhrase, phraseOf, standsAt, tokensOf, type Phrase, type Token } from '../profiles/phrases.ts';

/** The council's authority and those who may give to it, as phrases. */
export interface Parties {
  readonly own: readonly Phrase[];
  readonly funders: readonly Phrase[];
}

/** Words between a preposition and the party it leads to. */
const ARTICLES = new Set(['la', 'le', 'les', 'l', 'notre', 'ses', 'nos', 'sa', 'leurs', 'des', 'du']);
const TO = new Set(['a', 'au', 'aux']);
/** What gives stands behind these: `par la Région`, `auprès de l'État`; behind `de` only right after what is given. */
const FROM = new Set(['par', 'aupres']);
const OF = new Set(['du', 'de', 'des', 'd']);

/** The parties of an act whose body or authority is known; nothing can be told of who receives where it is not. */
export function partiesOf(named: readonly (string | null)[], { parties }: Profile): Parties {
  const own = named
    .map((name) => tokensOf(name ?? ''))
    .flatMap((name) =>
      parties.councils.filter(({ bodies }) => bodies.some((one) => findPhrase(name, phraseOf(one)) >= 0)),
    )
    .slice(0, 1)
    .flatMap((council) => council.own);
  const ownPhrases = own.map(phraseOf);
  const isOwn = (phrase: Phrase): boolean => ownPhrases.some((one) => one.join(' ') === phrase.join(' '));
  return {
    own: ownPhrases,
    funders: own.length === 0 ? [] : parties.funders.map(phraseOf).filter((phrase) => !isOwn(phrase)),
  };
}

/** Whether what a clause grants is granted to the council's own authority, or by somebody else. */
export function isReceived(
  text: string,
  clause: { readonly start: number; readonly end: number },
  parties: Parties,
): boolean {
  const tokens = tokensOf(text);
  const first = tokens.findIndex(({ start }) => start >= clause.start);
  const last = tokens.findLastIndex(({ end }) => end <= clause.end);
  if (first < 0 || last < first) return false;
  const { sentence } = tokens[last]!;
  if (endsBehind(tokens, first, parties.funders)) return true;
  // `la subvention du Département`: right behind the object, which ends the clause.
  if (OF.has(tokens[last + 1]?.word ?? '') && leadsTo(tokens, last + 1, parties.funders)) return true;
  let to = last + 1;
  for (; tokens[to]?.sentence === sentence; to += 1) {
    const { word } = tokens[to]!;
    if (FROM.has(word) && leadsTo(tokens, to, parties.funders)) return true;
    if (TO.has(word) && leadsTo(tokens, to, parties.own) && !isAnother(tokens, to, parties.own)) return true;
  }
  return false;
}

/** Whether a preposition leads to one of some parties. */
function leadsTo(tokens: readonly Token[], at: number, parties: readonly Phrase[]): boolean {
  return partyAt(tokens, at, parties) !== null;
}

/** Index behind the party that a preposition leads to. */
function partyAt(tokens: readonly Token[], at: number, parties: readonly Phrase[]): number | null {
  let next = at + 1;
  while (next <= at + 3 && (ARTICLES.has(tokens[next]?.word ?? '') || OF.has(tokens[next]?.word ?? '')))
    next += 1;
  const found = parties
    .filter((party) => standsAt(tokens, next, party))
    .sort((a, b) => b.length - a.length)[0];
  return found === undefined ? null : next + found.length;
}

/** `à la commune de Valmont` is one of many communes; `à la commune` is the council's own. */
function isAnother(tokens: readonly Token[], at: number, own: readonly Phrase[]): boolean {
  const behind = partyAt(tokens, at, own)!;
  return OF.has(tokens[behind]?.word ?? '');
}

/** Whether the party that acts stands right before the verb: `la Région accorde`. */
function endsBehind(tokens: readonly Token[], verb: number, funders: readonly Phrase[]): boolean {
  return funders.some((party) => {
    const at = verb - party.length;
    return (
      at >= 1 &&
      standsAt(tokens, at, party) &&
      tokens[at]!.sentence === tokens[verb]!.sentence &&
      ARTICLES.has(tokens[at - 1]!.word) &&
      // `les associations du département accordent`: no party of its own.
      !OF.has(tokens[at - 2]?.word ?? '') &&
      tokens[at - 1]!.word !== 'du' &&
      tokens[at - 1]!.word !== 'des'
    );
  });
}
