import type { FINDING } from './account-shape.ts';
import type { Message } from './message.ts';
import type { Place } from './place.ts';
import type { RecordOf } from './shape.ts';

/** Something a person should know about the document or its reading. Never thrown: returned. */
export type Finding = RecordOf<typeof FINDING>;
export type Severity = Finding['severity'];

/** A finding that has the code of what it says. */
export function finding(
  severity: Severity,
  message: Message,
  source: Place | null,
  compared: Pick<Finding, 'expected' | 'actual'> = {},
): Finding {
  return { code: message.code, severity, message, ...compared, source };
}
