import { describe, expect, it } from 'vitest';
import { pairActs, scoreAct } from '../../scripts/bench/score.ts';
import { allocation, quantity, total } from '../../scripts/samples/acts/table-rows.ts';
import { Draft } from '../../scripts/samples/acts/draft.ts';
import type { TruthAct, TruthAllocation } from '../../scripts/samples/truth.ts';
import type { Result, ResultAllocation } from '../../src/model/result.ts';

function act(): TruthAct {
  const draft = new Draft({ id: '2025-1', date: '2025-01-02' });
  for (const [beneficiary, cents] of [
    ['CCAS de Calais', 80_000_00],
    ['CCAS de Marck', 2_880_00],
    ['CCAS de Marck', 960_00],
    ['Mahra Le Toit', 20_800_00],
  ] as const) {
    draft.row({
      ...allocation({ beneficiary, cents, territories: ['Calaisis'], quantities: [quantity(cents / 80_00)] }),
      page: 2,
    });
  }
  draft.total({ ...total({ scope: 'table', amount: '104640.00' }), page: 2 });
  return draft.act;
}

function read(row: TruthAllocation): ResultAllocation {
  return {
    ...row,
    id: 'a1',
    key: 'r1-0',
    table: null,
    status: 'proved',
    reason: { code: '', params: {}, text: '' },
    confidence: 1,
    repairs: [],
    source: { page: row.page, box: null, line: null, text: '' },
  };
}

function result(truth: TruthAct, rows: readonly ResultAllocation[]): Result {
  const totals = truth.totals.map((one) => ({
    ...one,
    id: 't1',
    key: 't1-0',
    source: { page: one.page, box: null, line: null, text: '' },
  }));
  const checks = [
    {
      id: 'c1',
      kind: 'sum',
      scope: '',
      stated: null,
      computed: null,
      difference: null,
      status: 'pass',
      explanation: '',
      evidence: ['t1'],
    },
  ];
  return {
    deliberation: truth.deliberation,
    allocations: rows,
    totals,
    checks,
    articles: [],
    votes: [],
    budgetLines: [],
    attendance: [],
    figures: [],
  } as unknown as Result;
}

describe('scoreAct', () => {
  it('finds nothing amiss in a perfect result', () => {
    const truth = act();
    const { score, misses } = scoreAct(truth, result(truth, truth.allocations.map(read)));
    expect(misses).toEqual([]);
    expect(score).toMatchObject({
      rows: 4,
      found: 4,
      invented: 0,
      amounts: 4,
      beneficiaries: 4,
      full: 4,
      wrongProved: 0,
      totalsClosed: 1,
    });
  });

  it('counts a wrong amount called proved, and not one called doubtful', () => {
    const truth = act();
    const rows = truth.allocations.map(read);
    rows[1] = { ...rows[1]!, amount: '2830.00' };
    rows[3] = { ...rows[3]!, amount: '20300.00', status: 'doubtful' };
    const { score } = scoreAct(truth, result(truth, rows));
    expect(score).toMatchObject({ found: 4, amounts: 2, wrongProved: 1, doubtful: 1 });
  });

  it('tells a row missed from a row invented, and pairs the others in order', () => {
    const truth = act();
    const rows = truth.allocations.map(read);
    const invented = { ...rows[0]!, beneficiary: 'Total général', amount: '1.00' };
    const { score, misses } = scoreAct(truth, result(truth, [rows[0]!, rows[2]!, invented, rows[3]!]));
    expect(score).toMatchObject({ found: 3, amounts: 3, invented: 1, wrongProved: 1 });
    expect(misses.filter((miss) => miss.got === '(missing)').map((miss) => miss.wanted)).toEqual([
      'CCAS de Marck 2880.00',
    ]);
  });

  it('counts a total nobody printed, where it is called proved', () => {
    const truth = act();
    const right = result(truth, truth.allocations.map(read));
    const [total] = right.totals;
    const figure = {
      figure: 't1.amount',
      key: 't1-0.amount',
      value: null,
      reason: { code: '', params: {}, text: '' },
      inferred: false,
      candidates: [],
      checks: [],
    };
    const wrong = { ...right, totals: [{ ...total!, amount: '104040.00' }] };
    const call = (status: 'proved' | 'plausible'): Result => ({ ...wrong, figures: [{ ...figure, status }] });
    expect(scoreAct(truth, call('proved')).score.wrongProved).toBe(1);
    expect(scoreAct(truth, call('plausible')).score.wrongProved).toBe(0);
  });

  it('misses everything where there is no result', () => {
    expect(scoreAct(act(), null).score).toMatchObject({ rows: 4, found: 0, totals: 1, totalsFound: 0 });
  });
});

describe('pairActs', () => {
  it('pairs by number before order', () => {
    const [a, b] = [new Draft({ id: 'A' }).act, new Draft({ id: 'B' }).act];
    const [forB, other] = [result(b, []), result(new Draft({ id: 'X' }).act, [])];
    expect(pairActs([a, b], [forB, other])).toEqual([other, forB]);
  });
});
