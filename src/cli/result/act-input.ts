import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ActFile } from '../../act/act-file.ts';
import { editsHash, readEditLog, type EditLog } from '../../act/edit-log.ts';
import { editedExtraction } from '../../act/edited-extraction.ts';
import { effectiveEdits } from '../../act/effective-edits.ts';
import { extractionOf } from '../../act/extraction-of.ts';
import { readDataFile } from '../../data/read-data-file.ts';
import { readActAt } from '../../emit/act-folder.ts';
import { hashOfFile } from '../../emit/folder-seal.ts';
import { ACT_NAME, PAGES_NAME } from '../../emit/output-file.ts';
import type { Document } from '../../model/document.ts';
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
}

/** An act in its folder. */
export type FolderInput = ActInput & { readonly folder: string; readonly log: EditLog };

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
  };
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
