/** Rows by what the act calls them: theme, operation, annex. */
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { CheckScope } from '../model/check-kind.ts';
import type { AllocationRecord, Records } from '../model/records.ts';
import { fold } from '../model/text-fold.ts';

/** Rows of one operation of one theme, in document order. */
export interface Group {
  readonly theme: string | null;
  readonly operation: string | null;
  readonly rows: readonly AllocationRecord[];
}

/** The operations of the tables, in order of their first rows. */
export function groupsOf(records: Records): readonly Group[] {
  const groups = new Map<
    string,
    { theme: string | null; operation: string | null; rows: AllocationRecord[] }
  >();
  for (const row of records.allocations) {
    const theme = row.theme?.code ?? null;
    const operation = row.operation?.code ?? null;
    const key = `${row.table === null ? 'sentences' : ''}|${row.annex ?? ''}|${theme ?? ''}|${operation ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { theme, operation, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

/**
 * The rows that a statement of the whole speaks of: those of the tables, where there are any; all, where only with those of
 * sentences they make what is stated.
 */
export function wholeOf({ allocations }: Records, stated: number | null): readonly AllocationRecord[] {
  const inTables = allocations.filter(({ table }) => table !== null);
  if (inTables.length === 0 || inTables.length === allocations.length) return allocations;
  const sum = allocations.reduce((all, { amount }) => all + (amount.value ?? 0), 0);
  return sum === stated ? allocations : inTables;
}

/** What selects rows: a code left `null` selects any. */
export interface Selection {
  readonly theme: string | null;
  readonly operation: string | null;
  /** True: budgeted rows only; false: the others only; `null`: all. */
  readonly budgeted: boolean | null;
}

/** The rows a statement speaks of by its codes, in document order. */
export function select(records: Records, selection: Selection): readonly AllocationRecord[] {
  const rows = selection.theme === null ? records.allocations : indexOf(records).byTheme.get(selection.theme);
  return (rows ?? []).filter(
    (row) =>
      (selection.operation === null || row.operation?.code === selection.operation) &&
      (selection.budgeted === null || row.budgeted === selection.budgeted),
  );
}

/** The rows of these ids, in document order. */
export function rowsById(records: Records, ids: readonly string[]): readonly AllocationRecord[] {
  const { byId } = indexOf(records);
  const places = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  return places.sort((a, b) => a - b).map((place) => records.allocations[place]!);
}

interface RowIndex {
  readonly byTheme: ReadonlyMap<string, readonly AllocationRecord[]>;
  /** Places in document order. */
  readonly byId: ReadonlyMap<string, number>;
}

/** Every statement asks for rows: an act is gone through once, not once for each. */
const INDEXES = new WeakMap<Records, RowIndex>();

function indexOf(records: Records): RowIndex {
  const known = INDEXES.get(records);
  if (known !== undefined) return known;
  const byTheme = new Map<string, AllocationRecord[]>();
  const byId = new Map<string, number>();
  records.allocations.forEach((row, place) => {
    byId.set(row.id, place);
    const theme = row.theme?.code;
    if (theme === undefined) return;
    const same = byTheme.get(theme);
    if (same === undefined) byTheme.set(theme, [row]);
    else same.push(row);
  });
  const index = { byTheme, byId };
  INDEXES.set(records, index);
  return index;
}

/** What a group of rows is called: `l’opération 3 (thématique 1)`; `null` for the whole table. */
export function groupName(theme: string | null, operation: string | null): Message | null {
  if (operation !== null) {
    const complementary = /^C\d/u.test(operation);
    return message('reconcile/operation', {
      code: complementary ? operation.slice(1) : operation,
      complementary,
      theme,
    });
  }
  return theme === null ? null : message('reconcile/theme', { code: theme });
}

/** `de l’opération 3`, `du tableau`. */
export function ofGroup(theme: string | null, operation: string | null): Message {
  const group = groupName(theme, operation);
  return group === null ? message('reconcile/of-table') : message('reconcile/of', { group });
}

/** `les 3 lignes sur le budget de l’opération 3`. */
export function rowsOfGroup(
  count: number,
  theme: string | null,
  operation: string | null,
  budgeted: boolean | null = null,
): Message {
  const rows = message('reconcile/rows', { count });
  return message('reconcile/rows-of', { rows, budgeted, of: ofGroup(theme, operation) });
}

/** `operation 1.3`, `theme 5`, `document`. */
export function groupScope(theme: string | null, operation: string | null): CheckScope {
  if (operation !== null) return `operation ${theme === null ? '' : `${theme}.`}${operation}`;
  return theme === null ? 'document' : `theme ${theme}`;
}

/** One word for singular and plural of a unit: `mesure simple`, `mesures simples`. */
export function unitKey(unit: string | null): string {
  if (unit === null) return '';
  return fold(unit)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:d|de|des|du|la|le|les|l)$/u.test(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/u, '') : word))
    .join(' ');
}
