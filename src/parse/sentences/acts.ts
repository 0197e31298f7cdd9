/** What a sentence does at a place in it: its verbs, and the words for which it gives nothing. */
import type { Profile } from '../../profiles/contract.ts';
import { clausesOf, DETERMINERS } from '../clauses.ts';
import { isReceived, type Parties } from '../parties.ts';
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
  const { verbs, unless } = patternsOf(profile.sentences);
  const clauses = clausesOf(text, profile).map(({ act, start, end }): Act => ({
    start,
    end,
    grants: act === 'grants' && !isReceived(text, { start, end }, parties),
    isInfinitive: /^\p{L}+er\b/u.test(folded.slice(start, end)),
  }));
  const bare = placesOf(verbs, folded)
    .filter(({ start, end }) => clauses.every((clause) => end <= clause.start || start >= clause.end))
    .filter(({ start }) => !DETERMINERS.has(/(\p{L}+)[ '’]$/u.exec(folded.slice(0, start))?.[1] ?? ''))
    .map(({ start, end }): Act => ({
      start,
      end,
      grants: !isReceived(text, { start, end }, parties),
      isInfinitive: folded.slice(start, end).endsWith("er"),
    }));
  const open = placesOf(unless, folded).map((place): Act => ({
    ...place,
    grants: false,
    isInfinitive: false,
  }));
  return [...clauses, ...bare, ...open].sort((a, b) => a.start - b.start || b.end - a.end);
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
