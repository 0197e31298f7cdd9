/** What the arithmetic takes, against recognising one page, and how it grows with the act. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { recordsOf } from '../../../src/extract.ts';
import { documentOfText } from '../../../src/ingest/text.ts';
import type { AllocationRecord, Records, TotalRecord } from '../../../src/model/records.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { processSource } from '../../../src/process.ts';
import { reconcile } from '../../../src/reconcile/index.ts';
import { splitActs } from '../../../src/segment/index.ts';
import { misread, records, row, total } from '../../../tests/reconcile/build.ts';

/** Rows in each operation of the real act, so that the small act of the timing is like it. */
const REAL_SIZES = [
  80, 67, 51, 84, 1, 1, 1, 41, 19, 30, 12, 1, 1, 3, 3, 1, 9, 1, 8, 1, 3, 24, 14, 1, 22, 7, 8, 1, 1, 9, 8, 1,
  3,
];

const LARGE_SIZES = Array.from({ length: 200 }, () => 100);

function grouped(sizes: readonly number[]): Records {
  const allocations: AllocationRecord[] = [];
  const totals: TotalRecord[] = [];
  sizes.forEach((size, group) => {
    const own = Array.from({ length: size }, (_, index) => {
      const places = 10 + ((index * 37 + group) % 290);
      const rated = group % 3 !== 2;
      return row(allocations.length + index + 1, {
        theme: String(1 + Math.floor(group / 8)),
        operation: String(1 + (group % 8)),
        name: `Structure ${String(group)} ${String(index)}`,
        quantities: rated ? [[places, null]] : [],
        cents: rated ? places * 8000 : 100_000 + ((index * 7919 + group) % 900) * 5000,
      });
    });
    allocations.push(...own);
    const sum = own.reduce((all, one) => all + one.amount.value!, 0);
    totals.push(
      total(group + 1, sum, {
        themeCode: own[0]!.theme!.code,
        operationCode: own[0]!.operation!.code,
        rows: own.map(({ id }) => id),
      }),
    );
  });
  // One row in fifty is misread, as on a rough scan.
  return records({
    totals,
    allocations: allocations.map((one, index) =>
      index % 50 === 7 ? { ...one, amount: misread(one.amount, one.amount.value! + 300_000) } : one,
    ),
  });
}

/** What a run took, in milliseconds: by the clock, and of the processor, compiling in the background included. */
interface Spent {
  readonly ms: number;
  readonly cpuMs: number;
}

async function timed(times: number, run: () => unknown): Promise<Spent[]> {
  const spent: Spent[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const [started, used] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(used);
    spent.push({ ms: tenth(performance.now() - started), cpuMs: tenth((user + system) / 1000) });
  }
  return spent;
}

async function once(run: () => unknown): Promise<Spent> {
  const [only] = await timed(1, run);
  return only!;
}

function best(spent: readonly Spent[]): Spent {
  return spent.reduce((least, one) => (one.ms < least.ms ? one : least));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

const PROSE = fileURLToPath(new URL('../../../samples/dpid/scan/source.pdf', import.meta.url));
/** Pages of prose recognised after the first, whose mean is one page. */
const MORE = 3;

/** What recognising one page of prose takes: the first with the engine's start, and each that follows. */
async function page(): Promise<{ readonly first: Spent; readonly next: Spent }> {
  const recognise = (last: number): Promise<unknown> =>
    processSource(PROSE, {
      pages: Array.from({ length: last }, (_, index) => index + 1),
      cache: null,
      jobs: 1,
    });
  const first = await once(() => recognise(1));
  // Both start an engine, so that their difference is pages alone.
  const one = await once(() => recognise(1));
  const more = await once(() => recognise(1 + MORE));
  const mean = (key: keyof Spent): number => tenth((more[key] - one[key]) / MORE);
  return { first, next: { ms: mean('ms'), cpuMs: mean('cpuMs') } };
}

/** The act that `DELIBERE_REAL_ACTS` names a folder of; `null` where it is not set. */
function realAct(): Records | null {
  const folder = process.env.DELIBERE_REAL_ACTS;
  const name = folder === undefined ? undefined : readdirSync(folder).find((file) => file.endsWith('.txt'));
  if (folder === undefined || name === undefined) return null;
  const [act] = splitActs(documentOfText(readFileSync(join(folder, name), 'utf8')));
  return recordsOf(act!, defaultProfile);
}

/** Six runs: the first finds nothing compiled; of the others the best. */
async function firstAndBest(act: Records): Promise<{ readonly first: Spent; readonly later: Spent }> {
  const [first, ...others] = await timed(6, () => reconcile(act, defaultProfile));
  return { first: first!, later: best(others) };
}

/** One line a timing; ratios are of this run, by the clock. To be called before anything else was reconciled. */
export async function timings(): Promise<Record<string, unknown>[]> {
  const real = realAct();
  const small = grouped(REAL_SIZES);
  const act = await firstAndBest(real ?? small);
  const one = await page();
  const rows = REAL_SIZES.reduce((all, size) => all + size, 0);
  const like = real === null ? act.later : (await firstAndBest(small)).later;
  const big = grouped(LARGE_SIZES);
  const large = best(await timed(2, () => reconcile(big, defaultProfile)));
  const equal = Array.from({ length: 2000 }, (_, index) =>
    row(index + 1, { name: `S${String(index)}`, cents: 50_000 }),
  );
  const pathological = records({
    allocations: equal,
    totals: [total(1, 2000 * 50_000 + 30_000, { scope: 'document', rows: equal.map(({ id }) => id) })],
  });
  const out = reconcile(pathological, defaultProfile);
  const statuses = new Set(equal.map(({ id }) => out.verdicts.get(`${id}.amount`)!.status));
  const share = (part: Spent, whole: Spent, key: keyof Spent = 'ms'): number =>
    Math.round((part[key] / whole[key]) * 1000) / 1000;
  return [
    {
      timing: real === null ? 'an act like the real one' : 'the real act',
      ...act.later,
      firstMs: act.first.ms,
      pageMs: one.next.ms,
      firstPageMs: one.first.ms,
      ofPage: share(act.later, one.next),
      firstOfFirstPage: share(act.first, one.first),
      cpuOfPage: share(act.later, one.next, 'cpuMs'),
      cpuFirstOfFirstPage: share(act.first, one.first, 'cpuMs'),
    },
    { timing: `${String(rows)} rows in ${String(REAL_SIZES.length)} groups`, ...like },
    {
      timing: '20000 rows in 200 groups',
      ...large,
      times: share(large, like),
      timesRealAct: share(large, act.later),
    },
    {
      timing: '2000 equal amounts that do not close',
      ...(await once(() => reconcile(pathological, defaultProfile))),
      statuses: [...statuses],
    },
  ];
}
