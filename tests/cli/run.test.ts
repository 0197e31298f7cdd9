import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { resultSchema } from '../../src/schema/index.ts';
import type { Result } from '../../src/model/result.ts';
import { stopped } from '../../src/errors.ts';
import { NO_TABLE } from '../support/acts.ts';
import { runCli, type Ran } from '../support/run-cli.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function act(name = 'acte.txt'): string {
  const path = join(folder, name);
  writeFileSync(path, NO_TABLE);
  return path;
}

/** The results of a run's list. */
function printed({ stdout }: Ran): Result[] {
  return z.array(resultSchema).parse(JSON.parse(stdout));
}

function visibleFiles(path: string): string[] {
  return readdirSync(path).filter((name) => !name.startsWith('.'));
}

describe('help', () => {
  it.each(['fr', 'en'])('of the program names every command and exit code, in %s', async (lang) => {
    const { code, stdout, stderr } = await runCli(['--help', '--lang', lang]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const { name } of COMMANDS) expect(stdout).toContain(`  delibere ${name} `);
    for (const exit of ['0', '1', '2', '3', '4', '5', '6', '8', '10', '15', '130, 143']) {
      expect(stdout).toMatch(new RegExp(`^  ${exit} +\\S`, 'mu'));
    }
  });

  it.each(COMMANDS.flatMap(({ name }) => [[name, 'fr'] as const, [name, 'en'] as const]))(
    'of %s has its examples, in %s',
    async (name, lang) => {
      const { code, stdout } = await runCli([name, '--help', '--lang', lang]);
      expect(code).toBe(0);
      const command = COMMANDS.find((candidate) => candidate.name === name)!;
      for (const example of command.examples)
        expect(stdout).toContain(`delibere ${name} ${example.args}`.trimEnd());
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    },
  );

  it('is shown by `help COMMAND` too', async () => {
    expect((await runCli(['help', 'check'])).stdout).toBe((await runCli(['check', '--help'])).stdout);
  });
});

describe('run', () => {
  it('asks for a command where there is none or an unknown one', async () => {
    expect(await runCli([])).toMatchObject({ code: 2, stdout: '' });
    const ran = await runCli(['acte.pdf']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('delibere extract acte.pdf');
    expect((await runCli(['--wrong'])).stderr).toContain('unknown option: --wrong');
  });

  it('gives the version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('speaks the language of the locale, and writes files in French unless told otherwise', async () => {
    const path = act();
    const out = join(folder, 'out');
    const inFrench = await runCli(['extract', path, '--out', out], { env: { LC_ALL: 'fr_FR.UTF-8' } });
    expect(inFrench.stderr).toContain('Aucun tableau');
    const french = readFileSync(join(out, 'result.json'), 'utf8');
    const inEnglish = await runCli(['extract', path, '--out', out], { env: { LANG: 'C' } });
    expect(inEnglish.stderr).toContain('No allocation table');
    expect(readFileSync(join(out, 'result.json'), 'utf8')).toBe(french);
    await runCli(['extract', path, '--out', out, '--lang', 'en'], { env: { LANG: 'fr_FR' } });
    expect(readFileSync(join(out, 'result.json'), 'utf8')).not.toBe(french);
  });

  it('prints JSON alone on stdout, and writes nothing', async () => {
    const ran = await runCli(['extract', act(), '--json']);
    expect(printed(ran).map(({ deliberation }) => deliberation.id)).toEqual(['2025-901']);
    expect(ran.stderr).toMatch(/No allocation table found/u);
    expect(ran.code).toBe(1);
    expect(readdirSync(folder)).toEqual(['acte.txt']);
  });

  it('prints a list also where no source could be read, and where files are written too', async () => {
    const none = await runCli(['extract', join(folder, 'a.pdf'), join(folder, 'b.pdf'), '--json']);
    expect(none).toMatchObject({ code: 3, stdout: '[]\n' });
    const out = join(folder, 'out');
    const ran = await runCli(['extract', act(), '--json', '--out', out]);
    expect(printed(ran)).toEqual([JSON.parse(readFileSync(join(out, 'result.json'), 'utf8'))]);
  });

  it('prints one act a line, each before the next is written', async () => {
    const collection = join(folder, 'recueil.txt');
    writeFileSync(collection, `${NO_TABLE}\f${NO_TABLE.replace('2025-901', '2025-902')}`);
    const out = join(folder, 'out');
    const seen: string[][] = [];
    const ran = await runCli(['extract', collection, join(folder, 'none.pdf'), '--jsonl', '--out', out], {
      stdout: (text) => {
        const { deliberation } = resultSchema.parse(JSON.parse(text));
        expect(text).toMatch(/^[^\n]+\n$/u);
        seen.push([deliberation.id!, ...readdirSync(join(out, 'recueil'))]);
      },
    });
    expect(seen).toEqual([
      ['2025-901', '2025-901'],
      ['2025-902', '2025-901', '2025-902'],
    ]);
    expect(ran.code).toBe(3);
    expect((await runCli(['extract', act(), '--jsonl'])).stdout).toMatch(/^\{.*\}\n$/u);
    expect(readdirSync(folder)).not.toContain('acte');
  });

  it('prints a list or lines, not both', async () => {
    const ran = await runCli(['extract', act(), '--json', '--jsonl']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('options --json and --jsonl do not go together; keep one.');
  });

  it('prints several results as one JSON list', async () => {
    const ran = await runCli(['extract', act('a.txt'), act('b.txt'), '--json']);
    expect(printed(ran).map(({ source }) => source.file)).toEqual(['a.txt', 'b.txt']);
  });

  it('writes only the outputs that are asked for, into their default folder too', async () => {
    const out = join(folder, 'out');
    const ran = await runCli(['extract', act(), '--out', out, '--to', 'json,csv']);
    expect(visibleFiles(out)).toEqual(['act.json', 'allocations.csv', 'pages.json.gz', 'result.json']);
    expect(ran.stderr).not.toContain('report.html');
    await runCli(['extract', act(), '--out', out, '--to', 'report', '--json']);
    // What stands there already is brought up to date with it.
    expect(visibleFiles(out)).toEqual([
      'act.json',
      'allocations.csv',
      'pages.json.gz',
      'report.html',
      'result.json',
    ]);
  });

  it('leaves a folder to the act it holds: another source, or fewer pages of the same, take another or --force', async () => {
    const out = join(folder, 'out');
    const two = join(folder, 'deux.txt');
    writeFileSync(two, `${NO_TABLE}\f${NO_TABLE}`);
    expect((await runCli(['extract', two, '--pages', '1', '--out', out])).code).toBe(1);
    expect((await runCli(['extract', two, '--out', out])).code).toBe(1);
    const whole = readFileSync(join(out, 'act.json'), 'utf8');
    const fewer = await runCli(['extract', two, '--pages', '1', '--out', out]);
    expect(fewer.code).toBe(4);
    expect(fewer.stderr).toMatch(
      /holds act 2025-901, which was read from more than is read here \(page 2\)/u,
    );
    const other = await runCli(['extract', act('autre.txt'), '--out', out]);
    expect(other.code).toBe(4);
    expect(other.stderr).toMatch(
      /holds act 2025-901 of another source, "deux\.txt"[^\n]*--out[^\n]*--force/u,
    );
    expect(readFileSync(join(out, 'act.json'), 'utf8')).toBe(whole);
    expect((await runCli(['extract', act('autre.txt'), '--out', out, '--force'])).code).toBe(1);
    expect(readFileSync(join(out, 'act.json'), 'utf8')).toContain('autre.txt');
  });

  it('refuses another act before its pages are recognised', async () => {
    const out = join(folder, 'out');
    await runCli(['extract', act(), '--out', out]);
    const scan = join(folder, 'scan.pdf');
    writeFileSync(scan, '%PDF-1.7\n');
    const ran = await runCli(['extract', scan, '--out', out]);
    expect(ran.code).toBe(4);
    expect(ran.stderr).toMatch(/of another source, "acte\.txt"/u);
  });

  it('says which outputs there are where one is unknown', async () => {
    for (const to of ['xml', 'json,xml', 'json,,xml']) {
      const ran = await runCli(['extract', act(), '--out', join(folder, 'out'), '--to', to]);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toMatch(/does not suit --to; possible values: csv, findings, report, json\.\n/u);
    }
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('reads standard input', async () => {
    const ran = await runCli(['extract', '-', '--json'], { readStdin: async () => Buffer.from(NO_TABLE) });
    expect(printed(ran)[0]!.source).toMatchObject({ file: 'stdin', kind: 'text' });
  });

  it('gives the same bytes on every run, wherever the file lies', async () => {
    const first = await runCli(['extract', act(), '--json']);
    const moved = join(mkdtempSync(join(folder, 'moved-')), 'acte.txt');
    writeFileSync(moved, NO_TABLE);
    const second = await runCli(['extract', moved, '--json'], { env: { LANG: 'C', TZ: 'Pacific/Apia' } });
    expect(second.stdout).toBe(first.stdout);
  });

  it('says when only some pages were read, and never ends with 0 then', async () => {
    const path = join(folder, 'acte.txt');
    writeFileSync(path, `${NO_TABLE}\f${NO_TABLE}`);
    const ran = await runCli(['extract', path, '--pages', '1', '--json']);
    expect(ran.stderr).toContain('1 of 2 pages read, as asked');
    expect(ran.code).toBe(1);
  });

  it('stops with 130 or 143 and writes nothing', async () => {
    for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
      const controller = new AbortController();
      controller.abort(stopped(signal));
      const ran = await runCli(['extract', act(), '--out', join(folder, 'out')], {
        signal: controller.signal,
      });
      expect(ran.code).toBe(code);
      expect(ran.stderr).toMatch(/nothing was written/u);
    }
  });

  it('says how far it came with a collection that stops on the way', async () => {
    const collection = join(folder, 'recueil.txt');
    const numbers = ['2025-901', '2025-902', '2025-903'];
    writeFileSync(collection, numbers.map((n) => NO_TABLE.replace('2025-901', n)).join('\f'));
    const controller = new AbortController();
    let said = '';
    const ran = await runCli(['extract', collection, '--out', join(folder, 'out'), '--json'], {
      signal: controller.signal,
      stderr: (text) => {
        said += text;
        // Stopped when the first act's summary is shown.
        controller.abort(stopped('SIGINT'));
      },
    });
    expect(ran.code).toBe(130);
    expect(ran.stdout).toBe('');
    expect(said).toMatch(/Of the 3 acts of this source 1 is written, the others are not/u);
    expect(readdirSync(join(folder, 'out'))).toEqual(['2025-901']);
  });

  it('calls a fault of the program what it is, with a hint instead of a stack', async () => {
    const broken = { readStdin: () => Promise.reject(new Error('broken pipe\u001B[2J')) };
    const ran = await runCli(['extract', '-', '--json'], broken);
    expect(ran.code).toBe(15);
    expect(ran.stderr).toContain('DELIBERE_DEBUG=1');
    expect(ran.stderr).not.toMatch(/\n\s+at |\u001B/u);
    const debug = await runCli(['extract', '-', '--json'], { ...broken, env: { DELIBERE_DEBUG: '1' } });
    expect(debug.stderr).toMatch(/\n\s+at /u);
  });
});
