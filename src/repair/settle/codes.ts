/** Codes of a column that share one pattern of letters and digits, where a zero came out as an O, or a digit as its like. */
import { message } from '../../messages/message.ts';
import { groupBy } from '../../model/group-by.ts';
import type { AllocationRecord } from '../../model/records.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';

/** So many different codes must share the pattern, and so many times as many as those that look like it and do not. */
const SHARED = 4;
const TIMES = 1.5;
/** A code of more characters is a sentence, one with fewer digits a word. */
const LONGEST = 24;
const DIGITS = 3;
/** Letters by the digit they look like. */
const DIGIT_OF: Readonly<Record<string, string>> = {
  B: '8',
  D: '0',
  I: '1',
  O: '0',
  Q: '0',
  S: '5',
  Z: '2',
};

const BECAUSE = message('repair/code-by-column');

/**
 * Settles the file numbers of rows by the pattern that the others of their annex share (`EXO19823` among `EX0…`, `EX0O25515`).
 * Only signs that look alike are exchanged; a code that fits no pattern, and one whose column shows two, stay as read.
 */
export function settleCodeColumns(
  rows: readonly AllocationRecord[],
  ledger: Ledger,
): readonly AllocationRecord[] {
  const columns = groupBy(rows, ({ annex }) => annex ?? '');
  const settled = new Map([...columns].map(([annex, own]) => [annex, patternOf(own)]));
  return rows.map((row) => {
    const read = row.reference;
    const pattern = settled.get(row.annex ?? '') ?? null;
    if (read === null || pattern === null || row.amount.exact) return row;
    const reference = fitted(read, pattern);
    if (reference === null || reference === read) return row;
    ledger.add(
      automaticRepair('code-by-column', `${row.id}.reference`, read, reference, 0.9, BECAUSE, row.source),
    );
    return { ...row, reference };
  });
}

/** What stands at each place of a code: `9` for a digit, the letter that all codes have there, or `A` for any. */
type Pattern = readonly string[];

/** The pattern of most codes; `null` where too few share it, or as many look like it without fitting. */
function patternOf(rows: readonly AllocationRecord[]): Pattern | null {
  const codes = new Set(rows.flatMap(({ reference }) => (isCode(reference) ? [reference] : [])));
  const shapes = groupBy([...codes], shapeOf);
  const [most] = [...shapes.values()].sort((a, b) => b.length - a.length);
  if (most === undefined || most.length < SHARED) return null;
  const pattern = Array.from(most[0]!).map((sign, at) => {
    if (/\d/u.test(sign)) return '9';
    return most.every((code) => code[at] === sign) ? sign : /\p{L}/u.test(sign) ? 'A' : sign;
  });
  const misfits = [...codes].filter((code) => !most.includes(code) && fitted(code, pattern) !== null);
  return most.length >= TIMES * misfits.length ? pattern : null;
}

function isCode(text: string | null): text is string {
  return text !== null && text.length <= LONGEST && (text.match(/\d/gu)?.length ?? 0) >= DIGITS;
}

function shapeOf(code: string): string {
  return code.replace(/\d/gu, '9').replace(/\p{L}/gu, 'A');
}

/** The code with look-alikes exchanged so that it fits; `null` where it cannot. A zero seen as two signs (`0O`) is one. */
function fitted(code: string, pattern: Pattern): string | null {
  if (code.length > LONGEST) return null;
  const signs = Array.from(code);
  if (signs.length === pattern.length) return exchanged(signs, pattern);
  if (signs.length !== pattern.length + 1) return null;
  const readings = new Set(
    signs.flatMap((sign, at) => {
      const beside = signs[at - 1] === '0' || signs[at + 1] === '0';
      const one = sign === 'O' && beside ? exchanged(signs.toSpliced(at, 1), pattern) : null;
      return one === null ? [] : [one];
    }),
  );
  return readings.size === 1 ? [...readings][0]! : null;
}

function exchanged(signs: readonly string[], pattern: Pattern): string | null {
  const code = signs.map((sign, at) => {
    const wanted = pattern[at]!;
    if (wanted === '9') return /\d/u.test(sign) ? sign : (DIGIT_OF[sign] ?? null);
    if (wanted === 'A') return /\p{L}/u.test(sign) ? sign : null;
    return sign === wanted || DIGIT_OF[wanted] === sign ? wanted : null;
  });
  return code.includes(null) ? null : code.join('');
}
