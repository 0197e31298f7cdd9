/** What people say of pages and tables, from the command line and through another reading of the source. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readEditLog } from '../../src/act/edit-log.ts';
import type { Result } from '../../src/model/result.ts';
import { sampleFolder } from '../support/act-folder.ts';
import { runCli, type Ran } from '../support/run-cli.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const sample = (name: string): string => `samples/${name}/text/source.pdf`;
const LOG = 'edits.jsonl';
const WHO = ['--who', 'Anne EXEMPLE'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const extract = (source: string, out: string, ...more: string[]): Promise<Ran> =>
  runCli(['extract', source, '--out', out, '--no-cache', ...more]);
const edit = (act: string, ...args: string[]): Promise<Ran> => runCli(['edit', act, ...args, ...WHO]);
const result = (act: string): Result => JSON.parse(readFileSync(join(act, 'result.json'), 'utf8')) as Result;
/** Every file of an act but the log. */
const bytes = (act: string): Map<string, string> =>
  new Map(
    readdirSync(act, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== LOG)
      .map(({ name }) => [name, readFileSync(join(act, name), 'base64')] as const)
      .sort(),
  );

describe('what is said of pages and tables', () => {
  const source = sample('commune-associations');
  let read: string;

  beforeAll(async () => {
    read = mkdtempSync(join(tmpdir(), 'delibere-test-'));
    await extract(source, read);
  });
  afterAll(() => {
    rmSync(read, { recursive: true, force: true });
  });
  beforeEach(() => {
    cpSync(read, folder, { recursive: true });
  });

  it.each<[string[], (act: Result) => unknown, unknown]>([
    [['table-kind', 'g1', 'other'], ({ allocations }) => allocations.length, 0],
    [['column-role', 'g1', '4', 'requested'], ({ allocations }) => allocations[0]?.amount, null],
    [['column-role', 'g1', '3', 'none'], ({ allocations }) => allocations[0]?.object, null],
    [
      ['draw-table', '1', '60,480,535,640', 'columns=90,440'],
      ({ allocations }) => allocations[0]?.beneficiary,
      "Union sportive d'Ormeval Fonctionnement",
    ],
    [['page-blank', '2'], ({ allocations }) => allocations.length, 15],
  ])('%j is kept by another extraction, and undoing gives the first bytes', async (args, shown, expected) => {
    const first = bytes(folder);
    expect(shown(result(folder))).not.toEqual(expected);
    expect(await edit(folder, ...args)).toMatchObject({ stderr: '' });
    expect(shown(result(folder))).toEqual(expected);
    const edited = bytes(folder);
    await extract(source, folder);
    expect(bytes(folder)).toEqual(edited);
    await edit(folder, 'undo', 'all');
    expect(bytes(folder)).toEqual(first);
  });

  it('turns a page when its source is read again, and back when that is undone', async () => {
    const first = bytes(folder);
    const turn = (): unknown => result(folder).source.pages[1]!.rotation;
    expect((await edit(folder, 'page-turned', '2', '180')).stdout).toMatch(
      /only when the source file is read again/u,
    );
    await extract(source, folder);
    expect(turn()).toBe(180);
    expect(result(folder).edits).toMatchObject([{ action: 'page-turned', before: '0', after: '180' }]);
    const undone = await edit(folder, 'undo', 'all');
    expect(undone.stderr).toMatch(/page 2 changes its turn only when the source file is read again/u);
    expect(await runCli(['check', folder])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/page 2 changes its turn/u) as unknown,
    });
    await extract(source, folder);
    expect(bytes(folder)).toEqual(first);
  });

  it.each([
    [['page-blank', '7'], /the act has no page 7/u],
    [['page-blank', 'deux'], /an argument is missing/u],
    [['table-kind', 'g7', 'other'], /"g7" names nothing/u],
    [['table-kind', 'g1', 'autre'], /possible values: grants, requested/u],
    [['column-role', 'g1', '9', 'amount'], /the table has no column 9/u],
    [['draw-table', '1', '60,480', 'columns=90'], /an argument is missing/u],
    [['page-turned', '2', '45'], /an argument is missing/u],
  ])('refuses %j in a sentence', async (args, says) => {
    expect(await edit(folder, ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(says) as unknown,
    });
    expect(readdirSync(folder)).not.toContain(LOG);
  });
});

describe('a collection of acts', () => {
  it('gives each act its edits, and lists those that are of none', async () => {
    const [out, bare] = [join(folder, 'out'), join(folder, 'bare.jsonl')];
    await extract(sample('recueil'), out);
    const [one, two] = readdirSync(out).map((name) => join(out, name));
    await edit(two!, 'set', 'a1.amount', '12');
    await edit(two!, 'set', 'deliberation.subject', 'Aides EXEMPLE');
    const said = readEditLog(two!, result(two!).source.sha256).edits;
    const gone = { ...said[0]!, key: 'r999-0123456789' };
    writeFileSync(bare, [...said, gone].map((line) => JSON.stringify(line)).join('\n'));
    const again = join(folder, 'again');
    const ran = await extract(sample('recueil'), again, '--edits', bare);
    const acts = readdirSync(again).map((name) => result(join(again, name)));
    expect(acts.map(({ edits }) => edits.length)).toEqual([0, 1, 0]);
    expect(acts[1]!.allocations[0]!.amount).toBe('12.00');
    const refused = /Edit no\. ([23]) \(Anne EXEMPLE\) is not applied: nothing tells which act/gu;
    expect([...ran.stderr.matchAll(refused)].map(([, number]) => number)).toEqual(['2', '3']);
    expect(
      acts.map(({ findings }) => findings.filter(({ code }) => code === 'edits/refused').length),
    ).toEqual([0, 0, 2]);
    // What was said of edits stays with the act: its folder is as it should be.
    const last = join(again, readdirSync(again).at(-1)!);
    expect((await runCli(['check', last])).stdout).not.toMatch(/fault|differs/u);
    expect(bytes(one!)).toEqual(bytes(join(again, readdirSync(again)[0]!)));
  });
});

describe('the log in a folder', () => {
  beforeEach(async () => {
    await sampleFolder(folder, 'commune-associations/scan');
  });

  it('holds the edits of two who edit at the same moment', async () => {
    const codes = await Promise.all(
      ['a1', 'a2', 'a3'].map((row) => {
        const args = ['edit', folder, 'set', `${row}.amount`, '12', ...WHO];
        const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { stdio: 'ignore' });
        return new Promise((resolve) => child.on('close', resolve));
      }),
    );
    expect(codes).toEqual([1, 1, 1]);
    expect(readEditLog(folder, result(folder).source.sha256).edits).toHaveLength(3);
    expect(result(folder).edits).toHaveLength(3);
    expect(
      result(folder)
        .allocations.slice(0, 3)
        .map(({ amount }) => amount),
    ).toEqual(Array.from({ length: 3 }, () => '12.00'));
  });

  it('says that a last line was not written to its end: checked, listed, added to, and read again', async () => {
    const says = /Edit no\. 2 had not been written to its end/u;
    await edit(folder, 'set', 'a1.amount', '12');
    appendFileSync(join(folder, LOG), '{"prev":"0123');
    expect((await runCli(['check', folder])).stdout).toMatch(says);
    expect((await edit(folder, 'list')).stderr).toMatch(says);
    expect((await edit(folder, 'set', 'a2.amount', '13')).stderr).toMatch(says);
    expect((await runCli(['check', folder])).stdout).not.toMatch(says);
    expect(result(folder).edits).toHaveLength(2);
  });

  it('takes a number below nought for a number', async () => {
    for (const [typed, amount] of [
      ['-12.00', '-12.00'],
      ['-1 234,50 €', '-1234.50'],
    ] as const) {
      expect((await edit(folder, 'set', 'a1.amount', typed)).stderr).toBe('');
      expect(result(folder).allocations[0]!.amount).toBe(amount);
    }
  });
});

describe('undoing all', () => {
  it.each([
    'commune-associations/scan',
    'departement-cantons/text',
    'natures-et-liste/scan',
    'sans-filets/scan',
  ])('gives the first bytes of %s, whatever was edited', async (name) => {
    await sampleFolder(folder, name);
    const first = bytes(folder);
    const { allocations, totals } = result(folder);
    const row = fc.constantFrom(...allocations.map(({ id }) => id));
    const amount = fc.integer({ min: -1000, max: 100_000 }).map(String);
    const draft = fc.oneof(
      fc.record({ action: fc.constant('set'), field: row.map((id) => `${id}.amount`), after: amount }),
      fc.record({ action: fc.constant('confirm'), field: row.map((id) => `${id}.amount`) }),
      fc.record({
        action: fc.constant('set'),
        field: fc.constantFrom(...totals.map(({ id }) => `${id}.amount`)),
        after: amount,
      }),
      fc.record({
        action: fc.constant('add-row'),
        side: fc.constantFrom('before', 'after'),
        key: row,
        after: fc.record({ beneficiary: fc.constant('Club EXEMPLE'), amount }),
      }),
      fc.record({ action: fc.constant('delete-row'), key: row }),
      fc.record({
        action: fc.constant('split-row'),
        key: row,
        after: fc.array(fc.record({ beneficiary: fc.constant('Un'), amount }), {
          minLength: 2,
          maxLength: 3,
        }),
      }),
      fc.record({ action: fc.constant('table-kind'), key: fc.constant('g1'), after: fc.constant('other') }),
      fc.record({ action: fc.constant('page-blank'), page: fc.constant(1) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 6 }), async (drafts) => {
        const path = join(folder, '..', `${folder.split('/').at(-1)!}.jsonl`);
        let kept = 0;
        // An edit may take away what a later one is about: that one is refused by itself.
        for (const one of drafts) {
          writeFileSync(path, JSON.stringify(one));
          const { code } = await edit(folder, '--from', path);
          kept += code === 2 ? 0 : 1;
        }
        rmSync(path);
        if (kept > 0) await edit(folder, 'undo', 'all');
        expect(bytes(folder)).toEqual(first);
      }),
      { numRuns: 4 },
    );
  });
});
