/**
 * The one module that writes results. All files of an act appear together or not at all: each is written beside its
 * place, flushed to the disk, then renamed; a failure on the way puts back what stood there. `act.json` seals them.
 */
import { createHash, randomBytes } from 'node:crypto';
import { link, copyFile, lstat, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { correctedFiles, sealsOf, TEMPORARY, type FolderSeals } from './folder-seal.ts';
import { ACT_NAME, piecesOf, type FileContent, type OutputFile } from './output-file.ts';
import { correctedError, writeError } from './write-errors.ts';

/**
 * Checks, before hours of recognition, that `folder` can take results: that it is or can become a folder one can write
 * in, and holds nothing a person corrected. Leaves nothing behind.
 *
 * @throws DelibereError exit 4
 */
export async function checkOutput(folder: string, names: readonly string[], force = false): Promise<void> {
  const created = await makeFolder(folder);
  try {
    const probe = join(folder, temporaryName());
    await writeFlushed(probe, '').catch((error: unknown) => {
      throw writeError(folder, error);
    });
    await rm(probe, { force: true });
    await refuseObstacles(folder, names);
    if (!force) refuseCorrected(folder, names, await sealsOf(folder));
  } finally {
    await takeBack(created);
  }
}

/** What an act's folder is to hold. */
export interface FolderContent {
  /** Files to write; a name may be inside one folder, as `crops/a12.amount.png`. */
  readonly files: readonly OutputFile[];
  /** SHA-256 of files that stand in the folder and stay, by name. */
  readonly kept?: Readonly<Record<string, string>>;
  /** The text of `act.json`, out of the SHA-256 of all other files by name. */
  readonly seal: (hashes: Readonly<Record<string, string>>) => string;
}

/**
 * Writes the files of one act into `folder`, whole or not at all. `act.json`, which holds the hashes of the others, takes
 * its place last; then go the files that the act had before and has no more.
 *
 * @param options.force overwrite files that a person changed
 * @param options.seals what is known of the folder's files, where that was read already
 * @throws DelibereError exit 4, with nothing changed
 */
export async function writeAct(
  folder: string,
  { files, kept = {}, seal }: FolderContent,
  options: { readonly force?: boolean; readonly seals?: FolderSeals } = {},
): Promise<void> {
  const names = files.map((file) => file.name);
  const created = await makeFolder(folder);
  const temporary = join(folder, temporaryName());
  const seals = options.seals ?? (await sealsOf(folder));
  try {
    await refuseObstacles(folder, names);
    if (options.force !== true) refuseCorrected(folder, names, seals);
    for (const part of foldersOf(names))
      if (await mkdirUnlessThere(join(folder, part))) created.push(join(folder, part));
    for (const part of ['', ...foldersOf(names)]) await mkdir(join(temporary, part), { mode: 0o700 });
    const hashes: Record<string, string> = { ...kept };
    for (const { name, content } of files) hashes[name] = await writeFlushed(join(temporary, name), content);
    const sorted = Object.fromEntries(
      Object.entries(hashes).sort(([one], [other]) => (one < other ? -1 : 1)),
    );
    await writeFlushed(join(temporary, ACT_NAME), seal(sorted));
    await flushFolder(temporary);
    await swap(folder, temporary, [...names, ACT_NAME]);
    const gone = [...seals.current.keys()].filter((name) => !Object.hasOwn(sorted, name));
    for (const name of gone) await rm(join(folder, name), { force: true }).catch(() => undefined);
    for (const left of [temporary, ...seals.interrupted.keys()])
      await rm(left, { recursive: true, force: true });
    for (const part of ['', ...foldersOf(names)]) await flushFolder(join(folder, part));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    await takeBack(created);
    throw writeError(folder, error);
  }
}

/** The folders inside an act's folder that files of these names stand in. */
function foldersOf(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => dirname(name)))].filter((part) => part !== '.');
}

/** Renames the new files into place; when one cannot be, puts the old ones back before throwing. */
async function swap(folder: string, temporary: string, names: readonly string[]): Promise<void> {
  const done: { readonly name: string; readonly backup: string | null }[] = [];
  try {
    for (const [index, name] of names.entries()) {
      const target = join(folder, name);
      const backup = (await exists(target)) ? join(temporary, `old-${index}`) : null;
      if (backup !== null) await link(target, backup).catch(() => copyFile(target, backup));
      await rename(join(temporary, name), target);
      done.push({ name, backup });
    }
  } catch (error) {
    for (const { name, backup } of done.toReversed()) {
      if (backup === null) await rm(join(folder, name), { force: true });
      else await rename(backup, join(folder, name));
    }
    throw error;
  }
}

/** Writes a new file piece by piece and flushes it. Returns the SHA-256 of its bytes, in hexadecimal. */
async function writeFlushed(path: string, content: FileContent): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  try {
    for await (const piece of piecesOf(content)) {
      hash.update(piece);
      await file.appendFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

/** A rename is on the disk only once its folder is; file systems that cannot flush a folder are left to their habits. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/**
 * Makes the folder and its parents, one by one: Node's own recursive `mkdir` never comes back from a file system that
 * answers "no such file" to every attempt, as procfs does.
 *
 * @returns the folders that were made, outermost first
 */
async function makeFolder(folder: string): Promise<string[]> {
  const made: string[] = [];
  try {
    for (const path of await missingFolders(resolve(folder))) {
      if (await mkdirUnlessThere(path)) made.push(path);
    }
    return made;
  } catch (error) {
    await takeBack(made);
    throw writeError(folder, error);
  }
}

/** @returns those of `path` and the folders above it that do not exist, outermost first */
async function missingFolders(path: string): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    const status = await stat(at).catch((error: unknown) => {
      if (isCode(error, 'ENOENT') && dirname(at) !== at) return null;
      throw error;
    });
    if (status?.isDirectory() === false) throw Object.assign(new Error(at), { code: 'ENOTDIR' });
    if (status !== null) return missing;
    missing.unshift(at);
  }
}

/** Another run may make the same folder at the same moment: that is no error, and the folder is not ours to take back. */
async function mkdirUnlessThere(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST') && (await stat(path).catch(() => null))?.isDirectory() === true) return false;
    throw error;
  }
}

/** Removes folders that were made for nothing; one that another run has filled since stays. */
async function takeBack(made: readonly string[]): Promise<void> {
  for (const path of made.toReversed()) await rmdir(path).catch(() => undefined);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** A folder or a link where a result file should stand is not ours to replace. */
async function refuseObstacles(folder: string, names: readonly string[]): Promise<void> {
  for (const name of [...names, ACT_NAME]) {
    const status = await lstat(join(folder, name)).catch(() => null);
    if (status !== null && !status.isFile()) {
      throw writeError(join(folder, name), Object.assign(new Error('not a file'), { code: 'EISDIR' }));
    }
  }
}

function refuseCorrected(folder: string, names: readonly string[], seals: FolderSeals): void {
  const corrected = correctedFiles(folder, [...new Set([...names, ...seals.current.keys()])], seals);
  if (corrected.length > 0) throw correctedError(folder, corrected);
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

function temporaryName(): string {
  return `${TEMPORARY}${randomBytes(6).toString('hex')}`;
}

/** Writes one file whole or not at all: beside its place, flushed, then renamed. Its folder must exist. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName());
  try {
    await writeFlushed(temporary, content);
    await rename(temporary, path);
    await flushFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeError(path, error);
  }
}
