import type { Cell, Table } from '../../../model/document.ts';
import type { Role } from '../../../model/role.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { looksLikeAmount } from './contents.ts';
import { matchHeading } from './headings.ts';
import { textOf } from './matrix.ts';

const FEWEST_LABELS = 3;
const KNOWN = 0.6;
/** A value may hold a word of headings (`Commune de Thil`); a heading is one. */
const SURE = 0.95;
const MONEY: readonly Role[] = ['amount', 'proposed', 'requested'];

/**
 * A sheet of one grant (`Bénéficiaire | …`, `Projet | …`, `Subvention | …`, one under the other) turned on its side, as a
 * table with these headings and one row. Any other table is returned as it is.
 */
export function turnSheet(table: Table, profile: Profile): Table {
  if (table.columnCount !== 2 || table.rowCount < FEWEST_LABELS) return table;
  const labels = table.cells.filter((cell) => cell.column === 0 && textOf(cell) !== '');
  const values = table.cells.filter((cell) => cell.column === 1 && textOf(cell) !== '');
  if (labels.some((cell) => cell.columnSpan > 1) || labels.length < FEWEST_LABELS) return table;
  const roles = labels.map((cell) => roleOf(cell, profile));
  const known = roles.filter((role) => role !== null);
  const distinct = new Set(known);
  const isSheet =
    known.length >= labels.length * 0.6 &&
    distinct.size >= Math.min(FEWEST_LABELS, labels.length) &&
    distinct.has('beneficiary') &&
    MONEY.some((role) => distinct.has(role)) &&
    values.filter((cell) => roleOf(cell, profile, SURE) !== null).length < values.length / 2;
  if (!isSheet) return table;
  return turned(table);
}

function turned(table: Table): Table {
  const cells = table.cells.map((cell): Cell => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.columnSpan,
    columnSpan: cell.rowSpan,
  }));
  return { ...table, cells, rowCount: table.columnCount, columnCount: table.rowCount };
}

/** Fewest names in a line that are no headings. */
const FEWEST_NAMES = 2;

/**
 * A table whose names stand side by side as headings, with what was asked and voted in rows below them, turned on its side. Any
 * other table is returned as it is.
 */
export function turnNames(table: Table, profile: Profile): Table {
  if (table.rowCount < 3 || table.columnCount < FEWEST_NAMES + 1) return table;
  const filled = table.cells.filter((cell) => textOf(cell) !== '');
  const names = filled.filter((cell) => cell.row === 0 && cell.column > 0);
  const labels = filled.filter((cell) => cell.column === 0 && cell.row > 0);
  const body = filled.filter((cell) => cell.column > 0 && cell.row > 0);
  const roles = labels.map((cell) => roleOf(cell, profile));
  const money = roles.filter((role) => role !== null && (role === 'cost' || MONEY.includes(role))).length;
  const isTurned =
    names.length >= FEWEST_NAMES &&
    names.filter((cell) => roleOf(cell, profile, SURE) !== null || looksLikeAmount(textOf(cell))).length *
      4 <=
      names.length &&
    money >= 1 &&
    money * 2 >= labels.length &&
    body.filter((cell) => looksLikeAmount(textOf(cell))).length * 2 >= body.length &&
    filled.every((cell) => cell.rowSpan === 1 && cell.columnSpan === 1);
  return isTurned ? turned(table) : table;
}

/** The role that a label names, and nothing beside it. */
function roleOf(cell: Cell, profile: Profile, least = KNOWN): Role | null {
  const text = textOf(cell).replace(/\s*:\s*$/u, '');
  const [best] = matchHeading(text, profile);
  return best !== undefined && best.score >= least && text.length <= 60 ? best.role : null;
}
