import type { AllocationRecord } from '../model/records.ts';
import type { Place } from '../model/place.ts';
import type { Repair } from '../model/repair.ts';

/**
 * Which repairs touched which row: those that name the row's own field (`a12.amount`), and those made on characters that
 * stand in the row (same page, and the same pixels or, for text, the same lines). Order is the ledger's.
 */
export function repairsByAllocation(
  rows: readonly AllocationRecord[],
  repairs: readonly Repair[],
): ReadonlyMap<string, readonly string[]> {
  const byPage = new Map<number, AllocationRecord[]>();
  for (const row of rows) byPage.set(row.source.page, [...(byPage.get(row.source.page) ?? []), row]);
  const known = new Set(rows.map((row) => row.id));
  const ids = new Map<string, string[]>();
  const add = (row: string, repair: string): void => {
    const list = ids.get(row);
    if (list === undefined) ids.set(row, [repair]);
    else list.push(repair);
  };
  for (const repair of repairs) {
    const named = repair.field.split('.', 1)[0]!;
    if (known.has(named)) {
      add(named, repair.id);
      continue;
    }
    for (const row of byPage.get(repair.source.page) ?? []) {
      if (covers(row.source, repair.source)) add(row.id, repair.id);
    }
  }
  return ids;
}

/** True when `part` was read from characters that stand in `whole`. */
function covers(whole: Place, part: Place): boolean {
  if (whole.box !== null && part.box !== null) {
    const x = (part.box.x0 + part.box.x1) / 2;
    const y = (part.box.y0 + part.box.y1) / 2;
    return x >= whole.box.x0 && x <= whole.box.x1 && y >= whole.box.y0 && y <= whole.box.y1;
  }
  if (whole.line === null || part.line === null) return false;
  // A row's text keeps one line of the file per line; what was read must also stand in it, since a row's lines may be
  // interleaved with another's.
  const lines = whole.text.split('\n').length;
  return part.line >= whole.line && part.line < whole.line + lines && whole.text.includes(part.text.trim());
}
