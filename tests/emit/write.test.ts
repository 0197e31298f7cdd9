import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/emit/output-file.ts';
import { correctedFiles, sealsOf } from '../../src/emit/folder-seal.ts';
import { checkOutput, writeAct as writeContent } from '../../src/emit/write.ts';
import { say } from '../../src/messages/say.ts';
import { DelibereError } from '../../src/errors.ts';

const isRoot = process.getuid?.() === 0;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const seal = (files: Readonly<Record<string, string>>): string => JSON.stringify({ files });

async function writeAct(
  path: string,
  files: readonly OutputFile[],
  options: { force?: boolean } = {},
): Promise<void> {
  await writeContent(path, { files, seal }, options);
}

const first: OutputFile[] = [
  { name: 'a.csv', content: 'one\n' },
  { name: 'result.json', content: '{"a":1}\n' },
];
const second: OutputFile[] = [
  { name: 'a.csv', content: 'two\n' },
  { name: 'result.json', content: '{"a":2}\n' },
];

function seen(path = folder): Record<string, string> {
  const names = readdirSync(path).filter((name) => !name.startsWith('.') && name !== 'act.json');
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

async function failure(work: Promise<unknown>): Promise<DelibereError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DelibereError);
  return error as DelibereError;
}

describe('writeAct', () => {
  it('writes all files into a folder it makes, and leaves no temporary file', async () => {
    const out = join(folder, 'deep', 'out');
    await writeAct(out, first);
    expect(seen(out)).toEqual({ 'a.csv': 'one\n', 'result.json': '{"a":1}\n' });
    expect(readdirSync(out).filter((name) => name.startsWith('.delibere-'))).toEqual([]);
  });

  it('replaces its own results, and is a no-op on the same ones', async () => {
    await writeAct(folder, first);
    await writeAct(folder, first);
    await writeAct(folder, second);
    expect(seen()).toEqual({ 'a.csv': 'two\n', 'result.json': '{"a":2}\n' });
  });

  it('does not replace what a person corrected, until told to', async () => {
    await writeAct(folder, first);
    writeFileSync(join(folder, 'a.csv'), 'corrected\n');
    expect(correctedFiles(folder, ['a.csv', 'result.json'], await sealsOf(folder))).toEqual(['a.csv']);
    const error = await failure(writeAct(folder, second));
    expect(error.exitCode).toBe(4);
    expect(say(error.says, 'fr')).toContain('a.csv');
    expect(say(error.says, 'fr')).toContain('--force');
    expect(seen()).toEqual({ 'a.csv': 'corrected\n', 'result.json': '{"a":1}\n' });
    await writeAct(folder, second, { force: true });
    expect(seen()).toEqual({ 'a.csv': 'two\n', 'result.json': '{"a":2}\n' });
  });

  it('does not replace a result it knows nothing of', async () => {
    writeFileSync(join(folder, 'result.json'), '{}');
    expect((await failure(writeAct(folder, first))).exitCode).toBe(4);
    expect(seen()).toEqual({ 'result.json': '{}' });
  });

  it('puts everything back when one file cannot be put in place', async () => {
    await writeAct(folder, first);
    rmSync(join(folder, 'result.json'));
    mkdirSync(join(folder, 'result.json', 'x'), { recursive: true });
    expect((await failure(writeAct(folder, second, { force: true }))).exitCode).toBe(4);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('one\n');
    expect(readdirSync(folder).filter((name) => name.startsWith('.delibere-'))).toEqual([]);
  });

  it('keeps pictures in a folder of their own, and takes away those that are no more', async () => {
    const picture = (name: string): OutputFile => ({
      name: `crops/${name}.png`,
      content: new Uint8Array([1]),
    });
    await writeAct(folder, [...first, picture('a1.amount'), picture('a2.amount')]);
    await writeAct(folder, [...second, picture('a2.amount')]);
    expect(readdirSync(join(folder, 'crops'))).toEqual(['a2.amount.png']);
  });

  it('knows the files of a run that was stopped halfway as its own', async () => {
    await writeAct(folder, first);
    const left = join(folder, '.delibere-0123456789ab');
    mkdirSync(left);
    const next = join(folder, 'next');
    await writeAct(next, second);
    writeFileSync(join(folder, 'a.csv'), 'two\n');
    writeFileSync(join(left, 'act.json'), readFileSync(join(next, 'act.json')));
    rmSync(next, { recursive: true });
    expect(correctedFiles(folder, ['a.csv', 'result.json'], await sealsOf(folder))).toEqual([]);
    await writeAct(folder, first);
    expect(seen()).toEqual({ 'a.csv': 'one\n', 'result.json': '{"a":1}\n' });
    expect(readdirSync(folder).filter((name) => name.startsWith('.delibere-'))).toEqual([]);
  });

  it('puts act.json in place last', async () => {
    await writeAct(folder, first);
    const before = readFileSync(join(folder, 'act.json'), 'utf8');
    rmSync(join(folder, 'result.json'));
    mkdirSync(join(folder, 'result.json', 'x'), { recursive: true });
    await failure(writeAct(folder, second, { force: true }));
    expect(readFileSync(join(folder, 'act.json'), 'utf8')).toBe(before);
  });

  it('takes back the folder it made when writing fails', async () => {
    const out = join(folder, 'new', 'out');
    const bad = [...first, { name: 'no/such/folder.csv', content: '' }];
    expect((await failure(writeAct(out, bad))).exitCode).toBe(4);
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('says what stands in the way: a file where the folder should be', async () => {
    writeFileSync(join(folder, 'file'), '');
    const error = await failure(writeAct(join(folder, 'file'), first));
    expect(error.exitCode).toBe(4);
    expect(say(error.says, 'en')).toMatch(/a file stands where a folder is needed/u);
    expect((await failure(writeAct(join(folder, 'file', 'below'), first))).exitCode).toBe(4);
  });

  it.skipIf(!existsSync('/proc/self'))('ends on a file system that makes no folder', async () => {
    const error = await failure(writeAct('/proc/delibere/out', first));
    expect(error.exitCode).toBe(4);
    expect(say(error.says, 'en')).toMatch(/Cannot write to "\/proc\/delibere\/out"/u);
  });

  it.skipIf(isRoot)('says that a folder may not be written in', async () => {
    chmodSync(folder, 0o555);
    expect(say((await failure(writeAct(join(folder, 'out'), first))).says, 'en')).toMatch(/may not write/u);
  });
});

describe('checkOutput', () => {
  it('takes back no folder that another run has filled meanwhile', async () => {
    const shared = join(folder, 'out');
    await Promise.all([
      writeAct(join(shared, 'a'), first),
      ...['b', 'c', 'd'].map((act) => checkOutput(join(shared, act), ['a.csv'])),
    ]);
    expect(seen(join(shared, 'a'))).toEqual({ 'a.csv': 'one\n', 'result.json': '{"a":1}\n' });
  });

  it('leaves nothing behind, neither a probe nor a folder', async () => {
    await checkOutput(join(folder, 'new', 'out'), ['a.csv']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells before work starts that a correction would be lost', async () => {
    await writeAct(folder, first);
    writeFileSync(join(folder, 'result.json'), '{"a":3}\n');
    expect((await failure(checkOutput(folder, ['a.csv', 'result.json']))).exitCode).toBe(4);
    await checkOutput(folder, ['a.csv', 'result.json'], true);
  });
});
