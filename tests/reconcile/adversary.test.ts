/** Attacks on the promise: acts that are wrong and close all the same. No wrong amount may be called proved. */
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import type { AllocationRecord, Figure, Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { readFigure } from '../../src/reconcile/observation.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { say } from '../../src/messages/say.ts';
import { article, operation, records, row, total } from './build.ts';

const run = (act: Records): Extraction => reconcile(act, defaultProfile);
const statuses = (out: Extraction, wanted: (row: AllocationRecord) => boolean = () => true): Set<string> =>
  new Set(out.records.allocations.filter(wanted).map(({ id }) => out.verdicts.get(`${id}.amount`)!.status));

interface Group {
  readonly cents: readonly number[];
  readonly places?: readonly number[];
}

/** Operations of one theme, each with total, prose and article, the theme with a total of its own. */
function act(groups: readonly Group[], theme = true): Records {
  const allocations = groups.flatMap(({ cents, places }, group) =>
    cents.map((amount, index) =>
      row(100 * group + index + 1, {
        theme: '1',
        operation: String(group + 1),
        name: `Structure ${String(group)} ${String(index)}`,
        cents: amount,
        quantities: places === undefined ? [] : [[places[index]!, null]],
      }),
    ),
  );
  const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
  const all = sum(groups.flatMap(({ cents }) => cents));
  return records({
    allocations,
    totals: [
      ...groups.map(({ cents }, group) =>
        total(group + 1, sum(cents), {
          themeCode: '1',
          operationCode: String(group + 1),
          rows: cents.map((_, index) => `a${String(100 * group + index + 1)}`),
        }),
      ),
      ...(theme
        ? [total(99, all, { scope: 'theme', themeCode: '1', rows: allocations.map(({ id }) => id) })]
        : []),
    ],
    operations: groups.map(({ cents }, group) =>
      operation(group + 1, String(group + 1), '1', sum(cents), { structures: cents.length }),
    ),
    articles: groups.map(({ cents }, group) =>
      article(group + 1, sum(cents), { themeCode: '1', operationCode: String(group + 1) }),
    ),
  });
}

/** Every figure of the act read through a change of its characters. */
function reread(
  read: (text: string) => string,
  { allocations, totals, operations, articles }: Records,
): Records {
  const again = (figure: Figure, unit: 'cents' | 'milli'): Figure => {
    const text = read(figure.text);
    return { ...figure, text, value: readFigure(text, unit) };
  };
  return records({
    allocations: allocations.map((one) => ({
      ...one,
      amount: again(one.amount, 'cents'),
      quantities: one.quantities.map(({ figure, unit }) => ({ unit, figure: again(figure, 'milli') })),
    })),
    totals: totals.map((one) => ({ ...one, amount: again(one.amount, 'cents') })),
    operations: operations.map((one) => ({ ...one, amount: again(one.amount!, 'cents') })),
    articles: articles.map((one) => ({ ...one, amount: again(one.amount!, 'cents') })),
  });
}

const eights = (text: string): string => text.replaceAll('3', '8');

describe('the same misreading wherever an amount is printed', () => {
  test('an operation of one row: total, prose and article repeat its error', () => {
    const out = run(reread(eights, act([{ cents: [3_000_000] }], false)));
    expect(out.checks.every(({ status }) => status === 'pass')).toBe(true);
    expect(statuses(out)).toEqual(new Set(['plausible']));
    expect(say(out.verdicts.get('a1.amount')!.reason, 'fr')).toContain('de la même façon');
  });

  test('the same amount for every row, and a total of the same digit: the rate is learned from the error', () => {
    const same = act([{ cents: Array.from({ length: 10 }, () => 300_000) }], false);
    const out = run(reread(eights, same));
    expect(out.checks.every(({ status }) => status === 'pass')).toBe(true);
    expect(statuses(out)).toEqual(new Set(['plausible']));
  });

  test('a price per place learned from counts and amounts that are misread together', () => {
    const places = [3, 30, 300, 33, 303];
    const cents = places.map((count) => count * 100_000);
    const out = run(reread(eights, act([{ cents, places }], false)));
    for (const check of out.checks) expect(check.status).not.toBe('unverifiable');
    expect(statuses(out).has('proved')).toBe(false);
  });

  test('commas lost throughout', () => {
    const out = run(
      reread(
        (text) => text.replace(',', '').replace(/\s/gu, ''),
        act([{ cents: [500_000, 1_200_000, 730_000] }]),
      ),
    );
    expect(out.checks.every(({ status }) => status === 'pass')).toBe(true);
    expect(statuses(out).has('proved')).toBe(false);
  });

  test('a border read as 1 before an amount and before the total that repeats it', () => {
    const one = act([{ cents: [3_000_000] }], false);
    const border = (figure: Figure): Figure => ({ ...figure, text: `1${figure.text}`, value: 103_000_000 });
    const out = run({
      ...one,
      allocations: one.allocations.map((each) => ({ ...each, amount: border(each.amount) })),
      totals: one.totals.map((each) => ({ ...each, amount: border(each.amount) })),
      operations: [],
      articles: [],
    });
    expect(statuses(out).has('proved')).toBe(false);
  });
});

describe('what the act itself shows against it', () => {
  /** Many rows in which every digit is read as what it is. */
  const others: readonly Group[] = [3, 4, 6].map((step) => {
    const places = Array.from({ length: 40 }, (_, index) => 13 + ((index * 37 + step * 11) % 180));
    return { places, cents: places.map((count) => count * 8230) };
  });

  test('an operation of one row is proved where a theme of many digits closes over it', () => {
    const out = run(act([{ cents: [3_000_000] }, ...others]));
    expect(statuses(out)).toEqual(new Set(['proved']));
  });

  test('not where its error is repeated by everything that states it alone', () => {
    const honest = act([{ cents: [3_000_000] }, ...others], false);
    const alone = (figure: Figure): Figure => ({ ...figure, text: eights(figure.text), value: 8_000_000 });
    const out = run({
      ...honest,
      allocations: honest.allocations.map((one, at) =>
        at === 0 ? { ...one, amount: alone(one.amount) } : one,
      ),
      totals: honest.totals.map((one, at) => (at === 0 ? { ...one, amount: alone(one.amount) } : one)),
      operations: honest.operations.map((one, at) =>
        at === 0 ? { ...one, amount: alone(one.amount!) } : one,
      ),
      articles: honest.articles.map((one, at) => (at === 0 ? { ...one, amount: alone(one.amount!) } : one)),
    });
    expect(out.checks.every(({ status }) => status === 'pass')).toBe(true);
    expect(statuses(out, ({ id }) => id === 'a1')).toEqual(new Set(['plausible']));
    expect(statuses(out, ({ id }) => id !== 'a1')).toEqual(new Set(['proved']));
  });
});

describe('rows that are not what they seem', () => {
  test('a row read twice makes up for a lost one of the same amount', () => {
    // a1 and a7 have the same count, so the same amount.
    const places = [45, 30, 120, 62, 17, 88, 45, 29, 71, 54, 36, 90];
    const honest = act([{ places, cents: places.map((count) => count * 8000) }]);
    expect(statuses(run(honest))).toEqual(new Set(['proved']));
    const [first] = honest.allocations;
    const twin = { ...first!, id: 'a99' };
    const out = run({
      ...honest,
      allocations: [...honest.allocations.filter(({ id }) => id !== 'a7'), twin],
      totals: honest.totals.map((one) => ({
        ...one,
        rows: [...one.rows!.filter((id) => id !== 'a7'), 'a99'],
      })),
    });
    const amounts = out.checks.filter(({ kind }) => kind === 'sum' || kind === 'restatement');
    expect(amounts.every(({ status }) => status === 'pass')).toBe(true);
    expect(out.verdicts.get('a99.amount')!.status).not.toBe('proved');
  });

  test('a lost row and a total misread by as much', () => {
    const honest = act([{ cents: [500_000, 250_000, 130_000, 90_000] }], false);
    const less = 500_000 + 250_000 + 90_000;
    const out = run({
      ...honest,
      allocations: honest.allocations.filter(({ id }) => id !== 'a3'),
      totals: [total(1, less, { themeCode: '1', operationCode: '1', rows: ['a1', 'a2', 'a4'] })],
    });
    expect(out.checks.some(({ status }) => status === 'fail')).toBe(true);
    expect(out.verdicts.get('t1.amount')!.status).not.toBe('proved');
  });

  test('a row under the wrong operation breaks both sums and is taken for no misreading', () => {
    const honest = act([{ cents: [500_000, 250_000, 130_000] }, { cents: [700_000, 90_000, 310_000] }]);
    const moved = honest.allocations.map((one) =>
      one.id === 'a3' ? { ...one, operation: { code: '2', name: 'Opération 2' } } : one,
    );
    const totals = honest.totals.map((one) =>
      one.id === 't1'
        ? { ...one, rows: ['a1', 'a2'] }
        : one.id === 't2'
          ? { ...one, rows: ['a3', 'a101', 'a102', 'a103'] }
          : one,
    );
    const out = run({ ...honest, allocations: moved, totals });
    expect(out.repairs).toEqual([]);
    expect(out.checks.filter(({ status }) => status === 'fail').length).toBeGreaterThan(1);
    for (const { id, amount } of honest.allocations)
      expect(out.verdicts.get(`${id}.amount`)!.value).toBe(amount.value);
  });
});
