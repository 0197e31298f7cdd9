/** Rows that turn out to be totals. */
import { isBefore } from '../../model/place.ts';
import type { AllocationRecord, Records, TotalRecord } from '../../model/records.ts';

/** What a total closes. */
export interface Closed {
  readonly level: Pick<TotalRecord, 'scope'>;
  readonly rows: readonly AllocationRecord[];
}

/** A row as the total that it is; one that its value alone tells is `unsure`: it proves nothing. */
export function totalOf(
  { id, amount, source, table, theme, operation }: AllocationRecord,
  closed: Closed,
  unsure: boolean,
): TotalRecord {
  const { scope } = closed.level;
  return {
    id,
    key: '',
    scope,
    part: 'annex',
    themeCode:
      scope === 'table' || scope === 'group'
        ? null
        : (theme?.code ?? closed.rows.at(-1)?.theme?.code ?? null),
    operationCode:
      scope === 'operation' ? (operation?.code ?? closed.rows.at(-1)?.operation?.code ?? null) : null,
    amount,
    quantities: [],
    rows: closed.rows.map((row) => row.id),
    budgeted: null,
    ...(unsure ? { unsure } : {}),
    source: table === null ? source : amount.place,
  };
}

/** Ids in reading order again; rows that became totals are parts of none. */
export function withTotals(
  records: Records,
  rows: readonly AllocationRecord[],
  lost: ReadonlyMap<string, TotalRecord>,
): Records {
  const ids = new Map(rows.map(({ id }, index) => [id, `a${String(index + 1)}`]));
  const totals = [...records.totals];
  for (const total of lost.values()) {
    const at = totals.findIndex(({ source }) => isBefore(total.source, source));
    totals.splice(at < 0 ? totals.length : at, 0, total);
  }
  return {
    ...records,
    allocations: rows.map((row) => ({ ...row, id: ids.get(row.id)! })),
    totals: totals.map((total, index) => ({
      ...total,
      id: `t${String(index + 1)}`,
      rows: total.rows?.flatMap((id) => ids.get(id) ?? []) ?? null,
    })),
  };
}
