import type { Extraction } from '../model/extraction.ts';
import { reconcile } from '../reconcile/index.ts';
import type { WorkingAct } from './working-act.ts';

/**
 * What the arithmetic makes of a working act. Pure: the same act always gives the same extraction.
 *
 * @param confirmed ids of the figures that are taken as they stand
 */
export function extractionOf(
  { records, profile, rereads }: Pick<WorkingAct, 'records' | 'profile' | 'rereads'>,
  confirmed?: ReadonlySet<string>,
): Extraction {
  return reconcile(records, profile, rereads, confirmed);
}
