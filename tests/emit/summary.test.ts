import { describe, expect, it } from 'vitest';
import { summarise, worstExitCode, type Summary } from '../../src/emit/summary.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { verdictLine } from '../../src/emit/verdict.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import type { Finding } from '../../src/model/finding.ts';
import {
  allocation,
  closedExtraction,
  NO_RECORDS,
  origins,
  place,
  sumCheck,
  verdict,
  saying,
} from '../support/extraction.ts';

function summaryOf(more: Partial<Extraction> = {}): Summary {
  return summarise(toResult(closedExtraction(more), origins(), 'fr'));
}

function finding(code: string, severity: Finding['severity']): Finding {
  return { code, severity, message: saying('f'), source: place(3) };
}

describe('summarise', () => {
  it('gives 0 only when everything closes', () => {
    expect(summaryOf()).toMatchObject({ rows: 2, amount: '300.00', exitCode: 0, uncovered: 0 });
    expect(summaryOf({ findings: [finding('repair/x', 'info')] }).exitCode).toBe(0);
  });

  it.each([
    ['a failed check', { checks: [sumCheck('c1', { status: 'fail' })] }],
    ['a check that cannot be made', { checks: [sumCheck('c1'), sumCheck('c2', { status: 'unverifiable' })] }],
    ['a doubtful figure', { verdicts: new Map([['a1.amount', verdict('doubtful', 10_000)]]) }],
    ['a warning', { findings: [finding('repair/x', 'warning')] }],
    ['no row at all', { records: NO_RECORDS, checks: [], verdicts: new Map() }],
  ] satisfies [string, Partial<Extraction>][])('gives 1 for %s', (_, more) => {
    expect(summaryOf(more).exitCode).toBe(1);
  });

  it('counts no row without a name in its headline, and says how many there are', () => {
    const { records } = closedExtraction();
    const nameless = { ...allocation('a3', 50_000), beneficiary: '' };
    const summary = summaryOf({ records: { ...records, allocations: [...records.allocations, nameless] } });
    expect(summary).toMatchObject({
      rows: 2,
      amount: '300.00',
      nameless: { rows: 1, amount: '500.00' },
      exitCode: 1,
    });
    expect(verdictLine(summary, 'fr')).toMatch(
      /2\s+lignes, 300,00\s+€.*1\s+ligne sans nom \(500,00\s+€\), hors de ce compte/u,
    );
  });

  it('gives 1 for rows that no closed sum covers, however plausible', () => {
    const records = { ...NO_RECORDS, allocations: [allocation('a1', 100)] };
    const summary = summaryOf({
      records,
      checks: [],
      verdicts: new Map([['a1.amount', verdict('plausible', 100)]]),
    });
    expect(summary).toMatchObject({ uncovered: 1, exitCode: 1 });
  });

  it('gives 6 for a page that could not be read and 10 for a limit, never 0', () => {
    expect(summaryOf({ findings: [finding('recognise/page-unreadable', 'error')] })).toMatchObject({
      unreadPages: [3],
      exitCode: 6,
    });
    expect(summaryOf({ findings: [finding('recognise/page-over-budget', 'error')] }).exitCode).toBe(10);
  });

  it('says each gap once', () => {
    const checks = [sumCheck('c1', { status: 'fail' }), sumCheck('c2', { status: 'fail' })];
    expect(summaryOf({ checks }).gaps).toEqual(['La somme tombe juste.']);
  });

  it('takes the worst of several acts', () => {
    expect(worstExitCode([0, 1, 0])).toBe(1);
    expect(worstExitCode([0, 1, 6, 3])).toBe(3);
    expect(worstExitCode([])).toBe(0);
  });
});

describe('verdictLine', () => {
  it('tells a clerk what there is, in either language', () => {
    expect(verdictLine(summaryOf(), 'fr')).toBe('Tout tombe juste\u00A0: 2\u00A0lignes, 300,00\u00A0€.');
    expect(verdictLine(summaryOf(), 'en')).toBe('Everything closes: 2 rows, €300.00.');
    const checks = [sumCheck('c1', { status: 'fail' })];
    expect(verdictLine(summaryOf({ checks }), 'en')).toBe(
      'Needs a look: 2 rows, €300.00 — 1 check that does not close.',
    );
  });

  it('says that there is no table, never zero valid rows', () => {
    const summary = summaryOf({ records: NO_RECORDS, checks: [], verdicts: new Map() });
    expect(verdictLine(summary, 'en')).toMatch(/^No allocation table found/u);
    expect(verdictLine(summary, 'fr')).toMatch(/^Aucun tableau de répartition trouvé/u);
  });
});
