/**
 * What `parse` returns and `reconcile` takes: the act's statements as typed records whose figures still carry how they
 * were read. Declared in `act-shape.ts`; their shapes after the arithmetic are in `result.ts`.
 */
import type {
  ACT,
  ALLOCATION,
  BUDGET_LINE,
  CODED_NAME,
  OPERATION,
  OPERATION_PART,
  PERIOD,
  TOTAL,
} from './act-shape.ts';
import type { QUANTITY } from './figure-shape.ts';
import type { RecordOf } from './shape.ts';
import type { TABLE } from './table-shape.ts';

export type { Figure } from './figure-shape.ts';

/** Everything that was read, before the arithmetic. */
export type Records = RecordOf<typeof ACT>;

export type QuantityRecord = RecordOf<typeof QUANTITY>;
export type CodedName = RecordOf<typeof CODED_NAME>;
export type DeliberationRecord = Records['deliberation'];
export type AttendanceRecord = Records['attendance'][number];
export type CitationRecord = Records['citations'][number];
/** A record that keeps its name over edits and new extractions: see `withKeys`. */
export type Keyed = Pick<ArticleRecord, 'key'>;

export type ArticleRecord = Records['articles'][number];
export type VoteRecord = Records['votes'][number];
export type BudgetLineRecord = RecordOf<typeof BUDGET_LINE>;
export type ProgrammeRecord = Records['programmes'][number];
export type AnnexRecord = Records['annexes'][number];
/** ISO dates. */
export type Period = RecordOf<typeof PERIOD>;
export type OperationPart = RecordOf<typeof OPERATION_PART>;
export type OperationRecord = RecordOf<typeof OPERATION>;
export type AllocationRecord = RecordOf<typeof ALLOCATION>;
export type TableRecord = RecordOf<typeof TABLE>;
/** What a table is for. Tables of other kinds than grants give no rows. */
export type TableKind = TableRecord['kind'];
export type Evidence = TableRecord['evidence'][number];
export type DecisionRecord = Records['decisions'][number];
/** A row that is read and grants nothing. */
export type OtherRecord = Records['others'][number];
export type TotalRecord = RecordOf<typeof TOTAL>;
export type TotalScope = TotalRecord['scope'];
/** An amount as it is printed. */
export type PrintedAmount = Records['printed'][number];
