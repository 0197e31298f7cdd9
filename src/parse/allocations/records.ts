/** From rows of cells to typed records. */
import { parseAmount, parseQuantity } from '../../model/amount.ts';
import type { Place } from '../../model/place.ts';
import { distinctReadings, NO_READINGS, readerOf, type Reading } from '../../model/reading.ts';
import type {
  AllocationRecord,
  Figure,
  QuantityRecord,
  TableRecord,
  TotalRecord,
} from '../../model/records.ts';
import { fold } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import type { CellValue, GrantRow, NumberCell, RowTable, TotalRow } from '../../segment/index.ts';
import { findQuantities } from './quantities.ts';

/** Records of one table; ids count on from what came before. */
export function recordsOf(
  table: RowTable,
  profile: Profile,
  next: { row: number; total: number; table: number },
): { allocations: AllocationRecord[]; totals: TotalRecord[]; tables: TableRecord[] } {
  const ids = table.rows.map((_, index) => `a${next.row + index}`);
  next.row += ids.length;
  const tables = table.tables.map((one, index) => ({ id: `g${next.table + index}`, key: '', ...one }));
  next.table += tables.length;
  const allocations = table.rows.map((row, index) =>
    allocationOf(row, ids[index]!, tables[row.table]!.id, profile),
  );
  const totals = table.totals.map((total) => {
    const id = `t${next.total}`;
    next.total += 1;
    return totalOf(total, id, ids, profile);
  });
  return { allocations, totals, tables };
}

function allocationOf(read: GrantRow, id: string, table: string, profile: Profile): AllocationRecord {
  const row = withCount(read.exact ? read : withoutSpecks(read));
  const { cells } = row;
  const financing = textOf(cells.financing);
  const agreement = textOf(cells.agreement);
  return {
    id,
    key: '',
    annex: row.annex,
    table,
    form: 'row',
    territories: row.territories,
    theme: row.theme,
    operation: row.operation,
    beneficiary: cleanName(textOf(cells.beneficiary) ?? ''),
    reference: textOf(cells.reference),
    object: textOf(cells.object),
    information: informationOf(row),
    quantities: quantitiesOf(row, profile),
    amount: amountOf(row.amount, row.exact),
    money: moneyOf(row),
    financing,
    agreement,
    budgeted: !isOffBudget([financing, agreement, textOf(cells.information)], profile),
    extra: Object.fromEntries(Object.entries(row.extra).map(([heading, cell]) => [heading, cell.text])),
    confidence: confidenceOf(row),
    source: row.place,
  };
}

function moneyOf({ money, exact }: GrantRow | TotalRow): AllocationRecord['money'] {
  return money.map(({ column, cell }) => ({ column, figure: cell === null ? null : amountOf(cell, exact) }));
}

/** Specks beside a count that fills its cell (`32°`, `-15`) are no part of it: nobody counts below nothing. */
function withoutSpecks(row: GrantRow): GrantRow {
  const bare = (cell: CellValue): CellValue => {
    const count = /^[-–—.·*°'‘’"]*(\d{1,5})[-–—.·*°'‘’"]*$/u.exec(cell.text)?.[1];
    return count === undefined ? cell : { ...cell, text: count };
  };
  const { information, quantity } = row.cells;
  return {
    ...row,
    cells: {
      ...row.cells,
      ...(information === undefined ? {} : { information: bare(information) }),
      ...(quantity === undefined ? {} : { quantity: bare(quantity) }),
    },
  };
}

/** A bare number in the place of a name is the row's count: the name is what was lost. */
function withCount(row: GrantRow): GrantRow {
  const { beneficiary, ...others } = row.cells;
  if (row.count !== null || beneficiary === undefined || !/^\d+$/u.test(beneficiary.text)) return row;
  return { ...row, count: { ...beneficiary, alternatives: NO_READINGS }, cells: others };
}

function totalOf(total: TotalRow, id: string, ids: readonly string[], profile: Profile): TotalRecord {
  const found = total.quantity === null ? [] : findQuantities(total.quantity, profile.vocabulary.units);
  return {
    id,
    key: '',
    scope: total.scope,
    part: 'annex',
    themeCode: total.themeCode,
    operationCode: total.operationCode,
    amount: amountOf(total.amount, total.exact),
    quantities: found.map(({ text, unit }) => ({
      figure: figureOf({ ...total.amount, text, alternatives: NO_READINGS }, total.exact, parseQuantity),
      unit,
    })),
    rows: total.covers === null ? null : total.covers.map((index) => ids[index]!),
    budgeted: null,
    ...(total.money.length === 0 ? {} : { money: moneyOf(total) }),
    source: total.place,
  };
}

function textOf(cell: CellValue | undefined): string | null {
  const text = cell?.text.trim() ?? '';
  return text === '' || /^[-–—/.:]+$/u.test(text) ? null : text;
}

/** A border stroke read as an opening bracket stands before some names; brackets that close stay. */
export function cleanName(text: string): string {
  let name = text.replace(/^[|¦[\]{}]+\s*/u, '').trim();
  if (name.startsWith('(') && !name.includes(')')) name = name.slice(1).trim();
  return name.replace(/\s*[.:;,|]+$/u, (end) => (/\b\p{Lu}(?:\.\p{Lu})*\.$/u.test(name) ? end : '')).trim();
}

function informationOf(row: GrantRow): string | null {
  const text = textOf(row.cells.information);
  return text?.replace(STRAY_QUOTE, '$<text>').trim() ?? row.count?.text ?? null;
}

/** A quotation mark at a text's end that nothing opens: the speck of a rule beside it. */
const STRAY_QUOTE = /^(?<text>[^“”"«»‘’']+)[”"»’']$/u;

function quantitiesOf(row: GrantRow, profile: Profile): QuantityRecord[] {
  if (row.count !== null) return [{ figure: figureOf(row.count, row.exact, parseQuantity), unit: null }];
  const column = row.cells.quantity;
  const records: QuantityRecord[] = [];
  for (const cell of [column, row.cells.information]) {
    if (cell === undefined || cell.text.trim() === '') continue;
    for (const { text, unit } of findQuantities(cell.text, profile.vocabulary.units)) {
      const alternatives = alternativesOf(cell, text);
      records.push({ figure: figureOf({ ...cell, text, alternatives }, row.exact, parseQuantity), unit });
    }
  }
  return records;
}

function amountOf(cell: NumberCell, exact: boolean): Figure {
  return figureOf(cell, exact, (text) => parseAmount(text, { column: true }));
}

function figureOf(cell: NumberCell, exact: boolean, parse: (text: string) => number | null): Figure {
  const text = cell.text.trim();
  const place: Place = cell.place;
  const own = cell.words.length === 1 ? cell.words[0]!.alternatives : NO_READINGS;
  return {
    value: parse(text),
    text,
    place,
    confidence: meanConfidence(cell),
    reader: readerOf(cell.words),
    alternatives: distinctReadings([...cell.alternatives, ...own]),
    exact,
    ...(cell.contested === true ? { contested: true } : {}),
  };
}

/** What else the engine saw in the word that holds the number. */
function alternativesOf(cell: CellValue, text: string): readonly Reading[] {
  return cell.words.find((word) => word.text === text)?.alternatives ?? NO_READINGS;
}

function meanConfidence(cell: CellValue): number | null {
  const known = cell.words.flatMap((word) => (word.confidence === null ? [] : [word.confidence]));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function confidenceOf(row: GrantRow): number | null {
  const words = Object.values(row.cells).flatMap((cell) => cell.words);
  return meanConfidence({ text: '', place: row.place, words });
}

function isOffBudget(texts: readonly (string | null)[], profile: Profile): boolean {
  return texts.some((text) => {
    if (text === null) return false;
    const folded = fold(text);
    return profile.vocabulary.offBudget.some((phrase) => folded.includes(fold(phrase)));
  });
}
