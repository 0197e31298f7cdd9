import type { Result } from '../model/result.ts';

/** `result.json`: two-space indent, LF, a newline at the end; key order is the schema's. */
export function jsonText(result: Result): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
