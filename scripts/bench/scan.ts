/**
 * `npm run bench:scan`: makes graded scans, reads them with the built command, and compares with the truth; where
 * OCRmyPDF and native tesseract are installed, with them too. Prints one JSON line a grade, then a table.
 *
 * Seeds 1 to 99 are for tuning; figures are reported on seeds from 100 on, which nobody tunes on.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededDpid } from '../samples/acts/dpid-seeded.ts';
import type { Sheet } from '../samples/page/model.ts';
import { typeset } from '../samples/page/typeset.ts';
import { seedOf } from '../samples/rng.ts';
import { GRADES, type GradeName } from '../samples/scan/grades.ts';
import { scanPdf } from '../samples/scan/scan-pdf.ts';
import { extractWithCli } from './extract-run.ts';
import { makeScan, type Made } from './make-scan.ts';
import { cpuSince, runOcrmypdf, runTesseract, type Reference } from './references.ts';
import { childrenCpuSeconds } from './run-command.ts';
import { addScore, emptyScore, type Miss, type Score } from './score-shape.ts';
import { pairActs, scoreAct } from './score.ts';
import { percent, table } from './table.ts';

const MEASURED: readonly GradeName[] = ['clean', 'office', 'rough', 'sideways', 'bilevel'];
const REPORTING = 100;
/** What each grade must reach: share of amounts and of fully right rows. */
const TARGETS: Readonly<Partial<Record<GradeName, { readonly amounts: number; readonly full: number }>>> = {
  clean: { amounts: 0.999, full: 0.98 },
  bilevel: { amounts: 0.999, full: 0.98 },
  office: { amounts: 0.99, full: 0.93 },
  sideways: { amounts: 0.99, full: 0.93 },
  rough: { amounts: 0.97, full: 0 },
};

const { values: options } = parseArgs({
  options: {
    grades: { type: 'string', default: MEASURED.join(',') },
    seed: { type: 'string', default: String(REPORTING) },
    rows: { type: 'string', default: '500' },
    references: { type: 'boolean', default: true },
    'no-references': { type: 'boolean', default: false },
    misses: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    long: { type: 'boolean', default: false },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) {
  console.log(`npm run bench:scan -- [options]
  --grades clean,office,rough,sideways,bilevel   which grades
  --seed 100         first seed; 1 to 99 are for tuning, 100 and more for reporting
  --rows 500         fewer rows make fewer pages: a quick look
  --no-references    without OCRmyPDF and native tesseract
  --misses 20        show so many things that are not as in the truth
  --jobs 2           workers
  --long             memory only: 20 pages against 200 (takes long)
  --keep DIR         keep the scans, the truths and the results there`);
  process.exit(0);
}

const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'delibere-bench-')));
await mkdir(folder, { recursive: true });
let wrongProved = 0;
try {
  await (options.long ? compareLengths() : compareGrades());
} finally {
  if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
}
if (wrongProved > 0) process.exitCode = 1;

async function compareGrades(): Promise<void> {
  const lines: Record<string, string | number | null>[] = [];
  for (const [index, grade] of (options.grades.split(',') as GradeName[]).entries()) {
    if (!(grade in GRADES)) throw new Error(`no grade "${grade}"`);
    // Another seed for each grade, so another typeface and size.
    const seed = Number(options.seed) + MEASURED.indexOf(grade);
    const made = await makeScan(grade, seed, Number(options.rows), join(folder, grade));
    lines.push(await measure(grade, seed, made, join(folder, grade), index === 0));
  }
  console.log(`\n${table(lines)}`);
}

/** Peak memory must not grow with the number of pages: the same run on about 20 and on about 200. */
async function compareLengths(): Promise<void> {
  const lines: Record<string, string | number | null>[] = [];
  for (const acts of [1, 9]) {
    const sheets = Array.from({ length: acts }, (_, index) => seededDpid(Number(options.seed) + index).sheet);
    const blocks = sheets.flatMap((sheet): Sheet['blocks'] => [{ kind: 'page' }, ...sheet.blocks]);
    const pdf = await typeset({ ...sheets[0]!, blocks });
    const into = join(folder, `long-${acts}`);
    await mkdir(into, { recursive: true });
    const source = join(into, 'source.pdf');
    let pages = 0;
    await writeFile(
      source,
      await scanPdf(pdf, { ...GRADES.office, seed: seedOf('long', acts), title: 'long' }, async () => {
        pages += 1;
      }),
    );
    const run = await extractWithCli(source, join(into, 'out'), join(into, 'cache'), [
      '--jobs',
      options.jobs,
    ]);
    const line = { pages, exit: run.exit, 's/page': round(run.seconds / pages), MB: run.peakMegabytes };
    console.log(JSON.stringify({ bench: 'scan-length', ...line }));
    lines.push(line);
  }
  console.log(`\n${table(lines)}`);
}

async function measure(
  grade: GradeName,
  seed: number,
  { source, truth, images }: Made,
  into: string,
  first: boolean,
): Promise<Record<string, string | number | null>> {
  const cache = join(into, 'cache');
  await rm(cache, { recursive: true, force: true });
  const jobs = ['--jobs', options.jobs];
  const before = childrenCpuSeconds();
  const run = await extractWithCli(source, join(into, 'out'), cache, jobs);
  const cpuSeconds = cpuSince(before);
  if (run.results.length === 0) throw new Error(`no result (exit ${run.exit}): ${run.stderr.slice(-500)}`);
  const again = await extractWithCli(source, join(into, 'again'), cache, jobs);
  // Other settings: all but the recognition is done anew.
  const anew = await extractWithCli(source, join(into, 'anew'), cache, [...jobs, '--lang', 'en']);
  const score = emptyScore();
  const misses: Miss[] = [];
  const results = pairActs(truth.acts, run.results);
  for (const [index, act] of truth.acts.entries()) {
    const scored = scoreAct(act, results[index]!);
    addScore(score, scored.score);
    misses.push(...scored.misses);
  }
  wrongProved += score.wrongProved;
  const references: Reference[] = [];
  if (options.references && !options['no-references']) {
    for (const reference of [
      await runOcrmypdf(
        source,
        truth,
        images.some((image) => image.sideways),
      ),
      await runTesseract(images, truth),
    ]) {
      if (reference !== null) references.push(reference);
    }
  }
  const report = {
    bench: 'scan',
    grade,
    seed,
    seeds: seed < REPORTING ? 'tuning' : 'reporting',
    dpi: GRADES[grade].dpi,
    pages: images.length,
    exit: run.exit,
    secondsPerPage: round(run.seconds / images.length),
    secondRunShare: round(again.seconds / run.seconds),
    anewShare: round(anew.seconds / run.seconds),
    peakMegabytes: run.peakMegabytes,
    cpuSeconds,
    ...score,
    references: references.map((reference) => ({
      ...reference,
      secondsPerPage: round(reference.seconds / images.length),
      timeRatio: round(run.seconds / reference.seconds),
      cpuRatio:
        cpuSeconds === null || reference.cpuSeconds === null
          ? null
          : round(cpuSeconds / reference.cpuSeconds),
    })),
  };
  console.log(JSON.stringify(report));
  show(misses, first);
  return row(grade, seed, images.length, run, again.seconds, anew.seconds, score, references);
}

function row(
  grade: string,
  seed: number,
  pages: number,
  run: { seconds: number; peakMegabytes: number | null; exit: number | null },
  again: number,
  anew: number,
  score: Score,
  references: readonly Reference[],
): Record<string, string | number | null> {
  const against = (name: string): string => {
    const reference = references.find((one) => one.tool.startsWith(name));
    return reference === undefined
      ? '-'
      : `${(run.seconds / reference.seconds).toFixed(2)} (${percent(reference.amounts, 1)})`;
  };
  return {
    grade: `${grade} #${seed}`,
    pages,
    rows: score.rows,
    exit: run.exit,
    's/page': (run.seconds / pages).toFixed(2),
    again: percent(again, run.seconds),
    anew: percent(anew, run.seconds),
    MB: run.peakMegabytes,
    found: percent(score.found, score.rows),
    invented: score.invented,
    amounts: percent(score.amounts, score.rows),
    beneficiaries: percent(score.beneficiaries, score.rows),
    'full rows': percent(score.full, score.rows),
    proved: score.proved,
    doubtful: score.doubtful,
    'WRONG PROVED': score.wrongProved,
    reached: reached(grade, score) ? 'yes' : 'no',
    totals: `${score.totalsClosed}/${score.totals}`,
    'time/ocrmypdf (its amounts)': against('ocrmypdf'),
    'time/tesseract (its amounts)': against('tesseract'),
  };
}

function reached(grade: string, score: Score): boolean {
  const target = TARGETS[grade as GradeName] ?? { amounts: 1, full: 1 };
  return (
    score.wrongProved === 0 &&
    score.amounts >= target.amounts * score.rows &&
    score.full >= target.full * score.rows
  );
}

function show(misses: readonly Miss[], first: boolean): void {
  const many = Number(options.misses);
  if (many === 0) return;
  const kinds = new Map<string, number>();
  for (const miss of misses) kinds.set(miss.what, (kinds.get(miss.what) ?? 0) + 1);
  console.error(
    `${first ? '' : '\n'}misses: ${[...kinds].map(([what, count]) => `${what} ${count}`).join(', ')}`,
  );
  const shown = new Map<string, number>();
  for (const { what, page, wanted, got } of misses) {
    const so = shown.get(what) ?? 0;
    if (so >= many) continue;
    shown.set(what, so + 1);
    console.error(`  ${what}  p.${page}\n    wanted ${wanted}\n    got    ${got}`);
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
