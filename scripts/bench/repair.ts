/**
 * `npm run bench:repair`: errors injected into correct records, and what the arithmetic makes of them.
 *
 * Prints one JSON line for each timing, one for each class of error and mode, then the same as a table.
 *
 *   --seed N     first seed (default 1)
 *   --each N     injections for each class and mode (default 100); of one digit at least 100 where figures are read again
 *   --modes a,b  some modes only: see `repair/modes.ts`
 *   --show       what was wrongly repaired, missed, or wrong and proved
 *   --no-timings leave the timings out; DELIBERE_REAL_ACTS names a folder with the act that is timed
 */
import { parseArgs } from 'node:util';
import { FAMILIES } from '../../tests/reconcile/families.ts';
import { CLASSES } from './repair/inject.ts';
import type { Score } from './repair/judge.ts';
import { isRead, MODES, type Mode } from './repair/modes.ts';
import { runClass, untouched } from './repair/run-class.ts';
import { familiesOf, sampleActs } from './repair/sample-acts.ts';
import { timings } from './repair/timings.ts';
import { table } from './table.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '100' },
    modes: { type: 'string', default: Object.keys(MODES).join(',') },
    show: { type: 'boolean', default: false },
    'no-timings': { type: 'boolean', default: false },
  },
});

const ONE_DIGIT = 'one digit';
/** So many that a share of 95 % means something. */
const LEAST_READ = 100;
/** Of single digits that can be read again, so many are repaired. */
const LEAST_SHARE = 0.95;

// First of all, so that what is not compiled yet is seen.
if (!options['no-timings']) for (const line of await timings()) console.log(JSON.stringify(line));

const scores: Score[] = [];
const [seed, each] = [Number(options.seed), Number(options.each)];
const acts = await sampleActs();
for (const mode of options.modes.split(',') as Mode[]) {
  const given = MODES[mode] === 'samples' ? { families: familiesOf(acts, mode === 'scan-text') } : {};
  for (const name of Object.keys(CLASSES)) {
    const least = name === ONE_DIGIT && isRead(mode) ? LEAST_READ : 0;
    const score = runClass(name, mode, { each: Math.max(each, least), seed, show: options.show, ...given });
    scores.push(score);
    console.log(JSON.stringify(score));
  }
}
console.log(JSON.stringify({ clean: untouched(each, seed) }));

const sum = (field: keyof Score, list = scores): number =>
  list.reduce((all, score) => all + Number(score[field]), 0);
const FIELDS = [
  'injected',
  'covered',
  'detected',
  'rightlyRepaired',
  'wronglyRepaired',
  'leftDoubtful',
  'missed',
  'missedThoughCovered',
  'wrongCalledProved',
] as const;
console.log(
  `\n${table(scores.map((score) => ({ class: score.class, mode: score.mode, ...counts([score]) })))}`,
);
const byClass = Object.keys(CLASSES).map((name) => ({
  class: name,
  ...counts(scores.filter((score) => score.class === name)),
}));
console.log(`\nAll modes\n${table(byClass)}`);
console.log(
  `\n${String(sum('injected'))} injections into ${String(Object.keys(FAMILIES).length)} invented families and ${String(Object.keys(acts).length)} scanned acts; wrong called proved: ${String(sum('wrongCalledProved'))}; undone exactly: ${String(sum('undone'))}`,
);
const single = scores.filter((score) => score.class === ONE_DIGIT);
console.log(
  `one digit in a sum that closes, its pixels readable: ${String(sum('readable', single))}; rightly repaired: ${String(sum('readableRepaired', single))}`,
);
const tooFew = sum('readableRepaired', single) < LEAST_SHARE * sum('readable', single);
if (sum('wrongCalledProved') > 0 || sum('missedThoughCovered') > 0 || tooFew) process.exitCode = 1;

function counts(list: readonly Score[]): Record<string, number> {
  return Object.fromEntries(FIELDS.map((field) => [field, sum(field, [...list])]));
}
