import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { summarise } from '../../src/emit/summary.ts';
import type { Result } from '../../src/model/result.ts';
import { runCommand } from '../bench/run-command.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
/** So many sources are given to one process. */
const BATCH = 10;
const ORDER = [15, 130, 143, 4, 2, 5, 10, 8, 3, 6, 1, 0];

/** What the command made of one source. */
export interface Reading {
  readonly results: readonly Result[];
  readonly exit: number;
  readonly stderr: string;
}

/**
 * Reads sources with the built command, several to a process, since starting it is most of the time. Which exit code each
 * alone would have had follows from its result; where that does not add up to the process's own, or a source gave
 * nothing, it is read alone.
 */
export async function* readAll(sources: readonly string[]): AsyncGenerator<[string, Reading]> {
  if (!existsSync(CLI)) throw new Error('dist/ is missing: run `npm run build` first');
  for (let at = 0; at < sources.length; at += BATCH)
    for (const pair of await readBatch(sources.slice(at, at + BATCH))) yield pair;
}

async function readBatch(batch: readonly string[]): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  const run = await command(batch);
  // Lines come source by source, so files of the same name do not mix, but the bench names each apart anyway.
  for (const source of batch) {
    const results = run.results.filter((result) => source.endsWith(`/${result.source.file}`));
    if (results.length > 0) readings.set(source, { results, exit: exitOf(results), stderr: '' });
  }
  const exits = [...readings.values()].map(({ exit }) => exit);
  const isWhole = readings.size === batch.length && worst(exits) === run.exit;
  if (!isWhole && batch.length > 1)
    for (const source of batch) {
      const alone = await command([source]);
      readings.set(source, { results: alone.results, exit: alone.exit, stderr: alone.stderr });
    }
  else if (!isWhole) readings.set(batch[0]!, { results: run.results, exit: run.exit, stderr: run.stderr });
  return readings;
}

async function command(sources: readonly string[]): Promise<Reading> {
  const args = [CLI, 'extract', ...sources, '--jsonl', '--no-cache', '--jobs', '2'];
  const { exit, stdout, stderr } = await runCommand(process.execPath, args, { LC_ALL: 'C.UTF-8' });
  const results = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);
  return { results, exit: exit ?? -1, stderr };
}

function exitOf(results: readonly Result[]): number {
  return worst(results.map((result) => summarise(result).exitCode));
}

function worst(codes: readonly number[]): number {
  return ORDER.find((code) => codes.includes(code)) ?? 0;
}
