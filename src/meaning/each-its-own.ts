/** Words that speak of something else than of what a table grants, though they stand over it or in its decision. */
import type { Evidence, Records, TableRecord } from '../model/records.ts';

/** Evidence that is of one table alone. */
const OWN: ReadonlySet<Evidence['by']> = new Set(['lead', 'title', 'heading']);

/**
 * A sentence that grants some and refuses others decides of two tables: each is what its own words say. A lead that says what
 * was asked (`statue sur les demandes reçues`) speaks of the column of the requests where the table has one beside what is granted.
 */
export function eachItsOwn(
  evidence: readonly Evidence[],
  table: TableRecord,
  { tables }: Records,
): readonly Evidence[] {
  const own = (kind: Evidence['kind']): boolean =>
    evidence.some((one) => one.kind === kind && OWN.has(one.by));
  const isGrantedInHeading = evidence.some(({ kind, by }) => kind === 'grants' && by === 'heading');
  const hasRequests = table.columns.some(({ role }) => role === 'requested');
  const isRefusedElsewhere = tables.some(
    (other) => other !== table && other.columns.every(({ heading }) => !isGrantedUnder(heading, table)),
  );
  return evidence.filter(({ kind, by }) => {
    if (kind === 'refused' && by === 'decision')
      return !(own('grants') && !own('refused') && isRefusedElsewhere && evidence.some(isGrantedBy));
    return !(kind === 'requested' && by === 'lead' && isGrantedInHeading && hasRequests);
  });
}

/** Whether a table has the heading of another's grants. */
function isGrantedUnder(heading: string, { columns, amountColumn }: TableRecord): boolean {
  return heading !== '' && heading === columns[amountColumn ?? -1]?.heading;
}

function isGrantedBy({ kind, by }: Evidence): boolean {
  return kind === 'grants' && by === 'decision';
}
