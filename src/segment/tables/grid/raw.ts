/** Rows and totals as collected from grids, before their cells become values. */
import type { Cell, Line, Table, TableDecision } from '../../../model/document.ts';
import type { Place } from '../../../model/place.ts';
import type { Finding } from '../../../model/finding.ts';
import type { CodedName } from '../../../model/records.ts';
import type { CellValue, MoneyCell } from '../rows.ts';
import type { CountedRow, PrintedTotal } from '../totals.ts';
import type { AmountChoice } from './amount-column.ts';
import type { GridColumn } from './columns.ts';

/** The columns of one logical table, over all its pages. */
export interface GridLayout {
  readonly columns: readonly GridColumn[];
  readonly headings: readonly string[] | null;
  readonly amount: GridColumn | null;
  /** See {@link AmountChoice.contested}. */
  readonly contested: boolean;
  /** Columns that may as well hold the grants, {@link amount} among them; none where it is not contested. */
  readonly candidates: readonly GridColumn[];
  /** Columns that each hold a kind of grant; none where one column holds the grants. */
  readonly kinds: readonly GridColumn[];
  /** See {@link AmountChoice.toldBy}. */
  readonly toldBy: AmountChoice['toldBy'];
  /** What is to be said of the columns of kinds. */
  readonly finding: Finding | null;
}

/** A logical table, over all its pages. */
export interface FoundTable {
  /** False where it has no columns of names and amounts: it gives no rows. */
  readonly isRead: boolean;
  readonly layout: GridLayout;
  /** Where its parts stand, the first one first. */
  readonly parts: Place[];
}

/** A row: by column index the cells that make it, a torn one in parts. */
export interface RawRow extends CountedRow {
  readonly cells: Map<number, Cell[]>;
  readonly layout: GridLayout;
  readonly of: FoundTable;
  readonly annex: string | null;
  readonly exact: boolean;
  readonly groups: { readonly theme: CodedName | null; readonly operation: CodedName | null };
}

/** A total: a row of the table, or a line below it. */
export interface RawTotal extends PrintedTotal {
  readonly amount: CellValue | null;
  readonly money: readonly MoneyCell[];
  /** Of the column it stands in; `''` for a line below the table. */
  readonly heading: string;
  /** A count beside the label. */
  readonly quantity: string | null;
  readonly place: Place;
  readonly exact: boolean;
}

/** A table with the part of the act it stands in. */
export interface PlacedTable {
  readonly table: Table;
  readonly annex: string | null;
  readonly title: string | null;
  /** Lines and tables of the same part. */
  readonly lines: readonly Line[];
  /** The first lines of the part that comes next. */
  readonly next: readonly Line[];
  readonly tables: readonly Table[];
  /** True where the page's characters are exact. */
  readonly exact: boolean;
  /** What a person said of the table; `null` where none did. */
  readonly decision: TableDecision | null;
}
