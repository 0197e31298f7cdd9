/** Who a sentence gives to, and what for. */
import { fold, wordKey } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import { structureWords } from '../../profiles/structures.ts';
import type { Span } from '../../segment/flow.ts';
import { OF, patternsOf, type Patterns } from './words.ts';

/** A sentence as names are looked for in it. */
export interface Wording {
  readonly text: string;
  /** Folded, one character for one. */
  readonly folded: string;
  readonly profile: Profile;
}

const OPENING = '«“"„';
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '”', '"': '"' };
const LONGEST = 22;
/** `Les Amis` is a name's own, `l'association` and `L'association` are not. */
const ARTICLE = /^(?:l['’] ?|la |le |les |(?:L['’] ?|La |Le |Les )(?=\p{Ll}))/u;

/** The name that begins at a place, up to the end of its phrase. */
export function nameAt(wording: Wording, from: number, to: number): Span | null {
  const patterns = patternsOf(wording.profile.sentences);
  return trimmed(wording, { start: from, end: endOf(wording, from, to, patterns) }, patterns);
}

/** A stretch that is a name and nothing else; `null` where it reads as something else. */
export function wholeName(wording: Wording, span: Span): Span | null {
  const patterns = patternsOf(wording.profile.sentences);
  const text = wording.text.slice(span.start, span.end);
  const lead = /^[\s,;:/)(–—-]*(?:et\s+)?/u.exec(text)![0].length;
  const start = span.start + lead;
  const tail = /(?:\s\([^()€]*\))?[\s,;:(–—.…/-]*$/u.exec(text)!;
  const end = span.end - tail[0].length + (SPELT.test(text.slice(0, tail.index + 1)) ? 1 : 0);
  if (start >= end || !/^[\p{L}\d«“"„]/u.test(wording.text.slice(start))) return null;
  const found = trimmed(wording, { start, end: endOf(wording, start, end, patterns) }, patterns);
  return found !== null && endOf(wording, start, end, patterns) >= end ? found : null;
}

function endOf({ text, folded }: Wording, from: number, to: number, { ends }: Patterns): number {
  const stops = new Set<number>();
  for (const match of folded.slice(from, to).matchAll(ends)) {
    const at = from + match.index;
    // `Yoga pour tous` is a name.
    if (/^pour tou(?:s|tes)\b/u.test(folded.slice(at, to))) continue;
    if (!/\p{Lu}/u.test(text[at]!) || isCapitals(text.slice(from, to))) stops.add(at);
  }
  for (const match of folded
    .slice(from, to)
    .matchAll(
      / et (?:a |au |aux |d['’e] ?\p{L}+(?:er|ir|re)\b|une? |la somme|\d|(?:lui|leur) )| en (?:(?:lui|leur|l['’]|les|la|le) ?)?\p{L}{3,}ant\b/gu,
    ))
    if (!/\p{Lu}/u.test(text[from + match.index + 4] ?? '') || isCapitals(text.slice(from, to)))
      stops.add(from + match.index);
  for (let at = from; at < to; at += 1) {
    const sign = text[at]!;
    if (OPENING.includes(sign)) {
      const close = text.indexOf(CLOSING[sign]!, at + 1);
      if (close > at && close < to) at = close;
      continue;
    }
    if (at > from && stops.has(at) && !opensName(text, from, at)) return at;
    if (sign === ';' || sign === ':' || sign === '€') return at;
    if (sign === '(') {
      const inside = /^\([\p{Lu}\d][^()€]{0,40}\)/u.exec(text.slice(at, to))?.[0];
      if (inside === undefined || /\d \d|euro/iu.test(inside)) return at;
      at += inside.length - 1;
      continue;
    }
    if (sign === ',' && !/^,\d/u.test(text.slice(at)) && !joinsWords(text, from, at, to)) return at;
    if (sign === '.' && /^\.\s*$/u.test(text.slice(at, to)) && !SPELT.test(text.slice(from, at + 1)))
      return at;
    if (
      (sign === '-' || sign === '–' || sign === '—') &&
      /\s[-–—]\s(?:\p{Ll}|\d)/u.test(text.slice(at - 1, at + 3))
    )
      return at;
  }
  return to;
}

/** `l'association Sports, Loisirs et Culture`: single words of one name; of several, more words tell each. */
function joinsWords(text: string, from: number, at: number, to: number): boolean {
  return (
    !/\b(?:aux|les|des|associations) ?$/iu.test(text.slice(Math.max(0, from - 14), from)) &&
    /^(?:(?:l['’]|la |le )?(?:[Aa]ssociation |[Cc]lub |[Cc]omité )?)?\p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)*$/u.test(
      text.slice(from, at),
    ) &&
    /^, \p{Lu}\p{L}+(?:, \p{Lu}\p{L}+)* et (?:de )?\p{L}{3}/u.test(text.slice(at, to))
  );
}

/** `A.C.C.A.` keeps its last full stop. */
const SPELT = /(?:\p{Lu}\.){2,}$/u;

function isCapitals(text: string): boolean {
  return !/\p{Ll}{3}/u.test(text);
}

/** `Association pour le Don du Sang`: a purpose right behind a word of kind, with a capital, belongs to the name. */
function opensName(text: string, from: number, at: number): boolean {
  return (
    /^(?:l['’] ?|la |le )?(?:association )?\p{L}+ $/iu.test(text.slice(from, at)) &&
    /^pour (?:l['’]|la |le |les |un |une )?\p{Lu}/u.test(text.slice(at, at + 24))
  );
}

/** Without its article, what says that a name follows, and quotation marks around all of it; `null` where nobody is told. */
function trimmed({ text, folded }: Wording, span: Span, { plain, prefix }: Patterns): Span | null {
  let { start, end } = span;
  const skip = (length: number | undefined): boolean => {
    start += length ?? 0;
    return length !== undefined && length > 0;
  };
  skip(/^\s+/u.exec(text.slice(start, end))?.[0].length);
  end =
    start +
    text
      .slice(start, end)
      .replace(
        /[\s,;:–—-]*(?:(?<!\p{Lu})\.)?[\s,;:–—-]*(?:\s(?:et|de|à|au|aux|d['’]|la|le|l['’])){0,2}[\s,;:–—-]*$/u,
        '',
      ).length;
  skip(ARTICLE.exec(text.slice(start, end))?.[0].length);
  for (;;) {
    const length = prefix.exec(folded.slice(start, end))?.[0].length;
    if (
      length === undefined ||
      (!/^\p{Ll}|^\p{Lu}\S+\s+[«“"„]/u.test(text.slice(start, end)) && !isCapitals(text)) ||
      !/^[\p{Lu}«“"„]/u.test(text.slice(start + length, end).replace(/^(?:dite|dénommée?) /u, ''))
    )
      break;
    skip(length);
  }
  const quote = text[start] ?? '';
  if (OPENING.includes(quote) && quote !== '') {
    const close = text.indexOf(CLOSING[quote]!, start + 1);
    if (close === end - 1) {
      start += 1;
      end -= 1;
    }
  }
  skip(/^\s+/u.exec(text.slice(start, end))?.[0].length);
  end = start + text.slice(start, end).trimEnd().length;
  if (end <= start) return null;
  const words = wordKey(text.slice(start, end)).split(' ');
  if (words.length > LONGEST || !/\p{L}{2}|\p{Lu}\.\p{Lu}/u.test(text.slice(start, end))) return null;
  return words.every((word) => plain.test(word)) ? null : { start, end };
}

/** Where a preposition leads to somebody between two places: what stands there, and the name. */
export function receiverIn(
  wording: Wording,
  from: number,
  to: number,
): { readonly at: number; readonly name: Span } | null {
  const { text, folded, profile } = wording;
  const { to: leads, nobody } = patternsOf(profile.sentences);
  for (const match of folded.slice(from, to).matchAll(leads)) {
    const at = from + match.index;
    if (match[0].startsWith('a') && !/^[àÀA]/u.test(text.slice(at)) && !/^aux?\b/u.test(match[0])) continue;
    const start = at + match[0].length;
    const needsCapital = match[1] !== undefined;
    const first = text.slice(start, to);
    if (needsCapital && !/^(?:[\p{Lu}«“"„]|l['’])/u.test(first)) continue;
    if (nobody.test(folded.slice(start, to))) continue;
    if (/^(?:\d|\p{Ll}+(?:er|oir) )/u.test(first) && !isStructure(folded.slice(start), profile)) continue;
    const name = nameAt(wording, start, to);
    if (name !== null) return { at, name };
  }
  return null;
}

/** Whether a text begins with a word that names are made of. */
export function isStructure(folded: string, profile: Profile): boolean {
  const known = structureWords(profile.vocabulary);
  const [first = '', second = ''] = wordKey(folded).split(' ');
  return (
    known.has(first) ||
    known.has(`${first} ${second}`) ||
    (first.endsWith('s') && known.has(first.slice(0, -1)))
  );
}

/** `la participation de la commune aux frais`: the council's own authority, and not one of its name. */
export function isGiver({ folded, profile }: Wording, at: number): boolean {
  const rest = folded.slice(at, at + 60);
  return profile.parties.councils.some(({ own }) =>
    own.some((name) => rest.startsWith(`${fold(name)} `) && !/^ d(?:e|['’])/u.test(rest.slice(name.length))),
  );
}

/** Who carries a project: `porté par la chorale`. */
export function carrierIn(wording: Wording, from: number, to: number): Span | null {
  const { carriers } = patternsOf(wording.profile.sentences);
  for (const match of wording.folded.slice(from, to).matchAll(carriers)) {
    const name = nameAt(wording, from + match.index + match[0].length, to);
    if (name !== null) return name;
  }
  return null;
}

/** Who `pour` leads to by a name of their own: `pour l'Aviron`, `pour Les Pieds Agiles`. */
export function namedFor(wording: Wording, from: number, to: number): Span | null {
  const { folded, text, profile } = wording;
  for (const match of folded.slice(from, to).matchAll(/(?:^|[ '’])pour (?:l['’] ?|la |le |les )?/gu)) {
    const start = from + match.index + match[0].length;
    if (patternsOf(profile.sentences).nobody.test(folded.slice(start, to))) continue;
    if (!/^[\p{Lu}«“"]/u.test(text.slice(start)) && !isStructure(folded.slice(start, to), profile)) continue;
    const name = nameAt(wording, start, to);
    if (name !== null) return name;
  }
  return null;
}

/** Who is meant where a purpose, or what is paid, leads to a structure: `pour l'association …`, `aux frais de l'école …`. */
export function structureIn(wording: Wording, from: number, to: number): Span | null {
  const { folded, text } = wording;
  const pattern = new RegExp(`(?:^|[ '’])(?:(?:pour|par) (?:l['’] ?|la |le |les )|${OF})`, 'gu');
  for (const match of folded.slice(from, to).matchAll(pattern)) {
    const start = from + match.index + match[0].length;
    if (isGiver(wording, start)) continue;
    if (!isStructure(folded.slice(start, to), wording.profile) && !/^[«“"]/u.test(text.slice(start)))
      continue;
    const name = nameAt(wording, start, to);
    if (name !== null) return name;
  }
  return null;
}

const OBJECT_ENDS =
  /;|\.\s*$|, ?(?:imput|inscri|prelev|soit|dont|sous reserve|sur (?:le budget|les credits)|au chapitre|et |qui )| (?:sur le budget|au chapitre|au compte|soit )|,? et (?:d['’] ?autoris|autoris|dit|precis|charg)|,? (?:est|sont|sera|seront) /u;

/** What a grant is for, where that begins at a place. */
export function purposeAt(wording: Wording, from: number, to: number, isLast: boolean): Span | null {
  const { text, folded, profile } = wording;
  const match = patternsOf(profile.sentences).purpose.exec(folded.slice(from, to));
  if (match === null) return null;
  const start = from + match[0].length - match[1]!.length;
  const stop = OBJECT_ENDS.exec(folded.slice(start, to));
  let end = stop === null ? to : start + stop.index;
  if (!isLast && stop === null) {
    const next = /(?:,| et)(?: (?:de|d'|à|au|aux|une?|la)\b.*)?\s*$/u.exec(text.slice(start, end));
    if (next !== null) end = start + next.index;
  }
  end = start + text.slice(start, end).replace(/[\s,;:.(–—-]+$/u, '').length;
  return end > start + match[1]!.length ? { start, end } : null;
}
