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
