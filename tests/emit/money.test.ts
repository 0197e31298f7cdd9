import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/emit/report/index.ts';
import { resultIn } from '../../src/emit/result-in.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { message } from '../../src/messages/message.ts';
import type { LedgerEntry } from '../../src/model/extraction.ts';
import { closedExtraction, origins, place } from '../support/extraction.ts';

const entry = (cents: number | null, role: LedgerEntry['role'], own = false): LedgerEntry => ({
  cents,
  role,
  of: null,
  own,
  reason: role === null ? message('money/none') : message('money/words', { words: 'coût' }),
  heading: null,
  source: place(),
});

const result = toResult(
  closedExtraction({
    ledger: [entry(100, 'grant', true), entry(900, 'cost'), entry(700, null), entry(null, null)],
  }),
  origins(),
  'fr',
);

describe('the ledger in results and reports', () => {
  it('counts and adds up by role, and lists what is no record’s own', () => {
    expect(result.money).toEqual({ grant: { count: 1, sum: '1.00' }, cost: { count: 1, sum: '9.00' } });
    expect(result.unplaced.map(({ amount }) => amount)).toEqual(['7.00', null]);
    expect(result.ledger.map(({ role }) => role)).toEqual(['cost', null, null]);
  });

  it('shows what has no place first', () => {
    const page = renderReport(result, 'fr');
    expect(page.indexOf('Sans place')).toBeLessThan(page.lastIndexOf('coûts'));
    expect(page).toContain('Les mots « coût » le disent.');
  });

  it('is said in another language', () => {
    expect(resultIn(result, 'en').ledger[0]!.reason.text).toBe('The words “coût” say so.');
  });
});
