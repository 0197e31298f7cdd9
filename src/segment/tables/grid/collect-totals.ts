/** Printed totals: rows of tables, and lines of text below them. */
import { findAmounts } from '../../../model/amount.ts';
import { lineRead, lineText, type Line } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import type { MoneyCell } from '../rows.ts';
import { holdsMoney } from './amount-column.ts';
import { numberCell } from './number-cell.ts';
import { opensTotal } from '../../../profiles/total-labels.ts';
import { namedGroups, totalLabel } from './body.ts';
import { looksLikeAmount } from './contents.ts';
import { filledCells, placeOf, textOf, valueOf, type MatrixRow } from './matrix.ts';
import type { GridLayout, PlacedTable, RawTotal } from './raw.ts';

/** The total that a row of a table states. */
export function totalOfRow(
  part: PlacedTable,
  row: MatrixRow,
  walk: { readonly layout: GridLayout; readonly number: number; readonly profile: Profile },
  groups: readonly string[],
): RawTotal {
  const { page } = part.table;
  const label = totalLabel(row, walk.layout.columns, walk.profile, groups);
  const own = walk.layout.amount === null ? undefined : row.cells[walk.layout.amount.index];
  const cells = filledCells(row);
  const amounts = cells.filter((cell) => looksLikeAmount(textOf(cell)) || /^[\d\s.,]+$/u.test(textOf(cell)));
  const cell = own !== undefined && /\d/u.test(textOf(own)) && cells.includes(own) ? own : amounts.at(-1);
  const beside = cells.filter((other) => other !== cell && /^\s*\d/u.test(textOf(other)));
  return {
    kind: 'total',
    page,
    table: walk.number,
    label: label?.text ?? '',
    labelled: label?.labelled ?? false,
    names: label?.names ?? null,
    amount: cell === undefined ? null : valueOf(cell, page),
    money: cell === undefined || cell !== own ? [] : moneyOf(row, walk.layout),
    heading: walk.layout.amount?.heading ?? '',
    quantity: countIn(label?.text ?? '') ?? (beside.length === 1 ? textOf(beside[0]) : null),
    place: placeOf(page, cells),
    exact: part.exact,
  };
}

function moneyOf(row: MatrixRow, { columns, amount }: GridLayout): MoneyCell[] {
  return columns.flatMap((column): MoneyCell[] => {
    if (column.index === amount?.index) return [{ column: column.number, cell: null }];
    const cell = holdsMoney(column) ? row.cells[column.index] : undefined;
    if (cell === undefined || textOf(cell) === '') return [];
    return [{ column: column.number, cell: numberCell(valueOf(cell, row.table.page), column.heading) }];
  });
}

/** `TOTAL 3426 places`: the count inside a label. */
function countIn(label: string): string | null {
  return /(?:^|\s)(\d[\d\s]*\s\p{L}[^\d]*)$/u.exec(label)?.[1] ?? null;
}

/** Lines such as `Montant total : 120 200 €`, right below a table. */
export function totalsInLines(
  lines: readonly Line[],
  part: PlacedTable,
  table: number,
  profile: Profile,
): RawTotal[] {
  return lines.flatMap((line): RawTotal[] => {
    const text = lineText(line).trim();
    if (text.length > 120 || !opensTotal(text, profile, true)) return [];
    const amount = findAmounts(text, { bare: true }).at(-1);
    if (amount === undefined || /\p{L}{4}/u.test(text.slice(amount.end))) return [];
    const label = text.slice(0, amount.start).trim();
    const place = { page: line.page, box: line.box, line: line.number, text: lineRead(line).trim() };
    return [
      {
        kind: 'total',
        page: line.page,
        table,
        label,
        labelled: true,
        names: namedGroups(label, profile),
        amount: { text: amount.text, words: line.words, place },
        money: [],
        heading: '',
        quantity: null,
        place,
        exact: part.exact,
      },
    ];
  });
}
