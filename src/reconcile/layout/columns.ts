/**
 * Which of several columns of money holds the grants, where headings leave it open and sums may tell: a sentence states what
 * one of them adds up to, or the one headed as a total is, row for row, what the others add up to. Headings lead: sums never
 * take a column that they set aside.
 */
import type { AllocationRecord, Figure, Records, TableRecord, TotalRecord } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import { opensTotal, ownHeading } from '../../profiles/total-labels.ts';

/** Rows that must add up, and their share, for a column to be what the others make. */
const FEWEST = 2;
const SHARE = 0.8;

export function settleColumns(records: Records, profile: Profile): Records {
  return records.tables.reduce((now, table) => {
    if (!table.contested || table.toldBy === null) return now;
    const rows = now.allocations.filter((row) => row.table === table.id);
    const column = table.toldBy === 'parts' ? whole(table, rows, profile) : stated(table, rows, now.totals);
    return column === null ? now : withColumn(now, table, column);
  }, records);
}

function whole(table: TableRecord, rows: readonly AllocationRecord[], profile: Profile): number | null {
  const [column, ...parts] = table.candidates;
  const headings = table.columns.map(({ heading }) => heading);
  if (column === undefined || !opensTotal(ownHeading(headings, column), profile, true)) return null;
  const told = rows.filter((row) => valueIn(row, column) !== null);
  const closed = told.filter(
    (row) => parts.reduce((sum, part) => sum + (valueIn(row, part) ?? 0), 0) === valueIn(row, column),
  );
  return told.length >= FEWEST && closed.length >= told.length * SHARE ? column : null;
}

/** The only candidate of which a sentence states what it adds up to, as its rows or its printed totals say. */
function stated(
  { candidates }: TableRecord,
  rows: readonly AllocationRecord[],
  totals: readonly TotalRecord[],
): number | null {
  const said = new Set(totals.flatMap(({ part, amount }) => (part === 'annex' ? [] : [amount.value])));
  const ids = new Set(rows.map(({ id }) => id));
  const printed = totals.filter((total) => closes(total, ids));
  const told = candidates.filter((column) => {
    const sum = rows.reduce((all, row) => all + (valueIn(row, column) ?? 0), 0);
    return [sum, ...printed.map((total) => valueIn(total, column))].some(
      (value) => value !== null && said.has(value),
    );
  });
  return told.length === 1 ? told[0]! : null;
}

function closes({ part, rows }: TotalRecord, ids: ReadonlySet<string>): boolean {
  return part === 'annex' && (rows?.some((id) => ids.has(id)) ?? false);
}

type Moneyed = Pick<AllocationRecord, 'amount'> & { readonly money?: AllocationRecord['money'] };

function figureIn({ amount, money = [] }: Moneyed, column: number): Figure | null {
  const own = money.find((one) => one.column === column);
  return own === undefined ? null : (own.figure ?? amount);
}

function valueIn(row: Moneyed, column: number): number | null {
  return figureIn(row, column)?.value ?? null;
}

/** The records with another column's figures as the amounts of a table. */
function withColumn(records: Records, table: TableRecord, column: number): Records {
  const ids = new Set(records.allocations.filter((row) => row.table === table.id).map(({ id }) => id));
  return {
    ...records,
    tables: records.tables.map((one) =>
      one === table ? { ...one, amountColumn: column, contested: false, candidates: [], toldBy: null } : one,
    ),
    allocations: records.allocations.map((row) =>
      ids.has(row.id) ? { ...row, ...inColumn(row, table.amountColumn!, column) } : row,
    ),
    totals: records.totals.map((total) =>
      closes(total, ids) && figureIn(total, column) !== null
        ? { ...total, ...inColumn(total, table.amountColumn!, column) }
        : total,
    ),
  };
}

function inColumn(row: Moneyed, from: number, to: number): Required<Moneyed> {
  const { contested, ...before } = row.amount;
  const figure = figureIn(row, to) ?? blank(before);
  const amount = contested === undefined ? figure : { ...figure, contested };
  const others = (row.money ?? []).filter((one) => one.column !== from && one.column !== to);
  const money = [
    ...others,
    { column: to, figure: null },
    ...(before.text === '' ? [] : [{ column: from, figure: from === to ? null : before }]),
  ];
  return {
    amount,
    money: money
      .filter((one, at) => money.findIndex(({ column }) => column === one.column) === at)
      .sort((a, b) => a.column - b.column),
  };
}

/** Nothing stands in a cell. */
function blank(figure: Figure): Figure {
  return { ...figure, value: null, text: '', confidence: null, alternatives: [] };
}
