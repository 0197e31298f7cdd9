/** What a verb gives: a verb of giving grants only where that is a grant, or a sum that nothing makes a payment. */
import type { Profile } from '../../profiles/contract.ts';
import { patternsOf } from './words.ts';

interface Verb {
  readonly start: number;
  readonly end: number;
}

const DETERMINER = String.raw`(?:une?|des|la|les?|l['’]|sa|son|ses|cette|ce|cet|ces|leurs?|d['’]une?|du|de la|de l['’])`;
/** What is given, right behind its verb, whatever commas set between: `accorde, pour 2025, un dégrèvement`. */
const OBJECT = new RegExp(
  String.raw`^(?: ?\([^()]*\))?(?:,[^,;:]{1,90},)?(?: (?:egalement|ainsi|donc|en outre|par ailleurs))? ?${DETERMINER} ?(\p{L}[^,;:€\d]{0,60})`,
  'u',
);
/** What an amount is of: `un dégrèvement de 340 €`, where a receiver or a purpose stands right behind the verb. */
const OF_AMOUNT = new RegExp(
  String.raw`^[^;:€\d]{0,160}(?<!(?:a|pour|en faveur|de|d['’]|par|dans|sur)\s?)\b(?:une?|la|les) (\p{L}[^,;:€\d]{0,40}?) d(?:e |['’])(?:montant de |environ )?\d`,
  'u',
);
/** `fixe à 2 400 € la participation de …`, `porte la subvention de … à …` */
const FIXED = new RegExp(
  String.raw`^(?:,[^,;:]{1,90},)?(?: (?:ainsi|donc))?(?: a [^,;:€]{1,40}(?:€|euros?)(?: \([^()]*\))?,?(?: pour [^,;:]{1,30},)?)? ?(?:une?|la|les?|l['’]|sa|son) ?(\p{L}[^,;:€\d]{0,60})`,
  'u',
);
/** Adjectives stand between a determiner and its noun, prepositions never. */
const HEAD = /^(?:\p{L}+ ){0,2}?$/u;
const LINK = /(?:^|[ '’])(?:d|de|du|des|a|au|aux|pour|par|en|sur|et)(?:[ '’]|$)/u;

/** Whether a verb gives what is no grant: `accorde un dégrèvement`, `verse les intérêts`, `verse la somme de … en règlement`. */
export function givesOther(folded: string, verb: Verb, profile: Profile): boolean {
  const { supports, fixes, gift, strong, owed } = patternsOf(profile.sentences);
  const words = folded.slice(verb.start, verb.end);
  if (supports.test(words)) return false;
  // A clause holds its object.
  const from = verb.start + (/^\p{L}+/u.exec(words)?.[0].length ?? 0);
  const own = folded.slice(from);
  if (fixes.test(words)) {
    const fixed = FIXED.exec(own)?.[1];
    return (
      fixed === undefined ||
      !hasHead(fixed.replace(/^montant d(?:e |['’]) ?(?:l['’]|la |une? )?/u, ''), strong)
    );
  }
  const object = OBJECT.exec(own)?.[1] ?? OF_AMOUNT.exec(own)?.[1];
  if (object !== undefined && !hasHead(object, gift) && !isPassive(words)) return !gift.test(words);
  const about = object ?? '';
  // `Sont accordées :` says what follows.
  if (isPassive(words) && verb.start === 0 && /^[^€]*:\s*$/u.test(own)) return false;
  if (isPassive(words) && !gift.test(folded.slice(0, verb.start)) && !gift.test(own.slice(0, 80)))
    return true;
  return !strong.test(about) && !strong.test(folded.slice(0, verb.end)) && owed.test(own);
}

/** Whether a noun stands at the head of a phrase, adjectives before it at most. */
function hasHead(phrase: string, noun: RegExp): boolean {
  const match = noun.exec(phrase);
  if (match === null) return false;
  const lead = phrase.slice(0, match.index);
  return HEAD.test(lead) && !LINK.test(lead);
}

function isPassive(words: string): boolean {
  return /^(?:est|sont|sera|seront|soit|soient) /u.test(words);
}
