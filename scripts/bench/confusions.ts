/**
 * `tsx scripts/bench/confusions.ts`: counts how recognition misread the amounts of graded scans, digit by digit, before any
 * arithmetic. The measured side of the costs in `src/reconcile/confusion-costs.ts`: run it, read the counts, write a new
 * version. Seeds of tuning only.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { GradeName } from '../samples/scan/grades.ts';
import { extractWithCli } from './extract-run.ts';
import { makeScan } from './make-scan.ts';
import { pairRows } from './score-rows.ts';

const { values: options } = parseArgs({
  options: {
    grades: { type: 'string', default: 'clean,office,rough,bilevel' },
    seed: { type: 'string', default: '11' },
    rows: { type: 'string', default: '500' },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'delibere-confusions-'));
try {
  for (const [index, grade] of (options.grades.split(',') as GradeName[]).entries()) {
    const { source, truth } = await makeScan(
      grade,
      Number(options.seed) + index,
      Number(options.rows),
      join(folder, grade),
    );
    const { results } = await extractWithCli(source, join(folder, grade, 'out'), join(folder, 'cache'));
    const [act] = truth.acts;
    const [result] = results;
    if (act === undefined || result === undefined) throw new Error(`no result for ${grade}`);
    const read = new Map(
      result.figures.map(({ figure, candidates }) => [
        figure,
        candidates.find((one) => one.origin === 'read')?.value ?? null,
      ]),
    );
    const counts = new Map<string, number>();
    let amounts = 0;
    let digits = 0;
    for (const [row, pair] of pairRows(act, result)) {
      if (pair === null) continue;
      const wanted = row.amount.replace('.', '');
      const got = read.get(`${pair.id}.amount`)?.replace('.', '') ?? null;
      amounts++;
      digits += wanted.length;
      for (const slip of slips(wanted, got)) counts.set(slip, (counts.get(slip) ?? 0) + 1);
    }
    const sorted = Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
    console.log(
      JSON.stringify({
        bench: 'confusions',
        grade,
        seed: Number(options.seed) + index,
        amounts,
        digits,
        slips: sorted,
      }),
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** How one amount in cents was misread: `3>8` for a digit, a word for what is not one. */
function slips(wanted: string, got: string | null): string[] {
  if (got === wanted) return [];
  if (got === null) return ['unreadable'];
  if (got === `-${wanted}`) return ['sign'];
  if (got === `${wanted}00`) return ['comma lost'];
  if (got.length === wanted.length)
    return [...wanted].flatMap((digit, at) => (digit === got[at] ? [] : [`${digit}>${got[at]!}`]));
  const [long, short, word] =
    got.length > wanted.length ? [got, wanted, 'digit gained'] : [wanted, got, 'digit lost'];
  for (let at = 0; at < long.length; at++) {
    if (long.slice(0, at) + long.slice(at + 1) === short)
      return [`${word} ${at === 0 ? 'in front' : at === long.length - 1 ? 'behind' : 'within'}`];
  }
  return ['other length'];
}
