import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confusionCost, printedForms } from '../../../src/reconcile/channel/channel.ts';
import { slipCost, type SlipCounts } from '../../../src/reconcile/channel/channel-costs.ts';
import { digitCost } from '../../../src/reconcile/channel/digit-costs.ts';
import { MARGINS } from '../../../src/reconcile/engine/types.ts';
import { oneSlip } from '../../../src/reconcile/channel/one-slip.ts';
import { readFigure } from '../../../src/reconcile/observation.ts';
import { MEASURED_CONFUSIONS } from '../../../src/reconcile/channel/measured-confusions.ts';
import { slipOf, written } from '../../../src/reconcile/channel/slip-kinds.ts';

const cents = fc.integer({ min: 10_000, max: 2_000_000_000 });

describe('the noisy channel', () => {
  test('a value read as it is printed costs nothing, however it is spaced', () => {
    for (const text of ['44 000,00 €', '44000,00€', '44\u202f000,00\u00a0€', '44000', '44 000']) {
      expect(confusionCost(text, 4_400_000, 'cents'), text).toBe(0);
    }
    expect(confusionCost('2,38', 2380, 'milli')).toBe(0);
  });

  test.each([
    ['412500€', 412_500, 'a lost comma'],
    ['17/600,00', 1_760_000, 'a stroke between groups'],
    ['59.500,00', 5_950_000, 'a point between groups'],
    ['|1 040,00 €', 104_000, 'a border'],
    ['65 5200,00 €', 520_000, 'the count before it'],
  ])('%s is cheap for %i: %s', (text, value) => {
    expect(confusionCost(text, value, 'cents')).toBeLessThan(4.5);
  });

  test('one digit costs between 6 and 8.6, so that two misreadings can conspire and three cannot', () => {
    fc.assert(
      fc.property(cents, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 9 }), (value, place, step) => {
        const digits = String(value);
        const at = place % digits.length;
        const digit = (Number(digits[at]) + step) % 10;
        if (at === 0 && digit === 0) return;
        const other = Number(digits.slice(0, at) + String(digit) + digits.slice(at + 1));
        const cost = confusionCost(written(value, 'cents'), other, 'cents');
        expect(cost).toBeGreaterThan(0);
        expect(cost).toBeLessThanOrEqual(8.6);
      }),
    );
  });

  test('every value one slip away costs about what the channel says, and hardly less', () => {
    fc.assert(
      fc.property(cents, (value) => {
        const text = written(value, 'cents');
        for (const slip of oneSlip(text, value, 'cents').away().slice(0, 40)) {
          expect(confusionCost(text, slip.value, 'cents')).toBeLessThanOrEqual(slip.cost + 1.1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('amounts and quantities survive printing and reading', () => {
    fc.assert(
      fc.property(cents, (value) => {
        expect(readFigure(written(value, 'cents'), 'cents')).toBe(value);
        expect(readFigure(written(value, 'milli'), 'milli')).toBe(value);
        for (const form of printedForms(value, 'cents')) expect(readFigure(form, 'cents')).toBe(value);
      }),
    );
  });

  test('garbage of any length is bounded and takes no time', () => {
    const long = '8'.repeat(100_000);
    const start = performance.now();
    expect(confusionCost(long, 4_400_000, 'cents')).toBeGreaterThanOrEqual(30);
    expect(confusionCost('|'.repeat(5000), 4_400_000, 'cents')).toBeGreaterThanOrEqual(30);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('measured misreadings', () => {
  const printed = { '0': 1000, '3': 1000, '8': 1000 };

  test('make a likely one likelier, down to the third of a proof, and a rare one no rarer', () => {
    const prior = digitCost('3', '8', { printed: {}, slips: {} });
    expect(digitCost('3', '8', { printed, slips: {} })).toBe(prior);
    expect(digitCost('3', '8', { printed, slips: { '3>8': 9 } })).toBeLessThan(prior);
    expect(digitCost('3', '8', { printed, slips: { '8>3': 900 } })).toBe(MARGINS.proof / 3);
  });

  test('make a lost digit or comma likelier, never rarer, and within bounds', () => {
    const counts = (lost: number): SlipCounts => ({
      amounts: 1000,
      slips: { 'digit lost in front': lost, 'comma lost': lost },
    });
    const edge = (lost: number): number => slipCost('digit lost in front', 9, 6.6, 6, counts(lost));
    expect([edge(0), edge(40), edge(900)]).toEqual([6.6, expect.closeTo(6.04, 2), 6]);
    expect(slipCost('comma lost', 1, 4, 2, counts(0))).toBe(4);
    expect(slipCost('comma lost', 1, 4, 2, counts(300))).toBeCloseTo(2.19, 2);
  });

  test('are those counted', () => {
    const file = join(import.meta.dirname, '../../../scripts/bench/confusions.json');
    const { sources } = JSON.parse(readFileSync(file, 'utf8')) as {
      sources: Record<string, { counts: { amounts: number; slips: Record<string, number> } }>;
    };
    const counts = Object.values(sources).map((source) => source.counts);
    expect(MEASURED_CONFUSIONS.amounts).toBe(counts.reduce((sum, { amounts }) => sum + amounts, 0));
    for (const [slip, times] of Object.entries(MEASURED_CONFUSIONS.slips)) {
      expect(counts.reduce((sum, { slips }) => sum + (slips[slip] ?? 0), 0)).toBe(times);
    }
  });
});

describe('slips have names', () => {
  test.each([
    ['8 440,00 €', 844_000, 544_000, 'one-digit'],
    ['5 404,00 €', 540_400, 544_000, 'transposition'],
    ['412500€', 41_250_000, 412_500, 'decimal-comma'],
    ['15 440,00 €', 1_544_000, 544_000, 'border-stroke'],
    ['655200,00 €', 65_520_000, 520_000, 'fused-cells'],
    ['17,00 €', 1700, 1_760_000, 'lost-group'],
    ['5 40,00 €', 54_000, 544_000, 'lost-digit'],
  ] as const)('%s for %i', (text, before, after, name) => {
    expect(slipOf(text, before, after, 'cents')).toBe(name);
  });
});
