import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusedEdit } from '../../act/apply-edits.ts';
import { editSchema, type Edit } from '../../act/edit.ts';
import { LOG_NAME, parseEditLog } from '../../act/edit-log.ts';
import { effectiveEdits, type NumberedEdit } from '../../act/effective-edits.ts';
import type { WorkingAct } from '../../act/working-act.ts';
import { readDataFile } from '../../data/read-data-file.ts';
import { readJson } from '../../data/read-json.ts';
import { DelibereError, EXIT } from '../../errors.ts';
import { message } from '../../messages/message.ts';
import type { Page } from '../../model/document.ts';

/** Edits that are to be applied to a new reading of their source. */
export interface EditsFile {
  readonly name: string;
  readonly edits: readonly NumberedEdit[];
  /** SHA-256 of the source they were made on; `null` where the file does not say it. */
  readonly source: string | null;
}

/**
 * Reads the edits of a log, or a file with one edit on each line.
 *
 * @throws DelibereError exit 3 where a line is no edit or the log's chain is broken
 */
export function readEditsFile(path: string): EditsFile {
  const bytes = readDataFile(path);
  const source = sourceIn(bytes);
  const lines = bytes.toString('utf8').split('\n');
  const log =
    source === null
      ? lines.flatMap((line, at) => plainEdit(line, path, at + 1))
      : parseEditLog(bytes, source, path).edits;
  return { name: path, edits: effectiveEdits(log), source };
}

/** What a log says its source is; `null` for a file of bare edits. */
function sourceIn(bytes: Uint8Array): string | null {
  const end = bytes.indexOf(0x0a);
  const first = readJson(Buffer.from(bytes.subarray(0, end < 0 ? bytes.length : end)).toString('utf8'));
  const value = first.ok ? (first.value as { readonly prev?: unknown } | null) : null;
  return typeof value?.prev === 'string' ? value.prev : null;
}

function plainEdit(line: string, name: string, number: number): Edit[] {
  if (line.trim() === '') return [];
  const read = readJson(line);
  const edit = editSchema.safeParse(read.ok ? read.value : null);
  if (edit.success) return [edit.data];
  throw new DelibereError(EXIT.source, message('edits/not-an-edit', { name, number }));
}

/**
 * Those edits that are of an act of a source, by their pages; all of them where the source holds no other. With its last act
 * come those that are of none.
 *
 * @param taken pages of the source's acts before, to which this act's are added
 * @throws DelibereError exit 2 where they were made on another source
 */
export function editsOf(
  { name, edits, source }: EditsFile,
  { position, origins }: WorkingAct,
  taken: Set<number>,
): { readonly edits: readonly NumberedEdit[]; readonly ofNone: readonly RefusedEdit[] } {
  if (source !== null && source !== origins.source.sha256)
    throw new DelibereError(EXIT.usage, message('edits/other-source', { name, number: 1 }));
  if (position.of === 1) return { edits, ofNone: [] };
  const pages = new Set(origins.source.pages.map(({ number }) => number));
  for (const page of pages) taken.add(page);
  const left = position.index < position.of ? [] : edits.filter(({ edit }) => !taken.has(pageOf(edit)));
  return {
    edits: edits.filter(({ edit }) => pages.has(pageOf(edit))),
    ofNone: left.map((numbered) => ({ ...numbered, because: message('edits/no-act') })),
  };
}

/** How people said that pages are turned: in the folder the act goes to, and in a file that was named. */
export function turnsOf(
  folder: string | null,
  file: EditsFile | null,
): ReadonlyMap<number, Page['rotation']> {
  const there = folder === null ? [] : editsIn(join(folder, LOG_NAME));
  return new Map(
    [...there, ...(file?.edits ?? [])].flatMap(({ edit }) =>
      edit.action === 'page-turned' ? [[edit.page, edit.after] as const] : [],
    ),
  );
}

function editsIn(path: string): readonly NumberedEdit[] {
  return existsSync(path) ? readEditsFile(path).edits : [];
}

/** The page an edit is of, which a key bears; 0 for one of the act as a whole. */
function pageOf(edit: NumberedEdit['edit']): number {
  if ('page' in edit) return edit.page;
  const key = 'keys' in edit ? edit.keys[0] : edit.key;
  return Number(/^[a-z](\d+)-/u.exec(key ?? '')?.[1] ?? 0);
}
