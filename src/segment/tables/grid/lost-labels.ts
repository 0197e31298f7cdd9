/**
 * Totals whose label was lost: a row that names no one and whose amount is the sum of the rows above it, where a group, a
 * theme or the table ends. Its value alone tells it, so such a total is said and proves nothing; what is printed elsewhere
 * goes before: a labelled total or a sentence that counts the amount as a grant leaves it a row.
 */
import { message } from '../../../messages/message.ts';
import { parseAmount } from '../../../model/amount.ts';
import type { Cell } from '../../../model/document.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import type { CellValue } from '../rows.ts';
import { placeOf, textOf, valueOf } from './matrix.ts';
import { amountIn, isFigure, isRecognised } from './noise.ts';
import type { RawRow, RawTotal } from './raw.ts';

type Item = RawRow | RawTotal;

/** Rows that a lost total may close: those of one operation, of one theme, of the whole table. */
interface Level {
  readonly keyOf: (row: RawRow) => string;
  readonly names: (row: RawRow) => RawTotal['names'];
}

const LEVELS: readonly Level[] = [
  {
    keyOf: (row) => `${row.table}\n${row.theme ?? ''}\n${row.operation ?? ''}`,
    names: ({ theme, operation }) => (operation === null ? null : { theme, operation }),
  },
  {
    keyOf: (row) => `${row.table}\n${row.theme ?? ''}`,
    names: ({ theme }) => (theme === null ? null : { theme, operation: null }),
  },
  { keyOf: (row) => String(row.table), names: () => null },
];

/**
 * The items with rows that are totals made totals, and what should be known of it.
 *
 * @param stated the amounts that the act's sentences state, in cents
 */
export function findLostLabels(
  items: readonly Item[],
  stated: () => ReadonlySet<number>,
): { readonly items: readonly Item[]; readonly findings: readonly Finding[] } {
  const done: Item[] = [];
  const findings: Finding[] = [];
  items.forEach((item, index) => {
    const closed = item.kind === 'row' ? closedBy(item, done, () => items.slice(index + 1), stated) : null;
    if (item.kind !== 'row' || closed === null) {
      done.push(item);
      return;
    }
    const total = totalOf(item, closed);
    done.push(total);
    findings.push(withoutLabel(total, centsOf(item)!, closed.rows.length));
  });
  return { items: done, findings };
}

interface Closed {
  readonly rows: readonly RawRow[];
  readonly names: RawTotal['names'];
}

function closedBy(
  row: RawRow,
  before: readonly Item[],
  following: () => readonly Item[],
  stated: () => ReadonlySet<number>,
): Closed | null {
  const last = before.at(-1);
  const above = before.findLast((item) => item.kind === 'row');
  if (above?.table !== row.table || !mayClose(row, above)) return null;
  const cents = centsOf(row);
  // What a total repeats that was printed already closes nothing.
  if (cents === null || cents <= 0 || (last?.kind === 'total' && centsIn(last.amount) === cents)) return null;
  const after = following();
  const below = after.find((item) => item.kind === 'row');
  if (below !== undefined && LEVELS[0]!.keyOf(below) === LEVELS[0]!.keyOf(above)) return null;
  const levels = LEVELS.map(({ keyOf, names }) => ({
    isOver: below === undefined || keyOf(below) !== keyOf(above),
    rows: before.filter((item): item is RawRow => item.kind === 'row' && keyOf(item) === keyOf(above)),
    names: names(above),
  }));
  // A grant may well be as large as the only one above it.
  const closed = levels.find(({ isOver, rows }) => isOver && rows.length > 1 && sumOf(rows) === cents);
  if (closed === undefined || (stated().has(2 * cents) && !stated().has(cents))) return null;
  const sums = levels.map(({ rows }) => sumOf(rows));
  return countsAsRow(after[0], row.table, sums) ? null : closed;
}

/** Whether the total printed right below counts the row too, or leaves it open whether it does. */
function countsAsRow(next: Item | undefined, table: number, sums: readonly (number | null)[]): boolean {
  if (next?.kind !== 'total' || !next.labelled || next.table !== table) return false;
  const printed = centsIn(next.amount);
  return printed === null || !sums.includes(printed);
}

/** Whether a row stands in no other group than the one above it and names no one. */
function mayClose(row: RawRow, above: RawRow): boolean {
  const isApart = (['theme', 'operation'] as const).some(
    (level) => row[level] !== null && row[level] !== above[level],
  );
  return !isApart && isNameless(row, above);
}

/** Whether a row names no one: no name, no file number, and at most one scrap of text of its own, such as a misread label. */
function isNameless(row: RawRow, above: RawRow): boolean {
  const inherited = new Set<Cell>([...above.cells.values()].flat());
  let scraps = 0;
  for (const { index, role } of row.layout.columns) {
    const own = (row.cells.get(index) ?? []).filter((cell) => !inherited.has(cell) && textOf(cell) !== '');
    if (own.length === 0) continue;
    if (role === 'beneficiary' || role === 'reference') return false;
    if (!own.every((cell) => isNumber(textOf(cell)))) scraps += 1;
  }
  return scraps <= 1;
}

function isNumber(text: string): boolean {
  return isFigure(text) || parseAmount(text, { column: true }) !== null;
}

function amountOf(row: RawRow): CellValue | null {
  const cells = row.layout.amount === null ? [] : (row.cells.get(row.layout.amount.index) ?? []);
  const [cell] = cells.filter((one) => textOf(one) !== '');
  return cell === undefined ? null : valueOf(cell, row.page);
}

function centsOf(row: RawRow): number | null {
  return centsIn(amountOf(row));
}

function centsIn(amount: CellValue | null): number | null {
  if (amount === null) return null;
  const text = isRecognised(amount.words) ? amountIn(amount.text) : amount.text;
  return text === null ? null : parseAmount(text, { column: true });
}

/** In cents; `null` where one cannot be read. */
function sumOf(rows: readonly RawRow[]): number | null {
  return rows.reduce<number | null>((sum, row) => {
    const cents = centsOf(row);
    return sum === null || cents === null ? null : sum + cents;
  }, 0);
}

function totalOf(row: RawRow, { names }: Closed): RawTotal {
  const amount = amountOf(row);
  return {
    kind: 'total',
    page: row.page,
    table: row.table,
    label: '',
    labelled: false,
    names,
    amount,
    heading: row.layout.amount?.heading ?? '',
    quantity: null,
    place: amount?.place ?? placeOf(row.page, []),
    exact: row.exact,
    unsure: true,
  };
}

function withoutLabel({ page, place }: RawTotal, cents: number, count: number): Finding {
  return finding(
    'warning',
    message('segment/total-without-label', { page, amount: cents, rows: count }),
    place,
  );
}
