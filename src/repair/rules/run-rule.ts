import { mapLetterRuns, type LetterRun } from '../letters.ts';
import type { Edit, LineContext, Rule } from '../rule.ts';

/** Where a run of letters stands. */
export interface RunPlace {
  readonly words: readonly string[];
  readonly index: number;
  readonly context: LineContext;
}

/** Makes a rule's function of one on each run of letters of the words that concern it; `null` leaves a run as it is. */
export function onRuns(change: (run: LetterRun, place: RunPlace) => string | null): Rule['repair'] {
  return onWords((word, index, words, context) =>
    mapLetterRuns(word, (run) => change(run, { words, index, context })),
  );
}

/** Beyond this many distinct words a rule forgets what it found for them. */
const REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 100;

/** {@link onRuns} for a change that looks at nothing but the run: what it makes of a word is remembered. */
export function onBareRuns(change: (run: LetterRun) => string | null): Pick<Rule, 'concerns' | 'repair'> {
  const remembered = new Map<string, string>();
  const changed = (word: string): string => {
    const found = remembered.get(word);
    if (found !== undefined) return found;
    const made = mapLetterRuns(word, change);
    if (remembered.size >= REMEMBERED) remembered.clear();
    if (word.length <= LONGEST_REMEMBERED) remembered.set(word, made);
    return made;
  };
  return { concerns: (word) => changed(word) !== word, repair: onWords(changed) };
}

/** Makes a rule's function of one on each word that concerns it; `null`, or the word itself, leaves it as it is. */
export function onWords(
  change: (word: string, index: number, words: readonly string[], context: LineContext) => string | null,
): Rule['repair'] {
  return (words, context, concerned) => {
    const edits: Edit[] = [];
    for (const index of concerned) {
      const word = words[index]!;
      const text = change(word, index, words, context);
      if (text !== null && text !== word) edits.push({ at: index, count: 1, text });
    }
    return edits;
  };
}

/** The word before, on this line or at the end of the one before; `''` at the start. */
export function wordBefore(words: readonly string[], index: number, context: LineContext): string {
  return index > 0 ? words[index - 1]! : (context.before.at(-1) ?? '');
}

/** The `ahead`-th word after, on this line or at the start of the next; `''` at the end. */
export function wordAfter(words: readonly string[], index: number, context: LineContext, ahead = 1): string {
  const at = index + ahead;
  return at < words.length ? words[at]! : (context.after[at - words.length] ?? '');
}
