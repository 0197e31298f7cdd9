/**
 * The one module that writes results. All files of an act appear together or not at all: each is written beside its
 * place, flushed to the disk, then renamed; a failure on the way puts back what stood there.
 */
import { createHash, randomBytes } from 'node:crypto';
import { link, copyFile, lstat, mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { piecesOf, type FileContent, type OutputFile } from './output-file.ts';
import { correctedError, writeError } from './write-errors.ts';

/** Keeps the SHA-256 of what was written last, so that a file a person changed since is known as theirs. */
const LEDGER = '.delibere.sha256';

/** @returns the files of `names` in `folder` that exist and are not as this program wrote them. */
export async function correctedFiles(folder: string, names: readonly string[]): Promise<string[]> {
  const ledger = await readLedger(folder);
  const corrected: string[] = [];
  for (const name of names) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes !== null && !(ledger.get(name) ?? []).includes(sha256(bytes))) corrected.push(name);
  }
  return corrected;
}

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
    if (!force) await refuseCorrected(folder, names);
  } finally {
    await takeBack(created);
  }
}

/**
 * Writes the files of one act into `folder`, whole or not at all.
 *
 * @param options.force overwrite files that a person changed
 * @throws DelibereError exit 4, with nothing changed
 */
export async function writeAct(
  folder: string,
  files: readonly OutputFile[],
  options: { readonly force?: boolean } = {},
): Promise<void> {
  const names = files.map((file) => file.name);
  const created = await makeFolder(folder);
  const temporary = join(folder, temporaryName());
  try {
    await refuseObstacles(folder, names);
    if (options.force !== true) await refuseCorrected(folder, names);
    await mkdir(temporary, { mode: 0o700 });
    const hashes = new Map<string, string>();
    for (const { name, content } of files)
      hashes.set(name, await writeFlushed(join(temporary, name), content));
    await swap(folder, temporary, hashes);
    await rm(temporary, { recursive: true, force: true });
    await flushFolder(folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    await takeBack(created);
    throw writeError(folder, error);
  }
}

/** Renames the new files into place; when one cannot be, puts the old ones back before throwing. */
async function swap(folder: string, temporary: string, files: ReadonlyMap<string, string>): Promise<void> {
  const before = await readLedger(folder);
  const after = new Map([...files].map(([name, hash]) => [name, [hash]]));
  const both = new Map([...after].map(([name, hashes]) => [name, [...(before.get(name) ?? []), ...hashes]]));
  const done: { readonly name: string; readonly backup: string | null }[] = [];
  // Stopped between two renames, the folder holds old and new files side by side: the ledger knows both as ours.
  await replace(folder, temporary, LEDGER, ledgerText(both));
  try {
    for (const name of files.keys()) {
      const target = join(folder, name);
      const backup = (await exists(target)) ? join(temporary, `old-${name}`) : null;
      if (backup !== null) await link(target, backup).catch(() => copyFile(target, backup));
      await rename(join(temporary, name), target);
      done.push({ name, backup });
    }
  } catch (error) {
    for (const { name, backup } of done.toReversed()) {
      if (backup === null) await rm(join(folder, name), { force: true });
      else await rename(backup, join(folder, name));
    }
    if (before.size === 0) await rm(join(folder, LEDGER), { force: true });
    else await replace(folder, temporary, LEDGER, ledgerText(before));
    throw error;
  }
  await replace(folder, temporary, LEDGER, ledgerText(after));
}

async function replace(folder: string, temporary: string, name: string, content: string): Promise<void> {
  const path = join(temporary, name);
  await writeFlushed(path, content);
  await rename(path, join(folder, name));
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
async function makeFolder(folder: string): Promise<readonly string[]> {
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
  for (const name of [...names, LEDGER]) {
    const status = await lstat(join(folder, name)).catch(() => null);
    if (status !== null && !status.isFile()) {
      throw writeError(join(folder, name), Object.assign(new Error('not a file'), { code: 'EISDIR' }));
    }
  }
}

async function refuseCorrected(folder: string, names: readonly string[]): Promise<void> {
  const corrected = await correctedFiles(folder, names);
  if (corrected.length > 0) throw correctedError(folder, corrected);
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

async function readLedger(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(join(folder, LEDGER), 'utf8').catch(() => '');
  // One `hash  name` per line, as sha256sum writes it: nothing to parse that could be hostile.
  const ledger = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
    if (hash !== undefined && name !== undefined) ledger.set(name, [...(ledger.get(name) ?? []), hash]);
  }
  return ledger;
}

function ledgerText(ledger: ReadonlyMap<string, readonly string[]>): string {
  return [...ledger].flatMap(([name, hashes]) => hashes.map((hash) => `${hash}  ${name}\n`)).join('');
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function temporaryName(): string {
  return `.delibere-${randomBytes(6).toString('hex')}`;
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
