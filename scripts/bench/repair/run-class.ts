/** Runs one class of errors in one mode over all families of acts. */
import type { Extraction, Rereads } from '../../../src/model/extraction.ts';
import type { WeighedReading } from '../../../src/model/reading.ts';
import { defaultProfile } from '../../../src/profiles/default.ts';
import { figuresOf } from '../../../src/model/walk.ts';
import { reconcile } from '../../../src/reconcile/index.ts';
import { again, euros } from '../../../tests/reconcile/build.ts';
import { FAMILIES, randomFrom, type Family, type Random } from '../../../tests/reconcile/families.ts';
import { CLASSES, truthOf, type Injected } from './inject.ts';
import { judge, type Score } from './judge.ts';
import { isRead, type Mode } from './modes.ts';

/** Second readings of what was called into doubt. */
function readAgain(extraction: Extraction, injected: Injected, random: Random, mode: Mode): Rereads {
  const texts = new Map(figuresOf(injected.records).map(({ key, figure, unit }) => [key, { figure, unit }]));
  const found = new Map<string, readonly WeighedReading[]>();
  for (const { figure } of extraction.doubts) {
    const named = texts.get(figure);
    const truth = injected.truth.get(figure);
    if (named === undefined) continue;
    const blind = (mode === 'blurred' && random() < 0.25) || truth === undefined || truth === null;
    const text = blind
      ? named.figure.text
      : named.unit === 'cents'
        ? euros(truth).text
        : String(truth / 1000).replace('.', ',');
    found.set(figure, [again(text)]);
  }
  return found;
}

/** What an act with exact characters says: what it prints, and where that is no number, what it was made from. */
function printedTruth(made: Injected): Map<string, number | null> {
  const printed = truthOf(made.records);
  for (const [key, value] of printed) if (value === null) printed.set(key, made.truth.get(key) ?? null);
  return printed;
}

/** How often, from which seed, into which acts. */
export interface Runs {
  readonly each: number;
  readonly seed: number;
  readonly families?: readonly Family[];
  /** Tells what went wrong on stderr. */
  readonly show?: boolean;
}

/**
 * Injects one class of errors, `each` times, into the families in turn.
 *
 * @param seed the same seed gives the same injections
 */
export function runClass(
  name: string,
  mode: Mode,
  { each, seed, families = Object.values(FAMILIES), show = false }: Runs,
): Score {
  const score: Score = {
    class: name,
    mode,
    injected: 0,
    covered: 0,
    detected: 0,
    rightlyRepaired: 0,
    wronglyRepaired: 0,
    leftDoubtful: 0,
    missed: 0,
    missedThoughCovered: 0,
    wrongCalledProved: 0,
    undone: 0,
    readable: 0,
    readableRepaired: 0,
  };
  const inject = CLASSES[name]!;
  for (let round = 0; score.injected < each && round < each * 6; round += 1) {
    const random = randomFrom(seed * 1_000_003 + round * 7919 + name.length * 31 + mode.length);
    const family = families[round % families.length]!;
    const act = family(random, { exact: mode === 'layer', boxed: mode === 'pixels' || mode === 'blurred' });
    const made = inject(act, random);
    if (made === null) continue;
    // Exact characters are not misread: what was injected is what the act prints, and must be left as it is.
    const injected: Injected = mode === 'layer' ? { ...made, truth: printedTruth(made) } : made;
    let out = reconcile(injected.records, defaultProfile);
    const rereads = new Map<string, readonly WeighedReading[]>();
    if (isRead(mode)) {
      for (let turn = 0; turn < 2 && out.doubts.length > 0; turn += 1) {
        for (const [key, readings] of readAgain(out, injected, random, mode)) rereads.set(key, readings);
        out = reconcile(injected.records, defaultProfile, rereads);
      }
    }
    judge(score, { injected, out, clean: reconcile(act, defaultProfile), rereads, show });
  }
  return score;
}

/** Correct acts: nothing may be changed, nothing may fail. */
export function untouched(
  each: number,
  seed: number,
): { acts: number; changed: number; failing: number; proved: number; rows: number } {
  const result = { acts: 0, changed: 0, failing: 0, proved: 0, rows: 0 };
  for (let round = 0; round < each; round += 1) {
    const random = randomFrom(seed * 77_003 + round);
    const family = Object.values(FAMILIES)[round % Object.keys(FAMILIES).length]!;
    const out = reconcile(family(random, {}), defaultProfile);
    result.acts += 1;
    if (out.repairs.length > 0) result.changed += 1;
    if (out.checks.some(({ status }) => status === 'fail')) result.failing += 1;
    for (const { id } of out.records.allocations) {
      result.rows += 1;
      if (out.verdicts.get(`${id}.amount`)?.status === 'proved') result.proved += 1;
    }
  }
  return result;
}
