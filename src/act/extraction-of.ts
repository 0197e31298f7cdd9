import { withLedger } from '../ledger/index.ts';
import type { Extraction } from '../model/extraction.ts';
import { reconcile } from '../reconcile/index.ts';
import type { WorkingAct } from './working-act.ts';

/**
 * What the arithmetic and the ledger make of a working act. Pure: the same act always gives the same extraction.
 *
 * @param confirmed ids of the figures that are taken as they stand
 */
export function extractionOf(
  { records, profile, rereads }: Pick<WorkingAct, 'records' | 'profile' | 'rereads'>,
  confirmed?: ReadonlySet<string>,
): Extraction {
  return withLedger(reconcile(records, profile, rereads, confirmed), profile);
}
