import { message } from '../messages/message.ts';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linedJson } from '../data/lined-json.ts';
import { readJsonFile } from '../data/read-data-file.ts';
import { DelibereError, EXIT } from '../errors.ts';
import { replaceFile } from '../emit/write.ts';
import type { Result } from '../model/result.ts';
import type { ProcessedAct } from '../process.ts';
import { compareResults, type Difference } from '../compare/compare-results.ts';
import { resultSchema } from '../schema/index.ts';
import { recordOnce } from './record.ts';
import { actsOfSample, resultsOf } from './run-sample.ts';
import { scoreOf, type Score } from './score.ts';
import type { Sample } from './sample.ts';

/** What running one sample showed. */
export interface Outcome {
  readonly sample: Sample;
  readonly differences: readonly Difference[];
  readonly score: Score;
  /** True where nothing was expected yet. */
  readonly isNew: boolean;
}

/**
 * Runs a sample and compares with `expected/`: `result.json`, or `result-1.json`, `result-2.json`… where the source
 * holds several acts.
 *
 * @param update writes the new results; the differences then say what changed
 * @param read how the acts of the sample are read
 */
export async function runGolden(
  sample: Sample,
  update: boolean,
  read: (sample: Sample) => Promise<ProcessedAct[]> = actsOfSample,
): Promise<Outcome> {
  if (update) await recordOnce(sample);
  const actual = resultsOf(await read(sample));
  const expected = await readExpected(sample.folder);
  const differences = compareActs(expected, actual);
  if (update && (differences.length > 0 || expected.length !== actual.length))
    await writeExpected(sample.folder, actual);
  return { sample, differences, score: scoreOf(expected, actual), isNew: expected.length === 0 };
}

function compareActs(expected: readonly Result[], actual: readonly Result[]): Difference[] {
  const differences: Difference[] = [];
  for (let index = 0; index < Math.max(expected.length, actual.length); index += 1) {
    const [before, after] = [expected[index], actual[index]];
    const act = actual.length > 1 || expected.length > 1 ? `act ${index + 1}: ` : '';
    if (before === undefined || after === undefined) {
      const id = (before ?? after)!.deliberation.id;
      const rows = (before ?? after)!.allocations.length;
      const said = `${id ?? '?'}, ${rows} allocations`;
      differences.push({
        where: `act ${index + 1}`,
        field: '',
        expected: before === undefined ? undefined : said,
        actual: after === undefined ? undefined : said,
      });
    } else {
      differences.push(...compareResults(before, after).map((one) => ({ ...one, where: act + one.where })));
    }
  }
  return differences;
}

async function readExpected(folder: string): Promise<Result[]> {
  const path = join(folder, 'expected');
  const names = (await readdir(path).catch(() => [])).filter((name) => NAME.test(name)).sort(byNumber);
  return names.map((name) => {
    const file = join(path, name);
    const parsed = resultSchema.safeParse(readJsonFile(file, { exitCode: EXIT.usage }));
    if (parsed.success) return parsed.data;
    throw new DelibereError(EXIT.usage, message('golden/not-a-result', { file }));
  });
}

const NAME = /^result(?:-\d+)?\.json$/u;

function byNumber(a: string, b: string): number {
  const number = (name: string): number => Number(/\d+/u.exec(name)?.[0] ?? 0);
  return number(a) - number(b);
}

async function writeExpected(folder: string, results: readonly Result[]): Promise<void> {
  const path = join(folder, 'expected');
  await mkdir(path, { recursive: true });
  const names = results.map((_, index) =>
    results.length === 1 ? 'result.json' : `result-${index + 1}.json`,
  );
  for (const old of await readdir(path))
    if (NAME.test(old) && !names.includes(old)) await rm(join(path, old));
  for (const [index, result] of results.entries())
    await replaceFile(join(path, names[index]!), `${linedJson(result, 1)}\n`);
}
