/** Who an amount of a sentence goes to: the nearest words that lead to somebody. */
import type { Span } from '../../segment/flow.ts';
import type { Act } from './acts.ts';
import { carrierIn, isGiver, isStructure, nameAt, receiverIn, structureIn, wholeName } from './names.ts';
import type { Amount, Sentence } from './sentence.ts';
import { turnAt } from './several.ts';
import { OF, placesOf } from './words.ts';

/** What grants before an amount have taken of the sentence. */
export interface Progress {
  readonly taken: number;
  readonly hasGiven: boolean;
}

/** `: Aide à Domicile : ` is a name from mark to mark: what leads to somebody in it is a part of it. */
const ITEM = /:\s+(?!(?:[ÀA]|Aux?|Pour)\s)[«“"]?\p{Lu}[^;:]*[:–—]\s*$/u;

/** Who receives an amount; `null` where the sentence names nobody. */
export function receiverOf(
  sentence: Sentence,
  index: number,
  act: Act | true,
  { taken, hasGiven }: Progress,
): Span | null {
  const { of, wording, amounts } = sentence;
  const { folded } = of;
  const amount = amounts[index]!;
  const next = amounts[index + 1]?.start ?? folded.length;
  const corrected = correctedName(sentence, index);
  if (corrected !== null) return corrected;
  const before = Math.max(taken, amounts[index - 1]?.end ?? 0);
  const behind = amount.end + /^(?: ?\([^()]{0,120}\))?,?/u.exec(folded.slice(amount.end, next))![0].length;
  const near = receiverIn(wording, behind, next);
  if (near !== null && /^\s*(?:chacune? )?$/u.test(folded.slice(behind, near.at)))
    return turned(sentence, near.name) ?? near.name;
  const lead = /^\s*a /u.exec(folded.slice(behind, next))?.[0].length;
  const turn = lead === undefined ? null : turnAt(sentence, behind + lead);
  if (turn !== null) return turn;
  const own = act === true ? null : act;
  const from = Math.max(before, own !== null && own.start < amount.start ? own.start : 0);
  const listFrom = own === null ? before : Math.max(own.end, before);
  const item = ITEM.test(of.text.slice(listFrom, amount.start)) ? listed(sentence, listFrom, amount) : null;
  if (item !== null) return item;
  const isSupport = own !== null && sentence.patterns.supports.test(folded.slice(own.start, own.end));
  const led =
    (isSupport ? carrierIn(wording, from, amount.start) : null) ??
    receiverIn(wording, from, amount.start)?.name;
  if (led !== undefined) return led;
  const isListed = act === true || hasGiven || /:\s/u.test(folded.slice(listFrom, amount.start));
  return (
    subject(sentence, before, amount) ??
    ofGift(sentence, from, amount) ??
    (isListed ? listed(sentence, listFrom, amount) : null) ??
    behindDash(sentence, amount, next) ??
    (own === null ? null : supported(sentence, own, amount)) ??
    near?.name ??
    carrierIn(wording, behind, next) ??
    carrierIn(wording, from, amount.start) ??
    structureIn(wording, behind, next) ??
    (isSupport ? structureIn(wording, from, amount.start) : null)
  );
}

/** `la subvention annuelle de l'amicale : 900 €`: whose it is stands behind what is given. */
function ofGift({ of, wording, patterns }: Sentence, from: number, amount: Amount): Span | null {
  const { folded } = of;
  const [gift] = placesOf(new RegExp(patterns.strong.source, 'gu'), folded.slice(from, amount.start));
  if (gift === undefined || !/(?::|\best|\bsoit|\ba) $|\b(?:a|de) $/u.test(folded.slice(0, amount.start)))
    return null;
  // `Secours populaire : 500 €` is a name.
  if (
    !/(?:[ld]['’] ?|(?<!\p{L})(?:la|le|une?|cette|sa|son) )(?:\p{L}+ )?$/u.test(
      folded.slice(0, from + gift.start),
    )
  )
    return null;
  const at = from + gift.end;
  const lead = new RegExp(`^(?: \\p{L}+){0,3}? ${OF}`, 'u').exec(folded.slice(at, amount.start));
  if (lead === null) return null;
  const start = at + lead[0].length;
  if (isGiver(wording, start)) return null;
  const isName =
    isStructure(folded.slice(start), wording.profile) || /^[\p{Lu}«“"]/u.test(of.text.slice(start));
  return isName ? nameAt(wording, start, amount.start) : null;
}

/** `Tremplin : 500 €`, `Tremplin (500 €)`, `Tremplin, une subvention de 500 €` */
function listed({ of, wording, patterns }: Sentence, from: number, amount: Amount): Span | null {
  const { folded, text } = of;
  let start = from;
  const region = folded.slice(from, amount.start);
  const gift = new RegExp(
    `[:,(–—-]?\\s*(?:(?:pour |d['’])?(?:une?|la|le|un) (?:\\p{L}+ )?${patterns.gift.source}[^,;:]{0,40}?|pour|a hauteur|soit)?\\s*(?:de |d['’])?\\s*$`,
    'u',
  );
  const tail = gift.exec(region)!;
  let end = from + tail.index;
  // A lead ends in a colon: what is listed stands behind it.
  const colon = text.slice(start, end).lastIndexOf(': ');
  if (colon >= 0) start += colon + 1;
  const isMarked =
    /[:(,–—]\s*$/u.test(text.slice(from, amount.start)) ||
    tail[0].trim() !== '' ||
    /[._]{2,}\s*$|…|(?:[.·_] ){3,}/u.test(region);
  if (isMarked) {
    end = start + text.slice(start, end).replace(/[.…_·\s]{2,}$/u, '').length;
    return wholeName(wording, { start, end });
  }
  // Without a mark between, only an amount that ends its part can follow a name.
  return /^\s*(?:[),;.]|et\b|$)/u.test(text.slice(amount.end)) ? wholeName(wording, { start, end }) : null;
}

/** `100 € – Amicale laïque` */
function behindDash({ of, wording }: Sentence, { end }: Amount, next: number): Span | null {
  const dash = /^\s*[-–—:]\s+(?=[\p{Lu}«“"])/u.exec(of.text.slice(end, next));
  return dash === null ? null : wholeName(wording, { start: end + dash[0].length, end: next });
}

/** `L'association … bénéficie d'une subvention de …` */
function subject({ of, wording, patterns }: Sentence, from: number, amount: Amount): Span | null {
  const { folded } = of;
  const verb = placesOf(patterns.receives, folded.slice(0, amount.start)).at(-1);
  if (verb === undefined || verb.start < from) return null;
  const lead = /^.*(?:\b(?:que |qu['’])|: |\b(?:delibere|unanimite|majorite)[^,]{0,40}, )/u.exec(
    folded.slice(0, verb.start),
  );
  const start = lead?.[0].length ?? 0;
  const article = /^(?:l['’] ?|la |le |les )/u.exec(folded.slice(start))?.[0].length ?? 0;
  return isGiver(wording, start + article) ? null : nameAt(wording, start, verb.start);
}

/** `pour la chorale : au lieu de 1 000 €, lire 1 100 €` */
function correctedName({ of, wording, amounts }: Sentence, index: number): Span | null {
  const { folded } = of;
  const last = amounts[index - 1];
  if (last === undefined || !/\blire\b[^€]*$/u.test(folded.slice(last.end, amounts[index]!.start)))
    return null;
  const from = amounts[index - 2]?.end ?? 0;
  const lead = /^(.*?)[\s:,]*\bau lieu d(?:e |['’])/u.exec(folded.slice(from, last.start));
  if (lead === null) return null;
  const pour = /^\s*(?:pour |concernant )/u.exec(lead[1]!)?.[0].length ?? 0;
  return wholeName(wording, { start: from + pour, end: from + lead[1]!.length });
}

/** `soutenir la chorale à hauteur de …`, `soutenir le projet de la chorale` */
function supported({ of, wording, patterns }: Sentence, act: Act, amount: Amount): Span | null {
  const { folded, text } = of;
  const verb = patterns.supports.exec(folded.slice(act.start, amount.start));
  if (verb === null) return null;
  const start = act.start + verb.index + verb[0].length + 1;
  const pattern = new RegExp(`^(?:l['’] ?|la |le |les )|${OF}`, 'gu');
  for (const match of folded.slice(start, amount.start).matchAll(pattern)) {
    const at = start + match.index + match[0].length;
    if (!/^[\p{Lu}«“"]/u.test(text.slice(at)) && !isStructure(folded.slice(at), wording.profile)) continue;
    return nameAt(wording, at, amount.start);
  }
  return null;
}

function turned(sentence: Sentence, name: Span): Span | null {
  for (const lead of [0, 2, 3]) {
    const found = turnAt(sentence, Math.max(0, name.start - lead));
    if (found !== null) return found;
  }
  return null;
}
