import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_TABLE } from '../support/acts.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const SCAN = fileURLToPath(new URL('../../samples/total-faux/scan/source.pdf', import.meta.url));
const LOG_IMPORTS = fileURLToPath(new URL('../support/log-imports.mjs', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(
  args: readonly string[],
  env: Record<string, string> = {},
  stdio: StdioOptions = 'pipe',
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', '--import', LOG_IMPORTS, MAIN, ...args], {
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', ...env },
    stdio,
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function end(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

function importsOf(log: string): string {
  return readFileSync(log, 'utf8');
}

describe('the process', () => {
  it('answers --version without loading the program', async () => {
    const log = join(folder, 'imports');
    const { code, stdout } = await end(start(['--version'], { LOG_IMPORTS: log }));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+/u);
    expect(importsOf(log)).toContain('cli/main.ts');
    expect(importsOf(log)).not.toMatch(/cli\/run|node_modules\/(?!tsx)/u);
  });

  it('reads text without pdf.js, tesseract.js, sharp or the pool', async () => {
    const log = join(folder, 'imports');
    const act = join(folder, 'acte.txt');
    writeFileSync(act, NO_TABLE);
    const { code } = await end(start(['extract', act, '--out', join(folder, 'out')], { LOG_IMPORTS: log }));
    expect(code).toBe(1);
    expect(importsOf(log)).toContain('src/extract.ts');
    expect(importsOf(log)).not.toMatch(/pdfjs|tesseract|sharp|canvas|p-queue|env-paths/u);
    // Of recognition no more than what its options may be.
    expect(importsOf(log)).not.toMatch(/src\/recognise\/(?!options\.ts|engines\/index\.ts)/u);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops on %s with %i, says so, writes nothing', async (signal, expected) => {
    const out = join(folder, 'out');
    const child = start(['extract', '-', '--out', out], { LOG_IMPORTS: join(folder, 'imports') });
    const ending = end(child);
    const running = (): boolean =>
      existsSync(join(folder, 'imports')) &&
      importsOf(join(folder, 'imports')).includes('commands/extract.ts');
    while (!running()) await pause(50);
    await pause(500);
    child.kill(signal);
    const { code, stdout, stderr } = await ending;
    expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
    expect(stderr).toMatch(/^delibere: Stopped as asked: nothing was written/u);
    expect(readdirSync(folder)).toEqual(['imports']);
  });

  it('stops in the middle of recognition without a fault, a child or a file left behind', async () => {
    const log = join(folder, 'imports');
    const out = join(folder, 'out');
    const child = start(['extract', SCAN, '--out', out, '--no-cache'], { LOG_IMPORTS: log });
    const ending = end(child);
    while (!existsSync(log) || !importsOf(log).includes('recognise/stack/')) await pause(50);
    // Long enough for pages to be under way, short of the first result.
    await pause(500);
    child.kill('SIGTERM');
    const { code, stderr } = await ending;
    expect(stderr).toMatch(/^delibere: Stopped as asked: [^\n]*\n$/u);
    expect(code).toBe(143);
    expect(readdirSync(folder)).toEqual(['imports']);
  });

  it.skipIf(!existsSync('/dev/full'))('says that its standard output takes no more', async () => {
    const act = join(folder, 'acte.txt');
    writeFileSync(act, NO_TABLE);
    const full = openSync('/dev/full', 'w');
    const child = start(['extract', act, '--json'], {}, ['ignore', full, 'pipe']);
    const { code, stderr } = await end(child);
    closeSync(full);
    expect(code).toBe(4);
    expect(stderr).toMatch(/standard output[^\n]*disk is full/u);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  it('does not complain when its reader closes stdout', async () => {
    const act = join(folder, 'acte.txt');
    writeFileSync(act, `${NO_TABLE}${'Une ligne de texte.\n'.repeat(2000)}`);
    const child = start(['extract', act, '--json']);
    child.stdout?.destroy();
    const { stderr } = await end(child);
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /u);
  });
});
