import type { FINDING } from './account-shape.ts';
import type { RecordOf } from './shape.ts';

/** Something a person should know about the document or its reading. Never thrown: returned. */
export type Finding = RecordOf<typeof FINDING>;
export type Severity = Finding['severity'];
