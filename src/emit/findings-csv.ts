import type { Result } from '../model/result.ts';
import { csvText } from './csv.ts';

/** `findings.csv`: everything a person should know, worst first, in reading order within a severity. */
export function renderFindingsCsv(result: Result): string {
  const rank = { error: 0, warning: 1, info: 2 };
  const rows = result.findings
    .toSorted((a, b) => rank[a.severity] - rank[b.severity])
    .map((finding) => [
      finding.severity,
      finding.code,
      finding.message,
      finding.source?.page ?? null,
      finding.source?.line ?? null,
      finding.source?.text ?? null,
    ]);
  return csvText(['severity', 'code', 'message', 'page', 'line', 'text'], rows);
}
