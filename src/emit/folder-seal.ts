/** `act.json` holds the hashes of the files beside it: by them it is known which files are as this program wrote them. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_NAME } from '../act/act-file.ts';
import { readJson } from '../data/read-json.ts';
import { readDataFile } from '../data/read-data-file.ts';
import { ACT_NAME } from './output-file.ts';

/** What the names of temporary folders begin with. */
export const TEMPORARY = '.delibere-';

type Hashes = ReadonlyMap<string, string>;

/** What is known of the files of a folder. */
export interface FolderSeals {
  /** SHA-256 of files by name, as the folder's `act.json` states them; empty where there is none that can be read. */
  readonly current: Hashes;
  /**
   * The same of runs that were stopped while files took their places, by their temporary folders: `act.json` still stands
   * in them.
   */
  readonly interrupted: ReadonlyMap<string, Hashes>;
}

/** Reads what is known of a folder's files: an act is large, so that this is done once for each thing done to its folder. */
export async function sealsOf(folder: string): Promise<FolderSeals> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(TEMPORARY)).map((name) => join(folder, name));
  const stopped = left.map((path) => [path, hashesIn(join(path, ACT_NAME))] as const);
  return {
    current: hashesIn(join(folder, ACT_NAME)),
    interrupted: new Map(stopped.filter(([, hashes]) => hashes.size > 0)),
  };
}

/**
 * Those of `names` in `folder` that exist and are not as this program wrote them. Stopped halfway, the folder holds old and
 * new files side by side: both are ours.
 */
export function correctedFiles(
  folder: string,
  names: readonly string[],
  { current, interrupted }: FolderSeals,
): string[] {
  const seals = [current, ...interrupted.values()];
  return names.filter((name) => {
    const hash = hashOfFile(join(folder, name));
    return hash !== null && !seals.some((hashes) => hashes.get(name) === hash);
  });
}

/** SHA-256 of a file, in hexadecimal; `null` where there is none that can be read. */
export function hashOfFile(path: string): string | null {
  try {
    return createHash('sha256')
      .update(readDataFile(path, { largest: Infinity }))
      .digest('hex');
  } catch {
    return null;
  }
}

function hashesIn(path: string): Hashes {
  let text: string;
  try {
    text = readDataFile(path).toString('utf8');
  } catch {
    return new Map();
  }
  const read = readJson(text);
  const files: unknown =
    read.ok && typeof read.value === 'object' ? (read.value as { files?: unknown } | null)?.files : null;
  const entries: [string, unknown][] =
    typeof files === 'object' && files !== null ? Object.entries(files) : [];
  return new Map(
    entries.filter(
      (entry): entry is [string, string] => FILE_NAME.test(entry[0]) && typeof entry[1] === 'string',
    ),
  );
}
