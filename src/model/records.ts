/**
 * What `parse` returns and `reconcile` takes: the act's statements as typed records whose figures still carry how they
 * were read. The final shapes, after the arithmetic, are in `result.ts`.
 */
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
import type { Repair } from './repair.ts';
import type { Role } from './role.ts';

/**
 * A number as read. Amounts are integer **cents**, quantities integer **thousandths** (2,38 ETP is 2380), counts too.
 * `null` when no number can be read there: the text and the place still say what stands in the act.
 */
export interface Figure {
  readonly value: number | null;
  /** The figure's own characters after repair of words, for instance `1 230 190 €`. */
  readonly text: string;
  readonly place: Place;
  readonly confidence: number | null;
  /** Who recognised its characters; `null` where nobody did, or several readers. */
  readonly reader: string | null;
  /** Other readings of the same pixels or characters, likeliest first. */
  readonly alternatives: readonly Reading[];
  /** True when the source itself is exact (a PDF text layer): its characters cannot be confused. */
  readonly exact: boolean;
  /** True where another column may hold the number that is meant: however its sums close, it is not proved. */
  readonly contested?: boolean;
}

export interface QuantityRecord {
  readonly figure: Figure;
  /** `places`, `ETP`, `points ASLL`…; `null` for a bare count. */
  readonly unit: string | null;
}

export interface CodedName {
  readonly code: string;
  readonly name: string;
}

export interface DeliberationRecord {
  readonly id: string | null;
  /** ISO. */
  readonly date: string | null;
  readonly authority: string | null;
  readonly body: string | null;
  readonly subject: string | null;
  readonly chair: string | null;
  readonly secretary: string | null;
}

export interface AttendanceRecord {
  readonly name: string;
  readonly civility: string | null;
  readonly kind: 'present' | 'absent' | 'excused' | 'non-voting';
  readonly source: Place;
}

export interface CitationRecord {
  readonly kind: string;
  readonly number: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly source: Place;
}

/** A record that keeps its name over edits and new extractions. */
export interface Keyed {
  /** From the record's place, see `withKeys`, which gives it once all is read; `''` until then. */
  readonly key: string;
}

export interface ArticleRecord extends Keyed {
  readonly number: number;
  readonly text: string;
  readonly amount: Figure | null;
  readonly themeCode: string | null;
  readonly operationCode: string | null;
  readonly annexes: readonly string[];
  /** Articles whose amounts this one says it imputes ("en application des articles 1, 3 …"). */
  readonly imputes: readonly number[];
  readonly source: Place;
}

export interface VoteRecord extends Keyed {
  readonly articles: readonly number[];
  readonly for: Figure | null;
  readonly against: Figure | null;
  readonly abstention: Figure | null;
  readonly absent: Figure | null;
  readonly groups: readonly string[];
  readonly outcome: string | null;
  readonly recused: readonly string[];
  readonly source: Place;
}

export interface BudgetLineRecord extends Keyed {
  readonly id: string;
  /** `article` (the act's own table) or `report` (the report's restatement). */
  readonly part: 'article' | 'report';
  readonly code: string | null;
  readonly account: string | null;
  readonly label: string;
  readonly authorised: Figure | null;
  readonly available: Figure | null;
  readonly proposed: Figure | null;
  readonly balance: Figure | null;
  readonly source: Place;
}

export interface ProgrammeRecord {
  readonly code: string | null;
  readonly theme: string | null;
  readonly name: string;
  readonly period: string | null;
  readonly description: string | null;
  readonly results: string | null;
  readonly source: Place;
}

export interface AnnexRecord {
  readonly number: string;
  readonly title: string;
  readonly pages: readonly number[];
}

export interface Period {
  /** ISO dates. */
  readonly from: string;
  readonly to: string;
}

export interface OperationPart {
  readonly label: string;
  readonly amount: Figure | null;
  /** How many distinct structures the prose announces. */
  readonly beneficiaries: Figure | null;
  readonly quantities: readonly QuantityRecord[];
  readonly period: Period | null;
}

/** An operation as the prose annexes announce it. */
export interface OperationRecord extends Omit<OperationPart, 'label'>, Keyed {
  readonly id: string;
  readonly code: string;
  readonly themeCode: string | null;
  readonly name: string;
  readonly parts: readonly OperationPart[];
  readonly source: Place;
}

/** What a table is for. Tables of other kinds than grants give no rows. */
export type TableKind = 'grants' | 'other';

export interface TableColumn {
  /** As printed, wrapped lines joined; `''` where there is none. */
  readonly heading: string;
  readonly role: Role | null;
}

/** A table of money, read or set aside. Its rows are those that name it. */
export interface TableRecord {
  /** `g1`, `g2`… in the order in which tables were read. */
  readonly id: string;
  readonly kind: TableKind;
  /** Left to right. */
  readonly columns: readonly TableColumn[];
  /** Index of the column of the grants; `null` where there is none, or one for each kind of grant. */
  readonly amountColumn: number | null;
  /** True where nothing printed tells the column of the grants from another. */
  readonly contested: boolean;
  /** Where its first part stands, with the text of that part's first row. */
  readonly source: Place;
  /** Where its other parts stand, those of later pages for instance. */
  readonly continued: readonly Place[];
}

/** What a row says in a column of money. */
export interface MoneyRecord {
  /** Index of the column in the row's table. */
  readonly column: number;
  /** `null` stands for the row's own amount, which is not said twice. */
  readonly figure: Figure | null;
}

/** One row of an allocation table: one structure, one amount. */
export interface AllocationRecord extends Keyed {
  /** `a1`, `a2`… in document order. */
  readonly id: string;
  readonly annex: string | null;
  /** Id of the table it stands in; `null` for a row that stands in none. */
  readonly table: string | null;
  readonly territories: readonly string[];
  readonly theme: CodedName | null;
  readonly operation: CodedName | null;
  readonly beneficiary: string;
  readonly reference: string | null;
  readonly object: string | null;
  readonly information: string | null;
  readonly quantities: readonly QuantityRecord[];
  readonly amount: Figure;
  /** Every column of money that holds something in the row, left to right, that of `amount` among them. */
  readonly money: readonly MoneyRecord[];
  readonly financing: string | null;
  readonly agreement: string | null;
  /** False for rows paid by another fund ("hors budget"): in the table's totals, not in the articles'. */
  readonly budgeted: boolean;
  readonly extra: Readonly<Record<string, string>>;
  /** 0 to 1: the mean of the engine's word confidences, where it states any. */
  readonly confidence: number | null;
  readonly source: Place;
}

export type TotalScope = 'table' | 'group' | 'operation' | 'theme' | 'document';

/** A total stated anywhere in the act. */
export interface TotalRecord extends Keyed {
  readonly id: string;
  readonly scope: TotalScope;
  readonly part: 'annex' | 'article' | 'prose' | 'report' | 'budget';
  readonly themeCode: string | null;
  readonly operationCode: string | null;
  readonly amount: Figure;
  readonly quantities: readonly QuantityRecord[];
  /** For a total printed in a table: the ids of the rows it closes, from the table's layout; `null` where layout does not say. */
  readonly rows: readonly string[] | null;
  /** True: counts only budgeted rows; false: only the others; `null`: all rows. */
  readonly budgeted: boolean | null;
  /** True where nothing printed says that it is a total and no grant: it is shown, and proves nothing. */
  readonly unsure?: boolean;
  readonly source: Place;
}

/** Everything that was read, before the arithmetic. */
export interface Records {
  readonly deliberation: DeliberationRecord;
  readonly attendance: readonly AttendanceRecord[];
  readonly citations: readonly CitationRecord[];
  readonly articles: readonly ArticleRecord[];
  readonly votes: readonly VoteRecord[];
  readonly budgetLines: readonly BudgetLineRecord[];
  readonly programmes: readonly ProgrammeRecord[];
  readonly annexes: readonly AnnexRecord[];
  readonly operations: readonly OperationRecord[];
  readonly allocations: readonly AllocationRecord[];
  readonly totals: readonly TotalRecord[];
  readonly tables: readonly TableRecord[];
  /** Pages of the act that could not be read, by number. */
  readonly unreadPages: readonly number[];
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
}
