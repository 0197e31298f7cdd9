/** What constraints say: sums, constraints in words, and checks made without the engine. */
import type { Bilingual } from '../model/bilingual.ts';
import type { Check } from '../model/extraction.ts';

/** What a constraint says, for people: `subject` is what is added up, `source` who states the result. */
export interface ConstraintWords {
  /** The kind that {@link Check.kind} shows. */
  readonly kind: string;
  /** Stable and short, for programs: `operation 1.3`, `theme 5`, `vote 2`. */
  readonly scope: string;
  readonly subject: Bilingual;
  readonly source: Bilingual;
  /** Ids of the records the constraint rests on, the stating one's first. */
  readonly evidence: readonly string[];
  /** Variables that are added up, slacks left out; in document order. */
  readonly parts: readonly number[];
  /** The variable of the part that may be missing from this very group. */
  readonly slack: number | null;
}

/** A sum over figures that some other figure states. */
export interface Statement {
  readonly kind: string;
  readonly scope: string;
  readonly unit: 'cents' | 'milli';
  readonly parts: readonly number[];
  /** Rows the parts belong to, by id. */
  readonly rows: readonly string[];
  readonly stated: number;
  readonly statedBy: string;
  readonly subject: Bilingual;
  readonly source: Bilingual;
  readonly cost: number;
  /** The theme all of whose operations are in the sum; `*` for all themes; `null` for less than a theme. */
  readonly whole: string | null;
  /** Set for an operation that the act announces and the table lacks. */
  readonly absent: { readonly theme: string | null; readonly operation: string } | null;
}

/** A check that is made without the engine: dates, names. */
export type PlainCheck = Omit<Check, 'id'>;
