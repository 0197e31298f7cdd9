/** The samples of meaning: nothing wrong is called proved in what is accepted of them, and what ends with 0 is whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judge } from '../../scripts/layouts/judge.ts';
import { summarise } from '../../src/emit/summary.ts';
import { centsOf } from '../../src/messages/numbers.ts';
import type { Result } from '../../src/model/result.ts';

const folder = join(import.meta.dirname, '..', '..', 'samples', 'sens');

interface Truth {
  readonly grants: readonly Row[];
  readonly alsoAccepted?: readonly (readonly Row[])[];
}
interface Row {
  readonly beneficiary: string;
  readonly amount: string;
}

const grantsOf = (rows: readonly Row[]) =>
  rows.map(({ beneficiary, amount }) => ({ beneficiary, cents: centsOf(amount) }));

it.each(readdirSync(folder))('%s is right, or asks', (name) => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));
  const { grants, alsoAccepted = [] } = read('truth.json') as Truth;
  const expected = read('expected/result.json') as Result | readonly Result[];
  const results = 'schemaVersion' in expected ? [expected] : expected;
  const judged = judge(results, {
    body: '',
    grants: grantsOf(grants),
    alsoAccepted: alsoAccepted.map(grantsOf),
    others: [],
  });
  expect(judged.wrongProved).toEqual([]);
  const isClean = results.every((result) => summarise(result).exitCode === 0);
  expect(isClean && !judged.whole).toBe(false);
  expect(isClean && grants.length === 0).toBe(false);
});
