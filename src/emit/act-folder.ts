/** An act's folder, read as what anyone may have changed, and what is made of the act in it. */
import { join } from 'node:path';
import type { ActFile } from '../act/act-file.ts';
import { movedByKey } from '../act/moved-by-key.ts';
import { readActFile } from '../act/read-act-file.ts';
import type { WorkingAct } from '../act/working-act.ts';
import { writeActFile } from '../act/write-act-file.ts';
import { dataError, readDataFile } from '../data/read-data-file.ts';
import { message } from '../messages/message.ts';
import { say } from '../messages/say.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Language } from '../model/language.ts';
import { shippedProfiles } from '../profiles/load.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { correctedFiles, hashOfFile, sealsOf } from './folder-seal.ts';
import { exportAct, EXPORTERS } from './index.ts';
import { ACT_NAME, PAGES_NAME, type OutputFile } from './output-file.ts';
import type { Crops } from './report/context.ts';
import { toResult } from './to-result.ts';
import { writeAct } from './write.ts';

const CROPS = 'crops/';
/** Larger than any picture of a row. */
const LARGEST_CROP = 20_000_000;

/** An act with what belongs to it and is not in its file. */
export interface FolderAct {
  readonly act: WorkingAct;
  readonly crops: Crops;
  /** The recognised document, as recorded and compressed: made when it is first asked for. */
  readonly pages: () => Uint8Array;
}

/**
 * Reads the act in a folder, or an act's file by its own name.
 *
 * @throws DelibereError exit 3 where it is missing or not what this program writes
 */
export function readActAt(path: string): ActFile {
  const read = readActFile(readDataFile(path).toString('utf8'), shippedProfiles());
  if (!read.ok) throw dataError(path, read.fault);
  if (!areSayable(read.file.act)) throw dataError(path, message('act/unknown-sentence'));
  return read.file;
}

/** Whether this program has words for every sentence of an act: a hand may have put others there. */
function areSayable({ origins, records }: WorkingAct): boolean {
  const sentences = [
    ...[...origins.findings, ...records.findings].map((finding) => finding.message),
    ...records.repairs.map((repair) => repair.because),
  ];
  try {
    return sentences.every((sentence) => typeof say(sentence, 'fr') === 'string');
  } catch {
    return false;
  }
}

/** What became of the files that stand in an act's folder. */
export interface FolderState {
  /** Files of the act itself that are gone or not as they were written: no program can make them again without the source. */
  readonly lost: readonly string[];
  /** Files that a person changed. */
  readonly changed: readonly string[];
  /** Files that are gone, or of another writing that was stopped halfway. */
  readonly stale: readonly string[];
}

/** Compares the files of a folder with what its `act.json` says of them. */
export async function folderState(folder: string, { files }: ActFile): Promise<FolderState> {
  const other = Object.keys(files).filter((name) => hashOfFile(join(folder, name)) !== files[name]);
  const lost = other.filter((name) => name === PAGES_NAME || name.startsWith(CROPS));
  const changed = correctedFiles(folder, other, await sealsOf(folder)).filter((name) => !lost.includes(name));
  return { lost, changed, stale: other.filter((name) => !lost.includes(name) && !changed.includes(name)) };
}

/**
 * Writes an act with all that is made of it: the outputs asked for, and those that stand in the folder already, so that none
 * of them is of an older state.
 *
 * @param shown what the files are made from
 * @returns the names of the files
 * @throws DelibereError exit 4, with nothing changed
 */
export async function writeActFolder(
  folder: string,
  { act, crops, pages }: FolderAct,
  shown: ExportInput,
  how: {
    readonly language: Language;
    readonly exporters: readonly Exporter[];
    readonly edits: string | null;
    readonly force: boolean;
  },
): Promise<readonly string[]> {
  const { language, edits, force } = how;
  const seals = await sealsOf(folder);
  const exporters = EXPORTERS.filter(
    (exporter) => how.exporters.includes(exporter) || exporter.names.some((name) => seals.current.has(name)),
  );
  const files: OutputFile[] = [
    { name: PAGES_NAME, content: pages() },
    ...[...crops].map(([figure, content]) => ({ name: `${CROPS}${figure}.png`, content })),
    ...(await exportAct(shown, { language }, exporters)),
  ];
  const seal = (hashes: ActFile['files']): string =>
    writeActFile({ act, language, files: hashes, edits }, shippedProfiles());
  await writeAct(folder, { files, seal }, { force, seals });
  return files.map(({ name }) => name);
}

/**
 * Makes all files of a folder that are made of its act anew, and seals them.
 *
 * @param extraction what the act and the edits that stand make
 * @param options.edits SHA-256 of those edits; `null` where none stands
 * @param options.force replaces also what a person changed by hand
 * @throws DelibereError exit 3 where the act cannot be read, 4 where nothing can be written
 */
export async function deriveFolder(
  folder: string,
  extraction: Extraction,
  options: { readonly edits: string | null; readonly force?: boolean },
): Promise<void> {
  const file = readActAt(join(folder, ACT_NAME));
  const { act, language } = file;
  const crops = movedByKey(cropsIn(folder, file), act.records, extraction.records);
  const exporters = EXPORTERS.filter(({ names }) => names.some((name) => Object.hasOwn(file.files, name)));
  const result = toResult(extraction, act.origins, language);
  const files = await exportAct({ result, crops }, { language }, exporters);
  const kept = Object.fromEntries(
    Object.entries(file.files).filter(([name]) => name === PAGES_NAME || name.startsWith(CROPS)),
  );
  const seal = (hashes: ActFile['files']): string =>
    writeActFile({ ...file, files: hashes, edits: options.edits }, shippedProfiles());
  await writeAct(folder, { files, kept, seal }, options);
}

/** The pictures of a folder that are as they were written. */
function cropsIn(folder: string, { files }: ActFile): Crops {
  const crops = new Map<string, Uint8Array>();
  for (const [name, hash] of Object.entries(files)) {
    if (!name.startsWith(CROPS) || hashOfFile(join(folder, name)) !== hash) continue;
    const bytes = readDataFile(join(folder, name), { largest: LARGEST_CROP });
    crops.set(name.slice(CROPS.length, -'.png'.length), bytes);
  }
  return crops;
}
