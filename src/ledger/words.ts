/** What the words beside an amount, or over its column, say that it is for. */
import type { MONEY_ROLES, MONEY_WORDS } from '../model/money-shape.ts';
import type { Profile } from '../profiles/contract.ts';
import { oncePer, phraseOf, standsAt, tokensOf, type Phrase, type Token } from '../profiles/phrases.ts';

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
  const left = tokensOf(before);
  const right = tokensOf(after);
  const found = [
    ...saidIn(left, profile).map(({ said, at, length }) => ({
      ...said,
      distance: lengthOf(left.slice(at + length)),
    })),
    ...saidIn(right, profile)
      .map(({ said, at }) => ({ ...said, distance: lengthOf(right.slice(0, at)) }))
      .filter(({ distance }) => distance <= NEXT),
  ];
  // Of phrases that end at one place the longest says most: `a versé`, `verse`.
  return found
    .sort((a, b) => a.distance - b.distance || b.words.length - a.words.length)
    .map(({ role, words, distance }) => ({ role, words, distance }));
}

/** Words of a profile, singular and plural. */
interface Said {
  readonly role: SaidRole;
  readonly words: string;
  readonly forms: readonly Phrase[];
}

/** By their first words, so that few are tried at each word of a text. */
const phrasesOf = oncePer((words: Profile['moneyWords']) => {
  const byFirst = new Map<string, Said[]>();
  for (const [role, list] of Object.entries(words) as [SaidRole, readonly string[]][])
    for (const text of list) {
      const phrase = phraseOf(text);
      const [last = ''] = phrase.slice(-1);
      const said = { role, words: text, forms: [phrase, [...phrase.slice(0, -1), `${last}s`]] };
      for (const first of new Set(said.forms.map(([word]) => word ?? '')))
        byFirst.set(first, [...(byFirst.get(first) ?? []), said]);
    }
  return byFirst;
});

function saidIn(
  tokens: readonly Token[],
  { moneyWords }: Profile,
): { readonly said: Said; readonly at: number; readonly length: number }[] {
  const byFirst = phrasesOf(moneyWords);
  return tokens.flatMap(({ word }, at) =>
    (byFirst.get(word) ?? [])
      .filter(({ forms }) => forms.some((form) => standsAt(tokens, at, form)))
      .map((said) => ({ said, at, length: said.forms[0]!.length })),
  );
}

/** So many characters words take, each with its blank. */
function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { word }) => sum + word.length + 1, 0);
}
