/**
 * `npm run bench:layouts`: prints every layout of `scripts/layouts` with Chromium, reads it with the built command and
 * compares with its truth. Exit 1 where a must is broken: a wrong amount or no grant that is called proved, exit code 0 with
 * anything wrong or lost, or an end that no reading should have.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { factsOf, htmlOf, type Made } from '../layouts/contract.ts';
import { judge, type Judgement } from '../layouts/judge.ts';
import { loadLayouts, SETS, type LayoutSet, type LoadedLayout } from '../layouts/load.ts';
import { mutationsOf } from '../layouts/mutate.ts';
import { Printer } from '../layouts/print.ts';
import { readAll, type Reading } from '../layouts/read.ts';
import { seedOf } from '../samples/rng.ts';
import { GRADES } from '../samples/scan/grades.ts';
import { scanPdf } from '../samples/scan/scan-pdf.ts';
import { percent, table } from './table.ts';

const VARIANTS = [0, 1, 2];
/** Recognising is dear: so many layouts are read as scans. */
const SCANS = 20;

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'all' },
    only: { type: 'string' },
    variants: { type: 'string', default: VARIANTS.join(',') },
    seed: { type: 'string', default: '1' },
    scans: { type: 'boolean', default: false },
    mutate: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    keep: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(`npm run bench:layouts -- [options]
  --set own|unseen|all   which layouts
  --only a,b             some layouts only
  --variants 0,1,2       some variants only
  --seed 1               other names and amounts
  --scans                ${SCANS} layouts, as scans
  --mutate               instead of the layouts themselves: each with its words changed, and what may still be proved then
  --misses               a line for each page that is not read rightly
  --keep DIR             keep the pages and the results there; what is printed there already is not printed again`);
  process.exit(0);
}
if (options.set !== 'all' && !SETS.includes(options.set as LayoutSet)) {
  console.error(`no set "${options.set}"; there are ${SETS.join(', ')} and all`);
  process.exit(2);
}

/** One page to be read. */
interface Sheet extends LoadedLayout {
  readonly name: string;
  readonly variant: number;
  readonly made: Made;
  /** What was changed, and whether the truth stands for what is proved only. */
  readonly change: string | null;
}
interface Judged extends Sheet {
  readonly reading: Reading;
  readonly judgement: Judgement;
}

const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'delibere-layouts-')));
await mkdir(folder, { recursive: true });
try {
  await main();
} finally {
  if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const sheets = await sheetsOf();
  if (!(await printAll(sheets))) return;
  const started = performance.now();
  const named = new Map(sheets.map((sheet) => [join(folder, `${sheet.name}.pdf`), sheet]));
  const judged: Judged[] = [];
  // Told as it goes: on a busy machine the whole takes long.
  for await (const [source, reading] of readAll([...named.keys()])) {
    const sheet = named.get(source)!;
    const one = { ...sheet, reading, judgement: judge(reading.results, sheet.made) };
    judged.push(one);
    if (options.keep !== undefined)
      await writeFile(join(folder, `${sheet.name}.json`), JSON.stringify(reading.results, null, 1));
    if (options.misses) missLine(one);
  }
  report(judged, (performance.now() - started) / 1000);
}

async function sheetsOf(): Promise<Sheet[]> {
  const sets = SETS.filter((set) => options.set === 'all' || options.set === set);
  const only = options.only?.split(',');
  const all = (await Promise.all(sets.map(loadLayouts))).flat();
  for (const id of only ?? [])
    if (!all.some(({ layout }) => layout.id === id)) throw new Error(`no layout "${id}"`);
  const chosen = all.filter(({ layout }) => only?.includes(layout.id) ?? true);
  const few = options.scans ? spread(chosen, SCANS) : chosen;
  return few.flatMap((loaded) =>
    (options.scans ? [0] : options.variants.split(',').map(Number)).flatMap((variant): Sheet[] => {
      const { id } = loaded.layout;
      const made = loaded.layout.make(factsOf(id, variant, Number(options.seed)), variant);
      const name = `${loaded.set}-${id}-${variant}${options.scans ? '-scan' : ''}`;
      if (!options.mutate) return [{ ...loaded, name, variant, made, change: null }];
      return mutationsOf(made, factsOf(id, variant, options.seed, 'change')).map(
        ({ change, made: other }) => ({
          ...loaded,
          name: `${name}-${change}`,
          variant,
          made: other,
          change,
        }),
      );
    }),
  );
}

/** So many of a list, evenly over it. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, at) => list[Math.floor(at * step)]!);
}

/** False where there is no Chromium. */
async function printAll(sheets: readonly Sheet[]): Promise<boolean> {
  let printer: Printer | null = null;
  try {
    for (const { name, made } of sheets) {
      const html = htmlOf(made);
      const [page, mark] = [join(folder, `${name}.pdf`), join(folder, `${name}.html`)];
      if (existsSync(page) && existsSync(mark) && hash(await readFile(mark, 'utf8')) === hash(html)) continue;
      printer ??= await Printer.start();
      if (printer === null) {
        console.error('bench:layouts prints pages with Chromium, and none is installed.');
        process.exitCode = 2;
        return false;
      }
      const pdf = await printer.pdf(html);
      const scan = { ...GRADES.clean, seed: seedOf(name, options.seed), title: name };
      await writeFile(page, options.scans ? await scanPdf(pdf, scan) : pdf);
      await writeFile(mark, html);
    }
  } finally {
    await printer?.stop();
  }
  return true;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Ends that are no reading: a crash, a file that cannot be read, a limit. */
function isOdd({ reading }: Judged): boolean {
  return ![0, 1, 6].includes(reading.exit);
}

/** Exit code 0 though something is wrong or lost; where there is nothing to grant, 0 is wrong whatever was read. */
function isLossy({ reading, judgement, change }: Judged): boolean {
  return change === null && reading.exit === 0 && (!judgement.whole || judgement.grants === 0);
}

function report(judged: readonly Judged[], seconds: number): void {
  console.log(`\n${table(figures(judged))}`);
  const asked = new Map<string, number>();
  for (const { judgement, layout } of judged)
    if (layout.decides && judgement.grants > 0)
      for (const code of judgement.questions) asked.set(code, (asked.get(code) ?? 0) + 1);
  const lines = [...asked].toSorted((a, b) => b[1] - a[1]).map(([question, times]) => ({ question, times }));
  if (lines.length > 0) console.log(`\nAsked where the print decides\n${table(lines)}`);
  console.log(`\n${judged.length} pages read in ${Math.round(seconds)} s`);
  if (judged.some((one) => one.judgement.wrongProved.length > 0 || isLossy(one) || isOdd(one)))
    process.exitCode = 1;
}

function missLine(one: Judged): void {
  const { name, reading, judgement, layout, change } = one;
  const { grants, rows, right, rightProved, wrongProved, whole, questions, invented, lost } = judgement;
  const fine =
    change !== null
      ? wrongProved.length === 0 && !isOdd(one)
      : !isLossy(one) &&
        !isOdd(one) &&
        wrongProved.length === 0 &&
        whole &&
        (!layout.decides || grants === 0 || (reading.exit === 0 && rightProved === grants));
  if (fine) return;
  const marks = [
    ...(wrongProved.length > 0 ? [`WRONG PROVED ${wrongProved.slice(0, 3).join(' | ')}`] : []),
    ...(isLossy(one) ? ['EXIT 0 LOSSY'] : []),
    ...(isOdd(one) ? [`ODD END ${reading.stderr.trim().slice(-200)}`] : []),
    ...(change === null && invented.length > 0
      ? [`not in the truth: ${invented.slice(0, 3).join(' | ')}`]
      : []),
    ...(change === null && lost.length > 0 ? [`lost: ${lost.slice(0, 2).join(' | ')}`] : []),
  ];
  console.log(
    `${name}${layout.decides ? '' : ' (undecided)'}: exit ${reading.exit}, ${right} of ${grants} right, ${rows} rows, ${rightProved} proved${whole ? '' : ', NOT WHOLE'} [${countOf(questions)}] ${marks.join('; ')}`,
  );
}

function countOf(codes: readonly string[]): string {
  const times = new Map<string, number>();
  for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
  return [...times].map(([code, count]) => (count === 1 ? code : `${code} x${count}`)).join(' ');
}

type Line = Record<string, string | number | null>;

function figures(judged: readonly Judged[]): Line[] {
  const kinds: [string, (one: Judged) => boolean][] = [
    ['grants, decided', ({ layout, judgement }) => layout.decides && judgement.grants > 0],
    ['… with a total', (one) => one.layout.decides && one.judgement.grants > 0 && hasTotal(one.made)],
    ['grants, undecided', ({ layout, judgement }) => !layout.decides && judgement.grants > 0],
    ['no grants', ({ judgement }) => judgement.grants === 0],
    ['all', () => true],
  ];
  return SETS.flatMap((set) =>
    kinds.flatMap(([kind, isOf]) => {
      const own = judged.filter((one) => one.set === set && isOf(one));
      return own.length === 0 ? [] : [figureLine(`${set}: ${kind}`, own)];
    }),
  );
}

function hasTotal({ others }: Made): boolean {
  return others.some(({ role }) => role === 'total');
}

function figureLine(what: string, own: readonly Judged[]): Line {
  const add = (of: (one: Judged) => number): number => own.reduce((sum, one) => sum + of(one), 0);
  const right = add(({ judgement }) => judgement.right);
  const whole = own.filter(({ judgement }) => judgement.whole && judgement.grants > 0);
  const roles = add(({ judgement }) => judgement.roles.amounts);
  const questions = own.map(({ judgement }) => judgement.questions.length);
  return {
    layouts: what,
    pages: own.length,
    grants: add(({ judgement }) => judgement.grants),
    found: percent(
      right,
      add(({ judgement }) => judgement.grants),
    ),
    invented: add(({ judgement }) => judgement.invented.length),
    proved: percent(
      add(({ judgement }) => judgement.rightProved),
      right,
    ),
    'read wholly': percent(own.filter(({ judgement }) => judgement.whole).length, own.length),
    'then exit 0': percent(whole.filter(({ reading }) => reading.exit === 0).length, whole.length),
    'questions a page': (questions.reduce((sum, count) => sum + count, 0) / own.length).toFixed(2),
    'one or none': percent(questions.filter((count) => count <= 1).length, own.length),
    roles: percent(
      add(({ judgement }) => judgement.roles.same),
      roles,
    ),
    unplaced: add(({ judgement }) => judgement.roles.unplaced),
    'WRONG PROVED': add(({ judgement }) => judgement.wrongProved.length),
    'EXIT 0 LOSSY': own.filter(isLossy).length,
    'odd ends': own.filter(isOdd).length,
  };
}
