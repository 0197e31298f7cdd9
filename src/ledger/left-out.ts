import { message } from '../messages/message.ts';
import type { LedgerEntry } from '../model/extraction.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { readable } from './unplaced.ts';

/** What is told of tables, rows and lines that are not taken. */
const LEAVES_OUT: ReadonlySet<string> = new Set([
  'segment/table-left-out',
  'segment/nothing-granted',
  'segment/loose-lines',
  'segment/loose-cells',
]);

/** What is told of things left out, and the amounts that none of it is about. */
export interface LeftOut {
  readonly findings: readonly Finding[];
  readonly rest: readonly (readonly LedgerEntry[])[];
}

/**
 * Findings that leave money out which has no place elsewhere ask for a look, and name it: it is not asked for once more. What is left
 * out by name stays a remark.
 *
 * @param groups what has no place, by what a person looks at once
 */
export function withLeftOut(
  findings: readonly Finding[],
  groups: readonly (readonly LedgerEntry[])[],
): LeftOut {
  const lost = new Map<Finding, number[]>();
  const rest = groups.filter((group) => {
    const about = group.flatMap((entry) => nearest(entry.source, findings) ?? [])[0];
    if (about === undefined) return true;
    lost.set(about, [...(lost.get(about) ?? []), ...readable(group)]);
    return false;
  });
  return {
    findings: findings.map((finding) => {
      const amounts = lost.get(finding);
      if (amounts === undefined) return finding;
      const says = finding.message;
      return {
        ...finding,
        severity: 'warning',
        message: amounts.length === 0 ? says : message('ledger/left-out', { says, amounts }),
      };
    }),
    rest,
  };
}

/** The last thing left out before a place on its page. */
function nearest(place: Place, findings: readonly Finding[]): Finding | undefined {
  return findings
    .filter(({ code, source }) => source !== null && LEAVES_OUT.has(code) && standsIn(place, source))
    .toSorted((a, b) => top(a.source!) - top(b.source!))
    .at(-1);
}

function top({ box, line }: Place): number {
  return box?.y0 ?? line ?? 0;
}

/** Where a finding has no box, or its table goes on below it, what follows on its page is meant. */
function standsIn({ page, box, line }: Place, { page: own, box: around, line: first }: Place): boolean {
  if (page !== own) return false;
  if (box !== null && around !== null) return box.y1 >= around.y0 - 3;
  return line === null || first === null || line >= first;
}
