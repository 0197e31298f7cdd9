/** The ways in which a sentence says who an amount goes to. */
import type { Span } from '../../segment/flow.ts';
import type { Act } from './acts.ts';
import { lastNamed } from './mentions.ts';
import { isGiver, isStructure, nameAt, namedFor, receiverIn, wholeName } from './names.ts';
import type { Amount } from './amounts.ts';
import type { Sentence } from './sentence.ts';
import { turnAt } from './several.ts';
import { OF, placesOf } from './words.ts';

/** `la subvention annuelle de l'amicale : 900 €`: whose it is stands behind what is given. */
export function ofGift(
  { of, wording, patterns }: Sentence,
  from: number,
  amount: Amount,
  next = amount.start,
): Span | null {
  const { folded } = of;
  const isBehind = from >= amount.end;
  const to = isBehind ? next : amount.start;
  const [gift] = placesOf(new RegExp(patterns.strong.source, 'gu'), folded.slice(from, to));
  if (gift === undefined) return null;
  if (!isBehind && !/(?::|\best|\bsoit|\ba) $|\b(?:a|de) $/u.test(folded.slice(0, amount.start))) return null;
  // `Secours populaire : 500 €` is a name.
  const word = folded.slice(from + gift.start, from + gift.end);
  if (
    !word.startsWith('celle') &&
    !/(?:[ld]['’] ?|(?<!\p{L})(?:la|le|une?|cette|sa|son) )(?:\p{L}+ )?$/u.test(
      folded.slice(0, from + gift.start),
    )
  )
    return null;
  const at = from + gift.end;
  const lead = new RegExp(`^(?: (?:\\p{L}+|20\\d\\d)){0,3}? ${OF}`, 'u').exec(folded.slice(at, to));
  if (lead === null) return null;
  let start = at + lead[0].length;
  if (isGiver(wording, start)) {
    // `la participation de la commune au fonctionnement de la crèche`
    const other = new RegExp(`^\\p{L}+ (?:au|a la|a l['’]|aux) ?\\p{L}+ ${OF}`, 'u').exec(
      folded.slice(start, to),
    );
    if (other === null) return null;
    start += other[0].length;
  }
  const isName =
    isStructure(folded.slice(start), wording.profile) || /^[\p{Lu}«“"]/u.test(of.text.slice(start));
  return isName ? nameAt(wording, start, to) : null;
}

/** `Tremplin : 500 €`, `Tremplin (500 €)`, `Tremplin, une subvention de 500 €` */
export function listed({ of, wording, patterns }: Sentence, from: number, amount: Amount): Span | null {
  const { folded, text } = of;
  let start = from;
  const region = folded.slice(from, amount.start);
  const gift = new RegExp(
    `[:,(–—-]?\\s*(?:(?:pour |d['’])?(?:une?|la|le|un) (?:\\p{L}+ )?${patterns.gift.source}[^,;:]{0,40}?|pour|a hauteur|soit)?\\s*(?:(?<!\\p{L})de |(?<!\\p{L})d['’])?\\s*$`,
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
    end = start + text.slice(start, end).replace(/(?:[.…_·]\s*){2,}$|[…_·\s]+$/u, '').length;
    return wholeName(wording, { start, end });
  }
  // Without a mark between, only an amount that ends its part can follow a name.
  return /^\s*(?:[),;./]|et\b|$)/u.test(text.slice(amount.end)) ? wholeName(wording, { start, end }) : null;
}

/** `100 € – Amicale laïque` */
export function behindDash({ of, wording }: Sentence, { end }: Amount, next: number): Span | null {
  const dash = /^\s*[-–—:]\s+(?=[\p{Lu}«“"])/u.exec(of.text.slice(end, next));
  return dash === null ? null : wholeName(wording, { start: end + dash[0].length, end: next });
}

/** `L'association … bénéficie d'une subvention de …` */
export function subject({ of, wording, patterns }: Sentence, from: number, amount: Amount): Span | null {
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
export function correctedName({ wording, raw, amounts }: Sentence, index: number): Span | null {
  const from = amounts[index - 1]?.end ?? 0;
  const lead = /^(.*?)[\s:,]*\bau lieu d(?:e |['’]).*\blire\b[^€]*$/u.exec(
    raw.folded.slice(from, amounts[index]!.start),
  );
  if (lead === null) return null;
  const pour = /^\s*(?:pour |concernant )/u.exec(lead[1]!)?.[0].length ?? 0;
  return wholeName(wording, { start: from + pour, end: from + lead[1]!.length });
}

/** `soutenir la chorale à hauteur de …`, `soutenir le projet de la chorale` */
export function supported({ of, wording, patterns }: Sentence, act: Act, amount: Amount): Span | null {
  const { folded, text } = of;
  const verb = patterns.supports.exec(folded.slice(act.start, amount.start));
  if (verb === null) return null;
  const start = act.start + verb.index + verb[0].length + 1;
  const pattern = new RegExp(
    `^(?:\\p{L}+ment )?(?:l['’] ?|la |le |les )|(?<=[ '’])par (?:l['’] ?|la |le |les )|${OF}`,
    'gu',
  );
  for (const match of folded.slice(start, amount.start).matchAll(pattern)) {
    const at = start + match.index + match[0].length;
    if (!/^[\p{Lu}«“"]/u.test(text.slice(at)) && !isStructure(folded.slice(at), wording.profile)) continue;
    return nameAt(wording, at, amount.start);
  }
  return null;
}

export function turned(sentence: Sentence, name: Span): Span | null {
  for (const lead of [0, 2, 3]) {
    const found = turnAt(sentence, Math.max(0, name.start - lead));
    if (found !== null) return found;
  }
  return null;
}

/** `Pour l'amicale, la subvention s'élève à …` */
export function fronted({ of, wording }: Sentence, from: number, act: Act): Span | null {
  const region = of.folded.slice(from, act.start);
  if (!/^[\s;,]*(?:pour|a|aux?|en faveur|au profit|concernant|s'agissant) .*,[^,]{0,20}$/u.test(region))
    return null;
  return namedFor(wording, from, act.start) ?? receiverIn(wording, from, act.start)?.name ?? null;
}

/** `vote pour la chorale une subvention de …` */
export function ledByFor({ of, wording }: Sentence, from: number, amount: Amount): Span | null {
  return /^[\s,]*(?:et )?pour /u.test(of.folded.slice(from, amount.start))
    ? namedFor(wording, from, amount.start)
    : null;
}

/** What stands for somebody named before: `lui`, `cette association`, `ce dernier`. */
export const MEANT =
  /(?<!\p{L})(?:lui|leur) |(?<!\p{L})(?:a|de|en faveur de|au profit de|pour) (?:cette|ce|cet|celle-ci|celui-ci|ladite|ce dernier|cette derniere)(?!\p{L})|(?<!\p{L})(?:audit|a ladite)(?!\p{L})/u;

/** Who was named before, where a pronoun, or one more gift to the same, means them. */
export function meant(
  { of, wording, patterns }: Sentence,
  {
    from,
    before,
    next,
    last,
  }: { readonly from: number; readonly before: number; readonly next: number; readonly last: Span | null },
  amount: Amount,
): Span | null {
  const { folded } = of;
  const isMeant =
    MEANT.test(folded.slice(Math.max(before, from - 7), amount.start)) ||
    MEANT.test(folded.slice(amount.end, next));
  const isOneMore =
    last !== null &&
    new RegExp(
      `(?:,|\\bet|\\bainsi qu['’]|\\bplus) (?:[^,;:€]{0,40} )?une? (?:\\p{L}+ )?${patterns.gift.source}[^;:€]*$`,
      'u',
    ).test(folded.slice(before, amount.start));
  if (isMeant || isOneMore) return last ?? lastNamed(wording, from);
  return null;
}

/** `10 000 € en fonctionnement et 4 000 € en investissement`: to the same. */
export function again({ of }: Sentence, before: number, amount: Amount, last: Span | null): Span | null {
  return /^ (?:en|pour|au titre) [^€;:]*(?:,| et) (?:de )?$/u.test(of.folded.slice(before, amount.start))
    ? last
    : null;
}

/** `répond à la demande de la chorale et octroie une subvention`: who asked. */
export function asker({ of, wording, patterns }: Sentence, from: number, amount: Amount): Span | null {
  const { folded } = of;
  if (!patterns.strong.test(folded.slice(from, amount.end + 24))) return null;
  return patterns.asks.test(folded.slice(0, from)) ? lastNamed(wording, from) : null;
}
