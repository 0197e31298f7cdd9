/** Budget tables with ruled cells. */
import { parseAmount } from '../../model/amount.ts';
import { cellText, type Cell, type Table } from '../../model/document.ts';
import type { BudgetLineRecord, Figure } from '../../model/records.ts';
import { fold } from '../../model/text-fold.ts';
import { figureAt, flowOf, placeAt, wholeOf } from '../../segment/flow.ts';
import { columnOf, type BudgetColumn } from './columns.ts';

/** A header is among this many first rows. */
const HEADER_ROWS = 3;

/** The meaning of a table's columns and the row its body starts with; `null` for a table that is no budget table. */
export interface BudgetLayout {
  readonly columns: readonly (BudgetColumn | null)[];
  readonly bodyFrom: number;
}

/** Tells a budget table by its headings: an account or code, and at least one column of figures. */
export function budgetLayout(table: Table): BudgetLayout | null {
  for (let row = 0; row < Math.min(HEADER_ROWS, table.rowCount); row += 1) {
    const columns: (BudgetColumn | null)[] = Array.from({ length: table.columnCount }, () => null);
    const headings = table.cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
    for (const cell of headings) columns[cell.column] = columnOf(cellText(cell));
    const alien = headings.some((cell) =>
      /\b(?:beneficiaire|association|structure|organisme|tiers)/u.test(fold(cellText(cell))),
    );
    const money = columns.filter((column) => isMoney(column));
    if (!alien && money.length > 0 && columns.some((column) => column === 'account' || column === 'code')) {
      return { columns: withoutDoubles(columns), bodyFrom: row + 1 };
    }
  }
  return null;
}

const isMoney = (column: BudgetColumn | null): boolean =>
  column !== null && column !== 'account' && column !== 'code' && column !== 'label';

/** Of two columns with one meaning only the last can be it, but an account may take several. */
function withoutDoubles(columns: readonly (BudgetColumn | null)[]): (BudgetColumn | null)[] {
  return columns.map((column, index) =>
    column !== null && isMoney(column) && columns.includes(column, index + 1) ? null : column,
  );
}

/** Reads the rows of a budget table; rows of totals apart. */
export function readRuledBudget(
  table: Table,
  layout: BudgetLayout,
  part: BudgetLineRecord['part'],
  exact: ReadonlySet<number>,
): { records: Omit<BudgetLineRecord, 'id' | 'key'>[]; totals: { figure: Figure; cells: readonly Cell[] }[] } {
  const records: Omit<BudgetLineRecord, 'id' | 'key'>[] = [];
  const totals: { figure: Figure; cells: readonly Cell[] }[] = [];
  for (let row = layout.bodyFrom; row < table.rowCount; row += 1) {
    const cells = table.cells.filter((cell) => cell.row === row);
    const texts = (column: BudgetColumn): string[] =>
      cells
        .filter((cell) => layout.columns[cell.column] === column)
        .map(cellText)
        .filter((text) => text !== '');
    const figure = (column: BudgetColumn): Figure | null => {
      const cell = cells.find((one) => layout.columns[one.column] === column);
      return cell === undefined || cellText(cell) === '' ? null : figureOf(cell, exact);
    };
    const flow = flowOf(
      cells.flatMap((cell) => cell.lines),
      exact,
    );
    if (flow.text === '') continue;
    const proposed = figure('proposed');
    if (/^(?:sous-?)?total\b/u.test(flow.folded)) {
      if (proposed !== null) totals.push({ figure: proposed, cells });
      continue;
    }
    records.push({
      part,
      code: texts('code')[0] ?? null,
      account: texts('account').join('/') || null,
      label: texts('label').join(' '),
      authorised: figure('authorised'),
      available: figure('available'),
      proposed,
      balance: figure('balance'),
      source: placeAt(flow, wholeOf(flow)),
    });
  }
  return { records, totals };
}

function figureOf(cell: Cell, exact: ReadonlySet<number>): Figure {
  const flow = flowOf(cell.lines, exact);
  return figureAt(flow, wholeOf(flow), parseAmount(flow.text, { column: true }));
}
