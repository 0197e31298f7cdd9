/** Makes small acts of tables and lines for tests. */
import type { Cell, Document, Line, Page, Table } from '../../../src/model/document.ts';
import { wordsOf } from '../../../src/model/document.ts';
import { documentOfText } from '../../../src/ingest/text.ts';
import type { AllocationRecord, TotalRecord } from '../../../src/model/records.ts';
import { formatCents } from '../../../src/model/amount.ts';
import { parseAllocations, type ParsedAllocations } from '../../../src/parse/allocations/index.ts';
import { parseAct } from '../../../src/parse/index.ts';
import { decideMeaning } from '../../../src/meaning/index.ts';
import { settleTables } from '../../../src/reconcile/layout/index.ts';
import type { Profile } from '../../../src/profiles/contract.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { segmentDocument } from '../../../src/segment/index.ts';

const ROW = 20;
const COLUMN = 100;

/**
 * A cell's text, with how many columns (`>`) and rows (`v`) it spans: `'Total >>'` takes three columns. `edges`: where the
 * columns begin and the last one ends.
 */
export function table(
  rows: readonly (readonly (string | null)[])[],
  options: { page?: number; top?: number; ruled?: boolean; edges?: readonly number[] } = {},
): Table {
  const { page = 1, top = 100, ruled = true } = options;
  const columnCount = Math.max(...rows.map((row) => row.length));
  const { edges = Array.from({ length: columnCount + 1 }, (_, edge) => edge * COLUMN) } = options;
  const cells = rows.flatMap((row, index) =>
    row.flatMap((text, column): Cell[] => {
      if (text === null) return [];
      const columnSpan = 1 + (/>+$/u.exec(text)?.[0].length ?? 0);
      const rowSpan = 1 + (/v+$/u.exec(text.replace(/>+$/u, ''))?.[0].length ?? 0);
      const bare = rowSpan > 1 || columnSpan > 1 ? text.replace(/\s[v>]+$/u, '') : text;
      const box = {
        x0: edges[column]!,
        y0: top + index * ROW,
        x1: edges[column + columnSpan]!,
        y1: top + (index + rowSpan) * ROW,
      };
      const words = wordsOf(bare).map((word) => ({ ...word, box }));
      const lines: Line[] = words.length === 0 ? [] : [{ page, words, box, number: null }];
      return [{ row: index, column, rowSpan, columnSpan, box, lines }];
    }),
  );
  return {
    page,
    ruled,
    box: { x0: edges[0]!, y0: top, x1: edges[columnCount]!, y1: top + rows.length * ROW },
    rowCount: rows.length,
    columnCount,
    cells,
  };
}

/** A line of text at a height. */
export function line(text: string, y: number, page = 1): Line {
  const box = { x0: 50, y0: y, x1: 50 + text.length * 5, y1: y + 12 };
  return { page, words: wordsOf(text).map((word) => ({ ...word, box })), box, number: null };
}

/** Pages of tables and lines. */
export function document(
  ...pages: readonly { readonly lines?: readonly Line[]; readonly tables?: readonly Table[] }[]
): Document {
  return {
    pages: pages.map(({ lines = [], tables = [] }, index): Page => ({
      number: index + 1,
      width: 595,
      height: 842,
      rotation: 0,
      origin: 'text-layer',
      confidence: null,
      lines,
      tables,
    })),
  };
}

/** Reads an act's tables with the default profile, up to what their sums tell of their layout. */
export function read(act: Document | string, profile: Profile = defaultProfile): ParsedAllocations {
  const read = typeof act === 'string' ? documentOfText(act) : act;
  const segments = segmentDocument(read, profile);
  const parsed = parseAct(read, segments, profile);
  const findings = [
    ...parseAllocations(segments.tables, profile).findings,
    ...parsed.findings.filter(({ code }) => code === 'parse/no-allocation-table'),
  ];
  const settled = settleTables({ ...parsed, findings }, profile);
  return decideMeaning(settled, read, profile);
}

/** Beneficiary and amount of each row. */
export function pairs(rows: readonly AllocationRecord[]): [string, string | null][] {
  return rows.map((row) => [
    row.beneficiary,
    row.amount.value === null ? null : formatCents(row.amount.value),
  ]);
}

/** Scope, amount and covered rows of each total. */
export function sums(totals: readonly TotalRecord[]): [string, string | null, readonly string[] | null][] {
  return totals.map((total) => [
    total.scope,
    total.amount.value === null ? null : formatCents(total.amount.value),
    total.rows,
  ]);
}

/** Codes of the findings; that no decision says what these tables are goes without saying. */
export function codes(parsed: ParsedAllocations): string[] {
  return parsed.findings.map((finding) => finding.code).filter((code) => code !== 'meaning/undecided');
}
