import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractionOf } from '../../src/act/extraction-of.ts';
import { verifyResult } from '../../src/cli/result/verify-result.ts';
import { toResult } from '../../src/emit/to-result.ts';
import type { LedgerEntry } from '../../src/model/extraction.ts';
import type { Result } from '../../src/model/result.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { closedExtraction, origins, place, sumCheck, verdict, saying } from '../support/extraction.ts';
import { NO_TABLE } from '../support/acts.ts';
import type { Mutable } from '../support/mutable.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What the arithmetic makes of two rows and their total, the rows proved. */
function good(): Result {
  const { records } = closedExtraction();
  const made = extractionOf({ records, profile: defaultProfile, rereads: new Map() });
  const verdicts = new Map(
    [...made.verdicts].map(([key, one]) => [
      key,
      key.startsWith('a') ? { ...one, status: 'proved' as const } : one,
    ]),
  );
  return toResult({ ...made, verdicts }, origins(), 'fr');
}

const verify = (result: Result): ReturnType<typeof verifyResult> => verifyResult(result, defaultProfile);

function file(content: unknown, name = 'result.json'): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** A copy of a good result, changed. */
function tampered(change: (result: Mutable<Result>) => void): Result {
  const result = structuredClone(good()) as Mutable<Result>;
  change(result);
  return result;
}

describe('verifyResult', () => {
  it('finds no fault in a good result, and adds its sums up', () => {
    expect(verify(good())).toMatchObject({ faults: [], left: 0 });
  });

  it.each([
    [
      'an amount',
      (result: Mutable<Result>) => (result.allocations[0]!.amount = '101.00'),
      ['figure', 'sum', 'proved'],
    ],
    ['a total', (result: Mutable<Result>) => (result.totals[0]!.amount = '301.00'), ['sum', 'proved']],
    [
      'a check that says it closes',
      (result: Mutable<Result>) => (result.checks[0]!.difference = '1.00'),
      ['sum'],
    ],
    ['a lost row', (result: Mutable<Result>) => result.allocations.splice(0, 1), ['unknown-id', 'proved']],
    [
      'an id used twice',
      (result: Mutable<Result>) => (result.allocations[1]!.id = 'a1'),
      ['duplicate-id', 'unknown-id'],
    ],
    [
      'a proved row no sum holds',
      (result: Mutable<Result>) => ((result.checks = []), (result.totals = [])),
      ['proved'],
    ],
    [
      'a proved row without amount',
      (result: Mutable<Result>) => (result.allocations[0]!.amount = null),
      ['figure', 'proved'],
    ],
  ] as [string, (result: Mutable<Result>) => unknown, string[]][])('finds %s', (_, change, codes) => {
    const { faults } = verify(tampered(change));
    expect(faults.map((fault) => fault.code)).toEqual(expect.arrayContaining(codes));
  });

  it('does not trust what checks say: swapped amounts that keep the sum are found by the detail of the figures', () => {
    const { faults } = verify(
      tampered((result) => {
        result.allocations[0]!.amount = '150.00';
        result.allocations[1]!.amount = '150.00';
      }),
    );
    expect(faults.map((fault) => fault.code)).toContain('figure');
  });

  it('accepts a gap that the result itself states', () => {
    const extraction = closedExtraction({
      checks: [
        sumCheck('c1', { stated: '300.00', computed: '250.00', difference: '-50.00', status: 'fail' }),
      ],
      verdicts: new Map([
        ['a1.amount', verdict('doubtful', 10_000)],
        ['a2.amount', verdict('doubtful', 20_000)],
      ]),
    });
    expect(verify(toResult(extraction, origins(), 'fr')).faults).toEqual([]);
  });
});

describe('delibere check', () => {
  it('ends with 0 for a good result, 1 for one that contradicts itself', async () => {
    const ran = await runCli(['check', file(good())]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/in order: 2 grant rows, 1 sum added up again/u);
    const bad = await runCli(['check', file(tampered((result) => (result.allocations[0]!.amount = '1.00')))]);
    expect(bad.code).toBe(1);
    expect(bad.stdout).toMatch(/faults:[\s\S]*its parts make €\d[\s\S]*Row a1 is called proved/u);
  });

  it.each([
    ['missing', null, /does not exist/u],
    ['not JSON', '{"a":', /is not JSON/u],
    ['another JSON', '{"a":1}', /is not a result of delibere/u],
    ['a later version', '{"schemaVersion":"99.0.0"}', /has version 99\.0\.0/u],
    ['half a result', '{"schemaVersion":"2.0.0"}', /has not the shape of a result/u],
    ['polluting', '{"schemaVersion":"2.0.0","__proto__":{"polluted":true}}', /has not the shape/u],
  ])('ends with 3 for a file that is %s', async (_, content, says) => {
    const path = content === null ? join(folder, 'none.json') : file(content);
    const ran = await runCli(['check', path]);
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toMatch(says);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('checks several files and goes on after a bad one', async () => {
    const ran = await runCli(['check', file(good(), 'a.json'), join(folder, 'none.json'), '--json']);
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.stdout)).toMatchObject([
      { valid: true, exitCode: 0 },
      { valid: false, exitCode: 3 },
    ]);
  });
});

describe('delibere explain', () => {
  const doubtful = toResult(
    closedExtraction({
      verdicts: new Map([
        [
          'a1.amount',
          verdict('doubtful', 10_000, {
            checks: ['c1'],
            reason: saying('La somme ne tombe pas juste.'),
            candidates: [
              { value: 10_000, cost: 0, origin: 'read' },
              { value: 70_000, cost: 2.5, origin: 'confusion' },
            ],
          }),
        ],
      ]),
      checks: [sumCheck('c1', { status: 'fail', explanation: saying('Il manque 100,00 €.') })],
      repairs: [
        {
          id: 'r1',
          rule: 'lost-comma',
          field: 'a1.amount',
          before: '10000',
          after: '100,00',
          automatic: true,
          confidence: 1,
          because: saying('La virgule a été perdue.'),
          source: place(1, 1, '10000'),
        },
      ],
    }),
    origins(),
    'fr',
  );

  it('tells value, readings with costs, repairs, sums and page of a row', async () => {
    const ran = await runCli(['explain', file(doubtful), 'a1', '--lang', 'fr']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    for (const text of [
      'STRUCTURE A1',
      'page 1, ligne 1',
      '100,00\u00A0€ — à vérifier',
      'La somme ne tombe pas juste.',
      '700,00\u00A0€  (confusion de caractères, coût 2,5)',
      '10000 → 100,00  (lost-comma) La virgule a été perdue.',
      'c1  écart  Il manque 100,00 €.',
    ]) {
      expect(ran.stdout).toContain(text);
    }
  });

  it('gives an overview without an id, and a check by its own', async () => {
    const path = file(doubtful);
    expect((await runCli(['explain', path])).stdout).toMatch(
      /What does not close[\s\S]*c1[\s\S]*a1\.amount/u,
    );
    const check = await runCli(['explain', path, 'c1']);
    expect(check.stdout).toMatch(/Il manque[\s\S]*t1[\s\S]*a1[\s\S]*a2/u);
    expect(JSON.parse((await runCli(['explain', path, 'a1.amount', '--json'])).stdout)).toMatchObject({
      figures: [{ figure: 'a1.amount' }],
    });
  });

  it('tells what a repair changed, why and where, and whose value it is', async () => {
    const path = file(doubtful);
    const ran = await runCli(['explain', path, 'r1', '--lang', 'fr']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    for (const text of ['10000 → 100,00', 'La virgule a été perdue.', 'page 1, ligne 1', 'RESULT a1'])
      expect(ran.stdout).toContain(text);
    expect(JSON.parse((await runCli(['explain', path, 'r1', '--json'])).stdout)).toMatchObject({ id: 'r1' });
  });

  it('tells the role of each amount with what says so, those without one first', async () => {
    const entry = (
      cents: number,
      role: LedgerEntry['role'],
      of: string | null,
      reason: string,
    ): LedgerEntry => ({
      cents,
      role,
      of,
      own: false,
      reason: saying(reason),
      heading: null,
      source: place(2, 9, 'lu'),
    });
    const ledger = [
      entry(77_700, null, null, 'Rien ne le dit.'),
      entry(10_000, 'restatement', 'a1', 'Répète a1.'),
      entry(55_500, 'cost', null, 'Les mots « coût » le disent.'),
    ];
    const path = file(toResult(closedExtraction({ ledger }), origins(), 'fr'));
    const all = (await runCli(['explain', path, 'money', '--lang', 'fr'])).stdout;
    expect(all).toMatch(
      /répétitions : 1, 100,00[\s\S]*777,00\s+€ \(page 2, ligne 9\) : Rien ne le dit[\s\S]*coûts :\s+555,00/u,
    );
    expect((await runCli(['explain', path, '--lang', 'fr'])).stdout).toMatch(/sans rôle[\s\S]*777,00/u);
    const row = (await runCli(['explain', path, 'a1', '--lang', 'fr'])).stdout;
    expect(row).toContain('répétitions — Répète a1.');
    expect(row).not.toContain('777,00');
    expect(JSON.parse((await runCli(['explain', path, 'money', '--json'])).stdout)).toMatchObject({
      unplaced: [{ amount: '777.00' }],
    });
  });

  it('says what there is where an id names nothing', async () => {
    const ran = await runCli(['explain', file(good()), 'zz\u001B[2J']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/names nothing in this result; try for instance a1, t1, c1/u);
    expect(ran.stderr).not.toContain('\u001B');
  });
});

describe('delibere profile and doctor', () => {
  it('lists and shows profiles', async () => {
    expect((await runCli(['profile', 'list'])).stdout).toMatch(/^default /mu);
    expect(JSON.parse((await runCli(['profile', 'show', 'default'])).stdout)).toMatchObject({
      id: 'default',
    });
    expect((await runCli(['profile', 'show', 'none'])).code).toBe(2);
    expect((await runCli(['profile', 'wrong'])).stderr).toMatch(
      /"profile wrong" makes no sense; write list, show NAME/u,
    );
  });

  it('drafts a profile from a result, one that `extract` takes', async () => {
    const drafted = await runCli(['profile', 'make', file(good())]);
    expect(drafted).toMatchObject({ code: 0, stderr: '' });
    const profile = file(drafted.stdout, 'profile.json');
    const act = file(NO_TABLE, 'acte.txt');
    const ran = await runCli(['extract', act, '--profile', profile, '--json']);
    const [{ generator }] = JSON.parse(ran.stdout) as [{ generator: { profile: string } }];
    expect(generator.profile).toBe((JSON.parse(drafted.stdout) as { id: string }).id);
    const checked = await runCli(['profile', 'check', profile, act]);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toMatch(/^acte\.txt: the same/u);
  });

  it('finds everything in place here, and says so as data too', async () => {
    const ran = await runCli(['doctor', '--json']);
    const probes = JSON.parse(ran.stdout) as { id: string; state: string; detail: string }[];
    const needed = ['node', 'machine', 'language-data', 'pdfjs', 'canvas', 'sharp', 'tesseract.js', 'output'];
    expect(probes.filter((probe) => needed.includes(probe.id) && probe.state !== 'ok')).toEqual([]);
    expect(ran.code).toBe(0);
    expect((await runCli(['doctor', '--lang', 'fr'])).stdout).toContain('Tout est en place.');
  });
});
