/** Gives every amount that an act prints one role, with what says so; what nothing says anything of has none. */
import { message } from '../messages/message.ts';
import type { Check, LedgerEntry } from '../model/extraction.ts';
import type { Place } from '../model/place.ts';
import type { AllocationRecord, PrintedAmount, Records, TableRecord } from '../model/records.ts';
import { fold } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { columnSumsOf, sumUnder, type ColumnSum, type ColumnSums } from './column-sums.ts';
import { NONE, other, own, type Decided } from './decided.ts';
import { headingSays, namesSomebody, mayGrant, yearOf } from './headings.ts';
import { holdersOf, type Holder } from './holders.ts';
import { backedBy, KnownFigures, recordOf } from './known-sums.ts';
import { listSays } from './lists.ts';
import { byWords, repeats, rowWords, type Bearings } from './prose.ts';
import { sumRole } from './row-doubts.ts';
import { productsOf, productUnder, rateOf, type ProductsByTable } from './products.ts';
import { KIND_ROLES } from './table-roles.ts';
import { isRowAmount } from './taken.ts';
import { withSums } from './unplaced-sums.ts';

/** An act after its arithmetic, as far as the ledger goes. */
export interface LedgerAct {
  readonly records: Records;
  readonly checks: readonly Check[];
  /** Lasting keys of rows that a person took away or put others in the place of. */
  readonly removed: ReadonlySet<string>;
}

/** The ledger of an act: an entry for every amount that it prints, in reading order. Pure. */
export function ledgerOf(act: LedgerAct, profile: Profile): LedgerEntry[] {
  return new Ledger(act, profile).entries();
}

class Ledger {
  readonly #act: LedgerAct;
  readonly #profile: Profile;
  readonly #holders: ReadonlyMap<string, Holder>;
  readonly #backed: (id: string, same: ReadonlySet<string>) => boolean;
  readonly #known: KnownFigures;
  readonly #bearings: Bearings;
  readonly #sums: ColumnSums;
  readonly #products: ProductsByTable;
  /** Records that a check which does not close is about, and nothing else. */
  readonly #asked: ReadonlyMap<string, string>;

  constructor(act: LedgerAct, profile: Profile) {
    this.#act = act;
    this.#profile = profile;
    this.#holders = holdersOf(act.records);
    this.#backed = backedBy(act.checks);
    this.#known = new KnownFigures(act.records, (id) => this.#backed(id, new Set()));
    const year = yearOf(act.records);
    this.#bearings = { profile, known: this.#known, year };
    this.#sums = columnSumsOf(act.records.tables, act.records.allocations, (heading, role) =>
      headingSays(heading, role, year, profile),
    );
    this.#products = productsOf(act.records.tables, act.records.allocations);
    this.#asked = askedAlone(act.checks);
  }

  entries(): LedgerEntry[] {
    const { printed } = this.#act.records;
    const decided: Decided[] = [];
    for (const index of printed.keys()) decided.push(this.#decide(index, decided));
    const added = withSums(decided, printed, this.#profile);
    return printed.map(({ cents, source, heading }, index) => ({
      cents,
      source,
      heading,
      ...added[index]!,
    }));
  }

  /** @param before what was decided of the amounts before it */
  #decide(index: number, before: readonly Decided[]): Decided {
    const printed = this.#act.records.printed[index]!;
    const holders = printed.by.flatMap((key) => this.#holders.get(key) ?? []);
    const row = holders.find(({ kind }) => kind === 'row');
    if (row !== undefined) {
      const { id, beneficiary: name } = row.row!;
      const sum = sumRole(name, this.#profile);
      if (sum !== null) return own(sum, row, message('money/words', { words: name }));
      return own('grant', row, message('money/row', { id, name }));
    }
    if (printed.by.some((key) => this.#act.removed.has(key.slice(0, Math.max(0, key.indexOf('.'))))))
      return other('outside', message('money/by-person'));
    // A row was here: what became of it is not told, and no words or other figures tell it.
    if (holders.length === 0 && printed.by.some(isRowAmount)) return NONE;
    const held = this.#held(printed, holders);
    if (held !== null) return held;
    return this.#unheld(index, before);
  }

  /** What the records that read an amount make of it; `null` where they leave it open. */
  #held(printed: PrintedAmount, holders: readonly Holder[]): Decided | null {
    const same = new Set(holders.map(({ id }) => id));
    const budget = holders.find(({ kind }) => kind === 'budget');
    if (budget !== undefined && !holders.some(({ kind }) => kind === 'money'))
      return budget.field === 'balance'
        ? own('balance', budget, message('money/balance', { id: budget.id }))
        : own('budget', budget, message('money/budget', { id: budget.id }));
    const carried = holders.find(({ kind }) => kind === 'total');
    if (carried !== undefined && sumRole(printed.before, this.#profile) === 'restatement')
      return own('restatement', carried, message('money/words', { words: printed.before }));
    const stating = holders
      .filter((holder) => !this.#isInColumn(holder, printed))
      .toSorted((a, b) => Number(b.kind === 'total') - Number(a.kind === 'total'));
    for (const holder of stating) {
      if (holder.kind === 'total' && holder.total!.unsure !== true) {
        const { part } = holder.total!;
        const isRestated = part === 'prose' || part === 'report';
        if (part === 'annex' || part === 'budget' || this.#backed(holder.id, same))
          return own(isRestated ? 'restatement' : 'total', holder, message('money/total', { id: holder.id }));
      }
      if (
        (holder.kind === 'operation' &&
          holder.parts !== undefined &&
          this.#known.sum(holder.parts) !== null) ||
        ((holder.kind === 'operation' || holder.kind === 'article') && this.#backed(holder.id, same))
      )
        return own('restatement', holder, message('money/total', { id: holder.id }));
      const check = holder.kind === 'operation' ? this.#asked.get(holder.id) : undefined;
      if (check !== undefined)
        return own('restatement', holder, message('money/announced', { id: holder.id, check }));
    }
    const aside = holders.find(({ kind }) => kind === 'other');
    if (aside !== undefined) {
      const { kind, table } = aside.aside!;
      // What a decision leaves aside in a table that it grants is outside the decision.
      const isLeft = kind === 'other' && this.#kindOf(table) === 'grants';
      const role = isLeft ? 'outside' : (KIND_ROLES[kind] ?? null);
      return role === null ? NONE : other(role, message('money/table', { id: table ?? '', kind }), table);
    }
    const money = holders.find(({ kind }) => kind === 'money');
    if (money !== undefined) return this.#column(printed, money);
    const count = holders.find(({ kind }) => kind === 'count');
    if (count !== undefined && !/€|eur/iu.test(printed.source.text))
      return { ...own('not-amount', count, message('money/count', { id: count.id })) };
    return null;
  }

  /** Whether an amount of a sentence stands in the column of the grants: a row was lost there. */
  #isInColumn({ kind, total }: Holder, { heading, source }: PrintedAmount): boolean {
    const isOfSentence = kind === 'article' || (kind === 'total' && total!.part !== 'annex');
    return (
      isOfSentence &&
      heading !== null &&
      heading !== '' &&
      mayGrant(heading, this.#tableAt(source), this.#profile)
    );
  }

  /** An amount that a row has in another column than that of the grants. */
  #column(printed: PrintedAmount, { id, row, column }: Holder): Decided | null {
    const table = this.#act.records.tables.find((one) => one.id === row!.table);
    const { heading = '', role = null } = table?.columns[column!] ?? {};
    const said = headingSays(heading, role, this.#bearings.year, this.#profile);
    if (said !== null) return other(said, message('money/column', { heading }), id);
    const sum = this.#sums.get(table?.id ?? '')?.get(column!);
    if (sum !== undefined) return inSum(heading, sum, id);
    const product = productUnder(this.#products, table ?? null, heading);
    if (product !== null) return { ...product, of: id };
    return byWords(printed, this.#bearings);
  }

  /** What no record holds: another table's, another column's, or told in words. */
  #unheld(index: number, before: readonly Decided[]): Decided {
    const all = this.#act.records.printed;
    const printed = all[index]!;
    const { heading } = printed;
    if (heading !== null) {
      const table = this.#tableAt(printed.source);
      const aside = table === null ? null : this.#asideOf(table);
      if (aside !== null) return aside;
      const ofColumn = this.#columnTotal(printed);
      if (ofColumn !== null) return ofColumn;
      const role =
        heading === '' || mayGrant(heading, table, this.#profile)
          ? null
          : headingSays(heading, null, this.#bearings.year, this.#profile);
      if (role !== null) return other(role, message('money/column', { heading }));
      const sum = sumUnder(this.#sums, table, heading);
      if (sum !== null) return inSum(heading, sum);
      const product = productUnder(this.#products, table, heading);
      if (product !== null) return product;
      // In a table only its own words tell: the same value elsewhere does not make it the same money.
      return rowWords(printed, this.#bearings) ?? NONE;
    }
    return (
      this.#partOf(index, before) ??
      repeats(printed, this.#bearings) ??
      listSays(all, index, before, this.#profile) ??
      byWords(printed, this.#bearings) ??
      (printed.cents === null ? null : rateOf(this.#products, printed.cents)) ??
      NONE
    );
  }

  /** `10 000 € à …, dont 6 800 € pour …`: a part of what a sentence gives. */
  #partOf(index: number, before: readonly Decided[]): Decided | null {
    const { printed } = this.#act.records;
    const { before: lead, cents } = printed[index]!;
    const whole = before[index - 1];
    const given = printed[index - 1]?.cents ?? 0;
    if (whole?.role !== 'grant' || cents === null || cents > given || !DONT.test(fold(lead))) return null;
    return other('part', message('money/words', { words: 'dont' }), whole.of);
  }

  /** Beside a total of rows: what another column of these rows adds up to is for what the column is for. */
  #columnTotal({ cents, source }: PrintedAmount): Decided | null {
    const { totals, allocations, tables } = this.#act.records;
    const around = this.#tableAt(source)?.id ?? null;
    const isIn = (rows: readonly string[] | null): boolean =>
      around !== null && allocations.some(({ id, table }) => table === around && rows?.includes(id) === true);
    const stated = totals.filter(({ part }) => part === 'annex');
    // Where a table's columns are its lines, totals stand under each other.
    const total =
      stated.find((one) => isBeside(one.amount.place, source)) ?? stated.find(({ rows }) => isIn(rows));
    if (total === undefined || cents === null) return null;
    const ids = new Set(total.rows);
    const rows = allocations.filter(({ id, table }) => table !== null && ids.has(id));
    const table = tables.find(({ id }) => id === rows[0]?.table);
    const column = table?.columns.findIndex((_, index) => cents === sumOfColumn(rows, index)) ?? -1;
    if (column < 0) return null;
    const { heading, role } = table!.columns[column]!;
    const own = headingSays(heading, role, this.#bearings.year, this.#profile);
    if (own !== null) return other(own, message('money/column', { heading }));
    const sum = this.#sums.get(table!.id)?.get(column);
    if (sum === undefined) return null;
    const said = inSum(heading, sum);
    // What a part of all grants adds up to is a total.
    return sum.role === 'part' ? { ...said, role: 'total' } : said;
  }

  /** A table that grants nothing. */
  #asideOf(table: TableRecord): Decided | null {
    const { id, kind } = table;
    // Budget lines name nobody: a table that does may be what is given, by years.
    const isOpen = kind === 'grants' || (kind === 'budget' && namesSomebody(table, this.#profile));
    const role = isOpen ? undefined : KIND_ROLES[kind];
    return role === undefined ? null : other(role, message('money/table', { id, kind }));
  }

  #kindOf(id: string | null): string | null {
    return this.#act.records.tables.find((table) => table.id === id)?.kind ?? null;
  }

  #tableAt({ page, box, line }: Place): TableRecord | null {
    const stands = ({ page: own, box: around, line: first }: Place): boolean =>
      own === page &&
      (box !== null && around !== null
        ? box.x0 >= around.x0 - 3 &&
          box.x1 <= around.x1 + 3 &&
          box.y0 >= around.y0 - 3 &&
          box.y1 <= around.y1 + 3
        : line !== null && first !== null && line >= first);
    const found = this.#act.records.tables.filter(({ source, continued }) =>
      [source, ...continued].some(stands),
    );
    return found.at(-1) ?? null;
  }
}

const DONT = /\bdont(?: une? \p{L}+(?: de| d')?)?$/u;

/** Whether two amounts stand in one line of a table. */
function isBeside(one: Place, next: Place): boolean {
  if (one.page !== next.page) return false;
  if (one.box === null || next.box === null) return one.line !== null && one.line === next.line;
  const middle = (next.box.y0 + next.box.y1) / 2;
  return middle > one.box.y0 && middle < one.box.y1;
}

/** What rows have in a column of money beside the granted one; `null` where none has anything there. */
function sumOfColumn(rows: readonly AllocationRecord[], column: number): number | null {
  const found = rows.flatMap(({ money }) =>
    money.flatMap((one) => (one.column === column && one.figure !== null ? [one.figure.value ?? 0] : [])),
  );
  return found.length === 0 ? null : found.reduce((sum, value) => sum + value, 0);
}

function inSum(heading: string, { role, others }: ColumnSum, of: string | null = null): Decided {
  return other(role, message('money/column-sum', { heading, role, others }), of);
}

/** By record: the check that does not close, and that nothing else stands in. */
function askedAlone(checks: readonly Check[]): ReadonlyMap<string, string> {
  return new Map(
    checks.flatMap(({ id, status, evidence }) =>
      status !== 'pass' && evidence.length === 1 ? [[recordOf(evidence[0]!), id]] : [],
    ),
  );
}
