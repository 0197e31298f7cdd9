import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOfText } from '../../src/ingest/text.ts';
import type { Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { parseAct } from '../../src/parse/index.ts';
import { repairDocument } from '../../src/repair/index.ts';
import { segmentDocument } from '../../src/segment/index.ts';

const folder = process.env.DELIBERE_REAL_ACTS;

function read(): Records | null {
  if (folder === undefined || !existsSync(folder)) return null;
  const file = readdirSync(folder).find((name) => name.includes('2025-237') && name.endsWith('.txt'));
  if (file === undefined) return null;
  const { document } = repairDocument(
    documentOfText(readFileSync(path.join(folder, file), 'utf8')),
    defaultProfile,
  );
  return parseAct(document, segmentDocument(document, defaultProfile), defaultProfile);
}

describe.skipIf(folder === undefined)('the real act 2025-237, as read before the arithmetic', () => {
  const act = read()!;
  const euros = (figure: { value: number | null } | null): number | null =>
    typeof figure?.value === 'number' ? figure.value / 100 : null;
  const count = (figure: { value: number | null } | null): number | null =>
    typeof figure?.value === 'number' ? figure.value / 1000 : null;

  it('is told by its head', () => {
    expect(act.deliberation).toMatchObject({
      id: '2025-237',
      date: '2025-06-16',
      authority: 'Département du Pas-de-Calais',
      body: 'Commission permanente du Conseil départemental',
    });
    expect(act.deliberation.subject).toMatch(/2025-PHASE 1$/u);
    expect(act.attendance.map((one) => one.name)).toContain(act.deliberation.chair);
    expect(act.attendance.map((one) => one.name)).toContain(act.deliberation.secretary);
  });

  it('has 38 present, 6 absent, 1 without a vote, 3 excused', () => {
    const of = (kind: string) => act.attendance.filter((one) => one.kind === kind).length;
    expect(['present', 'absent', 'non-voting', 'excused'].map(of)).toEqual([38, 6, 1, 3]);
  });

  it('cites fourteen texts before it decides', () => {
    const head = act.citations.filter((one) => one.source.page <= 2);
    expect(head.slice(0, 14).map((one) => one.kind)).toEqual([
      ...Array<string>(4).fill('code'),
      ...Array<string>(6).fill('délibération'),
      'règlement',
      'rapport',
      'avis',
      'avis',
    ]);
    expect(head[9]).toMatchObject({ number: '2023-259', date: '2023-06-12' });
  });

  it('has 24 articles, nine with an amount', () => {
    expect(act.articles.map((one) => one.number)).toEqual(
      Array.from({ length: 24 }, (_unused, index) => index + 1),
    );
    const priced = act.articles.filter((one) => one.amount !== null);
    expect(priced.map((one) => [one.number, euros(one.amount), one.themeCode, one.operationCode])).toEqual([
      [1, 958_080, '1', '1'],
      [3, 1_272_125, '1', '2'],
      [5, 1_230_190, '1', '3'],
      [8, 2_350_540, '1', '4'],
      [10, 600_000, '2', null],
      [16, 4_623_024.98, '3', null],
      [18, 880_000, '4', null],
      [21, 300_000, '1', '5'],
      [23, 194_133.34, '5', null],
    ]);
    expect(act.articles[13]!.annexes).toEqual(expect.arrayContaining(['11', '12', '13']));
    expect(act.articles[23]!.imputes).toEqual(priced.map((one) => one.number));
  });

  it('has votes on every article, 38 cast and 6 absent each, as many recused as abstain', () => {
    expect(act.votes.flatMap((vote) => vote.articles)).toEqual(act.articles.map((one) => one.number));
    for (const vote of act.votes) {
      expect(count(vote.for)! + count(vote.against)! + count(vote.abstention)!).toBe(38);
      expect(count(vote.absent)).toBe(6);
      expect(vote.recused).toHaveLength(count(vote.abstention)!);
      expect(vote.outcome).toBe('Adopté');
    }
  });

  it('has five budget lines, and five again in the report', () => {
    const of = (part: string) => act.budgetLines.filter((one) => one.part === part);
    expect(of('article').map((one) => [one.code, euros(one.authorised), euros(one.proposed)])).toEqual([
      ['C02-446A05', 7_902_850, 6_110_935],
      ['C01-444H02', 6_379_070, 4_817_158.32],
      ['C02-428010', 100_000, 100_000],
      ['C02-428B02', 1_100_000, 880_000],
      ['C02-428B04', null, 500_000],
    ]);
    expect(of('report').map((one) => [one.code, euros(one.available), euros(one.balance)])).toEqual([
      ['C02-446A05', 7_902_850, 1_791_915],
      ['C01-444H02', 6_379_070, 1_561_911.68],
      ['C02-428010', 100_000, 0],
      ['C02-428B02', 1_100_000, 220_000],
      ['C02-428B04', 2_883_000, 2_383_000],
    ]);
    expect(of('article')[4]!.authorised!.text).not.toBe('');
  });

  it('has fourteen annexes, two of them without a heading', () => {
    expect(act.annexes.map((one) => one.number)).toEqual(
      Array.from({ length: 14 }, (_unused, index) => `${index + 1}`),
    );
    expect(act.findings.filter((one) => one.code === 'parse/annex-heading-missing')).toHaveLength(2);
  });

  it('announces its operations, theme by theme', () => {
    const codes = (theme: string) =>
      act.operations.filter((one) => one.themeCode === theme).map((one) => one.code);
    expect(codes('1')).toEqual(['1', '2', '3', '4', '5']);
    expect(codes('2')).toEqual(['1', '2', '3', '4', '5', '6', '7', 'C1', 'C2']);
    expect(codes('3')).toEqual(Array.from({ length: 14 }, (_unused, index) => `${index + 1}`));
    expect(codes('4')).toEqual(['1', '2', '3', 'C1']);
    expect(codes('5')).toEqual(['1', '2']);
    expect(act.operations).toHaveLength(34);
    expect(act.operations[0]).toMatchObject({
      amount: { value: 95_808_000 },
      beneficiaries: { value: 80_000 },
      quantities: [{ figure: { value: 11_976_000 }, unit: 'places' }],
      period: { from: '2025-01-01', to: '2025-06-30' },
    });
    const third = act.operations[2]!;
    expect(third.parts.map((one) => [euros(one.amount), count(one.beneficiaries)])).toEqual([
      [507_030, 7],
      [175_000, 4],
      [548_160, 40],
    ]);
    expect(euros(act.operations.at(-1)!.amount)).toBe(54_000);
  });

  it('restates its totals in the report, the other fund apart', () => {
    const report = act.totals.filter((one) => one.part === 'report');
    expect(report.map((one) => [one.themeCode, euros(one.amount), one.budgeted])).toEqual([
      ['1', 6_110_935, true],
      ['2', 600_000, true],
      ['2', 2_165_033.66, false],
      ['3', 4_623_024.98, true],
      ['4', 880_000, true],
      ['5', 194_133.34, true],
      ['1', 6_110_935, true],
      ['2', 600_000, true],
      ['3', 4_623_024.98, true],
      ['4', 880_000, true],
      ['5', 194_133.34, true],
    ]);
  });

  it('presents its programmes by code, period and results', () => {
    const coded = act.programmes.filter((one) => one.code !== null).map((one) => one.code);
    expect(coded).toEqual(
      expect.arrayContaining(['1.1', '1.2', '1.3', '1.4', '1.5', '2.1', '2.15', '3.9', '4.1', '4.8', '5.3']),
    );
    expect(new Set(coded).size).toBe(coded.length);
    expect(act.programmes[0]).toMatchObject({ code: '1.1', period: '01/01/2025 au 30/06/2025' });
    expect(act.programmes[0]!.results).toContain('81 structures');
  });
});
