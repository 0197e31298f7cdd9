import { message } from '../messages/message.ts';
import type { LedgerEntry } from '../model/extraction.ts';
import { finding, type Finding } from '../model/finding.ts';

/** So far apart, in lines of a text and in points, what has no place belongs to one list or paragraph. */
const LINES = 6;
const POINTS = 60;

/**
 * What has no place, by what a person looks at once: a table, a list, a paragraph. What the question of a table is about already
 * is not asked again.
 *
 * @param isAsked whether something else asks about the entry already
 */
export function unplacedGroups(
  ledger: readonly LedgerEntry[],
  isAsked: (index: number) => boolean,
): LedgerEntry[][] {
  const groups: LedgerEntry[][] = [];
  for (const [index, entry] of ledger.entries()) {
    if (entry.role !== null || isAsked(index)) continue;
    const group = groups.findLast((own) => {
      const last = own.at(-1)!;
      return isNear(last, entry) || (last === ledger[index - 1] && goesOn(last, entry));
    });
    if (group === undefined) groups.push([entry]);
    else group.push(entry);
  }
  return groups;
}

/** What is told of such a group. */
export function unplacedFinding(group: readonly LedgerEntry[]): Finding {
  const [{ heading, source }] = group as [LedgerEntry];
  const amounts = readable(group);
  const pages = [...new Set(group.map(({ source: { page } }) => page))];
  const texts = group.flatMap(({ cents, source: { text } }) => (cents === null ? [text] : []));
  if (amounts.length === 0) return finding('warning', message('ledger/unread', { pages, texts }), source);
  const isColumn = heading !== null && heading !== '' && group.every((one) => one.heading === heading);
  return finding(
    'warning',
    isColumn
      ? message('ledger/no-place-in-column', { pages, heading, amounts, texts })
      : message('ledger/no-place', { pages, amounts, texts }),
    source,
  );
}

/** The amounts of a group that can be read. */
export function readable(group: readonly LedgerEntry[]): number[] {
  return group.flatMap(({ cents }) => (cents === null ? [] : [cents]));
}

/** Whether two amounts stand in one list, paragraph or column. */
function isNear(one: LedgerEntry, next: LedgerEntry): boolean {
  const [from, to] = [one.source, next.source];
  if (one.heading !== null && one.heading !== '' && one.heading === next.heading) return goesOn(one, next);
  if (from.page !== to.page) return false;
  if (from.box !== null && to.box !== null) return Math.abs(to.box.y0 - from.box.y0) <= POINTS;
  return from.line !== null && to.line !== null && Math.abs(to.line - from.line) <= LINES;
}

function goesOn({ source: one }: LedgerEntry, { source: next }: LedgerEntry): boolean {
  return Math.abs(next.page - one.page) <= 1;
}
