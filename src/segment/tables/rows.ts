/** What table reading returns, whatever the source: rows of cells by role, and printed totals, in document order. */
import type { Word } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { Reading } from '../../model/reading.ts';
import type { CodedName, TableRecord, TotalScope } from '../../model/records.ts';
import type { Role } from '../../model/role.ts';

/** The content of one cell. */
export interface CellValue {
  /** After repair of words; wrapped parts joined by one space. */
  readonly text: string;
  readonly place: Place;
  readonly words: readonly Word[];
}

/** A number of a row with what else its characters may mean where a border was lost (`40 162 000,00`). */
export interface NumberCell extends CellValue {
  readonly alternatives: readonly Reading[];
  /** True where another column may hold the number that is meant. */
  readonly contested?: boolean;
}

/** What a row says in a column of money; `null` for the column of its own amount. */
export interface MoneyCell {
  /** Index of the column in the row's table. */
  readonly column: number;
  readonly cell: NumberCell | null;
}

/** A table before it is numbered. */
export type ReadTable = Omit<TableRecord, 'id' | 'key'>;

/** One grant. */
export interface GrantRow {
  readonly kind: 'row';
  /** Number of the annex it stands in. */
  readonly annex: string | null;
  /** Index of its table in {@link RowTable.tables}. */
  readonly table: number;
  readonly cells: Readonly<Partial<Record<Role, CellValue>>>;
  /** Cells of columns without a role, by heading. */
  readonly extra: Readonly<Record<string, CellValue>>;
  readonly territories: readonly string[];
  readonly theme: CodedName | null;
  readonly operation: CodedName | null;
  readonly amount: NumberCell;
  readonly money: readonly MoneyCell[];
  /** The count that stood right before the amount, where text lines lost the columns. */
  readonly count: NumberCell | null;
  readonly place: Place;
  /** True where the source's characters are exact. */
  readonly exact: boolean;
}

/** A printed total. */
export interface TotalRow {
  readonly kind: 'total';
  /** As printed; `''` where none was read. */
  readonly label: string;
  readonly amount: NumberCell;
  /** What stands beside the label: a count with its unit. */
  readonly quantity: string | null;
  readonly scope: TotalScope;
  readonly themeCode: string | null;
  readonly operationCode: string | null;
  readonly money: readonly MoneyCell[];
  /** Indices into `rows` of the same table; `null` where layout does not say. */
  readonly covers: readonly number[] | null;
  readonly place: Place;
  readonly exact: boolean;
}

/** Rows and totals of one or several tables, in document order. */
export interface RowTable {
  readonly tables: readonly ReadTable[];
  readonly rows: readonly GrantRow[];
  readonly totals: readonly TotalRow[];
  readonly findings: readonly Finding[];
}
