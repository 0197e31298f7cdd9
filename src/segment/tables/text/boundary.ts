/** Where the beneficiary ends and the information starts, on a row's first line that lost its columns. */
import { parseQuantity } from '../../../model/amount.ts';
import type { Token } from './tokens.ts';

/** Words that a name or sentence does not end with. */
const FUNCTION_WORDS = new Set(
  'a à au aux d de des du en et l la le les ou par pour sur un une avec dans soit dont'.split(' '),
);

/** Letters of a name that cannot be met by chance. */
const SURE_NAME = 10;

/** What the table's rows have taught about beneficiaries and information cells. */
export interface BoundaryKnowledge {
  /** Compact keys of beneficiaries met where the boundary is certain. */
  readonly beneficiaries: ReadonlyMap<string, number>;
  /** Keys of words that counts are followed by. */
  readonly units: ReadonlySet<string>;
  /** Keys of words that open information sentences in this operation. */
  readonly openers: ReadonlySet<string>;
  /** Whether a phrase (compact key) stands in other parts of the act. */
  readonly elsewhere: (key: string) => boolean;
  /** Share of the operation's rows that hold a bare count. */
  readonly counted: number;
}

/** The two cells of a first line. */
export interface Split {
  readonly beneficiary: readonly Token[];
  readonly information: readonly Token[];
  /** True when the information is nothing but one number. */
  readonly bare: boolean;
  /** True when the boundary is beyond doubt: a bare count, or a count with a known unit. */
  readonly certain: boolean;
}

/** Whether a word is an article, a preposition or the like. */
export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}

/** Whether a token is written as a whole number or a decimal one. */
export function isNumber(text: string): boolean {
  return /^\d+(?:[.,]\d+)?$/u.test(text);
}

/** `1FAL`, `8FAL`: a count and its unit without the space; `null` for other tokens. */
export function gluedCount(text: string, units: ReadonlySet<string>): { count: string; unit: string } | null {
  const match = /^(\d+(?:[.,]\d+)?)(\p{L}{2,})$/u.exec(text);
  return match !== null && units.has(match[2]!.toLowerCase()) ? { count: match[1]!, unit: match[2]! } : null;
}

/** Splits the tokens between the operation's name and the amount. */
export function splitRest(rest: readonly Token[], known: BoundaryKnowledge): Split {
  const choices: { at: number; score: number; certain: boolean; bare: boolean }[] = [
    { at: rest.length, score: 0, certain: false, bare: false },
  ];
  const last = rest.at(-1);
  for (let at = 1; at < rest.length; at += 1) {
    const token = rest[at]!;
    const isLast = at === rest.length - 1;
    let score = 0;
    let certain = false;
    let bare = false;
    if (isLast && isNumber(token.text)) {
      score += known.counted >= 0.3 ? 2.5 : 1.5;
      certain = bare = true;
    } else if (isLast && known.counted >= 0.6 && isTornCount(token.text)) {
      score += 1.6;
      bare = true;
    } else if (startsCount(rest, at, known)) {
      score += 3;
      certain = true;
    } else if (known.openers.has(token.key)) {
      // A sentence that other rows share starts here, whatever stroke stands before.
      score += 4;
    } else if (token.text === '/' || token.text === '-') {
      score += isLast ? 1 : 0;
    } else if (/^\p{Ll}/u.test(token.text) && !isFunctionWord(token.key)) {
      score += 0.3;
    } else if (!token.border) continue;
    if (token.border) score += 1.5;
    if (known.beneficiaries.has(keyOf(rest.slice(0, at)))) score += 2;
    if (isFunctionWord(rest[at - 1]!.key)) score -= bare ? 1 : 2;
    choices.push({ at, score, certain, bare });
  }
  // A chain "90 DSF et 45 portes closes": the first count leads.
  let best = choices[0]!;
  for (const choice of choices.slice(1)) if (choice.score > best.score + 1e-9) best = choice;
  if (last === undefined) best = choices[0]!;
  if (best.at === rest.length) best = { ...best, at: namedEnd(rest, known.elsewhere) };
  return {
    beneficiary: rest.slice(0, best.at),
    information: rest.slice(best.at),
    bare: best.bare,
    certain: best.certain,
  };
}

/**
 * Where nothing else tells: a name that other parts of the act have ends where they stop saying what the row says, if
 * something like a sentence follows it there.
 */
function namedEnd(rest: readonly Token[], elsewhere: (key: string) => boolean): number {
  for (let end = rest.length - 2; end >= 2; end -= 1) {
    if (!/^\p{Ll}/u.test(rest[end]!.text) || isFunctionWord(rest[end - 1]!.key)) continue;
    const key = keyOf(rest.slice(0, end));
    if (key.length >= SURE_NAME && elsewhere(key)) return end;
  }
  return rest.length;
}

/** A count at `at` with its unit behind it; digits in groups of three belong together (`7 000 accompagnements`). */
function startsCount(rest: readonly Token[], at: number, known: BoundaryKnowledge): boolean {
  const token = rest[at]!;
  if (gluedCount(token.text, known.units) !== null) return true;
  if (!isNumber(token.text)) return false;
  if (isGrouped(rest, at + 1))
    return !namesNumber(rest, at, known.elsewhere) && known.units.has(unitAfter(rest, at));
  if (!known.units.has(rest[at + 1]?.key ?? '')) return false;
  return !isGrouped(rest, at) || namesNumber(rest, at - 1, known.elsewhere);
}

function unitAfter(rest: readonly Token[], at: number): string {
  let next = at + 1;
  while (isGrouped(rest, next)) next += 1;
  return rest[next]?.key ?? '';
}

/** Whether the token at `at` may go on with the number before it: three digits after one to three. */
function isGrouped(rest: readonly Token[], at: number): boolean {
  const [before, token] = [rest[at - 1]?.text ?? '', rest[at]?.text ?? ''];
  return /^\d{3}$/u.test(token) && parseQuantity(`${before} ${token}`) !== null;
}

/** Whether the number at `at` ends a name that other parts of the act have (`Immobilière sociale 62`). */
function namesNumber(rest: readonly Token[], at: number, elsewhere: (key: string) => boolean): boolean {
  const key = keyOf(rest.slice(0, at + 1));
  // The first letter is the one most often misread in prose (`l'Immobilière`).
  return at > 0 && key.length > SURE_NAME + 1 && elsewhere(key.slice(1));
}

/** A short token that takes the place of a count and holds a digit (`a2` for 42), or is made of look-alikes of digits. */
export function isTornCount(text: string): boolean {
  return /^[\p{L}\d]{1,3}$/u.test(text) && /^(?:[a-zOISBZ]*\d[a-zOISBZ]*|[lIOoSBZz]+)$/u.test(text);
}

/** Compact key of tokens. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.key).join('');
}

/**
 * Words that open an information sentence: they stand after different beneficiaries, and a count follows them within
 * a phrase (`ajout de 12 …`, `Financement des 3 …`), or five words in a row are the same.
 */
export function learnOpeners(rests: readonly (readonly Token[])[]): Set<string> {
  const seen = new Map<string, Set<string>>();
  for (const rest of rests) {
    for (let at = 1; at < rest.length; at += 1) {
      const token = rest[at]!;
      if (token.key === '' || isFunctionWord(token.key) || /^\d/u.test(token.key)) continue;
      const next = rest[at + 1];
      const after = rest[at + 2];
      const counts =
        next !== undefined &&
        after !== undefined &&
        isFunctionWord(next.key) &&
        (isNumber(after.text) || /^\d/u.test(after.text)) &&
        at + 3 < rest.length;
      const long =
        at + 4 < rest.length
          ? rest
              .slice(at, at + 5)
              .map((part) => part.key)
              .join(' ')
          : null;
      for (const phrase of [counts ? `${token.key} #` : null, long]) {
        if (phrase === null) continue;
        const set = seen.get(phrase) ?? new Set<string>();
        seen.set(phrase, set.add(keyOf(rest.slice(0, at))));
      }
    }
  }
  const openers = new Set<string>();
  for (const [phrase, before] of seen) if (before.size >= 2) openers.add(phrase.split(' ')[0]!);
  return openers;
}

/** Words that counts are followed by in two rows or more, with the vocabulary's. */
export function learnUnits(rests: readonly (readonly Token[])[], vocabulary: readonly string[]): Set<string> {
  const units = new Set(vocabulary.map((unit) => unit.toLowerCase().split(' ')[0]!));
  const tally = new Map<string, number>();
  for (const rest of rests) {
    for (let at = 1; at + 1 < rest.length; at += 1) {
      const unit = rest[at + 1]!;
      if (!isNumber(rest[at]!.text) || !/^\p{L}{2,}/u.test(unit.text) || isFunctionWord(unit.key)) continue;
      tally.set(unit.key, (tally.get(unit.key) ?? 0) + 1);
    }
  }
  for (const [key, count] of tally) if (count >= 2) units.add(key);
  return units;
}
