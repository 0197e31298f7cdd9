import type { LedgerEntry } from '../model/extraction.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** What is told of tables, rows and lines that are not taken. */
const LEAVES_OUT: ReadonlySet<string> = new Set([
  'segment/table-left-out',
  'segment/nothing-granted',
  'segment/loose-lines',
  'segment/loose-cells',
]);

/** Findings that leave money out which has no place elsewhere: each asks for a look. What is left out by name stays a remark. */
export function withLeftOut(findings: readonly Finding[], ledger: readonly LedgerEntry[]): Finding[] {
  const lost = ledger.filter(({ role }) => role === null);
  return findings.map((finding) => {
    const { code, severity, source } = finding;
    if (severity !== 'info' || source === null || !LEAVES_OUT.has(code)) return finding;
    return lost.some((entry) => standsIn(entry.source, source))
      ? { ...finding, severity: 'warning' }
      : finding;
  });
}

/** Where a finding has no box, or its table goes on below it, what follows on its page is meant. */
function standsIn({ page, box, line }: Place, { page: own, box: around, line: first }: Place): boolean {
  if (page !== own) return false;
  if (box !== null && around !== null) return box.y1 >= around.y0 - 3;
  return line === null || first === null || line >= first;
}
