/** Amounts that are printed in thousands, in euros. What is printed stays in the figure's text. */
import type { AllocationRecord, Figure, Records, TableRecord, TotalRecord } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { unitIn } from './units.ts';

/** Rows and totals of tables in thousands with their amounts in euros. */
export function inEuros(
  { allocations, totals }: Pick<Records, 'allocations' | 'totals'>,
  tables: readonly TableRecord[],
  profile: Profile,
): Pick<Records, 'allocations' | 'totals'> {
  const scales = new Map(
    tables.flatMap(({ id, unit, decided }) =>
      unit?.currency === 'EUR' && unit.scale !== 1 && decided ? [[id, unit.scale] as const] : [],
    ),
  );
  if (scales.size === 0) return { allocations, totals };
  const byRow = new Map(allocations.map(({ id, table }) => [id, scales.get(table ?? '') ?? 1]));
  const scale = (figure: Figure, by: number): Figure =>
    // `12 k€` in a cell is read as it stands.
    by === 1 || unitIn(figure.text, profile, true) !== null
      ? figure
      : { ...figure, value: figure.value === null ? null : figure.value * by, scale: by };
  return {
    allocations: allocations.map((row): AllocationRecord => {
      const by = byRow.get(row.id)!;
      if (by === 1) return row;
      const money = row.money.map((one) => ({
        ...one,
        figure: one.figure === null ? null : scale(one.figure, by),
      }));
      return { ...row, amount: scale(row.amount, by), money };
    }),
    totals: totals.map((total): TotalRecord => {
      const by = scaleOf(total, tables, scales, byRow);
      return by === 1 ? total : { ...total, amount: scale(total.amount, by) };
    }),
  };
}

/** A total is in the unit of its rows, else in that of the table it stands in. */
function scaleOf(
  { part, rows, source }: TotalRecord,
  tables: readonly TableRecord[],
  scales: ReadonlyMap<string, number>,
  byRow: ReadonlyMap<string, number>,
): number {
  if (part !== 'annex') return 1;
  const own = new Set((rows ?? []).map((id) => byRow.get(id)!));
  if (own.size > 0) return own.size === 1 ? [...own][0]! : 1;
  const table = tables.find((one) =>
    [one.source, ...one.continued].some(
      ({ page, box }) =>
        page === source.page &&
        box !== null &&
        source.box !== null &&
        source.box.y0 >= box.y0 - 1 &&
        source.box.y1 <= box.y1 + 1,
    ),
  );
  return scales.get(table?.id ?? '') ?? (scales.size === tables.length ? [...scales.values()][0]! : 1);
}
