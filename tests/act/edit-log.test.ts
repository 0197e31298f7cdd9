import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../src/act/edit.ts';
import { appendEdits, lockEdits, LOG_NAME, readEditLog } from '../../src/act/edit-log.ts';
import { effectiveEdits } from '../../src/act/effective-edits.ts';
import { DelibereError } from '../../src/errors.ts';
import { say } from '../../src/messages/say.ts';

const SOURCE = 'ab'.repeat(32);
const made: string[] = [];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'delibere-edits-'));
  made.push(folder);
});
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

function set(after: string): Edit {
  return {
    action: 'set',
    who: 'Anne EXEMPLE',
    when: '2026-01-05T10:00:00Z',
    why: 'vu sur la page',
    key: 'r1-0123456789',
    field: 'amount',
    text: 'Foyer 12,00',
    before: '12.00',
    after,
  };
}

function undo(...of: number[]): Edit {
  return { action: 'undo', who: 'Anne EXEMPLE', when: '2026-01-05T10:00:00Z', why: '', of };
}

async function append(...edits: Edit[]): Promise<void> {
  await appendEdits(folder, readEditLog(folder, SOURCE), edits);
}

const path = (): string => join(folder, LOG_NAME);
const refusal = (source = SOURCE): string => {
  try {
    readEditLog(folder, source);
  } catch (error) {
    if (error instanceof DelibereError) return say(error.says, 'en');
  }
  return '';
};

describe('the log of edits', () => {
  it('gives back what was added, in its order, over several writings', async () => {
    expect(readEditLog(folder, SOURCE).edits).toEqual([]);
    await append(set('13.00'), set('14.00'));
    await append(set('15.00'));
    const log = readEditLog(folder, SOURCE);
    expect(log.edits).toEqual([set('13.00'), set('14.00'), set('15.00')]);
    expect(log.torn).toBeNull();
  });

  it('notices a line that was changed, taken out or moved', async () => {
    await append(set('13.00'), set('14.00'), set('15.00'));
    const [one, two, three] = (await readFile(path(), 'utf8')).trimEnd().split('\n');
    for (const lines of [
      [one!.replace('13.00', '99.00'), two, three],
      [one, three],
      [one, three, two],
      [two, three],
    ]) {
      await writeFile(path(), `${lines.join('\n')}\n`);
      expect(refusal()).toMatch(/does not (?:follow the one before it|hold edits of this act)/u);
    }
  });

  it('refuses the edits of another source', async () => {
    await append(set('13.00'));
    expect(refusal('cd'.repeat(32))).toMatch(/made on another source file/u);
  });

  it('refuses what is no edit', async () => {
    for (const line of [
      '{}',
      'null',
      '[]',
      '{"prev":1,"edit":{}}',
      `{"prev":"${SOURCE}","edit":{"action":"set"}}`,
    ]) {
      await writeFile(path(), `${line}\n`);
      expect(refusal()).toMatch(/line 1 is not an edit/u);
    }
  });

  it('cuts off a last line that a crash left unfinished, says so, and goes on behind the line before', async () => {
    await append(set('13.00'), set('14.00'));
    const whole = await readFile(path(), 'utf8');
    await writeFile(path(), whole.slice(0, -20));
    const torn = readEditLog(folder, SOURCE);
    expect(torn.edits).toEqual([set('13.00')]);
    expect(torn.torn?.code).toBe('edits/torn-line');
    await append(set('15.00'));
    expect(readEditLog(folder, SOURCE).edits).toEqual([set('13.00'), set('15.00')]);
  });

  it('lets one process in at a time, and takes over from one that has ended', async () => {
    const order: string[] = [];
    const first = lockEdits(folder, async () => {
      order.push('in');
      await expect(lockEdits(folder, () => Promise.resolve(), 0)).rejects.toThrow(/Someone else is editing/u);
      order.push('out');
    });
    await first;
    expect(order).toEqual(['in', 'out']);
    // No system gives out a process id that large.
    await writeFile(join(folder, '.delibere.edits.lock'), '999999999');
    expect(await lockEdits(folder, () => Promise.resolve('done'))).toBe('done');
    await writeFile(join(folder, '.delibere.edits.lock'), 'nobody');
    await expect(lockEdits(folder, () => Promise.resolve(), 0)).rejects.toThrow(/Someone else is editing/u);
  });
});

describe('the edits that stand', () => {
  const numbers = (...log: Edit[]): number[] => effectiveEdits(log).map(({ number }) => number);

  it('are those that no later one undoes', () => {
    expect(numbers(set('1.00'), set('2.00'))).toEqual([1, 2]);
    expect(numbers(set('1.00'), set('2.00'), undo(1))).toEqual([2]);
    expect(numbers(set('1.00'), undo(1), set('2.00'))).toEqual([3]);
  });

  it('come back when what undid them is undone', () => {
    expect(numbers(set('1.00'), undo(1), undo(2))).toEqual([1]);
    expect(numbers(set('1.00'), undo(1), undo(2), undo(3))).toEqual([]);
  });

  it('are not undone by what stands before them or by itself', () => {
    expect(numbers(undo(2), set('1.00'))).toEqual([2]);
    expect(numbers(set('1.00'), undo(2))).toEqual([1]);
  });
});
