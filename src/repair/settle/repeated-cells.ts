import { message } from '../../messages/message.ts';
import type { AllocationRecord } from '../../model/records.ts';
import { compactKey } from '../../model/text-fold.ts';
import { isFrench } from '../lexicon/french.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';
import { alignCells, type Pair } from './align-cells.ts';

/** Words of a sentence that must stand as printed before the rest is told from another row's. */
const SURE_WORDS = 8;
/** The same, where a word is missing and nothing is left of it. */
const SURE_OF_LOST = 10;
const SURE_SHARE = 0.75;
/** Places of one sentence that may be mended. */
const MOST_CHANGES = 2;
/** Words of its own that a sentence may have beside the one it repeats. */
const MOST_OWN = 2;
const LONGEST_TEXT = 400;
/** A cell of fewer words is a count with its unit. */
const LEAST_WORDS = 4;

const BY_ROWS = message('repair/cell-by-rows');
const BY_OPERATION = message('repair/cell-by-operation');

/**
 * Completes half-read sentences of the information column by what repeats them: the other rows of their operation, and
 * the operation's own name. Only words that were torn or lost are taken over; numbers, and words that are words, stay.
 */
export function settleRepeatedCells(
  rows: readonly AllocationRecord[],
  ledger: Ledger,
): readonly AllocationRecord[] {
  const sentences = sentencesByOperation(rows);
  return rows.map((row) => {
    const read = row.information;
    if (read === null || read.length > LONGEST_TEXT) return row;
    const words = read.split(/\s+/u).length;
    const byRows =
      words < SURE_WORDS ? null : firstMended(read, commoner(read, sentences.get(operationOf(row))!));
    const mended = byRows ?? (words < LEAST_WORDS ? null : mendedByName(read, row.operation?.name ?? ''));
    if (mended === null || mended === read) return row;
    ledger.add(
      automaticRepair(
        'repeated-cell',
        `${row.id}.information`,
        read,
        mended,
        0.85,
        byRows === null ? BY_OPERATION : BY_ROWS,
        row.source,
      ),
    );
    return { ...row, information: mended };
  });
}

function operationOf({ theme, operation }: AllocationRecord): string {
  return `${theme?.code ?? ''}/${operation?.code ?? ''}`;
}

/** A sentence of an operation's rows, but for its numbers. */
interface Sentence {
  readonly texts: Set<string>;
  rows: number;
}

/** The sentences of each operation, by {@link keyOf}. */
function sentencesByOperation(
  rows: readonly AllocationRecord[],
): ReadonlyMap<string, ReadonlyMap<string, Sentence>> {
  const seen = new Map<string, Map<string, Sentence>>();
  for (const row of rows) {
    const text = row.information;
    if (text === null || text.length > LONGEST_TEXT) continue;
    const sentences = seen.get(operationOf(row)) ?? new Map<string, Sentence>();
    const sentence = sentences.get(keyOf(text)) ?? { texts: new Set(), rows: 0 };
    sentence.texts.add(text);
    sentence.rows += 1;
    seen.set(operationOf(row), sentences.set(keyOf(text), sentence));
  }
  return seen;
}

function keyOf(text: string): string {
  return compactKey(text.replace(/\d+/gu, '0'));
}

/** Whole sentences that at least two rows bear, and more rows than bear this one. */
function commoner(read: string, sentences: ReadonlyMap<string, Sentence>): string[] {
  const own = sentences.get(keyOf(read))?.rows ?? 0;
  return [...sentences.values()]
    .filter(({ rows }) => rows > Math.max(own, 1))
    .flatMap(({ texts }) => [...texts].filter(isWhole));
}

function firstMended(read: string, sentences: readonly string[]): string | null {
  for (const sentence of sentences) {
    const mended = mendedBySentence(read, sentence);
    if (mended !== null) return mended;
  }
  return null;
}

function mendedBySentence(read: string, sentence: string): string | null {
  const { pairs, known, lead, rest } = alignCells(read, sentence);
  const changes = pairs.filter((pair) => pair.kind === 'torn' || pair.kind === 'lost');
  const same = pairs.filter((pair) => pair.kind === 'same').length;
  const lost = changes.some((pair) => pair.kind === 'lost');
  if (lead.length + rest.length > 0 || changes.length === 0 || changes.length > MOST_CHANGES) return null;
  if (same < (lost ? SURE_OF_LOST : SURE_WORDS) || same < known * SURE_SHARE) return null;
  return isInside(pairs) && isMeant(pairs) ? textOf(pairs) : null;
}

/** The operation's name inside a longer sentence: at least one of its words must be left in part. */
function mendedByName(read: string, name: string): string | null {
  const { pairs, lead, rest } = alignCells(read, name);
  const torn = pairs.filter((pair) => pair.kind === 'torn').length;
  const lost = pairs.filter((pair) => pair.kind === 'lost').length;
  const same = pairs.filter((pair) => pair.kind === 'same').length;
  if (torn !== 1 || lost > 1 || same < 2 + lost || torn + lost + same < pairs.length) return null;
  const mended = textOf(pairs);
  return [...lead, mended, ...rest].join(' ');
}

/** What is mended stands between words that were read right. */
function isInside(pairs: readonly Pair[]): boolean {
  return pairs[0]?.kind === 'same' && pairs.at(-1)?.kind === 'same';
}

/** A few differing words (`de 1 poste` beside `des 2 postes`) are the row's own; more, and it is another sentence. */
function isMeant(pairs: readonly Pair[]): boolean {
  return pairs.filter((pair) => pair.kind === 'other').length <= MOST_OWN;
}

function textOf(pairs: readonly Pair[]): string {
  return pairs
    .map((pair) => (pair.kind === 'torn' || pair.kind === 'lost' ? pair.known : pair.read))
    .join(' ');
}

/** Whether every word is one: French, a number, or with a capital. */
function isWhole(text: string): boolean {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].every(
    ([word]) => /^[\p{Lu}\p{N}]/u.test(word) || word.length === 1 || isFrench(word),
  );
}
