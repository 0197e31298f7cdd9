/**
 * `npm run bench:families`: reads every family of `samples/`, as text-layer PDF and as scan, with the built command and
 * nothing but the default profile, and compares with the truths. Then once more with the family's own heading words taken
 * out of the heading list: the loss says what the words are worth, and what the tables' contents alone tell.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fold } from '../../src/model/text-fold.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { FAMILIES } from '../samples/acts/families/index.ts';
import type { Truth } from '../samples/truth.ts';
import { extractWithCli } from './extract-run.ts';
import { addScore, emptyScore, type Miss, type Score } from './score-shape.ts';
import { pairActs, scoreAct } from './score.ts';
import { percent, table } from './table.ts';

const { values: options } = parseArgs({
  options: {
    families: { type: 'string', default: Object.keys(FAMILIES).join(',') },
    forms: { type: 'string', default: 'text,scan' },
    'no-leave-one-out': { type: 'boolean', default: false },
    misses: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) {
  console.log(`npm run bench:families -- [options]
  --families a,b         some families only
  --forms text,scan      which forms
  --no-leave-one-out     without the second run
  --misses 20            show so many things that are not as in the truth
  --jobs 2               workers`);
  process.exit(0);
}

/** One reading of one source, scored. */
interface Reading {
  readonly score: Score;
  readonly misses: readonly Miss[];
  readonly seconds: number;
  readonly exit: number | null;
  readonly acts: number;
}

const samples = join(import.meta.dirname, '..', '..', 'samples');
const folder = await mkdtemp(join(tmpdir(), 'delibere-families-'));
const rows: Record<string, string | number | null>[] = [];
const losses: Record<string, string | number | null>[] = [];
let wrongProved = 0;
try {
  for (const family of options.families.split(',')) {
    for (const form of options.forms.split(',')) {
      const source = join(samples, family, form, 'source.pdf');
      if (!existsSync(source)) throw new Error(`no sample ${family}/${form}`);
      const truth = JSON.parse(await readFile(join(samples, family, form, 'truth.json'), 'utf8')) as Truth;
      const reading = await read(source, truth, `${family}-${form}`, defaultProfile);
      report(family, form, truth, reading, 'default');
      rows.push(rowOf(family, form, truth, reading));
      if (options['no-leave-one-out'] || truth.headings.length === 0) continue;
      const without = await read(source, truth, `${family}-${form}-without`, withoutWords(truth.headings));
      report(family, form, truth, without, 'without its own headings');
      losses.push(lossOf(family, form, reading, without));
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`\n${table(rows)}`);
if (losses.length > 0)
  console.log(`\nWithout the family's own heading words (points lost)\n${table(losses)}`);
if (wrongProved > 0) process.exitCode = 1;

async function read(source: string, truth: Truth, name: string, profile: unknown): Promise<Reading> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, JSON.stringify(profile));
  // One cache for all: the second run differs in the profile only, and needs no recognition.
  const run = await extractWithCli(source, join(folder, name), join(folder, 'cache'), [
    '--profile',
    file,
    '--jobs',
    options.jobs,
  ]);
  const score = emptyScore();
  const misses: Miss[] = [];
  const results = pairActs(truth.acts, run.results);
  for (const [index, act] of truth.acts.entries()) {
    const scored = scoreAct(act, results[index]!);
    addScore(score, scored.score);
    misses.push(...scored.misses);
  }
  // An act nobody wrote: all its rows are invented.
  for (const extra of run.results.filter((result) => !results.includes(result))) {
    score.invented += extra.allocations.length;
    score.wrongProved += extra.allocations.filter((row) => row.status === 'proved').length;
    misses.push({
      what: 'act',
      page: extra.source.pages[0]?.number ?? 1,
      wanted: '(nothing)',
      got: extra.deliberation.id ?? '(no number)',
    });
  }
  if (run.results.length === 0 && run.exit !== 1)
    misses.push({ what: 'run', page: 0, wanted: 'a result', got: run.stderr.trim().slice(-300) });
  wrongProved += score.wrongProved;
  return { score, misses, seconds: run.seconds, exit: run.exit, acts: run.results.length };
}

/** The default heading list without the words of one family. */
function withoutWords(headings: readonly string[]): unknown {
  const own = new Set(headings.map((heading) => fold(heading)));
  const kept = Object.entries(defaultProfile.headings).map(([role, words]) => [
    role,
    words.filter((word) => !own.has(fold(word))),
  ]);
  return {
    ...defaultProfile,
    id: 'default-without',
    base: 'none',
    headings: Object.fromEntries(kept) as unknown,
  };
}

function report(family: string, form: string, truth: Truth, reading: Reading, words: string): void {
  const { score, misses, seconds, exit, acts } = reading;
  console.log(
    JSON.stringify({
      bench: 'families',
      family,
      form,
      words,
      seconds: Math.round(seconds * 100) / 100,
      exit,
      exitWanted: truth.exit,
      acts,
      actsWanted: truth.acts.length,
      ...score,
    }),
  );
  const many = Number(options.misses);
  if (many === 0) return;
  console.error(`${family}/${form} (${words})`);
  const shown = new Map<string, number>();
  for (const { what, page, wanted, got } of misses) {
    const so = (shown.get(what) ?? 0) + 1;
    shown.set(what, so);
    if (so <= many) console.error(`  ${what}  p.${page}\n    wanted ${wanted}\n    got    ${got}`);
  }
  console.error(`  ${[...shown].map(([what, count]) => `${what} ${count}`).join(', ') || 'nothing amiss'}`);
}

function rowOf(
  family: string,
  form: string,
  truth: Truth,
  { score, exit, acts }: Reading,
): Record<string, string | number | null> {
  return {
    family,
    form,
    acts: `${acts}/${truth.acts.length}`,
    exit: `${exit ?? '-'} (${truth.exit})`,
    rows: score.rows,
    found: percent(score.found, score.rows),
    invented: score.invented,
    amounts: percent(score.amounts, score.rows),
    beneficiaries: percent(score.beneficiaries, score.rows),
    groups: percent(score.groups, score.rows),
    full: percent(score.full, score.rows),
    totals: `${score.totalsFound}/${score.totals}`,
    closed: `${score.totalsClosed}/${score.totals}`,
    gaps: `${score.gapsExplained}/${score.gaps}`,
    proved: score.proved,
    doubtful: score.doubtful,
    'WRONG PROVED': score.wrongProved,
    articles: `${score.articleAmounts}/${score.articles}`,
    votes: `${score.votesRight}/${score.votes}`,
    people: `${score.attendanceRight}/${score.attendance}`,
    head: `${score.headRight}/${score.head}`,
  };
}

function lossOf(
  family: string,
  form: string,
  before: Reading,
  after: Reading,
): Record<string, string | number | null> {
  const lost = (key: keyof Score): string => {
    const { rows: all } = before.score;
    return all === 0 ? '-' : (((before.score[key] - after.score[key]) / all) * 100).toFixed(1);
  };
  return {
    family,
    form,
    rows: lost('found'),
    amounts: lost('amounts'),
    beneficiaries: lost('beneficiaries'),
    groups: lost('groups'),
    full: lost('full'),
    invented: after.score.invented - before.score.invented,
    'totals closed': before.score.totalsClosed - after.score.totalsClosed,
    'WRONG PROVED': after.score.wrongProved,
  };
}
