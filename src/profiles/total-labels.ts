/** Labels of totals: of a row, a line, or a column that holds what others add up to. */
import { wordKey } from '../model/text-fold.ts';
import type { Profile } from './contract.ts';
import { likeWord } from './template.ts';

/** Words that may follow `Total` in a label; anything else makes it a name that starts with it. */
const AFTER_TOTAL =
  /^(?:d[eu]s?|d|general|generale|generaux|de l|de la|du|des|pour|hors|ttc|ht|euros?|axe|theme|thematique|operation|action|annexe|\d.*|[a-z]|[ivx]+)$/u;

/**
 * Whether a text opens a total row: a known label, `alone` or followed by what it closes.
 *
 * @param groups names that a label may close: `Total Culture`
 */
export function opensTotal(
  text: string,
  profile: Profile,
  alone: boolean,
  groups: readonly string[] = [],
): boolean {
  const words = wordKey(text).split(' ');
  return profile.totals.some((label) => {
    const wanted = wordKey(label).split(' ');
    if (!wanted.every((word, index) => likeWord(words[index] ?? '', word))) return false;
    const next = words[wanted.length];
    // A name may begin with `Total`, with `Sous-total` none does.
    if (next === undefined || alone || wanted.length > 1 || AFTER_TOTAL.test(next)) return true;
    const rest = words.slice(wanted.length).join(' ');
    return groups.some((group) => group !== '' && rest === wordKey(group));
  });
}

/** A heading without the words that it shares with a neighbour's: those of a heading over both (`Subvention 2025 | Total`). */
export function ownHeading(headings: readonly string[], index: number): string {
  const words = headings[index]!.split(' ');
  const shared = [headings[index - 1], headings[index + 1]].map((other) => {
    const theirs = other?.split(' ') ?? [];
    const at = words.findIndex((word, place) => word !== theirs[place]);
    return at < 0 ? 0 : at;
  });
  return words.slice(Math.max(...shared)).join(' ');
}
