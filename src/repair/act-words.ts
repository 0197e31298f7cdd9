import type { Document, Line, Word } from '../model/document.ts';
import { countsOf } from '../model/counts.ts';
import { letterRuns } from './letters.ts';
import { isFrench } from './lexicon/french.ts';
import type { LineContext } from './rule.ts';

/** How many words of the neighbouring lines a rule may see. */
const NEIGHBOURS = 3;

/** What an act's first readings say about words: which forms occur, and how often. */
export type ActWords = Omit<LineContext, 'known' | 'before' | 'after'>;

/** Counts the runs of letters of a document as first read; `vocabulary` holds words known to be right. */
export function actWords(document: Document, vocabulary: readonly string[] = []): ActWords {
  const exact = new Map<string, number>();
  const lower = new Map<string, number>();
  const whole = countsOf(wordsRead(document));
  for (const [read, count] of whole) {
    for (const token of tokensWithDigits(read)) exact.set(token, (exact.get(token) ?? 0) + count);
    for (const { letters } of letterRuns(read)) {
      exact.set(letters, (exact.get(letters) ?? 0) + count);
      const small = letters.toLowerCase();
      lower.set(small, (lower.get(small) ?? 0) + count);
    }
  }
  const { pairs, afterNumbers, beforeNumbers } = neighbourCounts(document);
  const numbers = titleNumbers(document);
  const trusted = new Set(vocabulary.flatMap((phrase) => phrase.split(/\s+/u)));
  return {
    trusted: (word) => trusted.has(word),
    numbered: (number) => numbers.has(number),
    attested: (word) => lower.get(word.toLowerCase()) ?? 0,
    attestedAs: (word) => exact.get(word) ?? 0,
    readAs: (word) => whole.get(word) ?? 0,
    readAfter: (before, word) => pairs.get(`${before} ${word}`) ?? 0,
    readAfterNumber: (word) => afterNumbers.get(word) ?? 0,
    readBeforeNumber: (word) => beforeNumbers.get(word) ?? 0,
  };
}

/** The numbers of lines that begin as numbered titles do (`24. Sport`). */
function titleNumbers(document: Document): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { words } of linesOf(document)) {
    const number = /^(\d{1,2})\.$/u.exec(words[0]?.read ?? '')?.[1];
    if (number !== undefined && /^[«"“]?\p{Lu}/u.test(words[1]?.read ?? '')) numbers.add(Number(number));
  }
  return numbers;
}

function* wordsRead(document: Document): Generator<string> {
  for (const line of linesOf(document)) for (const { read } of line.words) yield read;
}

const ACRONYM = /^\p{Lu}{2,12}$/u;
const WHOLE_NUMBER = /^\p{Nd}{1,4}$/u;

/** How often words were read side by side: an acronym after another word, and words after and before whole numbers. */
function neighbourCounts(
  document: Document,
): Record<'pairs' | 'afterNumbers' | 'beforeNumbers', Map<string, number>> {
  const [pairs, after, before]: [string[], string[], string[]] = [[], [], []];
  for (const { words } of linesOf(document)) {
    for (const [index, { read }] of words.slice(1).entries()) {
      const left = words[index]!.read;
      if (ACRONYM.test(read)) pairs.push(`${left} ${read}`);
      if (WHOLE_NUMBER.test(left)) after.push(read);
      if (WHOLE_NUMBER.test(read)) before.push(left);
    }
  }
  return { pairs: countsOf(pairs), afterNumbers: countsOf(after), beforeNumbers: countsOf(before) };
}

/** The words of letters and digits together (`AFP2I`); those of letters alone are runs. */
function tokensWithDigits(read: string): string[] {
  if (!/\p{N}/u.test(read) || !/\p{Lu}/u.test(read) || read.length > 100) return [];
  return [...read.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([token]) => token)
    .filter((token) => !/^(?:\p{L}+|\p{N}+)$/u.test(token));
}

/** Every line of a document, those in tables too. */
export function* linesOf(document: Document): Generator<Line> {
  for (const page of document.pages) {
    yield* page.lines;
    for (const table of page.tables) for (const cell of table.cells) yield* cell.lines;
  }
}

/** What a rule sees around a line of `lines`: its neighbours as first read, so that repairing twice sees the same. */
export function contextOf(lines: readonly Line[], index: number, words: ActWords): LineContext {
  return {
    ...words,
    known: isFrench,
    before: readWords(lines[index - 1]?.words.slice(-NEIGHBOURS)).slice(-NEIGHBOURS),
    after: readWords(lines[index + 1]?.words.slice(0, NEIGHBOURS)).slice(0, NEIGHBOURS),
  };
}

function readWords(words: readonly Word[] = []): string[] {
  return words.flatMap((word) => word.read.split(/\s+/u));
}
