/**
 * `tsx scripts/bench/confusions.ts`: counts how recognition misreads the amounts of graded scans, before any arithmetic, and
 * what a second reading of the same pixels makes of them. One JSON line for each scan; `--record` adds them to
 * `confusions.json` beside it, and makes `src/reconcile/channel/measured-confusions.ts` of that, which the costs rest on. Seeds of tuning (below 100) only.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { extract } from '../../src/extract.ts';
import { openSource } from '../../src/ingest/index.ts';
import type { Doubt } from '../../src/model/extraction.ts';
import type { AllocationRecord } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { readFigure } from '../../src/reconcile/observation.ts';
import { figuresOf } from '../../src/model/walk.ts';
import { openRecogniser } from '../../src/recognise/index.ts';
import type { GradeName } from '../samples/scan/grades.ts';
import { alignRows } from './align.ts';
import { addCounts, countSlips, type Counts } from './confusion-counts.ts';
import { makeScan } from './make-scan.ts';
import { plain } from './same-text.ts';

const { values: options } = parseArgs({
  options: {
    grades: { type: 'string', default: 'office,rough,bilevel,poor' },
    seed: { type: 'string', default: '11' },
    rows: { type: 'string', default: '200' },
    record: { type: 'boolean', default: false },
  },
});

const FILE = join(import.meta.dirname, 'confusions.json');
const MADE = join(import.meta.dirname, '..', '..', 'src', 'reconcile', 'channel', 'measured-confusions.ts');
const STYLE = (await resolveConfig(MADE)) ?? {};
const folder = await mkdtemp(join(tmpdir(), 'delibere-confusions-'));
try {
  for (const [index, grade] of (options.grades.split(',') as GradeName[]).entries()) {
    const seed = Number(options.seed) + index;
    if (seed >= 100) throw new Error('seeds of tuning are below 100: the others are for measuring');
    const counts = await countsOf(grade, seed, Number(options.rows));
    console.log(JSON.stringify({ bench: 'confusions', grade, seed, ...counts }));
    if (options.record) await record(`scans ${grade}`, seed, counts);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function countsOf(grade: GradeName, seed: number, rows: number): Promise<Counts> {
  const { source, truth } = await makeScan(grade, seed, rows, join(folder, `${grade}${String(seed)}`));
  const [act] = truth.acts;
  if (act === undefined) throw new Error('an act was to be made');
  const recogniser = await openRecogniser({ cache: null });
  const opened = await openSource(source);
  try {
    const { document } = await recogniser.recognise(opened);
    const extraction = extract(document, defaultProfile);
    const { records } = extraction;
    const was = new Map(extraction.repairs.map((repair) => [repair.field, repair.before]));
    const wanted = act.allocations.map((row) => ({
      beneficiary: plain(row.beneficiary),
      amount: row.amount,
      territory: plain(row.territories.join(' - ')),
      operation: row.operation?.code ?? '',
    }));
    const pairs = alignRows(wanted, records.allocations.map(alignable));
    const read = pairs.flatMap((at, index) => {
      if (at === null) return [];
      const { id, amount } = records.allocations[at]!;
      const text = was.get(`${id}.amount`) ?? amount.text;
      const value = Number(act.allocations[index]!.amount.replace('.', ''));
      return [{ figure: `${id}.amount`, wanted: value, got: readFigure(text, 'cents'), place: amount.place }];
    });
    // Second readings of everything that was misread, and of some that was not.
    const doubts = read.flatMap(({ figure, wanted: value, got, place: { page, box } }, at): Doubt[] =>
      box === null || (got === value && at % 5 > 0) ? [] : [{ figure, page, box, kind: 'amount' }],
    );
    const again = opened.holds === 'pages' ? await recogniser.reread(opened, document, doubts) : new Map();
    const figures = new Map(figuresOf(records).map(({ key, figure }) => [key, figure]));
    return countSlips(
      read.map(({ figure, wanted: value, got }) => ({
        wanted: value,
        got,
        confidence: figures.get(figure)?.confidence ?? null,
        second: (again.get(figure) as readonly { text: string; cost: number }[] | undefined) ?? null,
      })),
    );
  } finally {
    if (opened.holds === 'pages') await opened.close();
    await recogniser.close();
  }
}

function alignable(row: AllocationRecord): Parameters<typeof alignRows>[1][number] {
  const cents = row.amount.value;
  return {
    beneficiary: plain(row.beneficiary),
    amount: cents === null ? null : (cents / 100).toFixed(2),
    territory: plain(row.territories.join(' - ')),
    operation: row.operation?.code ?? '',
  };
}

interface Measured {
  readonly version: number;
  readonly how: string;
  readonly sources: Record<string, { seeds: number[]; counts: Counts }>;
}

/** Adds the counts of one scan to the file; a seed that stands there already is not counted twice. */
async function record(name: string, seed: number, counts: Counts): Promise<void> {
  const file = JSON.parse(await readFile(FILE, 'utf8')) as Measured;
  const known = file.sources[name];
  if (known?.seeds.includes(seed) === true) return;
  file.sources[name] = {
    seeds: [...(known?.seeds ?? []), seed].sort((a, b) => a - b),
    counts: known === undefined ? counts : addCounts(known.counts, counts),
  };
  const sources = Object.fromEntries(Object.entries(file.sources).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(FILE, `${JSON.stringify({ ...file, sources }, null, 2)}\n`);
  const all = Object.values(sources).map((source) => source.counts);
  await writeFile(
    MADE,
    await format(measuredModule(all.reduce(addCounts)), { parser: 'typescript', ...STYLE }),
  );
}

function measuredModule({ amounts, printed, slips }: Counts): string {
  const record = 'as Readonly<Record<string, number>>';
  return `/** Made by \`tsx scripts/bench/confusions.ts --record\` from \`scripts/bench/confusions.json\`; not to be edited by hand. */

/** How often digits were printed, and how they were misread, in amounts of all measured scans and accepted corrections. */
export const MEASURED_CONFUSIONS = {
  amounts: ${amounts},
  printed: ${JSON.stringify(printed)} ${record},
  slips: ${JSON.stringify(slips)} ${record},
};
`;
}
