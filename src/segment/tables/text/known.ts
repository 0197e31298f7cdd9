/** Texts that repeat from row to row, learned so that their half-read parts can be told from what is new in a row. */
import { median } from '../../../model/median.ts';
import { distance } from 'fastest-levenshtein';
import type { Token } from './tokens.ts';

/** A word of a known text. */
export interface KnownWord {
  readonly key: string;
  /** As it should be written out. */
  readonly text: string;
  /** True for `{code}`: any number. */
  readonly number: boolean;
}

/** How well a token reads as a known word: 1 as such, about ½ as a torn part of it, 0 not at all. */
export function likeness(token: string, known: KnownWord): number {
  let seen = compared.get(known);
  if (seen === undefined) compared.set(known, (seen = new Map<string, number>()));
  let value = seen.get(token);
  if (value === undefined) seen.set(token, (value = compare(token, known)));
  return value;
}

const compared = new WeakMap<KnownWord, Map<string, number>>();

function compare(token: string, known: KnownWord): number {
  if (known.number) return /^\d{1,4}$/u.test(token) ? 1 : 0;
  if (token === '' || known.key === '') return 0;
  if (token === known.key) return 1;
  const longest = Math.max(token.length, known.key.length);
  if (longest <= 3 && token.length === known.key.length - 1 && known.key.includes(token)) return 0.35;
  if (longest <= 3)
    return token.length === known.key.length && known.key.startsWith(token.charAt(0)) ? 0.3 : 0;
  const away = distance(token, known.key);
  if (away <= longest * 0.3) return 1 - away / longest;
  if (token.length >= 3 && token.length < known.key.length && partOf(token, known.key)) return 0.55;
  return 0;
}

/** Whether a torn word can be a part of a longer one: the same letters in a row, one misread allowed from five on. */
function partOf(part: string, whole: string): boolean {
  if (whole.includes(part)) return true;
  if (part.length < 4) return false;
  for (let at = 0; at + part.length - 1 <= whole.length; at += 1) {
    for (const width of [part.length - 1, part.length, part.length + 1]) {
      const piece = whole.slice(at, at + width);
      if (piece.length === width && distance(part, piece) <= 1) return true;
    }
  }
  return false;
}

/** Makes known words of a text or template. */
export function knownWords(text: string, keyOf: (word: string) => string): KnownWord[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => ({ key: word === '{code}' ? '' : keyOf(word), text: word, number: word === '{code}' }));
}

/** A token of a row, with where it stood among the row's continuation lines. */
export interface Placed {
  readonly token: Token;
  readonly line: number;
  readonly index: number;
}

/**
 * The words that most of several rows share, in reading order. `minimum` is the share of rows a word must stand in; it
 * must also stand in two rows at least.
 */
export function sharedWords(rows: readonly (readonly Placed[])[], minimum: number): KnownWord[] {
  const seen = new Map<string, { ranks: number[]; texts: Map<string, number> }>();
  for (const row of rows) {
    const times = new Map<string, number>();
    for (const { token, line, index } of row) {
      if (token.key === '') continue;
      const nth = (times.get(token.key) ?? 0) + 1;
      times.set(token.key, nth);
      const id = `${token.key} ${nth}`;
      const entry = seen.get(id) ?? { ranks: [], texts: new Map<string, number>() };
      entry.ranks.push(line * 1000 + index);
      entry.texts.set(token.text, (entry.texts.get(token.text) ?? 0) + 1);
      seen.set(id, entry);
    }
  }
  return [...seen.entries()]
    .filter(([, entry]) => entry.ranks.length >= 2 && entry.ranks.length >= rows.length * minimum)
    .sort(([, a], [, b]) => median(a.ranks)! - median(b.ranks)!)
    .map(([id, entry]) => ({
      key: id.slice(0, id.lastIndexOf(' ')),
      text: mostFrequent(entry.texts),
      number: false,
    }));
}

/** The most frequent key of a tally; the first one met among equals. */
export function mostFrequent(tally: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of tally) if (count > most) [best, most] = [text, count];
  return best;
}

/**
 * Merges what the table's rows share with what the act calls the same thing elsewhere: the order of the name, plus
 * what only the table has, without torn parts of words the name holds whole. The name ends where the table's does.
 */
export function mergeKnown(shared: readonly KnownWord[], name: readonly KnownWord[]): KnownWord[] {
  const merged: KnownWord[] = [];
  let from = 0;
  for (const word of shared) {
    const at = bestIndex(word, name, from);
    if (at < 0) {
      // A torn part of a word the name has already given, or a word only the table has.
      if (!name.some((known) => likeness(word.key, known) > 0)) merged.push(word);
      continue;
    }
    merged.push(...name.slice(from, at));
    merged.push(isTorn(word.key, name[at]!.key) ? name[at]! : word);
    from = at + 1;
  }
  return merged;
}

/** Whether a reading is but a part of a longer word. */
function isTorn(read: string, whole: string): boolean {
  return read !== whole && (whole.includes(read) || whole.length > read.length + 2);
}

function bestIndex(word: KnownWord, name: readonly KnownWord[], from: number): number {
  let best = -1;
  let most = 0;
  for (let index = from; index < Math.min(name.length, from + 6); index += 1) {
    const value = likeness(word.key, name[index]!) - (index - from) * 0.05;
    if (value > most && value >= 0.45) [best, most] = [index, value];
  }
  return best;
}
