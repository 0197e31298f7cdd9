/** What rows of one theme or operation share: their group names, and how much of them stands on a row's first line. */
import type { RowDraft } from './drafts.ts';
import type { Fragment } from './fragments.ts';
import { groupBy } from '../../../model/group-by.ts';
import { operationKeyOf, placedTokens, wordsOfTokens } from './draft-parts.ts';
import { themeKey, type GroupNames } from './group-names.ts';
import { likeness, mergeKnown, mostFrequent, sharedWords, type KnownWord, type Placed } from './known.ts';
import type { Token } from './tokens.ts';

/** A group as its rows print it. */
export interface KnownGroup {
  /** Every word of the name, as far as it is known. */
  readonly words: readonly KnownWord[];
  /** How many of `words` stand on the first line of a row. */
  readonly onFirstLine: number;
  /** Keys of words that the information cells of several rows share. */
  readonly information: ReadonlySet<string>;
  /** Rows of the group. */
  readonly rows: number;
  /** False where `words` beyond the first line come from other parts of the act alone. */
  readonly printed: boolean;
}

/** The names of themes: the part before the operation on first lines, and what the act calls them elsewhere. */
export function learnThemes(rows: readonly RowDraft[], names: GroupNames): Map<string, KnownGroup> {
  const themes = new Map<string, KnownGroup>();
  for (const [code, members] of groupBy(rows, (row) => row.theme?.code ?? null)) {
    const fragments = new Map<string, number>();
    const samples = new Map<string, readonly Token[]>();
    for (const row of members) {
      if (row.first.theme === null || row.first.operation === null) continue;
      const tokens = row.first.tokens.slice(row.first.theme.next, row.first.operation.start);
      const key = tokens
        .map((token) => token.key)
        .join(' ')
        .trim();
      fragments.set(key, (fragments.get(key) ?? 0) + 1);
      samples.set(key, samples.get(key) ?? tokens);
    }
    const fragment = wordsOfTokens(samples.get(mostFrequent(fragments)) ?? []);
    const placed = members.map((row) => placedTokens(row, 4));
    const name = bestName(names.get(themeKey(code)) ?? [], fragment);
    const read = name.slice(fragment.length);
    const used = lastUsed(read, placed, members.length);
    const remainder = used > 0 ? read.slice(0, used) : sharedAcrossOperations(members);
    const words = [...fragment, ...remainder];
    themes.set(code, {
      words,
      onFirstLine: fragment.length,
      information: new Set(),
      rows: members.length,
      printed: true,
    });
  }
  return themes;
}

/**
 * The names of operations: the first line's fragment, what the rows' next lines share, and what other parts of the act
 * call it. Theme words and the words of closing cells are taken off first; what sentences of information share is kept
 * apart.
 */
export function learnOperations(
  rows: readonly RowDraft[],
  fragments: ReadonlyMap<string, Fragment>,
  themes: ReadonlyMap<string, KnownGroup>,
  tail: ReadonlySet<string>,
  inSentence: (row: RowDraft) => boolean,
): Map<string, KnownGroup> {
  const operations = new Map<string, KnownGroup>();
  for (const [key, members] of groupBy(rows, operationKeyOf)) {
    const fragment = fragments.get(key);
    if (fragment === undefined) continue;
    const theme = themes.get(members[0]!.theme?.code ?? '');
    const placed = new Map(members.map((row) => [row, withoutTheme(placedTokens(row, 99), theme, tail)]));
    const shared = sharedWords([...placed.values()], 0.3).filter(
      (word) => word.key.length > 1 || fragment.beyond.some((known) => known.key === word.key),
    );
    const sentences = members.filter(inSentence);
    const information = new Set(
      sharedWords(
        sentences.map((row) => placed.get(row)!),
        0.3,
      )
        .map((word) => word.key)
        .filter(
          (key) =>
            (key.length > 2 || /^\d+$/u.test(key)) &&
            !fragment.beyond.some((known) => likeness(key, known) > 0),
        ),
    );
    const own = shared.filter((word) => {
      if (!information.has(word.key)) return true;
      const holding = members.filter((row) => placed.get(row)!.some(({ token }) => token.key === word.key));
      if (holding.filter(inSentence).length >= holding.length * 0.6) return false;
      information.delete(word.key);
      return true;
    });
    for (const word of own) information.delete(word.key);
    const printed = own.length > 0 || members.length >= 3;
    const remainder = printed ? (own.length === 0 ? [] : mergeKnown(own, fragment.beyond)) : fragment.beyond;
    operations.set(key, {
      words: [...fragment.words, ...remainder],
      onFirstLine: fragment.words.length,
      information,
      rows: members.length,
      printed,
    });
  }
  return operations;
}

function bestName(candidates: readonly (readonly Token[])[], fragment: readonly KnownWord[]): KnownWord[] {
  const tally = new Map<string, number>();
  const byKey = new Map<string, KnownWord[]>();
  for (const tokens of candidates) {
    const words = wordsOfTokens(tokens);
    if (fragment.some((word, index) => words[index] === undefined || likeness(word.key, words[index]) < 0.5))
      continue;
    const key = words
      .slice(0, fragment.length + 3)
      .map((word) => word.key)
      .join(' ');
    tally.set(key, (tally.get(key) ?? 0) + 1);
    const known = byKey.get(key);
    if (known === undefined || known.length < words.length) byKey.set(key, words);
  }
  return byKey.get(mostFrequent(tally)) ?? [];
}

/**
 * How many of a name's words the rows really hold: names gathered elsewhere may run on into the next sentence. One word
 * in between may be lost.
 */
function lastUsed(words: readonly KnownWord[], rows: readonly (readonly Placed[])[], count: number): number {
  let used = 0;
  let missing = 0;
  for (const [index, word] of words.entries()) {
    if (word.key === '') continue;
    const holding = rows.filter((row) => row.some(({ token }) => likeness(token.key, word) >= 0.7)).length;
    missing = holding >= Math.max(1, count * 0.05) ? 0 : missing + 1;
    if (missing > 1) break;
    if (missing === 0) used = index + 1;
  }
  return used;
}

function sharedAcrossOperations(rows: readonly RowDraft[]): KnownWord[] {
  const operations = groupBy(rows, operationKeyOf);
  const shared = sharedWords(
    rows.map((row) => placedTokens(row, 4)),
    0.25,
  );
  if (operations.size < 2) return [];
  const times = new Map<string, number>();
  return shared.filter((word) => {
    const nth = (times.get(word.key) ?? 0) + 1;
    times.set(word.key, nth);
    const holds = (row: RowDraft): boolean =>
      placedTokens(row, 4).filter(({ token }) => token.key === word.key).length >= nth;
    const holding = [...operations.values()].filter((members) => members.some(holds)).length;
    return holding >= Math.min(3, operations.size);
  });
}

/** Takes leading theme words and closing cells' words off a row's continuation tokens. */
function withoutTheme(
  placed: readonly Placed[],
  theme: KnownGroup | undefined,
  tail: ReadonlySet<string>,
): Placed[] {
  const words = theme?.words.slice(theme.onFirstLine) ?? [];
  let from = 0;
  return placed.filter(({ token, index }) => {
    if (tail.has(token.key)) return false;
    if (index > 3) return true;
    const at = words.findIndex((word, position) => position >= from && likeness(token.key, word) >= 0.7);
    if (at < 0) return true;
    from = at + 1;
    return false;
  });
}
