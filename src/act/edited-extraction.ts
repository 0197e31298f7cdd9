import type { Document } from '../model/document.ts';
import type { Extraction } from '../model/extraction.ts';
import { withLedger } from '../ledger/index.ts';
import { reconcile } from '../reconcile/index.ts';
import { refusedFindings } from './apply-edits.ts';
import { editedAct, type ReadAct } from './edited-act.ts';
import type { NumberedEdit } from './effective-edits.ts';
import { extractionOf } from './extraction-of.ts';
import { shownEdit } from './shown-edit.ts';

/**
 * What the arithmetic makes of a working act and of what people said of it. Pure: the same act and edits always give the
 * same extraction, and without edits it is that of the act alone.
 *
 * @param edits those that stand
 * @param document the act's pages as recognised; without it, edits of pages and tables are refused
 */
export function editedExtraction(
  act: ReadAct,
  edits: readonly NumberedEdit[],
  document: Document | null,
): Extraction {
  if (edits.length === 0) return extractionOf(act);
  const { records, rereads, confirmed, applied, refused } = editedAct(act, edits, document);
  const reconciled = reconcile(records, act.profile, rereads, confirmed);
  const extraction = withLedger(reconciled, act.profile, keysRemoved(applied));
  return {
    ...extraction,
    findings: [...extraction.findings, ...refusedFindings(refused)],
    edits: applied.map(shownEdit),
  };
}

/** Keys of the rows that people took away, or put others in the place of. */
function keysRemoved(applied: readonly NumberedEdit[]): ReadonlySet<string> {
  return new Set(
    applied.flatMap(({ edit }) => {
      if (edit.action === 'delete-row' || edit.action === 'split-row') return [edit.key];
      return edit.action === 'join-rows' ? edit.keys : [];
    }),
  );
}
