import type { Result } from '../model/result.ts';
import { RESULT_NAME, type OutputFile } from './output-file.ts';

/** `result.json`: two-space indent, LF, a newline at the end; key order is the schema's. */
export function renderJson(result: Result): OutputFile {
  return { name: RESULT_NAME, content: jsonText(result) };
}

/** The bytes `--json` prints, the same as the file's. */
export function jsonText(result: Result): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
