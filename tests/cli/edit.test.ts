import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { NO_TABLE } from '../support/acts.ts';
import { sampleFolder } from '../support/act-folder.ts';
import { runCli, type Ran } from '../support/run-cli.ts';

const LOG = 'edits.jsonl';
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-edit-'));
  await sampleFolder(folder, 'commune-associations/scan');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const edit = (...args: string[]): Promise<Ran> => runCli(['edit', folder, ...args, '--who', 'Anne EXEMPLE']);
const result = (): Result => JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Result;
const row = (id: string): Result['allocations'][number] | undefined =>
  result().allocations.find((one) => one.id === id);
/** Every file of the folder but the log. */
const bytes = (): Map<string, string> =>
  new Map(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== LOG)
      .map(({ name }) => [name, readFileSync(join(folder, name), 'base64')] as const)
      .sort(),
  );

describe('delibere edit', () => {
  it('sets a value, says what changed, keeps who and why, and undoing gives the first bytes', async () => {
    const first = bytes();
    const before = row('a1')!;
    const ran = await edit('set', 'a1.amount', '1 234,50', '--why', 'lu sur la page');
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toContain(`amount: ${before.amount} → 1234.50`);
    expect(row('a1')).toMatchObject({ amount: '1234.50' });
    expect(result().edits).toMatchObject([
      {
        who: 'Anne EXEMPLE',
        why: 'lu sur la page',
        key: expect.stringMatching(/^r\d+-[0-9a-f]{10}$/u) as unknown,
        field: 'amount',
        before: before.amount,
        after: '1234.50',
      },
    ]);
    expect((await edit('undo', 'all')).stdout).toContain(`amount: 1234.50 → ${before.amount}`);
    expect(bytes()).toEqual(first);
    expect(readFileSync(join(folder, LOG), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('edits who was there, what is cited, what any record says that has a place', async () => {
    const first = bytes();
    const { attendance, citations } = result();
    await edit('set', 'attendance1.name', 'François EXEMPLE');
    await edit('set', `${citations[0]!.key}.date`, '2024-01-31');
    expect(result().attendance[0]).toMatchObject({ key: attendance[0]!.key, name: 'François EXEMPLE' });
    expect(result().citations[0]).toMatchObject({ date: '2024-01-31' });
    await edit('undo', 'all');
    expect(bytes()).toEqual(first);
  });

  it('adds, splits and deletes rows, and all can be undone', async () => {
    const first = bytes();
    const count = result().allocations.length;
    await edit('add-row', 'after', 'a1', 'beneficiary=Club EXEMPLE', 'amount=350');
    expect(row(`a${count + 1}`)).toMatchObject({ beneficiary: 'Club EXEMPLE', amount: '350.00' });
    await edit('split-row', 'a2', 'beneficiary=Un', 'amount=1', '+', 'beneficiary=Deux', 'amount=2');
    await edit('delete-row', 'a3');
    expect(result().allocations).toHaveLength(count + 1);
    expect(row('a2')).toBeUndefined();
    expect(row('a3')).toBeUndefined();
    await edit('undo', 'all');
    expect(bytes()).toEqual(first);
  });

  it('proves no amount that a person gave and nobody read, though its sum closes', async () => {
    const { amount } = row('a2')!;
    const [one, other] = ['amount=1', `amount=${Number(amount) - 1}`];
    await edit('split-row', 'a2', 'beneficiary=Un', one, '+', 'beneficiary=Deux', other);
    expect(result().checks.map(({ status }) => status)).not.toContain('fail');
    const made = result().allocations.filter(({ reason }) => reason.code === 'reconcile/confirmed-unread');
    expect(made.map(({ status }) => status)).toEqual(['plausible', 'plausible']);
  });

  it('says that a page is blank, and reads the rest anew', async () => {
    const first = bytes();
    const page = row('a1')!.source.page;
    const gone = result().allocations.filter((one) => one.source.page === page).length;
    const count = result().allocations.length;
    await edit('page-blank', String(page));
    expect(result().allocations).toHaveLength(count - gone);
    await edit('undo', '1');
    expect(bytes()).toEqual(first);
  });

  it('takes many edits from a file, all or none', async () => {
    const file = join(folder, '..', `${folder.split('/').at(-1)}.jsonl`);
    const drafts = [
      { action: 'confirm', field: 'a1.amount' },
      { action: 'set', field: 'a2.beneficiary', after: 'Maison EXEMPLE', why: 'faute de lecture' },
    ];
    try {
      writeFileSync(file, drafts.map((draft) => JSON.stringify(draft)).join('\n'));
      expect((await edit('--from', file)).stderr).toBe('');
      expect(row('a2')!.beneficiary).toBe('Maison EXEMPLE');
      writeFileSync(
        file,
        `${JSON.stringify({ ...drafts[1], after: 'Autre' })}\n{"action":"delete-row","key":"a9999"}`,
      );
      const ran = await edit('--from', file);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toMatch(/Nothing was edited: edit no\. 2 of the file: "a9999" names nothing/u);
      expect(row('a2')!.beneficiary).toBe('Maison EXEMPLE');
    } finally {
      rmSync(file, { force: true });
    }
  });

  it('lists what people said, with what became of it', async () => {
    expect((await edit('list')).stdout).toBe('No edits.\n');
    await edit('set', 'a1.amount', '12');
    await edit('set', 'a2.amount', '13');
    await edit('undo', '1');
    const lines = (await edit('list')).stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^1 {2}undone {2}set a1\.amount 2500\.00 → 12\.00 {2}\(Anne EXEMPLE, /u);
    expect(lines[1]).toMatch(/^2 {2}applied/u);
    expect(lines[2]).toMatch(/^3 {2}undoes {2}undo 1/u);
  });

  it('is told by the report and by explain: who said what of which row, and why', async () => {
    await edit('set', 'a1.amount', '12', '--why', 'lu sur la page');
    await edit('delete-row', 'a3');
    const report = readFileSync(join(folder, 'report.html'), 'utf8').replaceAll(/<[^>]*>|\s+/gu, ' ');
    expect(report).toMatch(
      /Union sportive d&#39;Ormeval +valeur donnée \(montant\) +2 500,00 € +12,00 € +Anne EXEMPLE, [^:]+: lu sur/u,
    );
    expect(report).toMatch(/ligne supprimée +3 \| Cyclo-club de Montfeint/u);
    const { stdout } = await runCli(['explain', folder, 'a1']);
    expect(stdout).toMatch(
      /Edits by people:?[^]*1 {2}applied {2}set a1\.amount 2500\.00 → 12\.00 .*lu sur la page/u,
    );
    expect(stdout).not.toMatch(/the value is the one that was read/u);
    expect((await runCli(['explain', folder, 'a2'])).stdout).not.toMatch(/Edits by people/u);
  });

  it.each([
    [['set', 'a1.amount'], /an argument is missing: ACT set FIELD VALUE/u],
    [['set', 'a1.amount', 'beaucoup'], /the value given does not suit the field "amount"/u],
    [['set', 'a9999.amount', '1'], /"a9999" names nothing/u],
    [['set', 'a1.key', 'x'], /"key" is not a field that can be edited here/u],
    [['fly'], /"fly" is not an edit\. Possible: list, set/u],
    [[], /what is to be done to this act\?/u],
    [['undo', '7'], /edit no\. 7 does not exist, or is undone already/u],
    [['undo', 'all'], /there is no edit to undo/u],
    [['undo', 'x'], /an argument is missing: ACT undo N/u],
  ])('refuses %j in a sentence and writes nothing', async (args, says) => {
    const first = bytes();
    const ran = await edit(...args);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(says);
    expect(bytes()).toEqual(first);
    expect(readdirSync(folder)).not.toContain(LOG);
  });

  it('refuses a log that was tampered with, and leaves everything as it is', async () => {
    await edit('set', 'a1.amount', '12');
    await edit('set', 'a1.amount', '13');
    const path = join(folder, LOG);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"12.00"', '"99.00"'));
    const before = bytes();
    const ran = await edit('set', 'a1.amount', '14');
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/line 2 does not follow the one before it/u);
    expect(bytes()).toEqual(before);
  });
});

describe('a new extraction', () => {
  const source = (text: string): string => {
    const path = join(folder, 'acte.txt');
    writeFileSync(path, text);
    return path;
  };
  const subjectIn = (out: string): unknown =>
    (JSON.parse(readFileSync(join(out, 'result.json'), 'utf8')) as Result).deliberation.subject;

  it('keeps what people said of the act in its folder, and takes it along to another with --edits', async () => {
    const [path, out, other] = [source(NO_TABLE), join(folder, 'out'), join(folder, 'other')];
    await runCli(['extract', path, '--out', out]);
    const read = subjectIn(out);
    await runCli(['edit', out, 'set', 'deliberation.subject', 'Aides EXEMPLE', '--who', 'Anne EXEMPLE']);
    await runCli(['extract', path, '--out', out]);
    expect(subjectIn(out)).toBe('Aides EXEMPLE');
    await runCli(['extract', path, '--out', other, '--edits', join(out, LOG)]);
    expect(subjectIn(other)).toBe('Aides EXEMPLE');
    expect(readFileSync(join(other, LOG), 'utf8')).toBe(readFileSync(join(out, LOG), 'utf8'));
    await runCli(['edit', other, 'undo', 'all']);
    expect(subjectIn(other)).toBe(read);
  });

  it('refuses the edits of another source, and lists those that no longer hold', async () => {
    const [path, out] = [source(NO_TABLE), join(folder, 'out')];
    await runCli(['extract', path, '--out', out]);
    await runCli(['edit', out, 'set', 'deliberation.subject', 'Aides EXEMPLE', '--who', 'Anne EXEMPLE']);
    const log = readFileSync(join(out, LOG), 'utf8');
    const again = source(NO_TABLE.replace('LOCALES', 'VOISINES'));
    const ran = await runCli(['extract', again, '--out', join(folder, 'other'), '--edits', join(out, LOG)]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/made on another source file/u);
    // Bare edits do not say which source they were made on.
    const bare = join(folder, 'bare.jsonl');
    writeFileSync(bare, JSON.stringify((JSON.parse(log) as { edit: unknown }).edit));
    const tried = await runCli(['extract', again, '--out', join(folder, 'other'), '--edits', bare]);
    expect(tried.stderr).toMatch(/Edit no\. 1 \(Anne EXEMPLE\) is not applied: what is read there/u);
    expect(subjectIn(join(folder, 'other'))).toMatch(/VOISINES/iu);
  });
});
