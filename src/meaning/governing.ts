import type { DecisionRecord, Records, TableRecord } from '../model/records.ts';
import { isBefore } from '../model/place.ts';

/**
 * The clauses that a table belongs to: those of the articles that name its annex, else those of the last article or
 * paragraph before it, else, where it stands before or apart from all of them, all that the act decides.
 */
export function governing(
  table: TableRecord,
  annex: string | null,
  { articles, decisions, tables }: Records,
): readonly DecisionRecord[] {
  const naming = articles
    .filter(({ annexes }) => annex !== null && annexes.includes(annex))
    .map(({ number }) => number);
  const named = decisions.filter(({ article }) => article !== null && naming.includes(article));
  if (named.length > 0) return named;
  const before = annex === null ? decisions.filter(({ source }) => isBefore(source, table.source)) : [];
  const last = before.at(-1);
  if (last === undefined) {
    // What is decided between two tables is decided of the second.
    const isBetween =
      annex === null && tables.some(({ source }) => decisions.some((one) => isBefore(one.source, source)));
    return isBetween ? [] : decisions;
  }
  return before.filter(({ source }) => source === last.source);
}
