import type { Sentence } from './bilingual.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something a person should know about the document or its reading. Never thrown: returned. */
export interface Finding {
  /** `stage/rule`, for instance `recognise/blank-page`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Sentence;
  /** Where the finding compares two things: what the act or its rule asks for, and what stands there, as printed. */
  readonly expected?: string;
  readonly actual?: string;
  readonly source: Place | null;
}
