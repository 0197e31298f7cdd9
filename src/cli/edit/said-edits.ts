import { refusedFindings } from '../../act/apply-edits.ts';
import type { Edit } from '../../act/edit.ts';
import { appendEdits, editsHash, lockEdits, readEditLog } from '../../act/edit-log.ts';
import { editedExtraction } from '../../act/edited-extraction.ts';
import { effectiveEdits, type NumberedEdit } from '../../act/effective-edits.ts';
import { movedByKey } from '../../act/moved-by-key.ts';
import type { WorkingAct } from '../../act/working-act.ts';
import type { Crops } from '../../emit/report/context.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Message } from '../../model/message.ts';
import { documentOf } from '../result/act-input.ts';
import type { SourceAct } from '../source-acts.ts';
import { editsOf, type EditsFile } from './edits-file.ts';

/** An act that was read anew, with what people said of it before. */
export interface SaidOf {
  /** With what became of edits that are of none of its source's acts. */
  readonly act: WorkingAct;
  readonly extraction: Extraction;
  /** Under the ids that figures have in the extraction. */
  readonly crops: Crops;
  /** SHA-256 of the edits that stand; `null` where none does. */
  readonly edits: string | null;
  /** What is to be said of the folder's log. */
  readonly torn: Message | null;
  /** Keeps what the file said and the folder's log did not, once the folder is there. */
  readonly keep: () => Promise<void>;
}

/**
 * Applies to an act what people said of it: in the folder it goes to, which is never lost by reading the act again, and in a
 * file that was named.
 *
 * @param taken pages of the source's acts before, to which this act's are added
 * @throws DelibereError exit 2 or 3 where the edits are of another source or their log is broken
 */
export function saidOf(
  kept: SourceAct,
  folder: string | null,
  file: EditsFile | null,
  taken: Set<number>,
): SaidOf {
  const { act, crops } = kept;
  const { origins } = act;
  const { sha256 } = origins.source;
  const log = folder === null ? null : readEditLog(folder, sha256);
  const given = file === null ? null : editsOf(file, act, taken);
  const added = newEdits(log?.edits ?? [], given?.edits ?? []);
  const standing = effectiveEdits([...(log?.edits ?? []), ...added]);
  const findings = [...origins.findings, ...refusedFindings(given?.ofNone ?? [])];
  const extraction =
    standing.length === 0 ? kept.extraction : editedExtraction(act, standing, documentOf(kept.pages()));
  return {
    act: { ...act, origins: { ...origins, findings } },
    extraction,
    crops: movedByKey(crops, act.records, extraction.records),
    edits: editsHash(standing),
    torn: log?.torn ?? null,
    keep: async () => {
      if (folder === null || added.length === 0) return;
      await lockEdits(folder, () => appendEdits(folder, readEditLog(folder, sha256), added));
    },
  };
}

function newEdits(log: readonly Edit[], edits: readonly NumberedEdit[]): Edit[] {
  const known = new Set(log.map((edit) => JSON.stringify(edit)));
  return edits.map(({ edit }) => edit).filter((edit) => !known.has(JSON.stringify(edit)));
}
