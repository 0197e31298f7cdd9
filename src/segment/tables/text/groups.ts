/** What rows of one theme or operation share: their group names, and how much of them stands on a row's first line. */
import { distance } from 'fastest-levenshtein';
import { compactKey } from '../../../model/text-fold.ts';
import type { RowDraft } from './drafts.ts';
import { operationKey, themeKey, type GroupNames } from './group-names.ts';
import {
  knownWords,
  likeness,
  mergeKnown,
  mostFrequent,
  sharedWords,
  type KnownWord,
  type Placed,
} from './known.ts';
import type { Token } from './tokens.ts';

/** A group as its rows print it. */
export interface KnownGroup {
  /** Every word of the name, as far as it is known. */
  readonly words: readonly KnownWord[];
  /** How many of `words` stand on the first line of a row. */
  readonly onFirstLine: number;
  /** The first line's part, folded and without spaces, as most rows print it. */
  readonly fragment: string;
  readonly fragmentLength: number;
  /** Rows of the group. */
  readonly rows: number;
}

/** The tokens of a row's first line between the last group title and the amount. */
export function restOf(row: RowDraft): readonly Token[] {
  const anchor = row.first.operation ?? row.first.theme;
  return row.first.tokens.slice(anchor?.next ?? 0, row.first.amount?.start ?? row.first.tokens.length);
}

/** Key of a row's operation, `null` where none is named. */
export function operationKeyOf(row: RowDraft): string | null {
  return row.operation === null ? null : operationKey(row.theme?.code ?? null, row.operation.code);
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
    const remainder = used > 0 ? read.slice(0, used) : name.length > 0 ? [] : sharedAcrossOperations(members);
    const words = [...fragment, ...remainder];
    themes.set(code, describe(words, fragment, members.length));
  }
  return themes;
}

/** The names of operations; `themes` are taken off the continuation lines first. */
export function learnOperations(
  rows: readonly RowDraft[],
  names: GroupNames,
  themes: ReadonlyMap<string, KnownGroup>,
  tail: ReadonlySet<string>,
): Map<string, KnownGroup> {
  const operations = new Map<string, KnownGroup>();
  const keyed = groupBy(rows, operationKeyOf);
  const openings = firstTokensByOperation(keyed);
  for (const [key, members] of keyed) {
    const rests = members.filter((row) => row.first.operation !== null).map((row) => restOf(row));
    const candidates = (names.get(key) ?? []).map((tokens) => wordsOfTokens(tokens));
    const named = candidates.map((words) => alignStart(words, rests)).sort((a, b) => b.shared - a.shared)[0];
    const repeated = repeatedPrefix(rests, (token) => openings.get(token)?.size ?? 0);
    let length = Math.max(named?.length ?? 0, repeated);
    if (length === 0 && rests.length > 0) length = untilCapital(rests[0]!);
    const fragment = majorityFragment(rests, length);
    const theme = themes.get(members[0]!.theme?.code ?? '');
    const placed = members.map((row) => withoutTheme(placedTokens(row, 99), theme, tail));
    const shared = sharedWords(placed, 0.3);
    const name = named === undefined || named.shared === 0 ? [] : named.words;
    const whole = [...fragment, ...shared];
    const words =
      shared.length > 0 ? mergeKnown(whole, name) : name.length > fragment.length ? name : fragment;
    operations.set(key, describe(words, fragment, members.length));
  }
  return operations;
}

function describe(words: readonly KnownWord[], fragment: readonly KnownWord[], rows: number): KnownGroup {
  let onFirstLine = 0;
  for (const word of fragment) {
    const at = words.findIndex((known, index) => index >= onFirstLine && likeness(word.key, known) >= 0.5);
    if (at >= 0 && at < onFirstLine + 4) onFirstLine = at + 1;
  }
  return {
    words,
    onFirstLine: Math.max(onFirstLine, Math.min(fragment.length, words.length)),
    fragment: fragment.map((word) => word.key).join(''),
    fragmentLength: fragment.length,
    rows,
  };
}

/** Makes known words of tokens. */
export function wordsOfTokens(tokens: readonly Token[]): KnownWord[] {
  return knownWords(tokens.map((token) => token.text).join(' '), compactKey);
}

/** Groups items by a key, in order of first appearance; items without a key are left out. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The tokens of a row's continuation lines, at most `perLine` from the start of each. */
export function placedTokens(row: RowDraft, perLine: number): Placed[] {
  return row.continuation.flatMap((line, at) =>
    line.tokens.slice(0, perLine).map((token, index) => ({ token, line: at, index })),
  );
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

/** How many of a name's words the rows really hold: names gathered elsewhere may run on into the next sentence. */
function lastUsed(words: readonly KnownWord[], rows: readonly (readonly Placed[])[], count: number): number {
  let used = 0;
  for (const [index, word] of words.entries()) {
    const holding = rows.filter((row) => row.some(({ token }) => likeness(token.key, word) >= 0.7)).length;
    if (holding >= Math.max(1, count * 0.05) && word.key !== '') used = index + 1;
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
  return shared.filter(
    (word) =>
      [...operations.values()].filter((members) =>
        members.some((row) => placedTokens(row, 4).some(({ token }) => token.key === word.key)),
      ).length >= Math.min(3, operations.size),
  );
}

/** First tokens of what follows the operation title, with the operations they were met in. */
function firstTokensByOperation(keyed: ReadonlyMap<string, readonly RowDraft[]>): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>();
  for (const [key, rows] of keyed) {
    for (const row of rows) {
      for (const token of restOf(row)) {
        const set = seen.get(token.key) ?? new Set<string>();
        seen.set(token.key, set.add(key));
      }
    }
  }
  return seen;
}

/** Where a gathered name starts to fit the rows, and how many of the rows' tokens its beginning explains. */
function alignStart(
  words: readonly KnownWord[],
  rests: readonly (readonly Token[])[],
): { words: KnownWord[]; length: number; shared: number } {
  let best = { words: [] as KnownWord[], length: 0, shared: 0 };
  for (let start = 0; start < words.length; start += 1) {
    const tail = words.slice(start);
    const lengths = rests.map((rest) => prefixLength(tail, rest));
    const fitting = lengths.filter((length) => length > 0).length;
    if (fitting < rests.length * 0.5) continue;
    const length = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)]!;
    if (length > best.length) best = { words: tail, length, shared: length * fitting };
  }
  return best;
}

/** How many tokens at the start of `rest` are, in order, words of the name; short names' acronyms may be skipped to. */
function prefixLength(words: readonly KnownWord[], rest: readonly Token[]): number {
  let at = 0;
  let length = 0;
  while (length < rest.length) {
    const token = rest[length]!;
    if (token.border && length > 0) break;
    if (token.key === '') {
      length += 1;
      continue;
    }
    const isAcronym = /^\p{Lu}{2,6}$/u.test(token.text);
    const reach = length === 0 ? 1 : isAcronym ? words.length : at + 2;
    let found = -1;
    for (let index = at; index < Math.min(words.length, reach); index += 1) {
      if (likeness(token.key, words[index]!) < 0.7 && !opens(token, words[index]!)) continue;
      found = index;
      break;
    }
    if (found < 0) break;
    at = found + 1;
    length += 1;
  }
  while (length > 0 && rest[length - 1]!.key === '') length -= 1;
  return length;
}

/** `d'i` may open `d'information` at a cell's torn edge. */
function opens(token: Token, word: KnownWord): boolean {
  return token.key.length >= 2 && word.key.startsWith(token.key) && word.key.length > token.key.length + 3;
}

/** Length of the beginning that nearly all rows share, not running into beneficiaries (met in other operations too). */
function repeatedPrefix(rests: readonly (readonly Token[])[], elsewhere: (key: string) => number): number {
  if (rests.length < 2) return 0;
  let alive = rests;
  let length = 0;
  for (;;) {
    const tally = new Map<string, number>();
    for (const rest of alive) {
      const key = rest[length]?.key ?? '';
      if (key !== '') tally.set(key, (tally.get(key) ?? 0) + 1);
    }
    const key = mostFrequent(tally);
    const word: KnownWord = { key, text: key, number: false };
    const next = alive.filter(
      (rest) => rest[length] !== undefined && likeness(rest[length]!.key, word) >= 0.6,
    );
    const bordered = next.filter((rest) => length > 0 && rest[length]!.border).length;
    const enough = rests.length >= 4 ? 0.8 : 1;
    if (key === '' || next.length < rests.length * enough || bordered > next.length * 0.3) return length;
    if (length > 0 && rests.length < 4 && elsewhere(key) > 2) return length;
    alive = next;
    length += 1;
    if (length > 12) return length;
  }
}

/** With nothing else to go by, a name runs in small letters until the next word with a capital. */
function untilCapital(rest: readonly Token[]): number {
  const border = rest.findIndex((token, index) => index > 0 && token.border);
  if (border > 0) return border;
  const capital = rest.findIndex((token, index) => index > 0 && /^[«"(]?\p{Lu}/u.test(token.text));
  return Math.max(capital, 0);
}

function majorityFragment(rests: readonly (readonly Token[])[], length: number): KnownWord[] {
  if (length === 0) return [];
  const tally = new Map<string, number>();
  const samples = new Map<string, readonly Token[]>();
  for (const rest of rests) {
    const tokens = rest.slice(0, length);
    const key = tokens.map((token) => token.key).join('');
    tally.set(key, (tally.get(key) ?? 0) + 1);
    samples.set(key, samples.get(key) ?? tokens);
  }
  return wordsOfTokens(samples.get(mostFrequent(tally)) ?? []);
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

/** Where the operation's name ends on a row's first line: the prefix of `rest` most like the group's fragment. */
export function fragmentEnd(rest: readonly Token[], group: KnownGroup | undefined): number {
  if (group === undefined || group.fragment === '') return 0;
  let best = 0;
  let least = 0.75;
  let read = '';
  for (let end = 1; end <= Math.min(rest.length, group.fragmentLength + 4); end += 1) {
    read += rest[end - 1]!.key;
    const longest = Math.max(read.length, group.fragment.length);
    if (longest === 0) continue;
    const cost = distance(read, group.fragment) / longest - (rest[end]?.border === true ? 0.08 : 0);
    if (cost < least) [best, least] = [end, cost];
  }
  while (best < rest.length && rest[best]!.key === '') best += 1;
  return best;
}
