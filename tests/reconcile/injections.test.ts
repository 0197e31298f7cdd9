/**
 * A little of `npm run bench:repair`, on the same acts every time. `DELIBERE_SEED=<seed> npx vitest run
 * tests/reconcile/injections.test.ts` looks at others, as the nightly run does; a failure tells its seed.
 */
import { describe, expect, test } from 'vitest';
import { CLASSES } from '../../scripts/bench/repair/inject.ts';
import { runClass } from '../../scripts/bench/repair/run-class.ts';
import { familiesOf, sampleActs } from '../../scripts/bench/repair/sample-acts.ts';

const seed = Number(process.env.DELIBERE_SEED ?? 2026);
const acts = await sampleActs();

describe(`errors injected with seed ${String(seed)}`, () => {
  test.each(Object.keys(CLASSES))('%s: never wrong and proved, never missed where a sum sees it', (name) => {
    const scores = [
      runClass(name, 'text', { each: 3, seed }),
      runClass(name, 'pixels', { each: 3, seed }),
      runClass(name, 'scan', { each: 2, seed, families: familiesOf(acts, false) }),
    ];
    for (const score of scores) {
      const told = `seed ${String(seed)}, ${score.mode}: ${JSON.stringify(score)}`;
      expect(score.wrongCalledProved, told).toBe(0);
      expect(score.missedThoughCovered, told).toBe(0);
      expect(score.undone, told).toBe(score.injected);
    }
  });

  test('the samples’ scans are among the acts', () => {
    expect(Object.keys(acts).length).toBeGreaterThan(4);
  });
});
