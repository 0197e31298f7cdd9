/** Two errors in sums over the same rows: neither hides the other, nor is one laid to a row that is missing. */
import { describe, expect, test } from 'vitest';
import type { Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { again, article, euros, misread, records, row, total } from './build.ts';

const themed = (theme: number, cents: readonly number[]): Records['allocations'] =>
  cents.map((amount, index) =>
    row(10 * theme + index, { theme: String(theme), name: `Club ${String(index)}`, cents: amount }),
  );
const FIRST = themed(1, [255_000, 190_000, 380_000, 381_000, 400_000, 130_000]);
const SECOND = themed(2, [150_000, 350_000, 145_000, 300_000]);

const sumOf = (rows: Records['allocations']): number =>
  rows.reduce((all, { amount }) => all + amount.value!, 0);
const ids = (rows: Records['allocations']): string[] => rows.map(({ id }) => id);
const ALL = [...FIRST, ...SECOND];

/** Two themes with totals, the first of which is printed wrong by 350 €, and the act's own total, which is right. */
const ACT = records({
  allocations: ALL,
  totals: [
    total(1, sumOf(FIRST) + 35_000, { scope: 'theme', themeCode: '1', rows: ids(FIRST) }),
    total(2, sumOf(SECOND), { scope: 'theme', themeCode: '2', rows: ids(SECOND) }),
    total(3, sumOf(ALL), { scope: 'document', rows: ids(ALL) }),
  ],
  articles: [article(1, sumOf(ALL), { annexes: ['7'] })],
});

describe('a row misread under a total that is printed wrong', () => {
  const spoiled = {
    ...ACT,
    allocations: ACT.allocations.map((one) =>
      one.id === 'a10' ? { ...one, amount: misread(one.amount, 250_000) } : one,
    ),
  };
  const second = [again(euros(255_000).text)];

  test('comes back by the act’s total, where a second reading sees it', () => {
    const { verdicts, repairs } = reconcile(spoiled, defaultProfile, new Map([['a10.amount', second]]));
    expect(repairs.map(({ field, after }) => [field, after])).toEqual([
      ['a10.amount', '2\u202F550,00\u00a0€'],
    ]);
    expect(verdicts.get('a10.amount')).toMatchObject({ value: 255_000 });
    expect(verdicts.get('t1.amount')).toMatchObject({ value: sumOf(FIRST) + 35_000 });
  });

  test('stays as it is without one, in doubt', () => {
    const { verdicts, repairs } = reconcile(spoiled, defaultProfile);
    expect(repairs).toEqual([]);
    expect(verdicts.get('a10.amount')).toMatchObject({ value: 250_000, status: 'doubtful' });
  });
});
