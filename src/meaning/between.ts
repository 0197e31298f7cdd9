/** Lists that were read as one table though a sentence between them decides something else of the second. */
import { lineText, type Document } from '../model/document.ts';
import type { AllocationRecord, Records, TableKind } from '../model/records.ts';
import { decidedIn } from '../parse/decisions.ts';
import { partiesOf } from '../parse/parties.ts';
import type { Profile } from '../profiles/contract.ts';
import { spokenIn } from '../profiles/table-words.ts';
import { KIND_OF_ACT } from './evidence.ts';

/** A title is no longer than this many words, and speaks of one of these. */
const TITLE_WORDS = 5;
const TITLES: ReadonlySet<TableKind> = new Set(['grants', 'refused', 'earlier', 'withdrawn', 'requested']);

/**
 * What the last sentence or title inside a row's table, above the row, makes of it; `null` where none stands there. Only lines
 * of text can be joined so: on a page a table ends where its rules or its columns do.
 */
export function kindBetween(
  { deliberation, allocations }: Records,
  { pages }: Document,
  profile: Profile,
): (row: AllocationRecord) => TableKind | null {
  const parties = partiesOf([deliberation.body, deliberation.authority], profile);
  const first = new Map<string, number>();
  let until = 0;
  for (const { table, source } of allocations)
    if (table !== null && source.line !== null && source.box === null) {
      first.set(table, Math.min(first.get(table) ?? Infinity, source.line));
      until = Math.max(until, source.line);
    }
  const told: { readonly line: number; readonly kind: TableKind }[] = [];
  if (first.size > 0) {
    const from = Math.min(...first.values());
    for (const { lines } of pages)
      for (const line of lines) {
        const isBetween = line.number !== null && line.number >= from && line.number < until;
        const kind = isBetween ? kindOf(lineText(line)) : null;
        if (kind !== null) told.push({ line: line.number!, kind });
      }
  }
  return ({ table, source }) => {
    const start = first.get(table ?? '');
    if (start === undefined || source.line === null) return null;
    return told.findLast(({ line }) => line > start && line < source.line!)?.kind ?? null;
  };

  function kindOf(text: string): TableKind | null {
    if (/\d[.,]\d\d(?!\d)|€/u.test(text)) return null;
    const clause = decidedIn(text, parties, profile).at(-1);
    if (clause !== undefined) return KIND_OF_ACT[clause.act];
    if (text.split(/\s+/u).length > TITLE_WORDS || /\bmontants?\b/iu.test(text)) return null;
    const spoken = spokenIn(text, profile).filter(({ kind }) => TITLES.has(kind));
    return spoken.length === 1 ? spoken[0]!.kind : null;
  }
}
