/** Prices that a profile knows speak where rows follow them, and are a hint only. */
import { describe, expect, test } from 'vitest';
import { defaultProfile } from '../../src/profiles/default.ts';
import { reconcile } from '../../src/reconcile/index.ts';
import { misread, records, row } from './build.ts';

const price = { themeCode: '1', operationCode: null, unit: 'places', amount: '80.00' };
const knowing = (amount: string): typeof defaultProfile => ({
  ...defaultProfile,
  rates: [{ ...price, amount }],
});

/** Two rows at 80 € a place, and a third read with one digit wrong: 2 500 € for 2 400 €. */
const ROWS = [10, 20, 30].map((places, index) =>
  row(index + 1, {
    theme: '1',
    operation: '1',
    name: `Club ${String(index)}`,
    quantities: [[places, 'places']],
    cents: places * 8000,
  }),
);
const ACT = records({
  allocations: ROWS.map((one) => (one.id === 'a3' ? { ...one, amount: misread(one.amount, 250_000) } : one)),
});

describe('a price that the profile declares', () => {
  test('calls the row that leaves it into doubt where two rows alone would not', () => {
    expect(reconcile(ACT, defaultProfile).verdicts.get('a3.amount')).toMatchObject({ status: 'plausible' });
    const verdict = reconcile(ACT, knowing('80.00')).verdicts.get('a3.amount');
    expect(verdict).toMatchObject({ status: 'doubtful', value: 250_000 });
    expect(verdict!.candidates).toContainEqual(expect.objectContaining({ value: 240_000 }));
  });

  test('says nothing where no row follows it, or in another unit or theme', () => {
    const plain = JSON.stringify([...reconcile(ACT, defaultProfile).verdicts]);
    for (const rates of [
      [{ ...price, amount: '90.00' }],
      [{ ...price, unit: 'heures' }],
      [{ ...price, themeCode: '2' }],
    ]) {
      expect(JSON.stringify([...reconcile(ACT, { ...defaultProfile, rates }).verdicts])).toBe(plain);
    }
  });
});
