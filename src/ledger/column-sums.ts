/** Columns that are made of others, or that others are made of: what row-for-row sums tell. */
import { parseAmount } from '../model/amount.ts';
import { groupBy } from '../model/group-by.ts';
import type { AllocationRecord, TableRecord } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';
import type { MoneyRole } from './words.ts';

/** What a column is to the granted one. */
export interface ColumnSum {
  /**
   * `part`: with the others it makes the granted amount; `restatement`: it says it again; `total`: it holds it with others; `refused`: it is
   * what others ask for beyond it; `other-funder`: with the grant it pays a cost.
   */
  readonly role: Extract<MoneyRole, 'part' | 'restatement' | 'total' | 'refused' | 'other-funder'>;
  /** Headings of the columns it is added to, or made of. */
  readonly others: readonly string[];
}

/** More columns than this are not tried with each other. */
const MOST = 6;

/** By table and column. */
export type ColumnSums = ReadonlyMap<string, ReadonlyMap<number, ColumnSum>>;

/**
 * What the columns of each table are to its granted one, where every row says so. The granted column is not chosen by it.
 *
 * @param saysOf what a column's heading says; `null` where nothing but sums can tell what it holds
 */
export function columnSumsOf(
  tables: readonly TableRecord[],
  rows: readonly AllocationRecord[],
  saysOf: SaysOf,
): ColumnSums {
  const byTable = groupBy(rows, ({ table }) => table);
  return new Map(
    tables.flatMap((table) => {
      const own = byTable.get(table.id) ?? [];
      return table.amountColumn === null || own.length === 0 ? [] : [[table.id, sumsOf(table, own, saysOf)]];
    }),
  );
}

/** What a table's column of this heading is to the granted one. */
export function sumUnder(sums: ColumnSums, table: TableRecord | null, heading: string): ColumnSum | null {
  if (table === null) return null;
  const column = table.columns.findIndex((one) => wordKey(one.heading) === wordKey(heading));
  return sums.get(table.id)?.get(column) ?? null;
}

function sumsOf(
  { columns }: TableRecord,
  rows: readonly AllocationRecord[],
  saysOf: SaysOf,
): Map<number, ColumnSum> {
  const values = rows.map((row) => ({ amount: row.amount.value, by: valuesOf(row, columns) }));
  const all = [...new Set(values.flatMap(({ by }) => [...by.keys()]))].sort((a, b) => a - b);
  const says = (column: number): MoneyRole | null =>
    saysOf(columns[column]?.heading ?? '', columns[column]?.role ?? null);
  const open = all.filter((column) => says(column) === null);
  const headings = (some: readonly number[]): string[] =>
    some.map((column) => columns[column]?.heading ?? '');
  const found = new Map<number, ColumnSum>();
  if (all.length > MOST) return found;
  const sum = (by: ReadonlyMap<number, number | null>, some: readonly number[]): number =>
    some.reduce((whole, column) => whole + (by.get(column) ?? 0), 0);
  const parts = subsetsOf(all).find(
    (some) =>
      some.some((column) => open.includes(column)) &&
      some.every((column) => values.some(({ by }) => (by.get(column) ?? 0) !== 0)) &&
      isTold(values.length, some.length) &&
      values.every(({ amount, by }) => amount !== null && sum(by, some) === amount),
  );
  for (const column of (parts ?? []).filter((one) => open.includes(one)))
    found.set(column, {
      role: parts!.length === 1 ? 'restatement' : 'part',
      others: headings(parts!.filter((one) => one !== column)),
    });
  for (const cost of all.filter((one) => says(one) === 'cost')) {
    const payers = subsetsOf(all.filter((one) => one !== cost)).find(
      (some) =>
        some.some((column) => open.includes(column) && !found.has(column)) &&
        isTold(values.length, some.length + 1) &&
        values.every(({ amount, by }) => amount !== null && by.get(cost) === amount + sum(by, some)),
    );
    for (const column of (payers ?? []).filter((one) => open.includes(one) && !found.has(one)))
      found.set(column, { role: 'other-funder', others: headings([cost]) });
  }
  for (const column of open.filter((one) => !found.has(one))) {
    const made = subsetsOf(all.filter((one) => one !== column)).find(
      (some) =>
        some.every((one) => values.some(({ by }) => (by.get(one) ?? 0) !== 0)) &&
        isTold(values.length, some.length + 1) &&
        values.every(({ amount, by }) => amount !== null && by.get(column) === amount + sum(by, some)),
    );
    if (made !== undefined) found.set(column, { role: 'total', others: headings(made) });
    const asked = all.find(
      (one) =>
        says(one) === 'requested' &&
        isTold(values.length, 1) &&
        values.every(({ amount, by }) => amount !== null && by.get(one) === amount + (by.get(column) ?? 0)),
    );
    if (asked !== undefined && !found.has(column))
      found.set(column, { role: 'refused', others: headings([asked]) });
  }
  return found;
}

/** What a row has in each column but the granted one; numbers that nothing calls money may be parts too. */
function valuesOf(
  { money, extra }: AllocationRecord,
  columns: TableRecord['columns'],
): Map<number, number | null> {
  const bare = columns.flatMap(({ heading }, column): [number, number][] => {
    const cents = parseAmount(extra[heading] ?? '', { column: true });
    return cents === null ? [] : [[column, cents]];
  });
  return new Map([
    ...bare,
    ...money.flatMap(({ column, figure }): [number, number | null][] =>
      figure === null ? [] : [[column, figure.value]],
    ),
  ]);
}

type SaysOf = (heading: string, role: string | null) => MoneyRole | null;

/** One row tells of columns only where several add up. */
function isTold(rows: number, columns: number): boolean {
  return rows > 1 || columns > 1;
}

/** All choices of columns but the empty one, those of most columns first. */
function subsetsOf(columns: readonly number[]): number[][] {
  const subsets = columns.reduce<number[][]>(
    (made, column) => [...made, ...made.map((some) => [...some, column])],
    [[]],
  );
  return subsets.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
}
