/** Allocation tables from grids of cells: ruled pages, white-space columns, text layers. */
import { message } from '../../../messages/message.ts';
import type { Cell } from '../../../model/document.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import { wordKey } from '../../../model/text-fold.ts';
import { unionBoxes } from '../../../model/geometry.ts';
import type { Role } from '../../../model/role.ts';
import type { Profile } from '../../../profiles/contract.ts';
import type { CellValue, GrantRow, MoneyCell, ReadTable, RowTable, TotalRow } from '../rows.ts';
import { learnTerritories, splitTerritories, type Territories } from '../territories.ts';
import { placeTotals, type PlacedTotal } from '../totals.ts';
import { collectRows } from './collect.ts';
import { holdsMoney } from './amount-column.ts';
import { isNamed } from './columns.ts';
import { letteredAmounts } from './noise.ts';
import { numberCell } from './number-cell.ts';
import { placeOf, textOf, valueOf } from './matrix.ts';
import { settleCodes } from './settle-codes.ts';
import type { FoundTable, PlacedTable, RawRow, RawTotal } from './raw.ts';

export type { PlacedTable } from './raw.ts';

/** Roles that records have a field for; cells of the others are kept by heading. */
const RECORDED: ReadonlySet<Role> = new Set<Role>([
  'territory',
  'beneficiary',
  'reference',
  'object',
  'theme',
  'operation',
  'information',
  'quantity',
  'financing',
  'agreement',
]);
const FILLED_DOWN: readonly Role[] = ['territory', 'theme', 'operation'];

/** Reads all grids of an act; `null` when none of them holds money. */
export function readGrids(placed: readonly PlacedTable[], profile: Profile): RowTable | null {
  const { items, tables: found, findings } = collectRows(placed, profile);
  const read = items.filter((item): item is RawRow => item.kind === 'row');
  const tables = found.map(readTable);
  if (read.length === 0)
    return findings.length + tables.length === 0 ? null : { tables, rows: [], totals: [], findings };
  fillDown(read);
  const groups = groupsFilledDown(read);
  const filled = items.map((item) => (item.kind === 'row' ? (groups.get(item) ?? item) : item));
  const { items: coded, findings: settled } = settleCodes(filled);
  const raw = coded.filter((item) => item.kind === 'row');
  const territories = learnTerritories(
    raw.flatMap((row) => textsOf(row, 'territory')),
    profile.vocabulary.territories,
  );
  const rows = raw.map((row) => grantRow(row, found.indexOf(row.of), territories));
  const indexOf = new Map(raw.map((row, index) => [row, index]));
  const totals = placeTotals<RawRow, RawTotal>(named(coded, raw)).map((total) => totalRow(total, indexOf));
  const lettered = [...rows, ...totals].flatMap(letterInAmount);
  const shared = raw.flatMap((row, index) => (isShared(row) ? [sharedAmount(rows[index]!)] : []));
  return { tables, rows, totals, findings: [...findings, ...settled, ...lettered, ...shared] };
}

function readTable({ isRead, layout, parts }: FoundTable): ReadTable {
  const [source, ...continued] = parts;
  return {
    kind: isRead ? 'grants' : 'other',
    columns: layout.columns.map(({ heading, role }) => ({ heading, role })),
    amountColumn: layout.kinds.length > 0 ? null : (layout.amount?.number ?? null),
    contested: isRead && layout.contested,
    candidates: isRead ? layout.candidates.map(({ number }) => number) : [],
    toldBy: layout.toldBy,
    named: isNamed(layout.columns),
    decided: false,
    evidence: [],
    source: source!,
    continued,
  };
}

/** `Total Culture` names the group that a title opened as `Culture`. */
function named(items: readonly (RawRow | RawTotal)[], rows: readonly RawRow[]): (RawRow | RawTotal)[] {
  const themes = new Map<string, string>();
  for (const { groups } of rows)
    if (groups.theme !== null) themes.set(wordKey(groups.theme.name), groups.theme.code);
  return items.map((item) => {
    if (item.kind === 'row' || item.names !== null || item.label === '') return item;
    const words = wordKey(item.label).split(' ');
    for (let from = 1; from < words.length; from += 1) {
      const theme = themes.get(words.slice(from).join(' '));
      if (theme !== undefined) return { ...item, names: { theme, operation: null } };
    }
    return item;
  });
}

/** Where a merged cell's text stands once and the rows below are blank, the text holds for them too. */
function fillDown(rows: readonly RawRow[]): void {
  const tables = new Set(rows.map((row) => row.table));
  for (const table of tables) {
    const own = rows.filter((row) => row.table === table);
    for (const column of own[0]!.layout.columns) {
      if (column.role === null || !FILLED_DOWN.includes(column.role)) continue;
      carryOverPages(own, column.index);
      const filled = own.filter((row) => cellText(row, column.index) !== '').length;
      if (cellText(own[0]!, column.index) === '' || filled > own.length * 0.6) continue;
      let last: Cell[] = [];
      for (const row of own) {
        if (cellText(row, column.index) === '') row.cells.set(column.index, last);
        else last = row.cells.get(column.index)!;
      }
    }
  }
}

/** Rows whose theme or operation stands in a cell filled down from above belong to its group. */
function groupsFilledDown(rows: readonly RawRow[]): ReadonlyMap<RawRow, RawRow> {
  const found = new Map<RawRow, RawRow>();
  let above: RawRow | undefined;
  for (const row of rows) {
    let own = row;
    for (const role of ['theme', 'operation'] as const) {
      const column = row.layout.columns.find((one) => one.role === role);
      const cells = column === undefined ? undefined : row.cells.get(column.index);
      if (cells === undefined || above?.table !== row.table || own.groups[role] !== null) continue;
      if (cells.length === 0 || cells !== above.cells.get(column!.index)) continue;
      const group = above.groups[role];
      own = { ...own, [role]: group?.code ?? null, groups: { ...own.groups, [role]: group } };
    }
    if (own !== row) found.set(row, own);
    above = own;
  }
  return found;
}

/** A merged cell that a page end cut goes on at the head of the next page, where it is blank. */
function carryOverPages(rows: readonly RawRow[], column: number): void {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (before === undefined || before.page === row.page || cellText(row, column) !== '') continue;
    const page = rows.slice(index).filter((other) => other.page === row.page);
    const own = page.findIndex((other) => cellText(other, column) !== '');
    // A column that stays blank on the whole page says nothing there.
    if (own < 0) continue;
    for (const blank of page.slice(0, own)) blank.cells.set(column, before.cells.get(column) ?? []);
  }
}

function cellText(row: RawRow, column: number): string {
  return (row.cells.get(column) ?? []).map(textOf).join(' ').trim();
}

function textsOf(row: RawRow, role: Role): string[] {
  return row.layout.columns
    .filter((column) => column.role === role)
    .map((column) => cellText(row, column.index))
    .filter((text) => text !== '');
}

function grantRow(row: RawRow, table: number, territories: Territories): GrantRow {
  const cells: Partial<Record<Role, CellValue>> = {};
  const extra: Record<string, CellValue> = {};
  for (const column of row.layout.columns) {
    const value = joined(row.cells.get(column.index) ?? [], row.page);
    if (value === null || column === row.layout.amount || row.layout.kinds.includes(column)) continue;
    const { role } = column;
    if (role !== null && RECORDED.has(role) && cells[role] === undefined) cells[role] = value;
    else if (role === 'territory' || role === 'information') cells[role] = together(cells[role]!, value);
    else
      extra[freeKey(extra, column.heading === '' ? `colonne ${column.index + 1}` : column.heading)] = value;
  }
  const reaching = cells.beneficiary === undefined ? nameOver(row) : undefined;
  if (reaching !== undefined) cells.beneficiary = valueOf(reaching, row.page);
  const kind = row.layout.kinds.length === 0 ? '' : (row.layout.amount?.heading ?? '');
  if (kind !== '') {
    const value = { text: kind, words: [], place: { ...placeOf(row.page, []), text: kind } };
    if (cells.object === undefined) cells.object = value;
    else extra[freeKey(extra, 'Nature')] = value;
  }
  const all = [...new Set([...row.cells.values()].flat())].filter((cell) => textOf(cell) !== '');
  const amount =
    row.layout.amount === null ? null : joined(row.cells.get(row.layout.amount.index) ?? [], row.page);
  return {
    kind: 'row',
    annex: row.annex,
    table,
    cells,
    extra,
    territories: textsOf(row, 'territory').flatMap((text) => splitTerritories(text, territories)),
    theme: row.groups.theme,
    operation: row.groups.operation,
    amount: {
      ...numberCell(
        amount ?? { text: '', words: [], place: { ...placeOf(row.page, all), text: '' } },
        row.layout.amount?.heading ?? '',
      ),
      contested: isShared(row),
    },
    money: moneyOf(row),
    count: null,
    place: placeOf(row.page, all),
    exact: row.exact,
  };
}

/** A cell that begins before the column of the names and reaches over it names the row. */
function nameOver({ cells, layout: { columns } }: RawRow): Cell | undefined {
  const index = columns.find(({ role }) => role === 'beneficiary')?.index;
  if (index === undefined) return undefined;
  return [...cells.values()]
    .flat()
    .find(
      (cell) =>
        cell.column < index && cell.column + cell.columnSpan > index && /\p{L}{2}/u.test(textOf(cell)),
    );
}

/** One amount in a cell that reaches over the rows of several names: whose it is, or how it is shared, nothing says. */
function isShared({ cells, layout: { columns, amount } }: RawRow): boolean {
  const name = columns.find(({ role }) => role === 'beneficiary');
  if (amount === null || name === undefined) return false;
  const names = (cells.get(name.index) ?? []).filter((cell) => textOf(cell) !== '');
  return (
    (cells.get(amount.index) ?? []).some(({ rowSpan }) => rowSpan > 1) &&
    names.every(({ rowSpan }) => rowSpan === 1) &&
    new Set(names.map(({ row }) => row)).size > 1
  );
}

function sharedAmount({ amount, cells, place }: GrantRow): Finding {
  return finding(
    'warning',
    message('segment/shared-amount', { amount: amount.text, names: cells.beneficiary?.text ?? '' }),
    place,
  );
}

function moneyOf({ layout, cells, page }: RawRow): MoneyCell[] {
  return layout.columns.flatMap((column): MoneyCell[] => {
    if (column.index === layout.amount?.index) return [{ column: column.number, cell: null }];
    const value = holdsMoney(column) ? joined(cells.get(column.index) ?? [], page) : null;
    return value === null ? [] : [{ column: column.number, cell: numberCell(value, column.heading) }];
  });
}

function freeKey(extra: Readonly<Record<string, CellValue>>, heading: string): string {
  let key = heading;
  for (let number = 2; key in extra; number += 1) key = `${heading} (${number})`;
  return key;
}

function joined(cells: readonly Cell[], page: number): CellValue | null {
  const filled = cells.filter((cell) => textOf(cell) !== '');
  if (filled.length === 0) return null;
  return filled.map((cell) => valueOf(cell, page)).reduce(together);
}

function together(one: CellValue, other: CellValue): CellValue {
  return {
    text: `${one.text} ${other.text}`,
    words: [...one.words, ...other.words],
    place: {
      ...one.place,
      box: unionBoxes([one.place.box, other.place.box]),
      text: `${one.place.text} ${other.place.text}`,
    },
  };
}

/** Says where a letter at the head of an amount was taken for the digit that it looks like. */
function letterInAmount({ amount }: GrantRow | TotalRow): Finding[] {
  const read = amount.alternatives.find(({ text }) => letteredAmounts(text)[0] === amount.text)?.text;
  if (read === undefined) return [];
  const { page } = amount.place;
  return [
    finding('info', message('segment/letter-in-amount', { page, read, amount: amount.text }), amount.place),
  ];
}

function totalRow(placed: PlacedTotal<RawRow, RawTotal>, indexOf: ReadonlyMap<RawRow, number>): TotalRow {
  const { total } = placed;
  return {
    kind: 'total',
    label: total.label,
    amount: numberCell(total.amount ?? { text: '', words: [], place: total.place }, total.heading),
    quantity: total.quantity,
    money: total.money,
    scope: placed.scope,
    themeCode: placed.themeCode,
    operationCode: placed.operationCode,
    covers: placed.covers === null ? null : placed.covers.map((row) => indexOf.get(row)!),
    place: total.place,
    exact: total.exact,
  };
}
