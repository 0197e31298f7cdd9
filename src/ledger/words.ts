/** What the words beside an amount, or over its column, say that it is for. */
import { wordKey } from '../model/text-fold.ts';
import type { MONEY_ROLES, MONEY_WORDS } from '../model/money-shape.ts';
import type { Profile } from '../profiles/contract.ts';

export type MoneyRole = (typeof MONEY_ROLES)[number];
type SaidRole = (typeof MONEY_WORDS)[number];

/** Words that say something of an amount. */
export interface Saying {
  readonly role: SaidRole;
  /** As the profile writes them. */
  readonly words: string;
  /** Characters between them and the amount. */
  readonly distance: number;
}

/** Behind an amount, words speak of it only where they stand next to it. */
const NEXT = 16;

/** All words around an amount that say what it may be for, the nearest first. */
export function sayings(before: string, after: string, profile: Profile): Saying[] {
  const left = keyed(before);
  const right = keyed(after);
  const found: Saying[] = [];
  for (const { role, words, key } of phrasesOf(profile)) {
    const at = Math.max(left.lastIndexOf(` ${key} `), left.lastIndexOf(` ${key}s `));
    if (at >= 0) found.push({ role, words, distance: left.length - at - key.length - 2 });
    const behind = [right.indexOf(` ${key} `), right.indexOf(` ${key}s `)].filter((one) => one >= 0);
    const next = Math.min(...behind);
    if (next <= NEXT) found.push({ role, words, distance: next });
  }
  // Of phrases that end at one place the longest says most: `a versé`, `verse`.
  return found.sort((a, b) => a.distance - b.distance || b.words.length - a.words.length);
}

function keyed(text: string): string {
  return ` ${wordKey(text)} `;
}

interface Phrase {
  readonly role: SaidRole;
  readonly words: string;
  readonly key: string;
}

const PHRASES = new WeakMap<Profile['moneyWords'], readonly Phrase[]>();

function phrasesOf({ moneyWords }: Profile): readonly Phrase[] {
  let phrases = PHRASES.get(moneyWords);
  if (phrases === undefined) {
    phrases = (Object.entries(moneyWords) as [SaidRole, readonly string[]][]).flatMap(([role, list]) =>
      list.map((words) => ({ role, words, key: wordKey(words) })),
    );
    PHRASES.set(moneyWords, phrases);
  }
  return phrases;
}
