import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_TABLE } from '../support/acts.ts';
import { runCli } from '../support/run-cli.ts';

let folder: string;
let sample: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
  sample = join(folder, 'family', 'one');
  mkdirSync(sample, { recursive: true });
  writeFileSync(join(sample, 'source.txt'), NO_TABLE);
  writeFileSync(
    join(sample, 'sample.json'),
    JSON.stringify({ description: 'A deliberation without a table.', source: 'source.txt' }),
  );
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('delibere golden', () => {
  it('fails where nothing is expected yet, records with --update, then passes', async () => {
    expect(await runCli(['golden', folder])).toMatchObject({ code: 1 });
    expect(readdirSync(sample)).not.toContain('expected');
    const updated = await runCli(['golden', folder, '--update']);
    expect(updated.code).toBe(0);
    expect(updated.stdout).toContain('family/one : recorded for the first time');
    const again = await runCli(['golden', folder]);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('family/one : same');
  });

  it('shows what changed, fails, and accepts it when told', async () => {
    await runCli(['golden', folder, '--update']);
    const expected = join(sample, 'expected', 'result.json');
    writeFileSync(expected, readFileSync(expected, 'utf8').replaceAll('2025-901', '2025-902'));
    const changed = await runCli(['golden', folder]);
    expect(changed.code).toBe(1);
    expect(changed.stdout).toContain('- id: 2025-902');
    expect(changed.stdout).toContain('+ id: 2025-901');
    expect(changed.stderr).toContain('--update');
    const updated = await runCli(['golden', folder, '--update']);
    expect(updated.stdout).toMatch(/accepted, \d+ changes?:/u);
    expect((await runCli(['golden', folder])).code).toBe(0);
  });

  it.each([
    ['{"description":"x"}', /is not a valid sample/u],
    ['{"description":"A long enough one.","source":"../x"}', /a file beside sample\.json/u],
    ['not json', /is not a valid sample/u],
  ])('refuses a sample.json that is none: %s', async (content, says) => {
    writeFileSync(join(sample, 'sample.json'), content);
    const ran = await runCli(['golden', folder]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(says);
  });

  it('says so where there is no sample, or no folder', async () => {
    rmSync(sample, { recursive: true });
    expect(await runCli(['golden', folder])).toMatchObject({ code: 2, stdout: '' });
    expect((await runCli(['golden', join(folder, 'none')])).stderr).toMatch(
      /is not a folder that can be read/u,
    );
  });
});
