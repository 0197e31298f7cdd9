import { message } from '../../messages/message.ts';
import { distance } from 'fastest-levenshtein';
import type { Document } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import type { AllocationRecord } from '../../model/records.ts';
import { SPACE_ODDS } from '../../model/space-odds.ts';
import { compactKey } from '../../model/text-fold.ts';
import { misreadingCost } from '../confusion.ts';
import { isFrench } from '../lexicon/french.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';
import { figuresOf, lettersOf } from './bare-text.ts';
import { settleTerritories, type Doubts } from './territories.ts';

/** Below this confidence a word is read with doubt: words read right were seen at 0.92 and more, misread ones below 0.9. */
const DOUBT = 0.9;
/** How many times oftener than a spelling the one must be read that takes its place, and how often at least. */
const NAMES = { least: 2, times: 2 };
const CLOSED = { least: 5, times: 5 };
/** Letters that may differ: one, or two in a long text; and what their misreading may cost. */
const LONG = 12;
const LIMIT = 9;
/** A misreading as likely as this needs no majority where the other reading is sure. */
const LIKELY = 5;
const SHORTEST = 5;
const LONGEST = 80;

const BY_ROWS = message('repair/spelling-by-rows');

const BY_LETTERS = message('repair/spelling-by-letters');

interface Mention {
  readonly text: string;
  readonly row: AllocationRecord;
}

/** The rules for one field. */
interface Field {
  readonly name: 'beneficiary' | 'financing' | 'agreement';
  readonly support: { readonly least: number; readonly times: number };
  /** Whether two spellings stand where they may be one. */
  readonly mayBeOne: (some: readonly AllocationRecord[], others: readonly AllocationRecord[]) => boolean;
}

const FIELDS: readonly Field[] = [
  { name: 'beneficiary', support: NAMES, mayBeOne: isOneStructure },
  { name: 'financing', support: CLOSED, mayBeOne: () => true },
  { name: 'agreement', support: CLOSED, mayBeOne: () => true },
];

/**
 * Settles a spelling by one that more rows bear, or that is read surely, where recognition itself doubts the words that
 * part them. Names with other figures, or side by side in one place, stay two; so does what was read without doubt.
 */
export function settleSpellings(
  rows: readonly AllocationRecord[],
  ledger: Ledger,
  document: Document | undefined,
): readonly AllocationRecord[] {
  if (document === undefined || rows.every((row) => row.amount.exact)) return rows;
  const doubts = doubtsOf(document);
  let settled = settleTerritories(rows, doubts, CLOSED, ledger);
  for (const field of FIELDS) settled = settleField(settled, field, doubts, ledger);
  return settled;
}

function settleField(
  rows: readonly AllocationRecord[],
  field: Field,
  isDoubted: Doubts,
  ledger: Ledger,
): readonly AllocationRecord[] {
  const mentions = rows.flatMap((row): Mention[] => {
    const text = row[field.name];
    return text === null || text.length > LONGEST || row.amount.exact ? [] : [{ text, row }];
  });
  const sure = (row: AllocationRecord, text: string, other: string): boolean =>
    partingWords(text, other).every(([read, meant]) => !isDoubted(row, read, meant));
  const better = betterSpellings(mentions, field, sure);
  return rows.map((row) => {
    const text = row[field.name];
    const found = text === null || row.amount.exact ? undefined : better.get(text);
    if (text === null || found === undefined) return row;
    const sameLetters = lettersOf(text) === lettersOf(found);
    const parting = sameLetters && field.support === CLOSED ? [] : partingWords(text, found);
    const isMisread = ([read, meant]: [string, string]): boolean =>
      isDoubted(row, read, meant) ||
      (field.support === CLOSED && (isCaseAlone(read, meant) || isBroken(read, meant)));
    if (!parting.every(isMisread)) return row;
    const because = sameLetters ? BY_LETTERS : BY_ROWS;
    ledger.add(
      automaticRepair('spelling', `${row.id}.${field.name}`, text, found, 0.88, because, row.source),
    );
    return { ...row, [field.name]: found };
  });
}

/** For each spelling that looks like a misreading of a commoner or a surer one, that one. */
function betterSpellings(
  mentions: readonly Mention[],
  { support, mayBeOne }: Field,
  sure: (row: AllocationRecord, text: string, other: string) => boolean,
): ReadonlyMap<string, string> {
  const spellings = new Map<string, AllocationRecord[]>();
  for (const { text, row } of mentions) {
    const list = spellings.get(text);
    if (list === undefined) spellings.set(text, [row]);
    else list.push(row);
  }
  const near = nearby([...spellings.keys()]);
  const better = new Map<string, string>();
  for (const [text, rows] of spellings) {
    const counted = (other: string): number => spellings.get(other)!.length;
    const [best, ...rest] = near(text)
      .filter((other) => {
        const others = spellings.get(other)!;
        return isBetter(other, others, text, rows, support, sure) && mayBeOne(rows, others);
      })
      .sort((a, b) => counted(b) - counted(a) || (a < b ? -1 : 1));
    // Of several names it may be, one must stand out; several spellings of one name are one.
    const standsOut = rest.every(
      (other) => lettersOf(other) === lettersOf(best!) || counted(best!) >= CLOSED.times * counted(other),
    );
    if (best !== undefined && standsOut) better.set(text, best);
  }
  return better;
}

/** Whether a spelling is commoner or surer than one that looks like a misreading of it. */
function isBetter(
  other: string,
  others: readonly AllocationRecord[],
  text: string,
  rows: readonly AllocationRecord[],
  support: Field['support'],
  isSure: (row: AllocationRecord, text: string, other: string) => boolean,
): boolean {
  const cost = readingCost(other, text);
  if (cost > LIMIT || hasStrayBracket(other)) return false;
  if (cost === 0 && hasStrayBracket(text)) return true;
  if (cost === 0 && plainSigns(other) === plainSigns(text)) return false;
  if (cost === 0) return others.length > rows.length * spaceOdds(text, other);
  const isCommoner = others.length >= support.least && others.length >= support.times * rows.length;
  const [meant, seen] = [lettersOf(other), lettersOf(text)];
  if (isCaseAlone(meant, seen)) {
    // Many rows may lose the capital of one name; of a closed vocabulary most rows are right.
    if (support === CLOSED) return isCommoner;
    if (lostCapitals(other, text)) return true;
    if (!lostCapitals(meant, seen)) return false;
  }
  if (isCommoner) return true;
  return cost <= LIKELY && others.length >= rows.length && others.every((row) => isSure(row, other, text));
}

/** The other texts that share four letters with a text at its beginning or its end: one misreading leaves one of them whole. */
function nearby(texts: readonly string[]): (text: string) => readonly string[] {
  const ends = (text: string): string[] => {
    const key = compactKey(text);
    return [`^${key.slice(0, 4)}`, `$${key.slice(-4)}`];
  };
  const byEnd = new Map<string, string[]>();
  for (const text of texts) for (const end of ends(text)) byEnd.set(end, [...(byEnd.get(end) ?? []), text]);
  return (text) =>
    [...new Set(ends(text).flatMap((end) => byEnd.get(end)!))].filter((other) => other !== text);
}

/** Whether a text was read with one or two small letters where another has capitals: an engine makes an I an i. */
function lostCapitals(meant: string, read: string): boolean {
  if (meant === read || meant.length !== read.length) return false;
  const lost = Array.from(meant).filter((sign, at) => sign !== read.charAt(at));
  return (
    lost.length <= 2 &&
    Array.from(meant).every((sign, at) => [sign, sign.toLowerCase()].includes(read.charAt(at)))
  );
}

/** Whether capitals alone part two texts. */
function isCaseAlone(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase();
}

/** A bracket that nothing opens or closes: the stroke of a J or an I seen twice. */
function hasStrayBracket(text: string): boolean {
  const count = (sign: string): number => text.split(sign).length;
  return count('(') !== count(')') || count('[') !== count(']');
}

/** Kinds of apostrophes and dashes are no matter of spelling. */
function plainSigns(text: string): string {
  return text.replace(/[’ʼ]/gu, "'").replace(/\p{Pd}/gu, '-');
}

/** How many times oftener a spelling must be read to stand for another: an engine loses spaces, it hardly sees one too many. */
function spaceOdds(read: string, meant: string): number {
  return SPACE_ODDS ** (read.split(' ').length - meant.split(' ').length);
}

/** What it costs to read one text for another: 0 where spaces and signs alone part them, `Infinity` where too much does. */
function readingCost(meant: string, read: string): number {
  const [a, b] = [lettersOf(meant), lettersOf(read)];
  if (a === b) return 0;
  if (isCaseAlone(a, b)) return 1;
  if (Math.min(a.length, b.length) < SHORTEST || figuresOf(a) !== figuresOf(b)) return Infinity;
  if (distance(a, b) > (a.length >= LONG ? 2 : 1)) return Infinity;
  return misreadingCost(a, b, LIMIT);
}

/** The words that differ, each with the one that stands for it; one pair of all where they do not pair up. */
function partingWords(read: string, meant: string): [read: string, meant: string][] {
  const [words, others] = [read.split(' '), meant.split(' ')];
  // A space too many or too few has no word of its own to be doubted.
  if (words.length !== others.length) return lettersOf(read) === lettersOf(meant) ? [] : [[read, meant]];
  return words.flatMap((word, index): [string, string][] =>
    word === others[index] ? [] : [[word, others[index]!]],
  );
}

/** Whether a small word is no French where the other is: `tvpe` for `type`. */
function isBroken(read: string, meant: string): boolean {
  const isSmall = /^\p{Ll}{4,}$/u;
  return isSmall.test(read) && isSmall.test(meant) && isFrench(meant) && !isFrench(read);
}

/** Two spellings of one structure share a territory and never stand side by side under one operation of it. */
function isOneStructure(some: readonly AllocationRecord[], others: readonly AllocationRecord[]): boolean {
  const places = new Set(others.map(placeOf));
  const lists = new Set(others.map(listOf));
  return some.every((row) => places.has(placeOf(row)) && !lists.has(listOf(row)));
}

function placeOf({ territories }: AllocationRecord): string {
  return territories.map(compactKey).join('+');
}

function listOf(row: AllocationRecord): string {
  const { theme, operation } = row;
  return `${theme?.code ?? ''}/${operation?.code ?? ''}/${operation?.name ?? ''}/${placeOf(row)}`;
}

function doubtsOf(document: Document): Doubts {
  const words = new Map<string, { confidence: number; alternatives: readonly Reading[] }[]>();
  for (const page of document.pages) {
    for (const { cells } of page.tables) {
      for (const word of cells.flatMap(({ lines }) => lines.flatMap((line) => line.words))) {
        if (word.confidence === null) continue;
        const { confidence, alternatives } = word;
        for (const text of new Set([word.text, word.read].flatMap((text) => [text, lettersOf(text)]))) {
          const key = `${page.number} ${text}`;
          const list = words.get(key);
          if (list === undefined) words.set(key, [{ confidence, alternatives }]);
          else list.push({ confidence, alternatives });
        }
      }
    }
  }
  return ({ source }, read, meant) => {
    const found = words.get(`${source.page} ${read}`) ?? words.get(`${source.page} ${lettersOf(read)}`) ?? [];
    return (
      found.length > 0 &&
      found.every(
        ({ confidence, alternatives }) =>
          confidence < DOUBT || alternatives.some((other) => lettersOf(other.text) === lettersOf(meant)),
      )
    );
  };
}
