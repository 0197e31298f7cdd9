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

/** SHA-256 of files by name, as the folder's `act.json` states them; empty where there is none that can be read. */
export async function sealedHashes(folder: string): Promise<ReadonlyMap<string, string>> {
  return hashesIn(join(folder, ACT_NAME));
}

/** The temporary folders of runs that were stopped while files took their places: `act.json` still stands in them. */
export async function interrupted(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const left = names.filter((name) => name.startsWith(TEMPORARY)).map((name) => join(folder, name));
  return left.filter((path) => hashesIn(join(path, ACT_NAME)).size > 0);
}

/**
 * Those of `names` in `folder` that exist and are not as this program wrote them. Stopped halfway, the folder holds old and
 * new files side by side: both are ours.
 */
export async function correctedFiles(folder: string, names: readonly string[]): Promise<string[]> {
  const seals = [folder, ...(await interrupted(folder))].map((path) => hashesIn(join(path, ACT_NAME)));
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

function hashesIn(path: string): ReadonlyMap<string, string> {
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
