/** What each row of a table's body is. */
import type { Cell } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { matchAny, piecesOf } from '../../../profiles/template.ts';
import { opensTotal } from '../../../profiles/total-labels.ts';
import type { GridColumn } from './columns.ts';
import { looksLikeAmount } from './contents.ts';
import { repeatsHeadings } from './header.ts';
import { beginningCells, filledCells, ownCell, textOf, wordsOf, type MatrixRow } from './matrix.ts';
import { isFigure, isRecognised, withoutLeadingScraps } from './noise.ts';
import { parseAmount } from '../../../model/amount.ts';

/** The kinds of body rows. */
export type BodyKind = 'empty' | 'heading' | 'title' | 'total' | 'row' | 'rest';

/** A total row's label, with the groups it names. */
export interface TotalLabel {
  readonly text: string;
  /** False where nothing but figures stand in the row. */
  readonly labelled: boolean;
  readonly names: { readonly theme: string | null; readonly operation: string | null } | null;
}

/** The unit under a heading, on a line of its own. */
const UNIT = /^\(?(?:en )?(?:€|euros?)\)?$/iu;

/** Tells what a body row is. */
export function bodyKind(
  row: MatrixRow,
  columns: readonly GridColumn[],
  amount: GridColumn | null,
  headings: readonly string[] | null,
  profile: Profile,
  groups: readonly string[] = [],
): BodyKind {
  const cells = filledCells(row);
  if (cells.length === 0) return 'empty';
  if (cells.every((cell) => UNIT.test(textOf(cell)))) return 'heading';
  if (headings !== null && repeatsHeadings(row, headings)) return 'heading';
  if (totalLabel(row, columns, profile, groups) !== null) return 'total';
  const amountCell = amount === null ? undefined : ownCell(row, amount.index);
  const hasAmount = /\d/u.test(textOf(amountCell));
  const lone = cells.length === 1 && columns.length > 1;
  if (lone && !hasAmount && !looksLikeAmount(textOf(cells[0]))) {
    return isContinuation(row, columns) ? 'rest' : 'title';
  }
  if (hasAmount) return 'row';
  const beneficiary = columns.find((column) => column.role === 'beneficiary');
  const named = beneficiary !== undefined && textOf(ownCell(row, beneficiary.index)) !== '';
  const money = columns.some(
    (column) => column !== amount && looksLikeAmount(textOf(row.cells[column.index])),
  );
  return named && (money || row.table.ruled) && cells.length >= 2 ? 'row' : 'rest';
}

/** A lone cell that goes on with the row above: it starts small, or stands in a column that titles do not start in. */
function isContinuation(row: MatrixRow, columns: readonly GridColumn[]): boolean {
  const [cell] = filledCells(row);
  if (cell === undefined || cell.columnSpan > 1) return false;
  const text = textOf(cell);
  if (/^[\p{Ll}(]/u.test(text)) return true;
  const first = columns.findIndex((column) => column.role !== null && column.role !== 'reference');
  return cell.column > Math.max(first, 0) && !row.table.ruled;
}

/** Reads a total row's label; `null` where the row is no total. */
export function totalLabel(
  row: MatrixRow,
  columns: readonly GridColumn[],
  profile: Profile,
  groups: readonly string[],
): TotalLabel | null {
  const cells = beginningCells(row);
  const money = columns.filter((column) => isMoney(column) && holdsFigure(row.cells[column.index]));
  const figures = new Set(money.map((column) => row.cells[column.index]));
  const texts = cells.filter(
    (cell) => !figures.has(cell) && /\p{L}/u.test(textOf(cell)) && !looksLikeAmount(textOf(cell)),
  );
  for (const cell of texts) {
    const text = isRecognised(wordsOf([cell])) ? withoutLeadingScraps(textOf(cell)) : textOf(cell);
    // A label that spans columns, or stands alone beside the figures, may be followed by any name, but where names stand.
    const isName = columns.some(({ index, role }) => index === cell.column && role === 'beneficiary');
    const names = namedGroups(text, profile);
    const alone = cell.columnSpan > 1 || names !== null || (texts.length === 1 && !isName);
    if (!opensTotal(text, profile, alone, groups)) continue;
    return endsHere(cell, row) ? { text, labelled: true, names } : { text, labelled: false, names: null };
  }
  if (texts.length > 0) return null;
  const over = mergedAbove(row, columns);
  if (over !== null) {
    const text = textOf(over);
    if (!opensTotal(text, profile, true, groups)) return null;
    return { text, labelled: endsHere(over, row), names: null };
  }
  if (money.length === 0 || cells.length > money.length + 1) return null;
  // Figures alone in a row of a table whose rows have names.
  const named = columns.some((column) => column.role === 'beneficiary');
  const reference = columns.some(
    (column) => column.role === 'reference' && textOf(row.cells[column.index]) !== '',
  );
  return named && !reference ? { text: '', labelled: false, names: null } : null;
}

/** A label over several rows (`Ensemble | 2025`, `| 2026`, `| 2025-2026`) is that of the last of them: the others are parts of it. */
function endsHere(cell: Cell, row: MatrixRow): boolean {
  return row.index === cell.row + cell.rowSpan - 1;
}

/** The name, in a cell merged with rows above, of a row that has figures of its own: `2025`, `2026` of one beneficiary. */
function mergedAbove(row: MatrixRow, columns: readonly GridColumn[]): Cell | null {
  const index = columns.find(({ role }) => role === 'beneficiary')?.index;
  const cell = index === undefined ? undefined : row.cells[index];
  return cell !== undefined && cell.row < row.index && textOf(cell) !== '' ? cell : null;
}

/** A figure, be it with a sign that recognition took for a letter. */
function holdsFigure(cell: Cell | undefined): boolean {
  const text = textOf(cell);
  if (parseAmount(text, { column: true }) !== null) return true;
  return cell !== undefined && isFigure(text) && isRecognised(wordsOf([cell]));
}

function isMoney(column: GridColumn): boolean {
  return (
    ['amount', 'proposed', 'requested', 'cost'].includes(column.role ?? '') || column.contents.amounts > 0.5
  );
}

/** Theme and operation that a label names by their templates. */
export function namedGroups(text: string, profile: Profile): TotalLabel['names'] {
  const pieces = piecesOf(text);
  let theme: string | null = null;
  let operation: string | null = null;
  for (let at = 0; at < pieces.length; at += 1) {
    const extra = matchAny(profile.groups.complementary, pieces, at);
    theme ??= matchAny(profile.groups.theme, pieces, at)?.code ?? null;
    operation ??=
      extra === null ? (matchAny(profile.groups.operation, pieces, at)?.code ?? null) : `C${extra.code}`;
  }
  return theme === null && operation === null ? null : { theme, operation };
}
