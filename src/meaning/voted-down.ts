/** Tables of what a vote rejected: whatever leads to them, nothing of it is granted. */
import { fold } from '../model/text-fold.ts';
import { isBefore } from '../model/place.ts';
import type { Evidence, Records, TableRecord } from '../model/records.ts';

const REJECTED = 'rejet';

/**
 * The evidence for a table with what the votes behind it, up to the next table, say: where all reject, nothing speaks for grants;
 * where one does (an amendment may fall and the list pass), the table is asked about.
 */
export function withVotes(
  evidence: readonly Evidence[],
  { source }: TableRecord,
  { votes, tables }: Records,
): readonly Evidence[] {
  const next = tables.find((other) => isBefore(source, other.source))?.source;
  const own = votes.filter(
    (vote) => isBefore(source, vote.source) && (next === undefined || isBefore(vote.source, next)),
  );
  const rejecting = own.filter(({ outcome }) => fold(outcome ?? '').startsWith(REJECTED));
  const [first] = rejecting;
  if (first === undefined) return evidence;
  const refused: Evidence = { kind: 'refused', by: 'decision', words: first.outcome!, source: first.source };
  const others = rejecting.length < own.length ? evidence : evidence.filter(({ kind }) => kind !== 'grants');
  return [refused, ...others];
}
