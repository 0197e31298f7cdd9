import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../src/model/result.ts';
import { runCommand, type Run } from './run-command.ts';

/** The command as it ships: built, started as a user starts it. */
const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');

export interface ExtractRun extends Run {
  /** In the order the act folders sort in. */
  readonly results: readonly Result[];
}

/**
 * Runs `delibere extract` on one source.
 *
 * @param cache a folder for the recognition cache; a fresh one makes the run a first run
 */
export async function extractWithCli(
  source: string,
  out: string,
  cache: string,
  options: readonly string[] = [],
): Promise<ExtractRun> {
  if (!existsSync(CLI)) throw new Error('dist/ is missing: run `npm run build` first');
  await mkdir(cache, { recursive: true });
  const run = await runCommand(process.execPath, [CLI, 'extract', source, '--out', out, ...options], {
    XDG_CACHE_HOME: cache,
    LC_ALL: 'C.UTF-8',
  });
  return { ...run, results: await readResults(out) };
}

async function readResults(folder: string): Promise<Result[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true });
  const files = entries.filter((entry) => entry.endsWith('result.json')).sort();
  return Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Result),
  );
}
