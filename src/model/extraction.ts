/** What `reconcile` returns: the records with their verdicts, still in both languages. `emit` makes the {@link Result} of it. */
import type { Sentence } from './bilingual.ts';
import type { Finding } from './finding.ts';
import type { WeighedReading } from './reading.ts';
import type { Records } from './records.ts';
import type { Repair } from './repair.ts';

export type Status = 'proved' | 'plausible' | 'doubtful';

/** How a figure came to its value. */
export interface Verdict {
  readonly status: Status;
  readonly reason: Sentence;
  /** Final value in the figure's own unit (cents or thousandths); `null` when unknown. */
  readonly value: number | null;
  /** True when the value was inferred from others and never read. */
  readonly inferred: boolean;
  /** Every reading considered, cheapest first, with its cost (minus log of likelihood) and why it stands here. */
  readonly candidates: readonly { readonly value: number; readonly cost: number; readonly origin: string }[];
  /** Ids of the checks the figure stands in. */
  readonly checks: readonly string[];
}

/** A constraint of the act as checked: a sum, a rate, a restatement… */
export interface Check {
  readonly id: string;
  /** `sum`, `rate`, `count`, `restatement`, `difference`, `votes`, `date`… */
  readonly kind: string;
  readonly scope: string;
  readonly stated: string | null;
  readonly computed: string | null;
  readonly difference: string | null;
  readonly status: 'pass' | 'fail' | 'unverifiable';
  readonly explanation: Sentence;
  /** Ids of records (`a12`, `t3`, `b2`…) the check rests on, the stated figure's first. */
  readonly evidence: readonly string[];
}

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
}
