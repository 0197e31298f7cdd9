/** Which rows a printed total closes, told from where it stands and never from its value. */
import { wordKey } from '../../model/text-fold.ts';
import type { TotalScope } from '../../model/records.ts';

/** A row, as far as totals are concerned. */
export interface CountedRow {
  readonly kind: 'row';
  readonly page: number;
  /** Which of the act's tables it stands in. */
  readonly table: number;
  readonly theme: string | null;
  readonly operation: string | null;
  /** True for a sum carried over a page's end, which stands for the rows before it. */
  readonly carried?: boolean;
}

/** A total line. */
export interface PrintedTotal {
  readonly kind: 'total';
  readonly page: number;
  readonly table: number;
  /** The words before the amount; `''` where there are none. */
  readonly label: string;
  /** True when the label is one of the profile's. */
  readonly labelled: boolean;
  /** Codes of the groups the label names; `null` where it names none. */
  readonly names: { readonly theme: string | null; readonly operation: string | null } | null;
}

/** What layout says of a total; `R` and `T` are the caller's own rows and totals. */
export interface PlacedTotal<R extends CountedRow, T extends PrintedTotal> {
  readonly total: T;
  readonly scope: TotalScope;
  readonly themeCode: string | null;
  readonly operationCode: string | null;
  /** `null` where layout does not say. */
  readonly covers: readonly R[] | null;
}

/** Labels that close the whole table or act. */
const WHOLE = /\b(?:general|generale|generaux|grand total|ensemble|cumul|toutes)\b/u;

/** Gives each total its level and rows; items are in document order. */
export function placeTotals<R extends CountedRow, T extends PrintedTotal>(
  items: readonly (R | T)[],
): PlacedTotal<R, T>[] {
  const isCounted = (item: R | T): item is R => item.kind === 'row' && item.carried !== true;
  const rows = items.filter(isCounted);
  const placed: (PlacedTotal<R, T> | { readonly orphan: T })[] = [];
  const groups = levelsOf(rows);
  const totals = items.filter((item): item is T => item.kind === 'total' && !WHOLE.test(wordKey(item.label)));
  // The only total of two groups is that of both.
  const perGroup = groups.count > 1 && totals.length > 1 && totals.length >= groups.count * 0.5;
  const places = new Map(items.map((item, index) => [item, index]));
  const isAbove = (row: R, index: number): boolean => places.get(row)! < index;
  let open: R[] = [];
  const closedThemes = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (item.kind === 'row') {
      // A total below a sum that was carried over counts what it stands for; groups go on as if no page had ended.
      if (item.carried !== true) open.push(item);
      else if (groups.count <= 1)
        open = rows.filter((row) => row.table === item.table && isAbove(row, index));
      continue;
    }
    const before = items.slice(0, index).findLast(isCounted);
    const after = items.slice(index + 1).find(isCounted);
    const named = namedTotal<R, T>(item, rows);
    if (named !== null && !contradicts(named, before, closedThemes)) {
      placed.push(named);
      const closed = new Set(named.covers);
      open = open.filter((row) => !closed.has(row));
      if (named.scope === 'theme' && named.themeCode !== null) closedThemes.add(named.themeCode);
      continue;
    }
    if (item.labelled && WHOLE.test(wordKey(item.label))) {
      placed.push(wholeTotal(item, rows));
      open = [];
      continue;
    }
    const boundary =
      before !== undefined && (after === undefined || groups.keyOf(before) !== groups.keyOf(after));
    const theme = before?.theme ?? null;
    const themeEnds = boundary && theme !== after?.theme;
    const tableEnds = before !== undefined && after?.table !== before.table;
    if (open.length > 0 && (boundary || tableEnds || item.labelled)) {
      const own =
        perGroup && boundary ? open.filter((row) => groups.keyOf(row) === groups.keyOf(before)) : open;
      placed.push(closing(item, own, rows, boundary || tableEnds));
      open = [];
      if (placed.at(-1) !== undefined && !groups.byOperation && theme !== null) closedThemes.add(theme);
    } else if (
      open.length === 0 &&
      themeEnds &&
      theme !== null &&
      !closedThemes.has(theme) &&
      groups.themes > 1
    ) {
      closedThemes.add(theme);
      placed.push(themeTotal(item, theme, rows));
    } else if (open.length === 0 && item.labelled && (after === undefined) !== (before === undefined)) {
      // Below other totals, or above all rows: the whole.
      placed.push(wholeTotal(item, rows));
    } else placed.push({ orphan: item });
  }
  return placed.map((total) => ('orphan' in total ? adopt(total.orphan, rows, closedThemes) : total));
}

interface Levels {
  readonly byOperation: boolean;
  /** Number of innermost groups. */
  readonly count: number;
  readonly themes: number;
  readonly keyOf: (row: CountedRow) => string;
}

/** The innermost groups that rows have: operations, else themes, else tables. */
function levelsOf(rows: readonly CountedRow[]): Levels {
  const byOperation = rows.some((row) => row.operation !== null);
  const byTheme = rows.some((row) => row.theme !== null);
  const keyOf = (row: CountedRow): string =>
    byOperation
      ? `${row.theme ?? ''}\n${row.operation ?? ''}`
      : byTheme
        ? (row.theme ?? '')
        : String(row.table);
  return {
    byOperation,
    count: new Set(rows.map(keyOf)).size,
    themes: new Set(rows.map((row) => row.theme)).size,
    keyOf,
  };
}

/** A label misread to name a theme that is closed already, where another one ends. */
function contradicts(
  named: PlacedTotal<CountedRow, PrintedTotal>,
  before: CountedRow | undefined,
  closed: ReadonlySet<string>,
): boolean {
  if (named.scope !== 'theme' || named.themeCode === null || !closed.has(named.themeCode)) return false;
  const ends = before?.theme ?? null;
  return ends !== null && ends !== named.themeCode && !closed.has(ends);
}

/** `Total de l'axe A`, `Total opération 3`: the label names its group. */
function namedTotal<R extends CountedRow, T extends PrintedTotal>(
  total: T,
  rows: readonly R[],
): PlacedTotal<R, T> | null {
  if (total.names === null) return null;
  const { theme, operation } = total.names;
  if (operation !== null) {
    const inTheme = theme ?? rows.findLast((row) => row.operation === operation)?.theme ?? null;
    const covers = rows.filter((row) => row.operation === operation && row.theme === inTheme);
    if (covers.length === 0) return null;
    return { total, scope: 'operation', themeCode: inTheme, operationCode: operation, covers };
  }
  if (theme === null || !rows.some((row) => row.theme === theme)) return null;
  return themeTotal(total, theme, rows);
}

function themeTotal<R extends CountedRow, T extends PrintedTotal>(
  total: T,
  code: string,
  rows: readonly R[],
): PlacedTotal<R, T> {
  const covers = rows.filter((row) => row.theme === code);
  return { total, scope: 'theme', themeCode: code, operationCode: null, covers };
}

function wholeTotal<R extends CountedRow, T extends PrintedTotal>(
  total: T,
  rows: readonly R[],
): PlacedTotal<R, T> {
  const tables = new Set(rows.map((row) => row.table)).size;
  return {
    total,
    scope: tables > 1 ? 'document' : 'table',
    themeCode: null,
    operationCode: null,
    covers: rows,
  };
}

/** A total of the rows since the last one: its level is what they have in common. */
function closing<R extends CountedRow, T extends PrintedTotal>(
  total: T,
  open: readonly R[],
  rows: readonly R[],
  boundary: boolean,
): PlacedTotal<R, T> {
  const same = (keyOf: (row: R) => string | null): string | null => {
    const keys = new Set(open.map(keyOf));
    return keys.size === 1 ? [...keys][0]! : null;
  };
  const themeCode = same((row) => row.theme);
  const operationCode = same((row) => row.operation);
  if (!boundary) return { total, scope: 'group', themeCode, operationCode, covers: open };
  if (operationCode !== null) return { total, scope: 'operation', themeCode, operationCode, covers: open };
  if (themeCode !== null) {
    return { total, scope: 'theme', themeCode, operationCode: null, covers: open };
  }
  const whole = open.length === rows.filter((row) => row.table === open[0]!.table).length;
  return { total, scope: whole ? 'table' : 'group', themeCode: null, operationCode: null, covers: open };
}

/**
 * A total without a label that stands where nothing ends was moved on its page by recognition: it is given to the first
 * theme that ends on that page and has no total of its own.
 */
function adopt<R extends CountedRow, T extends PrintedTotal>(
  total: T,
  rows: readonly R[],
  closed: Set<string>,
): PlacedTotal<R, T> {
  const last = new Map<string, R>();
  for (const row of rows) if (row.theme !== null) last.set(row.theme, row);
  for (const [code, row] of last) {
    if (row.page !== total.page || closed.has(code)) continue;
    closed.add(code);
    return themeTotal(total, code, rows);
  }
  return { total, scope: 'table', themeCode: null, operationCode: null, covers: null };
}
