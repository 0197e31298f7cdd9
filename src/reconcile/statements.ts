/** What constraints say: sums, constraints in words, and checks made without the engine. */
import type { Message } from '../model/message.ts';
import type { CheckKind, CheckScope } from '../model/check-kind.ts';
import type { Check } from '../model/extraction.ts';

/** What a constraint says, for people: `subject` is what is added up, `source` who states the result. */
export interface ConstraintWords {
  readonly kind: CheckKind;
  readonly scope: CheckScope;
  readonly subject: Message;
  readonly source: Message;
  /** Ids of the records the constraint rests on, the stating one's first. */
  readonly evidence: readonly string[];
  /** Variables that are added up, slacks left out; in document order. */
  readonly parts: readonly number[];
  /** The variable of the part that may be missing from this very group. */
  readonly slack: number | null;
}

/** A sum over figures that some other figure states. */
export interface Statement {
  readonly kind: CheckKind;
  readonly scope: CheckScope;
  readonly unit: 'cents' | 'milli';
  readonly parts: readonly number[];
  /** Rows the parts belong to, by id. */
  readonly rows: readonly string[];
  readonly stated: number;
  readonly statedBy: string;
  readonly subject: Message;
  readonly source: Message;
  readonly cost: number;
  /** The theme all of whose operations are in the sum; `*` for all themes; `null` for less than a theme. */
  readonly whole: string | null;
  /** Set for an operation that the act announces and the table lacks. */
  readonly absent: { readonly theme: string | null; readonly operation: string } | null;
}

/** A check that is made without the engine: dates, names. */
export type PlainCheck = Omit<Check, 'id'>;
