/** What an explanation of a gap is made from, and what it says. */
import type { Message } from '../../model/message.ts';
import type { AllocationRecord } from '../../model/records.ts';
import type { Unit } from '../channel/channel.ts';
import type { Solution } from '../engine/index.ts';
import type { Tie } from '../engine/types.ts';
import type { ProblemBuilder } from '../problem-builder.ts';
import type { ConstraintWords } from '../statements.ts';

/** A constraint that does not close by the figures alone. */
export interface Gap {
  readonly builder: ProblemBuilder;
  readonly solution: Solution;
  readonly words: readonly ConstraintWords[];
  /** The smallest constraint it was found in. */
  readonly constraint: number;
  readonly about: ConstraintWords;
  /** All constraints it stands in. */
  readonly constraints: readonly number[];
  readonly unit: Unit;
  /** What the figures make less what is stated: above 0 there is too much. `null` where a figure is unknown. */
  readonly excess: number | null;
  readonly computed: number | null;
  readonly stated: number | null;
  /** The part that closes the constraints when supposed missing (or too much); `null` where none does. */
  readonly slack: number | null;
  /** The rows added up. */
  readonly rows: readonly AllocationRecord[];
  /** Readings that would explain it equally well. */
  readonly tie: Tie | null;
}

export interface Explained {
  /** One sentence, or two, with the sum written out; its code says which kind of cause it is. */
  readonly sentence: Message;
  /** True where the figures added up are not in doubt: what is missing or wrong is something else. */
  readonly sparesParts: boolean;
}

/** Explains gaps of one kind; `null` for those of other kinds. */
export type Explainer = (gap: Gap) => Explained | null;
