import { message } from '../messages/message.ts';
import type { LedgerEntry } from '../model/extraction.ts';
import { finding, type Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';

/** What is told of amounts that have no place: one by one in sentences, together where they stand in one column of a page. */
export function unplacedFindings(ledger: readonly LedgerEntry[]): Finding[] {
  const unplaced = ledger.filter(({ role }) => role === null);
  const groups = groupBy(unplaced, (entry) => {
    const { heading, source, cents } = entry;
    if (cents === null) return `unread ${ledger.indexOf(entry)}`;
    return heading === null ? String(ledger.indexOf(entry)) : `${source.page} ${heading}`;
  });
  return [...groups.values()].map((entries) => {
    const { cents, heading, source } = entries[0]!;
    const { page, text } = source;
    if (cents === null) return finding('warning', message('ledger/unread', { page, text }), source);
    const amounts = entries.map((entry) => entry.cents!);
    return finding(
      'warning',
      heading === null || heading === ''
        ? message('ledger/no-place', { page, amounts })
        : message('ledger/no-place-in-column', { page, heading, amounts }),
      source,
    );
  });
}
