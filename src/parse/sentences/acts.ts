/** What a sentence does at a place in it: its verbs, and the words for which it gives nothing. */
import type { Profile } from '../../profiles/contract.ts';
import { clausesOf, DETERMINERS } from '../clauses.ts';
import { isReceived, type Parties } from '../parties.ts';
import { givesOther } from './objects.ts';
import { patternsOf, placesOf } from './words.ts';

/** A verb of a sentence, with its object where one is known. */
export interface Act {
  readonly start: number;
  readonly end: number;
  readonly grants: boolean;
  readonly isInfinitive: boolean;
}

/** The acts of a sentence, in order. */
export function actsIn(text: string, folded: string, profile: Profile, parties: Parties): Act[] {
  const { verbs, unless, fixes, receives } = patternsOf(profile.sentences);
  const clauses = clausesOf(text, profile)
    // Whose subject is given to does not accept: `l'association reçoit une subvention`.
    .filter(({ start, end }) => placesOf(receives, folded.slice(start, end))[0]?.start !== 0)
    .filter(({ start }) => !isOfNoun(folded, start, profile))
    // `la subvention qu'il demande`: a relative of what the clause before gives.
    .filter(({ start }, index, all) => index === 0 || start >= all[index - 1]!.end)
    .map(({ act, start, end }): Act => ({
      start,
      end,
      grants: act === 'grants' && !isReceived(text, { start, end }, parties),
      isInfinitive: /^\p{L}+er\b/u.test(folded.slice(start, end)),
    }));
  const bare = placesOf(verbs, folded)
    .filter(({ start, end }) => clauses.every((clause) => end <= clause.start || start >= clause.end))
    .filter((place) => isVerb(text, folded, place) && !isOfNoun(folded, place.start, profile))
    // What `est portée à` says is told by its subject.
    .filter(
      ({ start, end }) => !/^\S+ /u.test(folded.slice(start, end)) || !fixes.test(folded.slice(start, end)),
    )
    .map(({ start, end }): Act => ({
      start,
      end,
      grants: !isReceived(text, { start, end }, parties),
      isInfinitive: folded.slice(start, end).endsWith('er'),
    }));
  const set = settingIn(text, folded, profile, parties);
  const open = [
    ...placesOf(unless, folded).filter((place) => !isAttribute(text, folded, place)),
    ...pastIn(folded, verbs),
    ...othersIn(folded, profile),
  ]
    .filter((place) => clauses.every(({ start }) => start !== place.start))
    .map((place): Act => ({
      ...place,
      grants: false,
      isInfinitive: /^\p{L}+(?:er|ir|re)$/u.test(folded.slice(place.start, place.end)),
    }));
  return [...clauses, ...bare, ...set, ...open]
    .map((act) =>
      act.grants && !set.includes(act) && givesOther(text, folded, act, profile)
        ? { ...act, grants: false }
        : act,
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** No noun (`la verse`), and no participle that says what was done: `la subvention accordée`. */
function isVerb(text: string, folded: string, { start, end }: { start: number; end: number }): boolean {
  // `la demande d'aide`: behind `de` a verb is an infinitive.
  if (/(?<!\p{L})d(?:e |['’] ?)$/u.test(folded.slice(0, start)) && !/[ei]r$/u.test(folded.slice(start, end)))
    return false;
  if (DETERMINERS.has(/(\p{L}+)[ '’]$/u.exec(folded.slice(0, start))?.[1] ?? '')) return false;
  return /\s/u.test(text.slice(start, end)) || !/é(?:e?s?)$/iu.test(text.slice(start, end));
}

/** `les sommes indiquées`, and not `il est proposé`. */
function isAttribute(text: string, folded: string, { start, end }: { start: number; end: number }): boolean {
  return (
    /^\p{L}+é(?:e?s?)$/iu.test(text.slice(start, end)) &&
    !/(?<!\p{L})(?:est|sont|sera|soit|a|ont|avait|ete)(?: \p{L}+)? $/u.test(folded.slice(0, start))
  );
}

/** `la subvention à verser` */
function isOfNoun(folded: string, at: number, profile: Profile): boolean {
  const { gift } = patternsOf(profile.sentences);
  return new RegExp(`${gift.source}(?: (?:\\p{L}+|20\\d\\d)){0,2} a $`, 'u').test(folded.slice(0, at));
}

/** `avait accordé`, `a déjà versé` */
function pastIn(folded: string, verbs: RegExp): { start: number; end: number }[] {
  const had = /(?<!\p{L})(?:a|ont|avait|avaient|ayant|avons)(?: \p{L}+)? $/u;
  return placesOf(verbs, folded).flatMap(({ start, end }) => {
    const lead = had.exec(folded.slice(0, start));
    return lead !== null && folded.slice(start, end).endsWith('e') ? [{ start: lead.index, end }] : [];
  });
}

/** `La subvention accordée à … s'élève à`: how much a grant is, said of one that nothing dates back or only asks for. */
function settingIn(text: string, folded: string, profile: Profile, parties: Parties): Act[] {
  const { sets, strong, undecided } = patternsOf(profile.sentences);
  return placesOf(sets, folded).flatMap(({ start, end }) => {
    const from = Math.max(
      0,
      ...[...folded.slice(0, start).matchAll(/[;:]|\bque? |,(?= (?:l['’]|la |les? |cette |une? ))/gu)].map(
        ({ index }) => index,
      ),
    );
    const subject = folded.slice(from, start);
    const gift = /^.{0,12}?(?:l['’]|la |le |cette |ce )/u.test(subject) ? strong.exec(subject) : null;
    if (
      gift === null ||
      gift.index > 24 ||
      /\b(?:en|pour) 20\d\d\b|\bpass|precedent/u.test(subject) ||
      undecided.test(subject)
    )
      return [];
    const place = { start: from + gift.index, end: from + gift.index + gift[0].length };
    return [{ start: place.start, end, grants: !isReceived(text, place, parties), isInfinitive: false }];
  });
}

const INFINITIVE = String.raw`(?:ne pas )?(?:l[ae']s? ?|l(?:ui|eur) |y |en )?(\p{L}+(?:er|ir|re))(?!\p{L})`;
/** A verb that begins what is decided: `décide de suspendre`, `autorise le maire à signer`, `de reporter` at the head of an item. */
const DECIDED = new RegExp(
  String.raw`(?:^|decide(?:nt)?(?:,[^,:;]{1,80},| a l'unanimite| a la majorite)?(?: ?[:,-])? |[;:,] ?(?:et )?)d(?:e |['’] ?)${INFINITIVE}`,
  'gu',
);
const AUTHORISED = new RegExp(
  String.raw`(?:autoris|charg|habilit|mandat)\p{L}*(?: \P{P}{1,60}?| [^,;:]{1,60},[^,;:]{1,40},)? (?:a|de) ${INFINITIVE}`,
  'gu',
);
/** Behind `et de` many a noun looks like an infinitive; an infinitive takes an object. */
const COUPLED = new RegExp(
  String.raw` et d(?:e |['’] ?)${INFINITIVE}(?= (?:l['’]|la |le |les |une? |des |son |sa |ses |cette |ce |que ))`,
  'gu',
);

/** Infinitives that decide something else than to give, or to let give. */
function othersIn(folded: string, profile: Profile): { start: number; end: number }[] {
  const { verbs, decides } = patternsOf(profile.sentences);
  const isKnown = (verb: string): boolean =>
    placesOf(verbs, verb).length > 0 || placesOf(decides, verb).length > 0;
  return [DECIDED, AUTHORISED, COUPLED].flatMap((pattern) =>
    [...folded.matchAll(pattern)].flatMap((match) => {
      const end = match.index + match[0].length;
      return isKnown(match[1]!) ? [] : [{ start: end - match[1]!.length, end }];
    }),
  );
}

/** The act that an amount at a place belongs to, where that gives; `false` where one before it does not, `null` without any. */
export function actAt(
  acts: readonly Act[],
  at: number,
  folded: string,
  profile: Profile,
): Act | false | null {
  const before = acts.filter(({ start }) => start < at);
  const act = before.at(-1);
  if (act === undefined) return null;
  if (!act.grants || isNegated(folded, act)) return false;
  const blocking = before.slice(0, -1).findLast(({ grants }) => !grants);
  if (blocking === undefined) return act;
  const between = folded.slice(blocking.end, act.start);
  const { decides } = patternsOf(profile.sentences);
  if (placesOf(decides, between).some(({ start, end }) => !/(?:er|ees?)$/u.test(between.slice(start, end))))
    return act;
  if (act.isInfinitive) return blocking.isInfinitive && /(?:,| et)\b/u.test(between) ? act : false;
  return /\b(?:que|qu)\b/u.test(between) ? false : act;
}

function isNegated(folded: string, { start, end }: Act): boolean {
  return /(?:^|[ '’])n(?:e |['’])[^,;.]{0,30}\bpas\b/u.test(folded.slice(Math.max(0, start - 28), end + 14));
}
