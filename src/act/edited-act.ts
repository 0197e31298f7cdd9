import { recordsOf } from '../extract.ts';
import type { Document } from '../model/document.ts';
import type { Records } from '../model/records.ts';
import { applyEdits, type EditedAct } from './apply-edits.ts';
import type { NumberedEdit } from './effective-edits.ts';
import type { WorkingAct } from './working-act.ts';

/** What the arithmetic takes of an act. */
export type ReadAct = Pick<WorkingAct, 'records' | 'profile' | 'rereads'>;

/**
 * An act with edits applied: pages and tables are read again where edits say something of them.
 *
 * @param document the act's pages as recognised; without it, edits of pages and tables are refused
 */
export function editedAct(
  act: ReadAct,
  edits: readonly NumberedEdit[],
  document: Document | null,
): EditedAct {
  const read = (pages: Document): Records => recordsOf(pages, act.profile);
  return applyEdits(act, edits, document === null ? null : { document, recordsOf: read });
}
