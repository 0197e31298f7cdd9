/** Several who receive: each the same, one after the other, or all of a list. */
import type { Span } from '../../segment/flow.ts';
import { nameAt, receiverIn, wholeName, type Wording } from './names.ts';
import type { Amount } from './amounts.ts';
import { actOf, type Sentence } from './sentence.ts';

/** The names of a list, `A, B et C`; the list itself where its pieces read as anything else. */
export function splitNames(wording: Wording, name: Span): Span[] {
  const parts: Span[] = [];
  // In `A et B, C` only what stands behind the last comma is one more.
  const comma = wording.text.slice(name.start, name.end).lastIndexOf(', ');
  let start = name.start;
  for (const match of wording.text
    .slice(name.start, name.end)
    .matchAll(
      /, (?:et )?(?:à |au |aux )?| et (?:à |au |aux |de |du |des )?| ainsi que? (?:à |au |aux )?/gu,
    )) {
    if (match.index < comma && !match[0].startsWith(',')) continue;
    parts.push({ start, end: name.start + match.index });
    start = name.start + match.index + match[0].length;
  }
  parts.push({ start, end: name.end });
  const names = parts.flatMap((part) => wholeName(wording, part) ?? []);
  return names.length === parts.length ? names : [name];
}

/** Each name where the amount is for each. */
export function eachOf({ of, wording }: Sentence, name: Span, amount: Amount): Span[] {
  const { folded } = of;
  const around = `${folded.slice(amount.end, amount.end + 30)} ${folded.slice(Math.max(0, name.start - 24), name.end)} ${folded.slice(name.end, name.end + 20)}`;
  return /\bchacune?\b/u.test(around) ? splitNames(wording, listFrom(wording, name)) : [name];
}

/** A list that goes on behind its first name: `aux associations A, B et C`. */
function listFrom(wording: Wording, first: Span): Span {
  let { end } = first;
  for (;;) {
    const link = /^(?:, (?:et )?| et )(?:à |au |aux )?(?:l['’]|la |le )?(?=[\p{Lu}«“"])/u.exec(
      wording.text.slice(end),
    );
    const next = link === null ? null : nameAt(wording, end + link[0].length, wording.text.length);
    if (next === null) return { start: first.start, end };
    ({ end } = next);
  }
}

/** Behind an amount that each of some receives: `à chacun des clubs suivants : A, B, C` */
const EACH =
  /(?:^|[ ,])(?:a|pour) chacune? (?:des|de ces|d'entre)[^:,€]{0,60}?(?:[:,] |suivante?s? ?[:,]? )|(?:^|[ ,])(?:a|pour) chaque [^:,€]{0,60}?(?:[:,] |suivante?s? ?[:,]? )/u;

/** The names that stand behind words for each of them, in a stretch. */
export function namesBehindEach({ of, wording }: Sentence, from: number, to: number): Span[] | null {
  const lead =
    EACH.exec(of.folded.slice(from, to)) ??
    (/\bchacune?\b[^:]*$/u.test(of.folded.slice(0, from)) ? /^ ?: /u.exec(of.folded.slice(from, to)) : null);
  if (lead === null) return null;
  const start = from + lead.index + lead[0].length;
  const first = nameAt(
    wording,
    start + (/^(?:l['’] ?|la |le |les )/u.exec(of.folded.slice(start))?.[0].length ?? 0),
    to,
  );
  if (first === null) return null;
  const names = splitNames(wording, listFrom(wording, first));
  return names.length > 1 ? names : null;
}

/** `à l'un`: the first of two names before. */
export function turnAt({ of, wording, patterns, amounts }: Sentence, at: number): Span | null {
  const rest = of.folded.slice(at);
  const turn = patterns.turns.findIndex((pattern) => pattern.test(rest));
  if (turn < 0) return null;
  const both = receiverIn(wording, 0, amounts[0]!.start);
  if (both === null) return null;
  const names = splitNames(wording, both.name);
  return names.length === 2 ? (names[turn] ?? null) : null;
}

/** `respectivement 1 000 € et 2 000 € à A et B`: amounts without names before, as many names behind them. */
export function sharedOut(sentence: Sentence): { readonly names: Span[]; readonly span: Span } | null {
  const { of, wording, amounts } = sentence;
  if (amounts.length < 2 || actOf(sentence, 0) === null) return null;
  const [first, last] = [amounts[0]!, amounts.at(-1)!];
  const isJoined = amounts.every(
    ({ start }, index) =>
      index === 0 || /^(?:,| et|, et)(?: de)? $/u.test(of.folded.slice(amounts[index - 1]!.end, start)),
  );
  if (!isJoined && !/\brespectivement\b/u.test(of.folded)) return null;
  const names = namesIn(wording, last.end, of.folded.length) ?? namesIn(wording, 0, first.start);
  if (names?.length !== amounts.length) return null;
  const span = {
    start: Math.min(first.start, names[0]!.start),
    end: Math.max(last.end, names.at(-1)!.end),
  };
  return { names, span };
}

/** Every name that a preposition leads to: `à A et B`, `à A et à B`. */
function namesIn(wording: Wording, from: number, to: number): Span[] | null {
  const names: Span[] = [];
  for (let at = from; at < to;) {
    const found = receiverIn(wording, at, to);
    if (found === null) break;
    names.push(...splitNames(wording, found.name));
    at = found.name.end;
  }
  return names.length === 0 ? null : names;
}
