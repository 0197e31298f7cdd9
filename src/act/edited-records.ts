import {
  ALLOCATION,
  ARTICLE,
  ATTENDANCE,
  BUDGET_LINE,
  CITATION,
  DELIBERATION,
  OPERATION,
  PROGRAMME,
  TOTAL,
  VOTE,
} from '../model/act-shape.ts';
import type { AllocationRecord, Records, TotalRecord } from '../model/records.ts';
import type { RecordShape } from '../model/shape.ts';
import { recordId } from '../model/walk.ts';

/** The lists whose records bear keys, with what they hold. */
const LISTS = {
  attendance: ATTENDANCE,
  citations: CITATION,
  programmes: PROGRAMME,
  articles: ARTICLE,
  votes: VOTE,
  budgetLines: BUDGET_LINE,
  operations: OPERATION,
  allocations: ALLOCATION,
  totals: TOTAL,
} as const;
type List = keyof typeof LISTS;

/** The act's own record has no key: there is one of it. */
export const DELIBERATION_KEY = 'deliberation';

/** A record that a key names. */
export interface KeyedRecord {
  readonly shape: RecordShape;
  readonly record: object;
  /** By which its figures go in this extraction, for instance `a12`, `article5`. */
  readonly id: string;
}

/** A row that a person made, and the figures in it that a person gave. */
export interface MadeRow {
  readonly row: AllocationRecord;
  readonly figures: readonly string[];
}

/** Where rows come in that replace none. */
export interface Anchor {
  readonly key: string;
  readonly side: 'before' | 'after';
}

/**
 * The records of an act while edits are applied to them one by one. Rows that come in go by their keys until `finish`
 * numbers them in their order, so that their numbers do not hang on the order of the edits.
 */
export class EditedRecords {
  readonly #read: ReadonlyMap<string, KeyedRecord>;
  /** Rows as they came in. */
  readonly #made = new Map<string, KeyedRecord>();
  /** Figures that a person confirmed or gave, by the keys of their records. */
  readonly #confirmed = new Map<string, Set<string>>();
  readonly #last: number;
  #records: Records;
  /** True where something was replaced that stands in the records as it was. */
  #isReplaced = false;
  #byKey: Map<string, KeyedRecord>;

  constructor(records: Records) {
    this.#records = records;
    this.#byKey = keyedRecords(records);
    this.#read = new Map(this.#byKey);
    this.#last = records.allocations.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0);
  }

  get hasRows(): boolean {
    return this.#records.allocations.length > 0;
  }

  /** The record as it stands; `undefined` where there is none or it has gone. */
  find(key: string): KeyedRecord | undefined {
    return this.#byKey.get(key);
  }

  /** The row as it stands. */
  row(key: string): AllocationRecord | undefined {
    const found = this.#byKey.get(key);
    return found?.shape === ALLOCATION ? (found.record as AllocationRecord) : undefined;
  }

  /** The record as it was read or came in, whatever was edited in it since. */
  asRead(key: string): object | undefined {
    return (this.#made.get(key) ?? this.#read.get(key))?.record;
  }

  /** Puts a record in the place of the one with its key. */
  replace(key: string, record: object, figures: readonly string[]): void {
    this.#isReplaced = true;
    this.#byKey.set(key, { ...this.#byKey.get(key)!, record });
    this.#confirm(key, figures);
  }

  /**
   * Puts rows in the place of others: where the first of those stood, and in the totals that covered one of them. With none
   * to replace, they stand beside `anchor` and in its totals.
   */
  exchange(gone: readonly string[], come: readonly MadeRow[], anchor: Anchor | null = null): void {
    this.#settle();
    const rows = come.map(({ row }) => row);
    const exchanged = <Item>(items: readonly Item[], keyOf: (item: Item) => string, made: Item[]): Item[] =>
      exchange(items, keyOf, gone, made, anchor);
    const idOf = new Map(this.#records.allocations.map(({ id, key }) => [id, key]));
    const totals = this.#records.totals.map((total): TotalRecord => {
      if (total.rows === null) return total;
      const covered = exchanged(
        total.rows,
        (id) => idOf.get(id) ?? id,
        rows.map(({ id }) => id),
      );
      return { ...total, rows: covered };
    });
    const isBeside = anchor !== null && this.#byKey.has(anchor.key);
    const allocations =
      gone.length > 0 || isBeside
        ? exchanged(this.#records.allocations, ({ key }) => key, rows)
        : [...this.#records.allocations, ...rows];
    this.#records = { ...this.#records, allocations, totals };
    this.#byKey = keyedRecords(this.#records);
    for (const { row, figures } of come) {
      this.#made.set(row.key, this.#byKey.get(row.key)!);
      this.#confirm(row.key, figures);
    }
  }

  /** The records with every row numbered, and the ids of the figures that a person confirmed or gave. */
  finish(): { readonly records: Records; readonly confirmed: ReadonlySet<string> } {
    this.#settle();
    const { allocations, totals } = this.#records;
    const made = allocations.filter(({ key }) => this.#made.has(key));
    const ids = new Map(made.map(({ key }, index) => [key, `a${this.#last + index + 1}`]));
    if (ids.size > 0) {
      const named = (id: string): string => ids.get(id) ?? id;
      this.#records = {
        ...this.#records,
        allocations: allocations.map((row) => (ids.has(row.id) ? { ...row, id: named(row.id) } : row)),
        totals: totals.map((total) =>
          total.rows === null ? total : { ...total, rows: total.rows.map(named) },
        ),
      };
      this.#byKey = keyedRecords(this.#records);
    }
    const confirmed = new Set<string>();
    for (const [key, figures] of this.#confirmed) {
      const id = this.#byKey.get(key)?.id;
      if (id !== undefined) for (const figure of figures) confirmed.add(`${id}.${figure}`);
    }
    return { records: this.#records, confirmed };
  }

  #confirm(key: string, figures: readonly string[]): void {
    const known = this.#confirmed.get(key) ?? new Set();
    for (const figure of figures) known.add(figure);
    this.#confirmed.set(key, known);
  }

  /** Writes what was replaced into the records. */
  #settle(): void {
    if (!this.#isReplaced) return;
    this.#isReplaced = false;
    const lists = Object.keys(LISTS).map((name) => {
      const list: readonly { readonly key: string }[] = this.#records[name as List];
      return [name, list.map(({ key }) => this.#byKey.get(key)!.record)] as const;
    });
    this.#records = {
      ...this.#records,
      ...(Object.fromEntries(lists) as unknown as Pick<Records, List>),
      deliberation: this.#byKey.get(DELIBERATION_KEY)!.record as Records['deliberation'],
    };
  }
}

/** Every record that a key names, by its key. */
export function keyedRecords(records: Records): Map<string, KeyedRecord> {
  const found = new Map<string, KeyedRecord>();
  found.set(DELIBERATION_KEY, { shape: DELIBERATION, record: records.deliberation, id: DELIBERATION_KEY });
  for (const [list, shape] of Object.entries(LISTS) as [List, RecordShape][]) {
    for (const [index, record] of records[list].entries())
      found.set(record.key, { shape, record, id: recordId(shape, record, index)! });
  }
  return found;
}

/** Items with some of them replaced by others, in the place of the first; or with others beside one of them. */
function exchange<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  gone: readonly string[],
  come: readonly Item[],
  anchor: Anchor | null,
): Item[] {
  const leaving = new Set(gone);
  const at = items.findIndex((item) =>
    anchor === null ? leaving.has(keyOf(item)) : keyOf(item) === anchor.key,
  );
  if (at < 0) return [...items];
  const before = at + (anchor?.side === 'after' ? 1 : 0);
  const staying = (list: readonly Item[]): Item[] => list.filter((item) => !leaving.has(keyOf(item)));
  return [...staying(items.slice(0, before)), ...come, ...staying(items.slice(before))];
}
