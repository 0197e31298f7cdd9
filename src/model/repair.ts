import type { Sentence } from './bilingual.ts';
import type { Place } from './place.ts';

/** One change made to what was read. The ledger of all of them is part of the result. */
export interface Repair {
  /** Unique in the act; given by the ledger in the order of the repairs. */
  readonly id: string;
  /** The rule's name, for instance `asterisk-row`. */
  readonly rule: string;
  /** What was repaired: `word`, `line`, or a field such as `allocation.amount`. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
  /** False where a person must accept it before it counts. */
  readonly automatic: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly because: Sentence;
  readonly source: Place;
}
