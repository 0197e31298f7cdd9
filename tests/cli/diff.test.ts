import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toResult } from '../../src/emit/to-result.ts';
import { allocation, closedExtraction, origins, total, verdict, NO_RECORDS } from '../support/extraction.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-diff-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A result whose second row has this amount. */
function file(name: string, cents: number): string {
  const allocations = [
    allocation('a1', 10_000),
    allocation('a2', cents, { source: allocation('a2', 0).source }),
  ];
  const status = cents === 20_000 ? 'proved' : 'doubtful';
  const extraction = closedExtraction({
    records: { ...NO_RECORDS, allocations, totals: [total('t1', 30_000, ['a1', 'a2'])] },
    verdicts: new Map([
      ['a1.amount', verdict('proved', 10_000)],
      ['a2.amount', verdict(status, cents)],
    ]),
  });
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(toResult(extraction, origins(), 'fr')));
  return path;
}

describe('delibere diff', () => {
  it('finds no difference between equal results, with exit 0', async () => {
    const ran = await runCli(['diff', file('one.json', 20_000), file('other.json', 20_000)]);
    expect(ran).toEqual({ code: 0, stdout: 'No difference.\n', stderr: '' });
  });

  it('says in words, in either language, which row changed and how, with exit 1', async () => {
    const args = ['diff', file('one.json', 25_000), file('other.json', 20_000)];
    const english = await runCli(args);
    expect(english.code).toBe(1);
    expect(english.stdout).toContain(
      'Changed: grant row a2 STRUCTURE A2 (page 1)\n  amount: 250.00 → 200.00\n',
    );
    expect(english.stdout).toContain('  status: needs a look → proved\n');
    const french = await runCli([...args, '--lang', 'fr']);
    expect(french.stdout).toContain(
      'Changé : ligne d’aide a2 STRUCTURE A2 (page 1)\n  montant : 250.00 → 200.00\n',
    );
    expect(french.stdout).toContain('  statut : à vérifier → prouvé\n');
  });

  it('gives every difference as JSON', async () => {
    const { code, stdout } = await runCli([
      'diff',
      file('one.json', 25_000),
      file('other.json', 20_000),
      '--json',
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ list: 'allocations', field: 'amount', before: '250.00', after: '200.00' }),
    );
  });

  it('takes an act’s folder for the result in it', async () => {
    const path = file('result.json', 20_000);
    expect((await runCli(['diff', folder, path])).code).toBe(0);
  });

  it('says in a sentence what is no result', async () => {
    const ran = await runCli(['diff', file('one.json', 20_000), join(folder, 'none.json')]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/does not exist/u);
  });
});
