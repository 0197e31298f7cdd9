/** Gives every amount that an act prints one role, with what says so; what nothing says anything of has none. */
import { message } from '../messages/message.ts';
import type { Check } from '../model/extraction.ts';
import type { LedgerEntry } from '../model/extraction.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { AllocationRecord, PrintedAmount, Records, TableRecord } from '../model/records.ts';
import { fold, wordKey } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { matchHeading } from '../segment/tables/grid/headings.ts';
import { holdersOf, type Holder } from './holders.ts';
import { backedBy, KnownFigures } from './known-sums.ts';
import { KIND_ROLES, toldKind } from './table-roles.ts';
import { sumRole } from './row-doubts.ts';
import { isRowAmount } from './taken.ts';
import { sayings, type MoneyRole, type Saying } from './words.ts';

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

interface Decided {
  readonly role: MoneyRole | null;
  readonly of: string | null;
  /** True where the entry is a figure of the record itself. */
  readonly own: boolean;
  readonly reason: Message;
  readonly cents?: number | null;
}

class Ledger {
  readonly #act: LedgerAct;
  readonly #profile: Profile;
  readonly #holders: ReadonlyMap<string, Holder>;
  readonly #backed: (id: string, same: ReadonlySet<string>) => boolean;
  readonly #known: KnownFigures;
  readonly #year: number | null;

  constructor(act: LedgerAct, profile: Profile) {
    this.#act = act;
    this.#profile = profile;
    this.#holders = holdersOf(act.records);
    this.#backed = backedBy(act.checks);
    this.#known = new KnownFigures(act.records, (id) => this.#backed(id, new Set()));
    const { date } = act.records.deliberation;
    this.#year = date === null ? null : Number(date.slice(0, 4));
  }

  entries(): LedgerEntry[] {
    return this.#act.records.printed.map((printed) => {
      const { cents, source } = printed;
      const decided = this.#decide(printed);
      return { cents, source, heading: printed.heading, ...decided };
    });
  }

  #decide(printed: PrintedAmount): Decided {
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
    return this.#unheld(printed);
  }

  /** What the records that read an amount make of it; `null` where they leave it open. */
  #held(printed: PrintedAmount, holders: readonly Holder[]): Decided | null {
    const same = new Set(holders.map(({ id }) => id));
    const budget = holders.find(({ kind }) => kind === 'budget');
    if (budget !== undefined)
      return budget.field === 'balance'
        ? own('balance', budget, message('money/balance', { id: budget.id }))
        : own('budget', budget, message('money/budget', { id: budget.id }));
    const stating = holders.toSorted((a, b) => Number(b.kind === 'total') - Number(a.kind === 'total'));
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
    }
    const aside = holders.find(({ kind }) => kind === 'other');
    if (aside !== undefined) {
      const { kind, table } = aside.aside!;
      const role = KIND_ROLES[kind] ?? null;
      return role === null ? NONE : other(role, message('money/table', { id: table ?? '', kind }), table);
    }
    const money = holders.find(({ kind }) => kind === 'money');
    if (money !== undefined) return this.#column(printed, money);
    const count = holders.find(({ kind }) => kind === 'count');
    if (count !== undefined && !/€|eur/iu.test(printed.source.text))
      return { ...own('not-amount', count, message('money/count', { id: count.id })) };
    return null;
  }

  /** An amount that a row has in another column than that of the grants. */
  #column(printed: PrintedAmount, { id, row, column }: Holder): Decided | null {
    const table = this.#act.records.tables.find((one) => one.id === row!.table);
    const { heading = '', role = null } = table?.columns[column!] ?? {};
    const said = this.#headingSays(heading, role);
    if (said !== null)
      return { role: said, of: id, own: false, reason: message('money/column', { heading }) };
    return this.#byWords(printed);
  }

  #headingSays(heading: string, known: string | null): MoneyRole | null {
    const year = yearIn(heading);
    if (year !== null && this.#year !== null && year < this.#year) return 'earlier';
    // The last word of a heading says which: `Montant demandé`.
    const [said] = sayings(heading, '', this.#profile).filter(({ role }) => !UNDECIDED.has(role));
    if (said !== undefined) return said.role as MoneyRole;
    if (this.#profile.kinds.some((kind) => wordKey(kind) === wordKey(heading))) return null;
    const role = known ?? matchHeading(heading, this.#profile)[0]?.role ?? null;
    switch (role) {
      case 'requested':
      case 'proposed':
        return 'requested';
      case 'cost':
        return 'cost';
      case 'quantity':
      case 'reference':
        return 'not-amount';
      default:
        return null;
    }
  }

  /** What no record holds: another table's, another column's, or told in words. */
  #unheld(printed: PrintedAmount): Decided {
    const { heading } = printed;
    if (heading !== null) {
      const table = this.#tableAt(printed.source);
      const aside = table === null ? null : this.#asideOf(table);
      if (aside !== null) return aside;
      const role =
        heading === '' || mayGrant(heading, table, this.#profile) ? null : this.#headingSays(heading, null);
      if (role !== null) return other(role, message('money/column', { heading }));
      // In a table only its own words tell: the same value elsewhere does not make it the same money.
      return this.#rowWords(printed) ?? NONE;
    }
    return this.#repeats(printed) ?? this.#byWords(printed) ?? NONE;
  }

  /** A table that grants nothing. */
  #asideOf(table: TableRecord): Decided | null {
    const kind: string = table.kind;
    if (kind === 'grants') return null;
    const told = kind === 'other' ? toldKind(table, this.#act.records) : kind;
    const role = KIND_ROLES[told];
    return role === undefined ? null : other(role, message('money/table', { id: table.id, kind: told }));
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

  /** Words of a row that say that it is carried over, refused, asked for: `À reporter`. */
  #rowWords(printed: PrintedAmount): Decided | null {
    const said = sayings(printed.before, '', this.#profile).find(
      ({ role }) => role === 'restatement' || role === 'refused',
    );
    return said === undefined ? null : inWords(said);
  }

  /** The same figure told again. */
  #repeats({ cents, setting, before, after }: PrintedAmount): Decided | null {
    if (cents === null) return null;
    const around = `${before} ${after}`;
    const decides = setting === 'operative';
    // What is given once more is no repetition, whoever it goes to.
    if (decides && MORE.test(fold(around))) return null;
    const rows = this.#known.rows(cents);
    const named = rows.find((row) => isNamed(row, around, this.#profile));
    if (named !== undefined)
      return other('restatement', message('money/repeats', { id: named.id }), named.id);
    const said = sayings(before, after, this.#profile);
    const sum = this.#known.sum(cents);
    if (sum !== null && (!decides || said.some(({ role }) => role === 'total')))
      return other(
        'restatement',
        sum.id === null ? message('money/repeats-sum') : message('money/repeats', { id: sum.id }),
        sum.id,
      );
    const [row] = rows;
    if (row === undefined || decides || said.some(({ role }) => role === 'grant')) return null;
    return other('restatement', message('money/repeats', { id: row.id }), row.id);
  }

  /** What the words beside an amount say. Where the act decides and gives, none of them takes an amount from what it gives. */
  #byWords({ setting, before, after, source }: PrintedAmount): Decided | null {
    const unit = RATE.exec(
      `${fold(source.text)} ${fold(after)}`.replace(/ \//u, '/').slice(0, source.text.length + 14),
    );
    if (unit !== null) return other('rate', message('money/words', { words: unit[0].trim() }));
    const said = sayings(before, after, this.#profile).filter(
      ({ role }) => role !== 'total' && role !== 'restatement',
    );
    const [nearest] = said.filter(({ role }) => role !== 'gift');
    if (nearest?.role === 'outside' && nearest.distance <= 1) return inWords(nearest);
    if (setting === 'citation') return other('outside', message('money/citation'));
    const gives = said.some(({ role }) => role === 'grant');
    if (setting === 'operative' && gives && nearest?.role !== 'earlier') return null;
    if (nearest !== undefined && nearest.role !== 'grant') return inWords(nearest);
    if (setting === 'operative' || setting === 'annex' || gives) return null;
    const year = yearIn(`${before.slice(-60)} ${after.slice(0, 16)}`);
    if (year !== null && this.#year !== null && year < this.#year)
      return other('earlier', message('money/words', { words: String(year) }));
    if (said.length > 0) return null;
    return other('outside', message('money/before-decision', { words: lastWords(before) }));
  }
}

/** Words that give something beside what is given already. */
const MORE =
  /\b(?:en outre|supplementaires?|complementaires?|exceptionnel(?:le)?s?|egalement|de plus|par ailleurs|en sus|additionnel(?:le)?s?|seconde?|deuxieme|autre)\b/u;
/** A price of one of something: `85,95 €/mois`. */
const RATE = /\/ ?(?:mois|an|jour|heure|h|place|point|pers|km|m[23²³]?|u)\b/u;
/** Words that leave open what a column holds. */
const UNDECIDED: ReadonlySet<string> = new Set(['grant', 'gift', 'total', 'restatement']);

const NONE: Decided = { role: null, of: null, own: false, reason: message('money/none') };

/** Whether a column is that of its table's grants, or may be: what is proposed is granted where nothing else is. */
function mayGrant(heading: string, table: TableRecord | null, profile: Profile): boolean {
  const granted = table?.columns[table.amountColumn ?? -1];
  if (granted !== undefined) return wordKey(granted.heading) === wordKey(heading);
  return matchHeading(heading, profile)[0]?.role === 'proposed';
}

function own(role: MoneyRole, { id, figure }: Holder, reason: Message): Decided {
  return { role, of: id, own: true, reason, cents: figure.value };
}

function other(role: MoneyRole, reason: Message, of: string | null = null): Decided {
  return { role, of, own: false, reason };
}

function inWords({ role, words }: Saying): Decided {
  return other(role as MoneyRole, message('money/words', { words }));
}

function yearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<![\d/.])((?:19|20)\d\d)(?!\d|[.,]\d)/gu)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

function lastWords(text: string): string {
  return text.split(/\s+/u).slice(-6).join(' ');
}

/** Whether a text names who a row is for: most of the words that tell it from others. */
function isNamed({ beneficiary }: AllocationRecord, text: string, profile: Profile): boolean {
  const common = new Set(profile.vocabulary.structures.map(wordKey));
  const words = wordKey(beneficiary).split(' ');
  const telling = words.filter((word) => word.length >= 4 && !common.has(word));
  const wanted = telling.length > 0 ? telling : words.filter((word) => word.length >= 2);
  if (wanted.length === 0) return false;
  const around = ` ${wordKey(text)} `;
  return wanted.filter((word) => around.includes(` ${word} `)).length * 2 > wanted.length;
}
