/** What second readings are worth, by who read and in which views. */
import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/model/extraction.ts';
import type { WeighedReading } from '../../src/model/reading.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { pairOf, witnessesOf } from '../../src/reconcile/correlation.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { again, article, operation, records, row, total } from './build.ts';

const AMOUNTS = [
  350_000, 412_000, 98_000, 1_250_000, 730_000, 264_000, 815_000, 627_000, 93_000, 458_000, 176_000,
  1_340_000, 259_000, 687_000,
];

/** An act whose sums close, its rows read again as said. */
function readAgain(second: (text: string) => readonly WeighedReading[]): Extraction {
  const options = { boxed: true, confidence: 0.95 };
  const rows = AMOUNTS.map((cents, index) =>
    row(index + 1, { theme: '1', operation: '1', name: `Club ${String(index)}`, cents }, options),
  );
  const sum = AMOUNTS.reduce((all, cents) => all + cents);
  const act = records({
    allocations: rows.map((one) => ({ ...one, amount: { ...one.amount, reader: 'tesseract' } })),
    totals: [total(1, sum, { themeCode: '1', operationCode: '1', rows: rows.map(({ id }) => id) }, options)],
    operations: [operation(1, '1', '1', sum, { structures: rows.length }, options)],
    articles: [article(1, sum, { themeCode: '1', operationCode: '1' }, options)],
  });
  const rereads = new Map(act.allocations.map(({ id, amount }) => [`${id}.amount`, second(amount.text)]));
  return reconcile(act, defaultProfile, rereads);
}

const strengths = (out: Extraction): unknown =>
  [...out.verdicts].map(([key, { status, candidates }]) => [key, status, candidates]);
const by = (reader: string, reading: WeighedReading): WeighedReading => ({ ...reading, reader });

describe('second readings', () => {
  const apart = new Set([pairOf('tesseract', 'essai')]);
  const alike = [again('150,00', 0.2), again('150,00', 1.7)];

  test('by one reader are worth less than by two that err apart', () => {
    const [one, ...noOther] = witnessesOf('tesseract', alike, apart);
    expect(noOther).toEqual([]);
    const two = witnessesOf('tesseract', [alike[0]!, by('essai', alike[1]!)], apart);
    expect(two.map(({ readings }) => readings.map(({ reader }) => reader))).toEqual([
      ['tesseract'],
      ['essai'],
    ]);
    expect(two[1]!.weight).toBeGreaterThan(one!.weight);
    const worth = (all: typeof two): number => all.reduce((sum, { repeated }) => sum + repeated, 0);
    expect(worth(two)).toBeGreaterThan(worth([one!]));
  });

  test('by another reader prove what the same reader’s would, and no more, until it is measured', () => {
    const same = readAgain((text) => [again(text)]);
    const other = readAgain((text) => [by('essai', again(text))]);
    expect(strengths(other)).toEqual(strengths(same));
    const both = readAgain((text) => [again(text), by('essai', again(text))]);
    const proved = (out: Extraction): string[] =>
      [...out.verdicts].flatMap(([key, { status }]) => (status === 'proved' ? [key] : []));
    expect(proved(same)).not.toEqual([]);
    expect(proved(same)).toEqual(expect.arrayContaining(proved(both)));
  });

  test('say nothing where one reader looks at the same view again', () => {
    expect(witnessesOf('tesseract', [{ ...again('150,00'), view: null }])).toEqual([]);
    expect(strengths(readAgain((text) => [{ ...again(text), view: null }]))).toEqual(
      strengths(readAgain(() => [])),
    );
  });

  test('by anyone may be the first reader’s own where nobody knows who that was', () => {
    expect(witnessesOf(null, [by('essai', alike[0]!)], apart)).toMatchObject([
      { weight: 0.75, repeated: 3.5 },
    ]);
  });
});
