import type { Document } from '../../model/document.ts';
import { compactKey, fold } from '../../model/text-fold.ts';
import { isFrench } from '../lexicon/french.ts';

/** A name's words before its bracket, at most. */
const LONGEST_NAME = 16;
/** Anchors shorter than this stand before many names. */
const SHORTEST_ANCHOR = 3;
const LONGEST = 300;

/** Finds the whole name that a half-read one is a part of, by the bracket both end with. */
export type WholeNames = (name: string) => string | null;

/**
 * Looks for names with a bracket (`Agence … (ADIL 59/62)`) in the act's running text and among the names themselves: where
 * a cell was read in pieces, the same name stands whole elsewhere.
 */
export function wholeNames(
  names: readonly string[],
  document: Document | undefined,
  tablePages: ReadonlySet<number>,
): WholeNames {
  const wanted = new Set(names.map(anchorOf).filter((anchor): anchor is string => anchor !== null));
  const byAnchor = new Map<string, Set<string>>();
  const add = (anchor: string, name: string): void => {
    const found = byAnchor.get(anchor);
    if (found === undefined) byAnchor.set(anchor, new Set([name]));
    else found.add(name);
  };
  for (const name of names) {
    const anchor = anchorOf(name);
    if (anchor !== null && isWhole(name)) add(anchor, name);
  }
  for (const { anchor, before } of bracketsIn(document, tablePages))
    if (wanted.has(anchor)) add(anchor, before);
  return (name) => {
    const anchor = anchorOf(name);
    if (anchor === null || name.length > LONGEST) return null;
    const found = new Set<string>();
    for (const phrase of byAnchor.get(anchor) ?? []) {
      const whole = wholeOf(name, phrase);
      if (whole !== null) found.add(whole);
    }
    const [only] = found;
    return only !== undefined && found.size === 1 ? only : null;
  };
}

/** The bracket a name ends with, folded, without its signs. */
function anchorOf(name: string): string | null {
  const match = /\(([^()]{2,40})\)$/u.exec(name.slice(-60));
  const key = match === null ? '' : compactKey(match[1]!);
  return key.length >= SHORTEST_ANCHOR ? key : null;
}

/** The brackets of the running text, with the words before each. */
function* bracketsIn(
  document: Document | undefined,
  tablePages: ReadonlySet<number>,
): Generator<{ anchor: string; before: string }> {
  for (const page of document?.pages ?? []) {
    if (tablePages.has(page.number)) continue;
    const words = page.lines.flatMap((line) => line.words.map((word) => word.text));
    for (let at = 0; at < words.length; at += 1) {
      if (!words[at]!.startsWith('(')) continue;
      const end = words.slice(at, at + 5).findIndex((word) => word.includes(')'));
      if (end < 0) continue;
      const bracket = words.slice(at, at + end + 1).join(' ');
      const close = bracket.slice(0, bracket.indexOf(')') + 1);
      const anchor = anchorOf(close);
      if (anchor !== null)
        yield { anchor, before: `${words.slice(Math.max(0, at - LONGEST_NAME), at).join(' ')} ${close}` };
    }
  }
}

/** The part of a phrase that begins with the name's first word, if the name's letters stand in it in order. */
function wholeOf(name: string, phrase: string): string | null {
  const first = /[\p{L}\p{N}]{3,}/u.exec(name)?.[0];
  if (first === undefined || !name.startsWith(first)) return null;
  const words = [...phrase.matchAll(/[\p{L}\p{N}]+/gu)];
  for (const word of words) {
    if (fold(word[0]) !== fold(first)) continue;
    const whole = phrase.slice(word.index);
    const [part, all] = [compactKey(name), compactKey(whole)];
    if (part.length < all.length && isInOrder(part, all) && isWhole(whole)) return whole;
  }
  return null;
}

/** Whether every word of a name is one: French, or with a capital. */
function isWhole(name: string): boolean {
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].every(
    ([word]) => /^[\p{Lu}\p{N}]/u.test(word) || isFrench(word),
  );
}

function isInOrder(part: string, all: string): boolean {
  let at = 0;
  for (const letter of part) {
    at = all.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
