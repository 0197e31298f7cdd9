/** Tables that say what others say: a report and its annex. */
import { groupBy } from '../model/group-by.ts';
import type { AllocationRecord, TableRecord } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';

/** Two tables that give the same amounts to the same names. */
export interface Alike {
  /** Their rows, in reading order. */
  readonly earlier: readonly AllocationRecord[];
  readonly later: readonly AllocationRecord[];
  /** The rows of the later one that stand in the earlier one too. */
  readonly same: readonly AllocationRecord[];
  /** True where each holds what the other holds, and nothing else. */
  readonly isWhole: boolean;
}

/** Of a table that shows what another shows already, so many rows must be the same, and so large a share of them. */
const FEWEST = 2;
const SHARE = 0.5;

/** The tables that share rows with one before them, with each such. */
export function tablesAlike(rows: readonly AllocationRecord[]): Alike[] {
  const tables = [...groupBy(rows, ({ table }) => table).values()].map((own) => ({
    rows: own,
    keys: own.map(keyOf),
  }));
  return tables.flatMap((later, index) =>
    tables.slice(0, index).flatMap((earlier): Alike[] => {
      const [own, others] = [new Set(later.keys), new Set(earlier.keys)];
      const shared = [...own].filter((key) => others.has(key)).length;
      const least = Math.min(own.size, others.size);
      if (shared < Math.min(FEWEST, least) || shared < SHARE * least) return [];
      return [
        {
          earlier: earlier.rows,
          later: later.rows,
          same: later.rows.filter((_, at) => others.has(later.keys[at]!)),
          isWhole: later.keys.toSorted().join('\n') === earlier.keys.toSorted().join('\n'),
        },
      ];
    }),
  );
}

/** Ids of tables whose rows all stand in another one, by name and amount: a report and its annex say the same. */
export function restated(
  tables: readonly TableRecord[],
  rows: readonly AllocationRecord[],
): ReadonlySet<string> {
  const grants = new Set(tables.flatMap(({ id, kind }) => (kind === 'grants' ? [id] : [])));
  const granted = rows.filter(({ table }) => table !== null && grants.has(table));
  // The later one is the list itself: a report stands before it.
  return new Set(
    tablesAlike(granted).flatMap(({ earlier, isWhole }) =>
      isWhole && earlier.length >= FEWEST ? [earlier[0]!.table!] : [],
    ),
  );
}

/** What rows may be added up by. */
const GROUPINGS: readonly ((row: AllocationRecord) => string | null)[] = [
  ({ table }) => table,
  ({ annex }) => annex,
  ({ theme }) => theme?.code ?? null,
  ({ operation }) => operation?.code ?? null,
];

/** Ids of tables that sum up what others list: each row is what one group of the other rows adds up to, and no group is left. */
export function recapitulations(
  tables: readonly TableRecord[],
  rows: readonly AllocationRecord[],
): ReadonlySet<string> {
  const grants = new Set(tables.flatMap(({ id, kind }) => (kind === 'grants' ? [id] : [])));
  const found = new Set<string>();
  for (const [table, own] of groupBy(
    rows.filter((row) => grants.has(row.table ?? '')),
    (row) => row.table,
  )) {
    if (own.length < FEWEST) continue;
    const others = rows.filter(
      (row) => row.table !== table && grants.has(row.table ?? '') && !found.has(row.table!),
    );
    const wanted = valuesOf(own.map(({ amount }) => amount.value));
    const isSum = GROUPINGS.some((grouping) => {
      const groups = [...groupBy(others, grouping).values()];
      if (groups.length !== own.length || groups.every((group) => group.length < FEWEST)) return false;
      return valuesOf(groups.map(sumOf)) === wanted;
    });
    if (isSum) found.add(table);
  }
  return found;
}

function sumOf(rows: readonly AllocationRecord[]): number {
  return rows.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0);
}

function valuesOf(values: readonly (number | null)[]): string {
  return values.map(String).toSorted().join(' ');
}

/** Who gets how much. */
function keyOf({ beneficiary, amount }: AllocationRecord): string {
  return `${wordKey(beneficiary)} ${String(amount.value)}`;
}
