import type { Result } from '../model/result.ts';

/** A result as `result.json` holds it, or several as a list: two-space indent, LF, a newline at the end, the schema's key order. */
export function jsonText(result: Result | readonly Result[]): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
