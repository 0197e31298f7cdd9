/** What the words beside an amount, or over its column, say that it is for. */
import type { MONEY_ROLES, MONEY_WORDS } from '../model/money-shape.ts';
import { fold } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { oncePer, phraseOf, standsAt, tokensOf, type Phrase, type Token } from '../profiles/phrases.ts';

export type MoneyRole = (typeof MONEY_ROLES)[number];
type SaidRole = Exclude<(typeof MONEY_WORDS)[number], 'more' | 'per'>;

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
  const right = tokensOf(upToNext(after));
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

/** Whether words say that something is given beside what is given already. */
export function saysMore(text: string, { moneyWords }: Profile): boolean {
  const tokens = tokensOf(text);
  return moreOf(moneyWords).some(({ forms }) =>
    forms.some((form) => tokens.some((_, at) => standsAt(tokens, at, form))),
  );
}

const moreOf = oncePer(({ more = [] }: Profile['moneyWords']) =>
  more.map((text) => ({ forms: formsOf(phraseOf(text)) })),
);

/** The price of one of something: `85,95 €/mois`. */
export function unitBehind(text: string, { moneyWords }: Profile): string | null {
  const found = /^[^\p{L}\d/]*\/ ?(?<unit>[\p{L}\d²³]+)/u.exec(text);
  const unit = fold(found?.groups?.unit ?? '');
  return unitsOf(moneyWords).has(unit) ? found![0].trim() : null;
}

const unitsOf = oncePer(({ per = [] }: Profile['moneyWords']) => new Set(per.map(fold)));

/** What is left of a text without the words that say a role, and without years and small words: a label of its own has nothing. */
export function isAllSaid(text: string, profile: Profile): boolean {
  const said = sayings(text, '', profile).flatMap(({ words }) => phraseOf(words));
  const rest = tokensOf(text).filter(
    ({ word }) => !said.some((one) => isForm(word, one)) && !/^\d+$|^.{1,3}$/u.test(word),
  );
  return rest.length === 0;
}

function isForm(word: string, said: string): boolean {
  return said.endsWith('*') ? word.startsWith(said.slice(0, -1)) : word === said || word === `${said}s`;
}

function formsOf(phrase: Phrase): Phrase[] {
  const [last = ''] = phrase.slice(-1);
  return [phrase, [...phrase.slice(0, -1), `${last}s`]];
}

/** What opens a sentence of its own behind an amount speaks of the next: `Soit une dépense de`. */
function upToNext(after: string): string {
  return after.split(/(?:^|\s)soit\s/iu, 1)[0]!;
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
  for (const [role, list] of Object.entries(words) as [SaidRole | 'more' | 'per', readonly string[]][])
    for (const text of list) {
      if (role === 'more' || role === 'per') continue;
      const phrase = phraseOf(text);
      const said = { role, words: text, forms: formsOf(phrase) };
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
