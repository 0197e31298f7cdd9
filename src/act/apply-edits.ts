import { message } from '../messages/message.ts';
import type { Rereads } from '../model/extraction.ts';
import type { Finding } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import type { Records } from '../model/records.ts';
import { applyRecordEdit, type RecordEdit } from './apply-record-edit.ts';
import { EditedRecords } from './edited-records.ts';
import type { NumberedEdit } from './effective-edits.ts';

/** An edit that could not be applied, and why. */
export interface RefusedEdit extends NumberedEdit {
  readonly because: Message;
}

/** An act with what people said of it. */
export interface EditedAct {
  readonly records: Records;
  readonly rereads: Rereads;
  /** Ids of the figures whose values a person confirmed or gave: the arithmetic holds them fast. */
  readonly confirmed: ReadonlySet<string>;
  readonly applied: readonly NumberedEdit[];
  readonly refused: readonly RefusedEdit[];
  readonly asRead: AsRead;
}

/** What edits find at their places, and what they must have seen there. */
export interface AsRead {
  /** A record as it was read, or as it came in, before any value in it was edited; by its key. */
  readonly record: (key: string) => object | undefined;
}

/**
 * Applies edits to an act as it was read. Edits of records are applied in the order of the log. One whose place is gone, or where something else is read now, is refused and changes nothing.
 * Pure, and never throws on any edits.
 *
 * @param act as read and settled, before the arithmetic
 * @param edits those that stand, see `effectiveEdits`
 */
export function applyEdits(
  act: { readonly records: Records; readonly rereads: Rereads },
  edits: readonly NumberedEdit[],
): EditedAct {
  const refused: RefusedEdit[] = [];
  const records = new EditedRecords(act.records);
  for (const numbered of edits) {
    const { edit } = numbered;
    const because = isRecordEdit(edit) ? applyRecordEdit(edit, records) : message('edits/needs-pages');
    if (because !== null) refused.push({ ...numbered, because });
  }
  const numbers = new Set(refused.map(({ number }) => number));
  return {
    ...records.finish(),
    rereads: act.rereads,
    applied: edits.filter(({ number }) => !numbers.has(number)),
    refused: refused.sort((a, b) => a.number - b.number),
    asRead: { record: (key) => records.asRead(key) },
  };
}

/** What is told of edits that could not be applied. */
export function refusedFindings(refused: readonly RefusedEdit[]): Finding[] {
  return refused.map(({ number, edit, because }) => ({
    code: 'edits/refused',
    severity: 'warning',
    message: message('edits/refused', { number, who: edit.who, because }),
    source: null,
  }));
}

const RECORD_EDITS: ReadonlySet<string> = new Set<RecordEdit['action']>([
  'set',
  'confirm',
  'add-row',
  'delete-row',
  'split-row',
  'join-rows',
]);

function isRecordEdit(edit: NumberedEdit['edit']): edit is RecordEdit {
  return RECORD_EDITS.has(edit.action);
}
