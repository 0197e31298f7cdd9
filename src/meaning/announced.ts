/** How many the act says that it gives to: in the decision that a table belongs to, over the table, in the act's subject. */
import type { AnnouncedCount } from '../model/announced-shape.ts';
import type { Place } from '../model/place.ts';
import { NUMBER_WORD, readNumberWords } from '../parse/number-words.ts';
import type { Profile } from '../profiles/contract.ts';
import { oncePer, phraseOf, standsAt, tokensOf, type Phrase, type Token } from '../profiles/phrases.ts';

/** A count in a text. */
export interface Counted {
  readonly count: number;
  readonly of: AnnouncedCount['of'];
  readonly words: string;
  /** The sentence it stands in, by number. */
  readonly sentence: number;
}

const phrasesOf = oncePer(({ rows, beneficiaries, before, behind }: Profile['counted']) => ({
  rows: rows.flatMap(formsOf),
  beneficiaries: beneficiaries.flatMap(formsOf),
  before: before.map(phraseOf),
  behind: behind.map(phraseOf),
}));

/** Plural and singular. */
function formsOf(noun: string): Phrase[] {
  return [noun, noun.replace(/s$/u, '')].map(phraseOf);
}

/** One of something is no list. */
const FEWEST = 2;
const WORD = new RegExp(`^${NUMBER_WORD}$`, 'u');
/** No list is longer; a year is no count. */
const DIGITS = /^(?!(?:19|20)\d\d$)\d{1,4}$/u;

/** The counts of a text that speak of a whole list: `les 22 projets`, `aux quatorze (14) associations`. */
export function countsIn(text: string, profile: Profile): Counted[] {
  const tokens = tokensOf(text);
  const { before, behind, ...nouns } = phrasesOf(profile.counted);
  const found = tokens.flatMap((token, at): Counted[] => {
    const of = (['rows', 'beneficiaries'] as const).find((one) => longestAt(tokens, at, nouns[one]) > 0);
    const number = of === undefined ? null : numberBefore(tokens, at);
    if (of === undefined || number === null) return [];
    const end = at + longestAt(tokens, at, nouns[of]);
    const isApart =
      [number.start - 1, number.start - 2].some(
        (place) => place + longestAt(tokens, place, before) >= number.start,
      ) || [end, end + 1].some((place) => longestAt(tokens, place, behind) > 0);
    if (isApart) return [];
    const words = text.slice(tokens[number.start]!.start, tokens[end - 1]!.end);
    return [{ count: number.count, of, words, sentence: token.sentence }];
  });
  return found.filter(
    ({ count, of, sentence }) =>
      count >= FEWEST ||
      found.some((other) => other.of === of && other.sentence === sentence && other.count >= FEWEST),
  );
}

function longestAt(tokens: readonly Token[], at: number, phrases: readonly Phrase[]): number {
  return Math.max(0, ...phrases.filter((phrase) => standsAt(tokens, at, phrase)).map(({ length }) => length));
}

/** The number right before a word, in figures or letters; where both stand there they must agree. */
function numberBefore(
  tokens: readonly Token[],
  at: number,
): { readonly count: number; readonly start: number } | null {
  let start = at;
  let figures: number | null = null;
  if (DIGITS.test(tokens[at - 1]?.word ?? '')) {
    start = at - 1;
    figures = Number(tokens[start]!.word);
  }
  const end = start;
  while (WORD.test(tokens[start - 1]?.word ?? '') || isAnd(tokens, start - 1)) start -= 1;
  const letters = readNumberWords(
    tokens
      .slice(start, end)
      .map(({ word }) => word)
      .join(' '),
  );
  // A number before figures is their beginning, or another one: `1 000 projets`, `article 3 : 22 projets`.
  if (figures !== null && /^\d/u.test(tokens[start - 1]?.word ?? '')) return null;
  if (figures !== null) return letters === null || letters === figures ? { count: figures, start } : null;
  return letters === null ? null : { count: letters, start };
}

/** `vingt et un` */
function isAnd(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.word === 'et' &&
    WORD.test(tokens[at - 1]?.word ?? '') &&
    WORD.test(tokens[at + 1]?.word ?? '')
  );
}

/** A text that may announce a count, with what it speaks of. */
export interface Announcing {
  readonly text: string;
  /** Only sentences that hold one of these; all where there is none. */
  readonly clauses: readonly string[];
  readonly tables: readonly string[];
  readonly themeCode: string | null;
  readonly operationCode: string | null;
  readonly source: Place | null;
}

/** The counts that texts announce, each once for the tables it speaks of. */
export function announcedCounts(texts: readonly Announcing[], profile: Profile): AnnouncedCount[] {
  const found = texts.flatMap(({ text, clauses, ...of }) => {
    const sentences = clauses.flatMap((words) => {
      const at = text.indexOf(words);
      return at < 0 ? [] : [tokensOf(text).find(({ start }) => start >= at)?.sentence];
    });
    return countsIn(text, profile)
      .filter(({ sentence }) => clauses.length === 0 || sentences.includes(sentence))
      .map(({ count, of: what, words }): AnnouncedCount => ({ count, of: what, words, ...of }));
  });
  return found.filter(
    (one, index) =>
      found.findIndex(
        (other) =>
          other.count === one.count &&
          other.of === one.of &&
          other.operationCode === one.operationCode &&
          other.themeCode === one.themeCode &&
          other.tables.some((table) => one.tables.includes(table)),
      ) === index,
  );
}
