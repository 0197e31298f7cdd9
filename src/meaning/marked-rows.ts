/** Rows of a table that its decision tells apart by what stands in their cells: granted but for those marked « Ajourné ». */
import type { AllocationRecord, TableRecord } from '../model/records.ts';
import { fold } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { hasAnyOf } from '../profiles/phrases.ts';

/** What a decision says of the rows that bear a mark. */
interface Marks {
  readonly granted: ReadonlySet<string>;
  readonly excepted: ReadonlySet<string>;
}

/** What a granting decision makes of a row by a mark in its cells. */
export type MarkedKind = (row: AllocationRecord) => 'grants' | 'refused' | 'other';

/** What the decision of a table makes of its rows. */
export function markedKinds(
  table: TableRecord,
  rows: readonly AllocationRecord[],
  profile: Profile,
): MarkedKind {
  const { granted, excepted } = marksOf(table, profile);
  const bears = (row: AllocationRecord, marks: ReadonlySet<string>): boolean =>
    marks.size > 0 && cellsOf(row).some((cell) => marks.has(keyOf(cell)) || marks.has(codeOf(cell)));
  const isMarked = rows.some((row) => bears(row, granted));
  return (row) => {
    if (bears(row, excepted)) return 'refused';
    return isMarked && !bears(row, granted) ? 'other' : 'grants';
  };
}

/** The texts of a row that are neither its name nor its amount. */
export function cellsOf(row: AllocationRecord): string[] {
  const { object, information, financing, agreement, extra } = row;
  return [object, information, financing, agreement, ...Object.values(extra)].filter((cell) => cell !== null);
}

/** What a decision quotes, and the accounts that it names; not so far from its verb that another clause has begun. */
const QUOTED = /[«“"]\s*([^»”"]{2,40}?)\s*[»”"]|(?<!\d)(\d{4,6})(?!\d|\s?€)/gu;

function marksOf({ evidence }: TableRecord, profile: Profile): Marks {
  const granted = new Set<string>();
  const excepted = new Set<string>();
  const decided = evidence.filter(({ by }) => by === 'decision');
  for (const { kind, words, source } of decided) {
    if (kind !== 'grants' || source === null) continue;
    const from = source.text.indexOf(words);
    if (from < 0) continue;
    const ends = decided.map((other) => source.text.indexOf(other.words, from + words.length));
    const until = Math.min(source.text.length, ...ends.filter((end) => end > 0));
    const clause = source.text.slice(from, until).split(';')[0]!;
    let last = 0;
    for (const match of clause.matchAll(QUOTED)) {
      const key = keyOf(match[1] ?? match[2]!);
      const before = clause.slice(last, match.index);
      (hasAnyOf(before, profile.exceptions) ? excepted : granted).add(key);
      last = match.index + match[0].length;
    }
  }
  return { granted, excepted };
}

function keyOf(text: string): string {
  return fold(text).trim();
}

/** The account at the head of a cell: `65748 – Subventions`. */
function codeOf(cell: string): string {
  return /^\s*(\d{4,6})(?!\d)/u.exec(cell)?.[1] ?? '';
}
