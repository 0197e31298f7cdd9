/** What `reconcile` returns: the records with their verdicts, still in both languages. `emit` makes the {@link Result} of it. */
import type { CHECK, EDIT, VERDICT } from './account-shape.ts';
import type { CheckKind, CheckScope } from './check-kind.ts';
import type { Finding } from './finding.ts';
import type { WeighedReading } from './reading.ts';
import type { Records } from './records.ts';
import type { LEDGER_ENTRY } from './money-shape.ts';
import type { Repair } from './repair.ts';
import type { RecordOf } from './shape.ts';

/** How a figure came to its value, which is in the figure's own unit (cents or thousandths). */
export type Verdict = RecordOf<typeof VERDICT>;
export type Status = Verdict['status'];

/** An edit as results show it. */
export type ShownEdit = RecordOf<typeof EDIT>;

/** A constraint of the act as checked: a sum, a rate, a restatement… */
export type Check = Omit<RecordOf<typeof CHECK>, 'kind' | 'scope'> & {
  readonly kind: CheckKind;
  readonly scope: CheckScope;
};

/** A crop the arithmetic wants read again. */
export interface Doubt {
  /** `<record id>.<field>`, the key under which readings come back. */
  readonly figure: string;
  readonly page: number;
  readonly box: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
  readonly kind: 'amount' | 'quantity';
}

/** Readings of a {@link Doubt}'s pixels at other scales and binarisations, by figure. */
export type Rereads = ReadonlyMap<string, readonly WeighedReading[]>;

/** An amount that is printed, with what it is for. */
export type LedgerEntry = RecordOf<typeof LEDGER_ENTRY>;

/** The records after the arithmetic. Figures in `records` already hold their final values. */
export interface Extraction {
  readonly profile: string;
  readonly records: Records;
  /** By figure: `<record id>.<field>`, for instance `a12.amount`, `a12.quantities.0`, `t3.amount`, `b1.authorised`. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly checks: readonly Check[];
  readonly repairs: readonly Repair[];
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
  /** Every amount that the act prints, in reading order. */
  readonly ledger: readonly LedgerEntry[];
  /** What people changed, as far as it could be applied; absent where nothing was. */
  readonly edits?: readonly ShownEdit[];
}
