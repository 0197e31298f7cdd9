import type { Result } from '../model/result.ts';
import type { OutputFile } from './output-file.ts';

/** `result.json`: two-space indent, LF, a newline at the end; key order is the schema's. */
export function renderJson(result: Result): OutputFile {
  return { name: 'result.json', content: jsonText(result) };
}

/** The bytes `--json` prints, the same as the file's. */
export function jsonText(result: Result): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
