/** How much of an operation's name stands on the first line of its rows, where no border tells it from what follows. */
import { median } from '../../../model/median.ts';
import { distance } from 'fastest-levenshtein';
import type { RowDraft } from './drafts.ts';
import type { GroupNames } from './group-names.ts';
import { groupBy } from '../../../model/group-by.ts';
import { operationKeyOf, restOf, wordsOfTokens } from './draft-parts.ts';
import { likeness, mostFrequent, type KnownWord } from './known.ts';
import type { Token } from './tokens.ts';

/** The first line's part of an operation's name. */
export interface Fragment {
  /** As most rows print it, torn words made whole from the name. */
  readonly words: readonly KnownWord[];
  /** Its letters and digits, folded, without spaces. */
  readonly key: string;
  /** In tokens. */
  readonly length: number;
  /** What the act's other parts add behind it; empty where they say nothing. */
  readonly beyond: readonly KnownWord[];
}

/** Learns the fragments of all operations. */
export function learnFragments(rows: readonly RowDraft[], names: GroupNames): Map<string, Fragment> {
  const fragments = new Map<string, Fragment>();
  const keyed = groupBy(rows, operationKeyOf);
  const openings = firstTokensByOperation(keyed);
  for (const [key, members] of keyed) {
    const rests = members.filter((row) => row.first.operation !== null).map((row) => restOf(row));
    const named = (names.get(key) ?? [])
      .map((tokens) => alignStart(wordsOfTokens(tokens), rests))
      .sort((a, b) => b.shared - a.shared)[0];
    const repeated = repeatedPrefix(rests, (token) => openings.get(token)?.size ?? 0);
    let length = Math.max(named?.length ?? 0, repeated);
    if (length === 0 && rests.length > 0) length = untilCapital(rests[0]!);
    const printed = majorityFragment(rests, length);
    const name = named === undefined || named.shared === 0 ? [] : named.words;
    fragments.set(key, restored(printed, name));
  }
  return fragments;
}

/** Makes torn words of a fragment whole, and says what of the name is left behind it. */
function restored(printed: readonly KnownWord[], name: readonly KnownWord[]): Fragment {
  let at = 0;
  const words = printed.map((word) => {
    const found = name.findIndex((known, index) => index >= at && sameOrTorn(word, known));
    if (found < 0) return word;
    at = found + 1;
    const known = name[found]!;
    if (known.key === word.key && /[.,;]$/u.test(word.text)) return known;
    return word.key !== '' && known.key.startsWith(word.key) && known.key.length > word.key.length + 2
      ? known
      : word;
  });
  return {
    words,
    key: printed.map((word) => word.key).join(''),
    length: printed.length,
    beyond: name.slice(at),
  };
}

function sameOrTorn(word: KnownWord, known: KnownWord): boolean {
  return likeness(word.key, known) >= 0.6 || (word.key.length >= 2 && known.key.startsWith(word.key));
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
    const length = median(lengths)!;
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

/** Where the operation's name ends on a row's first line: the prefix of `rest` most like the group's fragment. */
export function fragmentEnd(
  rest: readonly Token[],
  group: Pick<Fragment, 'key' | 'length'> | undefined,
): number {
  if (group === undefined || group.key === '') return 0;
  let best = 0;
  let least = 0.6;
  let read = '';
  for (let end = 1; end <= Math.min(rest.length, group.length + 4); end += 1) {
    read += rest[end - 1]!.key;
    const longest = Math.max(read.length, group.key.length);
    if (longest === 0) continue;
    const cost = distance(read, group.key) / longest - (rest[end]?.border === true ? 0.08 : 0);
    if (cost < least) [best, least] = [end, cost];
  }
  while (best < rest.length && rest[best]!.key === '') best += 1;
  return best;
}
