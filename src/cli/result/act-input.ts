import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ActFile } from '../../act/act-file.ts';
import { editsHash, readEditLog, type EditLog } from '../../act/edit-log.ts';
import { editedExtraction } from '../../act/edited-extraction.ts';
import { effectiveEdits, type NumberedEdit } from '../../act/effective-edits.ts';
import { extractionOf } from '../../act/extraction-of.ts';
import { dataError, isPlainFile, readDataFile } from '../../data/read-data-file.ts';
import { readActAt } from '../../emit/act-folder.ts';
import { hashOfFile } from '../../emit/folder-seal.ts';
import { ACT_NAME, PAGES_NAME } from '../../emit/output-file.ts';
import { message } from '../../messages/message.ts';
import type { Document } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Extraction } from '../../model/extraction.ts';
import { replayDocument } from '../../data/recording.ts';

/** The pages of an act of a thousand pages take less, unpacked. */
const MOST_PAGES = 1_000_000_000;

/** An act as a person named it, with what people said of it. */
export interface ActInput {
  readonly file: ActFile;
  /** `null` where the act's file was named by itself: nobody said anything of it. */
  readonly folder: string | null;
  readonly log: EditLog | null;
  /** SHA-256 of the edits that stand; `null` where none does. */
  readonly edits: string | null;
  /** Its pages as recognised; `null` where they are gone or not as they were written. */
  readonly document: () => Document | null;
  /** What the arithmetic makes of it and of the edits that stand. */
  readonly extraction: Extraction;
  /** What is to be said of its edits beside those that are refused. */
  readonly notes: readonly Message[];
}

/** An act in its folder. */
export type FolderInput = ActInput & { readonly folder: string; readonly log: EditLog };

/**
 * The folder of an act that a person named by the folder, or by the `act.json` in it.
 *
 * @throws DelibereError exit 3 where no act is there
 */
export function actFolder(path: string): string {
  const folder = basename(path) === ACT_NAME ? dirname(path) : path;
  if (isPlainFile(join(folder, ACT_NAME))) return folder;
  throw dataError(path, message('edits/no-folder'));
}

/**
 * Opens the act in a folder.
 *
 * @throws DelibereError exit 3 where the act or the log of its edits cannot be read
 */
export function openActFolder(folder: string): FolderInput {
  const file = readActAt(join(folder, ACT_NAME));
  const log = readEditLog(folder, file.act.origins.source.sha256);
  const standing = effectiveEdits(log.edits);
  const document = (): Document | null => documentIn(folder, file);
  return {
    file,
    folder,
    log,
    edits: editsHash(standing),
    document,
    extraction: editedExtraction(file.act, standing, standing.length === 0 ? null : document()),
    notes: [...(log.torn === null ? [] : [log.torn]), ...stillTurned(log, standing, document)],
  };
}

/** Pages that are turned as nobody says any more: only their source can give them back. */
function stillTurned(
  { edits }: EditLog,
  standing: readonly NumberedEdit[],
  document: () => Document | null,
): Message[] {
  const turns = edits.filter((edit) => edit.action === 'page-turned');
  const said = new Set(standing.map(({ edit }) => (edit.action === 'page-turned' ? edit.page : null)));
  const undone = turns.filter(({ page }) => !said.has(page));
  const pages = undone.length === 0 ? [] : (document()?.pages ?? []);
  return pages
    .filter(({ number, rotation }) =>
      undone.some(({ page, before, after }) => page === number && before !== after && after === rotation),
    )
    .map(({ number }) => message('edits/turn-needs-source', { page: number }));
}

/** Opens an act's file by itself. */
export function openActFile(path: string): ActInput {
  const file = readActAt(path);
  return {
    file,
    folder: null,
    log: null,
    edits: null,
    document: () => null,
    extraction: extractionOf(file.act),
    notes: [],
  };
}

/** The document in the content of `pages.json.gz`. */
export function documentOf(pages: Uint8Array): Document {
  return replayDocument(gunzipSync(pages, { maxOutputLength: MOST_PAGES }).toString('utf8'));
}

function documentIn(folder: string, { files }: ActFile): Document | null {
  const path = join(folder, PAGES_NAME);
  const hash = files[PAGES_NAME];
  return hash === undefined || hashOfFile(path) !== hash ? null : documentOf(readDataFile(path));
}
