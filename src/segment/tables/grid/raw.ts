/** Rows and totals as collected from grids, before their cells become values. */
import type { Cell } from '../../../model/document.ts';
import type { CodedName } from '../../../model/records.ts';
import type { CountedRow, PrintedTotal } from '../totals.ts';
import type { GridColumn } from './columns.ts';

/** The columns of one logical table, over all its pages. */
export interface GridLayout {
  readonly columns: readonly GridColumn[];
  readonly headings: readonly string[] | null;
  readonly amount: GridColumn | null;
}

/** A row: by column index the cells that make it, a torn one in parts. */
export interface RawRow extends CountedRow {
  readonly cells: Map<number, Cell[]>;
  readonly layout: GridLayout;
  readonly annex: string | null;
  readonly exact: boolean;
  readonly groups: { readonly theme: CodedName | null; readonly operation: CodedName | null };
}

/** A total row. */
export interface RawTotal extends PrintedTotal {
  readonly cells: readonly Cell[];
  readonly amountCell: Cell | null;
  readonly exact: boolean;
}
