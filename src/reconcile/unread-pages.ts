/** Sums that reach over pages which could not be read: what is missing there nobody knows. */
import { message } from '../messages/message.ts';
import type { Records } from '../model/records.ts';
import { rowsById } from './groups.ts';
import type { PlainCheck, Statement } from './statements.ts';

/** What is held to rows: their ids, and what they come to against what is stated. */
type Held = Pick<Statement, 'kind' | 'scope' | 'subject' | 'source' | 'statedBy' | 'rows'>;

/**
 * The unread pages that may hold rows of a sum: those between its rows; where it does not close, those next to its rows too;
 * and all of them where it has no rows.
 */
export function unreadWithin(
  records: Records,
  rows: readonly string[],
  closes: () => boolean,
): readonly number[] {
  if (records.unreadPages.length === 0) return [];
  const pages = rowsById(records, rows).map(({ source }) => source.page);
  return pages.length === 0 ? records.unreadPages : unreadAround(records, pages, closes);
}

/** The same for a list that stands on `pages`: those within it and, where what it says does not hold, those next to it. */
export function unreadAround(
  { unreadPages }: Records,
  pages: readonly number[],
  closes: () => boolean,
): readonly number[] {
  if (unreadPages.length === 0 || pages.length === 0) return [];
  const reach = closes() ? 0 : 1;
  const [first, last] = [Math.min(...pages) - reach, Math.max(...pages) + reach];
  return unreadPages.filter((page) => page >= first && page <= last);
}

/** The check of a sum over pages that were not read. */
export function unverifiable(held: Held, pages: readonly number[]): PlainCheck {
  const { kind, scope, subject, source, statedBy, rows } = held;
  return {
    kind,
    scope,
    stated: null,
    computed: null,
    difference: null,
    status: 'unverifiable',
    explanation: message('reconcile/pages-unread', { subject, pages, source }),
    evidence: [statedBy, ...rows],
  };
}
