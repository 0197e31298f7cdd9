/** Lines of a text table sorted into rows with their continuation lines, totals, and what stands loose. */
import type { AnchoredLine, GroupAnchor } from './anchors.ts';

/** A row before its cells are told apart. */
export interface RowDraft {
  readonly kind: 'row';
  readonly page: number;
  readonly first: AnchoredLine;
  theme: GroupAnchor | null;
  operation: GroupAnchor | null;
  /** Where the closing cells start on a first line whose amount is lost; `null` where it is not, or none follow. */
  tailStart: number | null;
  readonly continuation: AnchoredLine[];
}

/** A total line, or an amount that stands alone: a total whose label was lost or moved. */
export interface TotalDraft {
  readonly kind: 'total';
  readonly page: number;
  readonly line: AnchoredLine;
}

/** Lines at the head of a page, before its first row: parts of a row whose cells came apart. */
export interface LooseDraft {
  readonly kind: 'loose';
  readonly page: number;
  readonly lines: AnchoredLine[];
}

export type Draft = RowDraft | TotalDraft | LooseDraft;

/** Sorts anchored lines into drafts, in document order; nothing is dropped. */
export function draftsOf(lines: readonly AnchoredLine[]): Draft[] {
  const drafts: Draft[] = [];
  const grouped = lines.filter(startsGroupedRow).length >= 2;
  let page = -1;
  let row: RowDraft | null = null;
  for (const line of lines) {
    if (line.line.page !== page) {
      page = line.line.page;
      row = null;
    }
    if (isTotal(line)) {
      drafts.push({ kind: 'total', page, line });
      // A row ends before its total: what stands behind one was torn off a row above or below.
      row = null;
    } else if (grouped ? startsGroupedRow(line) : startsPlainRow(line)) {
      row = {
        kind: 'row',
        page,
        first: line,
        theme: line.theme,
        operation: line.operation,
        tailStart: null,
        continuation: [],
      };
      drafts.push(row);
    } else if (row !== null) {
      row.operation ??= line.operation;
      row.theme ??= line.theme;
      row.continuation.push(line);
    } else {
      const last = drafts.at(-1);
      if (last?.kind === 'loose' && last.page === page) last.lines.push(line);
      else drafts.push({ kind: 'loose', page, lines: [line] });
    }
  }
  return drafts;
}

function isTotal(line: AnchoredLine): boolean {
  if (line.amount === null) return false;
  if (line.totalLabel !== null && line.theme === null) return true;
  return line.amount.start === 0 && line.amount.end === line.tokens.length;
}

/** In a table whose rows name their groups: a theme with an amount or an operation, or an operation with an amount. */
function startsGroupedRow(line: AnchoredLine): boolean {
  if (line.theme !== null) return line.operation !== null || line.amount !== null;
  if (line.amount === null) return false;
  return line.operation !== null || line.amount.end < line.tokens.length;
}

function startsPlainRow(line: AnchoredLine): boolean {
  return line.amount !== null && line.amount.start > 0;
}
