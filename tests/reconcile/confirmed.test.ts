/** Figures that a person confirmed or set: never changed, a help for the others, and not proved by that alone. */
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import { isMessage } from '../../src/model/message.ts';
import type { Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { figuresOf } from '../../src/model/walk.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { article, euros, misread, operation, place, records, row, total } from './build.ts';

const CLUBS = [350_000, 412_000, 98_000, 1_250_000, 730_000, 264_000];

const run = (act: Records, ...confirmed: readonly string[]): Extraction =>
  reconcile(act, defaultProfile, undefined, new Set(confirmed));
const status = (out: Extraction, key: string): string => out.verdicts.get(key)!.status;
const reason = (out: Extraction, key: string): string | null => {
  const sentence = out.verdicts.get(key)!.reason;
  return isMessage(sentence) ? sentence.code : null;
};
const values = (out: Extraction): (number | null)[] =>
  figuresOf(out.records).map(({ figure }) => figure.value);

/** Rows of one operation, with their total, the prose and the article. */
function closed(rows: Records['allocations']): Records {
  const sum = rows.reduce((all, one) => all + one.amount.value!, 0);
  return records({
    allocations: rows,
    totals: [total(1, sum, { themeCode: '1', operationCode: '1', rows: rows.map(({ id }) => id) })],
    operations: [operation(1, '1', '1', sum, { structures: rows.length })],
    articles: [article(1, sum, { themeCode: '1', operationCode: '1' })],
  });
}

const clubs = (): Records =>
  closed(
    CLUBS.map((cents, index) =>
      row(
        index + 1,
        { theme: '1', operation: '1', name: `Club ${String(index)}`, cents },
        { boxed: true, confidence: 0.5 },
      ),
    ),
  );

/** Rows at 80 € a place: the rate and the sums prove every amount. */
const rated = (): Records =>
  closed(
    Array.from({ length: 20 }, (_, index) => {
      const places = 12 + ((index * 37) % 180);
      return row(index + 1, {
        theme: '1',
        operation: '1',
        name: `CCAS ${String(index)}`,
        quantities: [[places, null]],
        cents: places * 8000,
      });
    }),
  );

/** The act with the amount of a row read as something else, and the value that a person gave it, if any. */
function amountOf(act: Records, id: string, text: string, value: number): Records {
  return {
    ...act,
    allocations: act.allocations.map((one) =>
      one.id === id ? { ...one, amount: { ...one.amount, text, value } } : one,
    ),
  };
}

describe('a figure that a person confirmed', () => {
  test('unties a sum, is not asked for again and is no repair of the arithmetic', () => {
    const act = clubs();
    const wrong = act.allocations[1]!.amount.value! + 300_000;
    expect(run(amountOf(act, 'a2', euros(wrong).text, wrong)).repairs).toEqual([]);
    const out = run(amountOf(act, 'a2', euros(wrong).text, CLUBS[1]!), 'a2.amount');
    expect(out.checks.every((check) => check.status === 'pass')).toBe(true);
    expect(out.repairs).toEqual([]);
    expect(values(out)).toEqual(values(run(act)));
    expect(out.doubts.map(({ figure }) => figure)).not.toContain('a2.amount');
    expect(out.doubts.map(({ figure }) => figure)).toContain('a1.amount');
    expect(status(out, 'a2.amount')).toBe('plausible');
    expect(reason(out, 'a2.amount')).toBe('reconcile/confirmed');
    expect(out.verdicts.get('a2.amount')!.candidates.map(({ value, origin }) => [value, origin])).toEqual(
      expect.arrayContaining([
        [wrong, 'read'],
        [CLUBS[1], 'confirmed'],
      ]),
    );
  });

  test('leaves the misreading to the others', () => {
    const act = clubs();
    const spoiled = amountOf(act, 'a1', euros(850_000).text, 850_000);
    expect(run(spoiled).repairs).toEqual([]);
    const out = run(spoiled, ...['a2', 'a3', 'a4', 'a5', 'a6'].map((id) => `${id}.amount`));
    expect(out.repairs.map(({ field }) => field)).toEqual(['a1.amount']);
    expect(out.verdicts.get('a1.amount')!.value).toBe(CLUBS[0]);
  });

  test('takes part in no joint error, so that it helps to prove the others', () => {
    const act = { ...clubs(), operations: [], articles: [] };
    const others = ['a2', 'a3', 'a4', 'a5', 'a6'].map((id) => `${id}.amount`);
    expect(status(run(act), 'a1.amount')).toBe('plausible');
    // Its total may still be wrong with it.
    expect(status(run(act, ...others), 'a1.amount')).toBe('plausible');
    expect(status(run(act, ...others, 't1.amount'), 'a1.amount')).toBe('proved');
  });

  test('is proved by the normal rules, and no more easily', () => {
    const act = rated();
    expect(status(run(act, 'a5.amount'), 'a5.amount')).toBe('proved');
    // A count that a person set does not free the amount beside it.
    expect(status(run(act, 'a5.quantities.0'), 'a5.amount')).toBe('proved');
    expect(status(run(clubs(), 'a1.amount'), 'a1.amount')).toBe('plausible');
  });

  test('keeps its value where a sum and a rate say another; the sum still fails', () => {
    const act = rated();
    const truth = act.allocations[4]!.amount;
    const wrong = truth.value! + 300_000;
    const spoiled = amountOf(act, 'a5', euros(wrong).text, wrong);
    expect(run(spoiled).repairs.map(({ field }) => field)).toEqual(['a5.amount']);
    const out = run(spoiled, 'a5.amount');
    expect(values(out)).toEqual(values(run(spoiled, ...figuresOf(spoiled).map(({ key }) => key))));
    expect(out.verdicts.get('a5.amount')!.value).toBe(wrong);
    expect(out.checks.some((check) => check.status === 'fail')).toBe(true);
    expect(status(out, 'a5.amount')).toBe('plausible');
    expect(reason(out, 'a5.amount')).toBe('reconcile/confirmed-in-gap');
  });

  test('is not proved where its characters say something quite different, though every sum closes', () => {
    const act = rated();
    const truth = act.allocations[4]!.amount.value!;
    const set = amountOf(act, 'a5', '71,35 €', truth);
    // Even where everything that could be wrong with it is confirmed too.
    const out = run(set, ...figuresOf(set).map(({ key }) => key));
    expect(out.checks.every((check) => check.status === 'pass')).toBe(true);
    expect(status(out, 'a5.amount')).toBe('plausible');
    expect(reason(out, 'a5.amount')).toBe('reconcile/confirmed-unlikely');
    expect(status(out, 'a6.amount')).toBe('proved');
  });

  test('in no sum at all is plausible by that person', () => {
    const act = records({ allocations: clubs().allocations });
    expect(reason(run(act, 'a1.amount'), 'a1.amount')).toBe('reconcile/confirmed');
    expect(reason(run(act, 'a1.amount'), 'a2.amount')).not.toBe('reconcile/confirmed');
  });

  test('that nobody could read is still no number of its own', () => {
    const act = clubs();
    const unread = {
      ...act,
      allocations: act.allocations.map((one) =>
        one.id === 'a1' ? { ...one, amount: misread(one.amount, null, '~~') } : one,
      ),
      totals: [],
      operations: [],
      articles: [],
    };
    expect(status(run(unread, 'a1.amount'), 'a1.amount')).toBe('doubtful');
    expect(run(amountOf(unread, 'a1', '~~', CLUBS[0]!), 'a1.amount').verdicts.get('a1.amount')).toMatchObject(
      { status: 'plausible', value: CLUBS[0], inferred: false },
    );
  });

  test('that two records list is confirmed under either id', () => {
    const act = clubs();
    const sum = act.articles[0]!.amount!.value!;
    const shared = { ...act.articles[0]!.amount!, place: place('Total', 77) };
    const wrong = misread(shared, sum + 300_000);
    const twice = (read: typeof shared, listed: typeof shared): Records => ({
      ...act,
      articles: [{ ...act.articles[0]!, amount: read }],
      totals: [
        ...act.totals,
        total(9, sum, {
          part: 'article',
          themeCode: '1',
          operationCode: '1',
          amount: listed,
          budgeted: true,
        }),
      ],
    });
    const out = run(twice(wrong, { ...wrong, value: sum }), 't9.amount');
    expect(out.verdicts.get('article1.amount')!.value).toBe(sum);
    expect(out.verdicts.get('t9.amount')!.value).toBe(sum);
    expect(out.repairs).toEqual([]);
    expect(out.checks.every((check) => check.status === 'pass')).toBe(true);
  });
});
