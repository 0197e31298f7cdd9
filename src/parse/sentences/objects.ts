/** What a verb gives: a verb of giving grants only where that is a grant, or a sum that nothing makes a payment. */
import type { Profile } from '../../profiles/contract.ts';
import { patternsOf } from './words.ts';

interface Verb {
  readonly start: number;
  readonly end: number;
}

/** What a noun phrase begins with; behind one of these words it is led to, and no object of the verb. */
const PHRASE =
  /(?<![\p{L}\p{N}])(?:(?:une?|des|la|les?|sa|son|ses|cette|ce|cet|ces|leurs?) |l['’] ?)(?=(\p{L}[^,;:€\d]{0,60}))/gu;
const LED =
  /(?:^|[ '’])(?:a|aux?|de|du|des|d|pour|par|en|sur|dans|avec|sous|chez|entre|vers|faveur|et|que|qui)[ '’]?$/u;

/** `fixe à 2 400 € la participation de …`, `porte la subvention de … à …` */
const FIXED = new RegExp(
  String.raw`^(?:,[^,;:]{1,90},)?(?: (?:ainsi qu['’]il suit|ainsi|donc|comme suit|comme il suit|de la (?:facon|maniere) suivante))?,?(?: a [^,;:€]{1,40}(?:€|euros?)(?: \([^()]*\))?,?(?: pour [^,;:]{1,30},)?)? ?(?:une?|la|les?|l['’]|sa|son|(?=celle)) ?(\p{L}[^,;:€\d]{0,60})`,
  'u',
);
const CARRIED =
  /^(?:renouvellement|reconduction|maintien|versement|attribution|octroi|paiement) (?:de l['’] ?|de la |de |du |des |d['’] ?)(?:une? )?/u;
/** Adjectives stand between a determiner and its noun, prepositions never. */
const HEAD = /^(?:\p{L}+ ){0,2}?$/u;
const LINK = /(?:^|[ '’])(?:d|de|du|des|a|au|aux|pour|par|en|sur|et)(?:[ '’]|$)/u;

/** Whether a verb gives what is no grant: `accorde un dégrèvement`, `verse les intérêts`, `verse la somme de … en règlement`. */
export function givesOther(text: string, folded: string, verb: Verb, profile: Profile): boolean {
  const { supports, fixes, gift, strong, owed } = patternsOf(profile.sentences);
  const lead = /(?<!\p{L})(?:est|sont|sera|seront|soit|soient) $/u.exec(folded.slice(0, verb.start));
  const words = (lead?.[0] ?? '') + folded.slice(verb.start, verb.end);
  if (supports.test(words)) return false;
  // A clause holds its object.
  const from = verb.start + (/^\p{L}+/u.exec(folded.slice(verb.start, verb.end))?.[0].length ?? 0);
  const own = folded.slice(from);
  if (fixes.test(words)) {
    const fixed = FIXED.exec(own)?.[1];
    return (
      fixed === undefined ||
      !hasHead(fixed.replace(/^montant d(?:e |['’]) ?(?:l['’]|la |une? )?/u, ''), strong)
    );
  }
  const objects = isPassive(words) ? [] : objectsIn(text.slice(from), own);
  const [first] = objects;
  // `procède au versement de la somme`: what a preposition leads to before the object may be what is given.
  if (first !== undefined && !objects.some(({ phrase }) => hasHead(phrase, gift)))
    return !gift.test(own.slice(0, first.at));
  const about = first?.phrase ?? '';
  // `Sont accordées :` says what follows.
  if (isPassive(words) && verb.start === 0 && /^[^€]*:\s*$/u.test(own)) return false;
  if (isPassive(words) && !gift.test(folded.slice(0, verb.start)) && !gift.test(own.slice(0, 80)))
    return true;
  return (
    !strong.test(about) && !strong.test(folded.slice(0, verb.end)) && owed.test(/^[^:;]*/u.exec(own)![0])
  );
}

/**
 * The objects of a verb, before any amount: phrases that no preposition leads to, `accorde à la SARL X un délai`. A capital is a
 * name's.
 */
function objectsIn(text: string, folded: string): { readonly phrase: string; readonly at: number }[] {
  const amount = /\d[\d\s.,]* ?(?:€|euros?)|[;:]/u.exec(folded)?.index ?? folded.length;
  const isCapitals = !/\p{Ll}{3}/u.test(text.slice(0, amount));
  const own = folded
    .slice(0, amount)
    .replace(/ (?:qui|dont|que|ou) [^,]*,/gu, (words) => ','.repeat(words.length))
    .replace(/\([^()]*\)/gu, (words) => ','.repeat(words.length));
  return [...own.matchAll(PHRASE)].flatMap((match) => {
    const [all, phrase = ''] = match;
    const noun = match.index + all.length;
    if (LED.test(own.slice(0, match.index))) return [];
    return isCapitals || !/\p{Lu}/u.test(text[match.index]! + text[noun]!)
      ? [{ phrase, at: match.index }]
      : [];
  });
}

/** Whether a noun stands at the head of a phrase, adjectives before it at most. */
function hasHead(phrase: string, noun: RegExp): boolean {
  // `le renouvellement de la subvention` is about what stands behind.
  const carried = CARRIED.exec(phrase);
  if (carried !== null && hasHead(phrase.slice(carried[0].length), noun)) return true;
  if (carried !== null && !noun.test(carried[0])) return false;
  const match = noun.exec(phrase);
  if (match === null) return false;
  const lead = phrase.slice(0, match.index);
  return HEAD.test(lead) && !LINK.test(lead);
}

function isPassive(words: string): boolean {
  return /^(?:est|sont|sera|seront|soit|soient) /u.test(words);
}
