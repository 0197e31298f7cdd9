import { describe, expect, it } from 'vitest';
import { differenceLines } from '../../src/cli/difference-lines.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { compareResults } from '../../src/compare/compare-results.ts';
import { scoreOf } from '../../src/golden/score.ts';
import type { Result } from '../../src/model/result.ts';
import {
  allocation,
  closedExtraction,
  NO_RECORDS,
  origins,
  place,
  sumCheck,
  total,
  verdict,
} from '../support/extraction.ts';
import type { Mutable } from '../support/mutable.ts';

/** An act of rows with these amounts, numbered anew as parse does. */
function act(rows: readonly (readonly [string, number])[], more: Partial<Result> = {}): Result {
  const allocations = rows.map(([beneficiary, cents], index) =>
    allocation(`a${index + 1}`, cents, { beneficiary, source: place(1, 1, `${beneficiary} ${cents}`) }),
  );
  const ids = allocations.map((row) => row.id);
  const sum = rows.reduce((all, [, cents]) => all + cents, 0);
  const extraction = closedExtraction({
    records: { ...NO_RECORDS, allocations, totals: [total('t1', sum, ids)] },
    verdicts: new Map(allocations.map((row) => [`${row.id}.amount`, verdict('proved', row.amount.value)])),
    checks: [sumCheck('c1', { evidence: ['t1', ...ids] })],
  });
  return { ...toResult(extraction, origins(), 'fr'), ...more };
}

const THREE = [
  ['Alpha', 100],
  ['Beta', 200],
  ['Gamma', 300],
] as const;

describe('compareResults', () => {
  it('finds nothing between equal results, nor in what made them', () => {
    const generator = { ...act(THREE).generator, version: '9.9.9', engine: 'x' };
    expect(compareResults(act(THREE), act(THREE, { generator }))).toEqual([]);
  });

  it('names the record and the field that changed', () => {
    const changed = act([THREE[0], ['Beta', 250], THREE[2]]) as Mutable<Result>;
    changed.allocations[1]!.source = act(THREE).allocations[1]!.source;
    const differences = compareResults(act(THREE), changed);
    expect(differences).toContainEqual({
      where: 'allocations a2 Beta (page 1)',
      field: 'amount',
      expected: '2.00',
      actual: '2.50',
    });
    expect(differenceLines(differences).join('\n')).toMatch(
      /allocations a2 Beta \(page 1\)\n {2}- amount: 2\.00\n {2}\+ amount: 2\.50/u,
    );
  });

  it('tells a row inserted in the middle as that row, not as a renumbering of the others', () => {
    const more = act([THREE[0], ['Delta', 0], THREE[1], THREE[2]]);
    const rows = compareResults(act(THREE), more).filter(({ where }) => where.startsWith('allocations'));
    expect(rows.map(({ where, expected }) => [where, expected])).toEqual([
      ['allocations a2 Delta (page 1)', undefined],
    ]);
  });

  it('tells a row that is gone', () => {
    const rows = compareResults(act(THREE), act([THREE[0], THREE[2]])).filter(({ where }) =>
      where.startsWith('alloc'),
    );
    expect(rows).toMatchObject([{ where: 'allocations a2 Beta (page 1)', actual: undefined }]);
  });

  it('fails on a finding nobody expected', () => {
    const finding = { code: 'parse/x', severity: 'warning' as const, message: 'm', params: {}, source: null };
    expect(compareResults(act(THREE), act(THREE, { findings: [finding] }))).toMatchObject([
      { where: 'findings parse/x' },
    ]);
  });
});

describe('scoreOf', () => {
  it('counts rows, and amounts that are wrong and called proved', () => {
    const score = scoreOf([act(THREE)], [act([THREE[0], ['Beta', 999], THREE[2], ['Delta', 1]])]);
    expect(score).toMatchObject({
      rows: 3,
      found: 3,
      invented: 1,
      amounts: 2,
      beneficiaries: 3,
      wrongProved: 2,
    });
  });
});
