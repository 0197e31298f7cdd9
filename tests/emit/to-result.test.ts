import { message } from '../../src/messages/message.ts';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/emit/json.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { ACT, ALLOCATION } from '../../src/model/act-shape.ts';
import { standsIn, type RecordShape } from '../../src/model/shape.ts';
import { resultSchema } from '../../src/schema/index.ts';
import {
  allocation,
  closedExtraction,
  figure,
  NO_RECORDS,
  origins,
  place,
  verdict,
  saying,
  sumCheck,
} from '../support/extraction.ts';

const fieldsOf = ({ fields }: RecordShape) =>
  Object.keys(fields).filter((name) => standsIn(fields[name]!, 'result'));

describe('toResult', () => {
  it('makes a valid result, the same bytes each time', () => {
    const result = toResult(closedExtraction(), origins(), 'fr');
    expect(resultSchema.parse(result)).toEqual(result);
    expect(jsonText(toResult(closedExtraction(), origins(), 'fr'))).toBe(jsonText(result));
    expect(jsonText(result).endsWith('}\n')).toBe(true);
  });

  it('keeps the key order of the schema', () => {
    const result = toResult(closedExtraction(), origins(), 'fr');
    expect(Object.keys(result)).toEqual(fieldsOf(ACT));
    expect(Object.keys(result.allocations[0]!)).toEqual(fieldsOf(ALLOCATION));
  });

  it('speaks the language it is asked for', () => {
    const act = closedExtraction({
      checks: [sumCheck('c1', { explanation: message('reconcile/by-annex') })],
    });
    expect(toResult(act, origins(), 'fr').checks[0]!.explanation).toBe('le total imprimé');
    expect(toResult(act, origins(), 'en').checks[0]!.explanation).toBe('the printed total');
  });

  it('never calls a row better than doubtful when nothing judged it or its amount is unknown', () => {
    const records = { ...NO_RECORDS, allocations: [allocation('a1', 100), allocation('a2', null)] };
    const verdicts = new Map([['a2.amount', verdict('proved', null)]]);
    const result = toResult(closedExtraction({ records, verdicts, checks: [] }), origins(), 'fr');
    expect(result.allocations.map((row) => row.status)).toEqual(['doubtful', 'doubtful']);
    expect(result.allocations[1]!.amount).toBeNull();
  });

  it('keeps a quantity that cannot be read as unknown, in its place', () => {
    const quantities = [
      { figure: figure(null, '?'), unit: null },
      { figure: figure(2380, '2,38'), unit: 'ETP' },
    ];
    const records = { ...NO_RECORDS, allocations: [allocation('a1', 100, { quantities })] };
    const [row] = toResult(closedExtraction({ records }), origins(), 'fr').allocations;
    expect(row!.quantities).toEqual([
      { value: null, unit: null },
      { value: '2.38', unit: 'ETP' },
    ]);
  });

  it('gives figures in their own units, with candidates and costs', () => {
    const verdicts = new Map([
      [
        'a1.amount',
        verdict('proved', 10_000, { candidates: [{ value: 10_000, cost: 0.12345, origin: 'read' }] }),
      ],
      ['a1.quantities.0', verdict('plausible', 10_000)],
    ]);
    const { figures } = toResult(closedExtraction({ verdicts }), origins(), 'fr');
    expect(figures[0]).toMatchObject({
      value: '100.00',
      candidates: [{ value: '100.00', cost: 0.123, origin: 'read' }],
    });
    expect(figures[1]).toMatchObject({ value: '10' });
  });

  it('ties repairs to the rows whose characters they changed', () => {
    const source = place(2, 10, 'CCAS d’Exemp1e 100,00 €\nsuite');
    const records = {
      ...NO_RECORDS,
      allocations: [allocation('a1', 100, { source }), allocation('a2', 200)],
    };
    const repair = {
      id: 'r1',
      rule: 'x',
      field: 'word',
      before: 'Exemp1e',
      after: 'Exemple',
      automatic: true,
      confidence: 1,
      because: saying('f'),
      source: place(2, 10, 'Exemp1e'),
    };
    const elsewhere = { ...repair, id: 'r2', source: place(3, 10, 'Exemp1e') };
    const named = { ...repair, id: 'r3', field: 'a2.amount', source: place(9, 9, 'z') };
    const result = toResult(
      closedExtraction({ records, repairs: [repair, elsewhere, named] }),
      origins(),
      'fr',
    );
    expect(result.allocations.map((row) => row.repairs)).toEqual([['r1'], ['r3']]);
  });
});
