import type { Sentence } from './bilingual.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Something a person should know about the document or its reading. Never thrown: returned. */
export interface Finding {
  /** `stage/rule`, for instance `recognise/blank-page`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Sentence;
  readonly source: Place | null;
}
