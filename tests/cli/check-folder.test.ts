/** What `delibere check` tells of an act's folder, and makes anew in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_TABLE } from '../support/acts.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;
let out: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
  out = join(folder, 'out');
  writeFileSync(join(folder, 'acte.txt'), NO_TABLE);
  await runCli(['extract', join(folder, 'acte.txt'), '--out', out]);
}, 60_000);
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const text = (name: string): string => readFileSync(join(out, name), 'utf8');

function change(name: string, from: string | RegExp, to: string): void {
  const changed = text(name).replace(from, to);
  expect(changed).not.toBe(text(name));
  writeFileSync(join(out, name), changed);
}

describe('delibere check of a folder', () => {
  it('finds nothing wrong in what was just written', async () => {
    const ran = await runCli(['check', out, '--json']);
    expect(JSON.parse(ran.stdout)).toMatchObject([{ valid: true, faults: [], notes: [] }]);
    expect((await runCli(['check', join(out, 'act.json'), '--json'])).stdout).toContain('"valid": true');
  });

  it('makes anew, to the byte, what is gone or was left by a writing that was stopped', async () => {
    const before = [text('result.json'), text('report.html')];
    rmSync(join(out, 'report.html'));
    // A run that was stopped between two renames: its act.json still stands in its temporary folder.
    const left = join(out, '.delibere-0123456789ab');
    mkdirSync(left);
    const sealed = text('act.json');
    await runCli(['extract', join(folder, 'acte.txt'), '--out', join(folder, 'en'), '--lang', 'en']);
    writeFileSync(join(left, 'act.json'), readFileSync(join(folder, 'en', 'act.json')));
    writeFileSync(join(out, 'result.json'), readFileSync(join(folder, 'en', 'result.json')));
    const ran = await runCli(['check', out]);
    expect(ran.stdout).toMatch(
      /2 files were missing[^\n]*they are made again from the act: result\.json, report\.html|report\.html, result\.json/u,
    );
    expect([text('result.json'), text('report.html')]).toEqual(before);
    expect(text('act.json')).toBe(sealed);
  });

  it('leaves what a person changed, says so, and makes it anew when told to', async () => {
    const before = text('result.json');
    change('result.json', '2025-901', '2025-902');
    const ran = await runCli(['check', out]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/1 file was changed since it was written: result\.json/u);
    expect(text('result.json')).toContain('2025-902');
    expect((await runCli(['check', out, '--force'])).stdout).toMatch(
      /made again from the act: result\.json/u,
    );
    expect(text('result.json')).toBe(before);
  });

  it('says which file of the act itself is lost', async () => {
    rmSync(join(out, 'pages.json.gz'));
    const ran = await runCli(['check', out]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/1 file of the act is lost or damaged: pages\.json\.gz/u);
  });

  it('finds a result that says other than the act, though both are sealed', async () => {
    change('act.json', /"subject":"[^"]*"/u, '"subject":"AUTRE"');
    const ran = await runCli(['check', out]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/result\.json does not say what the act gives: deliberation, subject/u);
  });

  it.each([
    ['no act', '{}', /is not a result of delibere/u],
    ['a record that is none', (act: string) => act.replace('"chair"', '"chairs"'), /not a whole act/u],
    [
      'a sentence nobody knows',
      (act: string) =>
        act.replace(
          '"findings":[]',
          '"findings":[{"code":"a/b","severity":"info","message":{"code":"x/y","params":{}},"source":null}]',
        ),
      /sentences that this program does not know/u,
    ],
    [
      'an amount without end',
      (act: string) => act.replace(/"value":\d+/u, `"value":${'9'.repeat(400)}`),
      /not a whole act/u,
    ],
    ['a file outside', (act: string) => act.replace('"result.json"', '"../result.json"'), /not a whole act/u],
  ] as [string, string | ((act: string) => string), RegExp][])(
    'refuses %s with 3',
    async (_, hostile, says) => {
      const act = text('act.json');
      writeFileSync(join(out, 'act.json'), typeof hostile === 'string' ? hostile : hostile(act));
      const ran = await runCli(['check', join(out, 'act.json')]);
      expect(ran).toMatchObject({ code: 3, stdout: '' });
      expect(ran.stderr).toMatch(says);
    },
  );

  it('explains an act in the language asked for', async () => {
    const french = await runCli(['explain', out, '--lang', 'fr']);
    const english = await runCli(['explain', out, '--lang', 'en']);
    expect(french.code).toBe(0);
    expect(english.code).toBe(0);
    expect(english.stdout).not.toBe(french.stdout);
  });
});

it('refuses an amount of 400 digits in a result with 3', async () => {
  change('result.json', /"amount": "\d+\.\d\d"/u, `"amount": "${'9'.repeat(400)}.00"`);
  const ran = await runCli(['check', join(out, 'result.json')]);
  expect(ran).toMatchObject({ code: 3, stdout: '' });
  expect(ran.stderr.length).toBeLessThan(500);
});
