import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toResult } from '../../src/emit/to-result.ts';
import type { Result } from '../../src/model/result.ts';
import { processSource } from '../../src/process.ts';

/** Real acts are not part of the project: a folder of them may be named. */
const folder = process.env.DELIBERE_REAL_ACTS;
const file = folder === undefined ? null : join(folder, 'deliberation-2025-237.ocr.txt');

/** The printed totals of annexe 7, theme by theme: operation code, rows, amount. */
const OPERATIONS: Readonly<Record<string, readonly (readonly [string, number, string])[]>> = {
  1: [
    ['1', 80, '958080.00'],
    ['2', 67, '1272125.00'],
    ['3', 51, '1230190.00'],
    ['4', 84, '2350540.00'],
    ['5', 1, '300000.00'],
  ],
  2: [
    ['1', 1, '100000.00'],
    ['2', 1, '18000.00'],
    ['3', 41, '1269653.40'],
    ['4', 19, '161929.80'],
    ['5', 30, '361084.20'],
    ['6', 12, '137384.26'],
    ['7', 1, '199824.00'],
    ['C1', 1, '500000.00'],
    ['C2', 3, '17158.00'],
  ],
  3: [
    ['1', 3, '146179.92'],
    ['2', 1, '52630.00'],
    ['3', 9, '333874.93'],
    ['4', 1, '12600.00'],
    ['5', 8, '422982.40'],
    ['6', 1, '15628.03'],
    ['7', 3, '455000.00'],
    ['8', 24, '1076400.00'],
    ['9', 14, '766500.00'],
    ['10', 1, '15000.00'],
    ['11', 22, '552628.48'],
    ['12', 7, '246233.26'],
    ['13', 8, '449211.96'],
    ['14', 1, '78156.00'],
  ],
  4: [
    ['1', 1, '30000.00'],
    ['2', 9, '350000.00'],
    ['3', 8, '400000.00'],
    ['C1', 1, '100000.00'],
  ],
  5: [['1', 3, '140133.34']],
};

const cents = (amount: string | null): number => Math.round(Number(amount ?? 'NaN') * 100);

describe.skipIf(file === null || !existsSync(file))('the real act, end to end', () => {
  let result: Result;

  beforeAll(async () => {
    readFileSync(file!);
    const [act] = await processSource(file!);
    result = toResult(act!.extraction, act!.act.origins, 'fr');
  });

  it.each(
    Object.entries(OPERATIONS).flatMap(([theme, list]) =>
      list.map((operation) => [theme, ...operation] as const),
    ),
  )('theme %s, operation %s: %i rows make %s', (theme, code, count, amount) => {
    const rows = result.allocations.filter(
      (row) => row.theme?.code === theme && row.operation?.code === code,
    );
    expect(rows).toHaveLength(count);
    expect(rows.reduce((sum, row) => sum + cents(row.amount), 0)).toBe(cents(amount));
    const total = result.totals.find(
      ({ part, scope, themeCode, operationCode }) =>
        part === 'annex' && scope === 'operation' && themeCode === theme && operationCode === code,
    );
    expect(total?.amount).toBe(amount);
  });

  it.each([
    ['1', '6110935.00'],
    ['2', '2765033.66'],
    ['3', '4623024.98'],
    ['4', '880000.00'],
  ])('theme %s closes on %s', (theme, amount) => {
    const total = result.totals.find(
      ({ part, scope, themeCode }) => part === 'annex' && scope === 'theme' && themeCode === theme,
    );
    expect(total?.amount).toBe(amount);
  });

  it('states the one gap of money in one sentence, and invents nothing to close it', () => {
    const missing = result.findings.filter(({ message }) => message.includes('54\u202F000,00'));
    expect(missing).toHaveLength(1);
    expect(missing[0]!.message).toMatch(/thématique 5/u);
    expect(result.allocations).toHaveLength(517);
    const sums = result.checks.filter((check) => check.status === 'fail' && check.kind === 'sum');
    for (const check of sums) expect(check.explanation).toMatch(/54\u202F000,00|quantités/u);
  });

  it('keeps rows that another fund pays apart', () => {
    const others = result.allocations.filter((row) => !row.budgeted);
    expect(others.reduce((sum, row) => sum + cents(row.amount), 0)).toBe(2_165_033_66);
  });

  it('takes counts from the rate where they were misread', () => {
    const count = (line: number): string | null | undefined =>
      result.allocations.find((row) => row.source.line === line)?.quantities[0]?.value;
    expect([count(2036), count(2066)]).toEqual(['44', '40']);
  });

  it('infers a ruined figure from the balance of its line, and says so', () => {
    const [line] = result.budgetLines.filter(({ part, code }) => part === 'report' && code === 'C02-428B04');
    expect(line?.authorised).toBe('2883000.00');
    expect(result.repairs.some((repair) => repair.before.includes('5 ga3 990 09'))).toBe(true);
  });

  it('gives every amount its role but what annexed agreements promise and no row repeats', () => {
    expect(result.unplaced.map(({ amount }) => amount)).toEqual(['13334.00', '19294.00']);
  });
});
