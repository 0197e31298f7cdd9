import { describe, expect, it } from 'vitest';
import { openSession } from '../../src/recognise/session.ts';
import { sideBySide } from '../../src/recognise/side-by-side.ts';

const NUMBERS = Array.from({ length: 40 }, (_, index) => index + 1);

describe('pages side by side', () => {
  it.each([1, 2, 4])('hold no more pixels than %i workers and one page ahead of them', async (jobs) => {
    const session = await openSession({ jobs, cache: null });
    let held = 0;
    let most = 0;
    const done: number[] = [];
    await sideBySide(NUMBERS, session, async (number) => {
      held += 1;
      most = Math.max(most, held);
      // Some pages take longer than others.
      for (let turn = 0; turn < (number * 7) % 5; turn += 1) await new Promise(setImmediate);
      held -= 1;
      done.push(number);
    });
    expect(most).toBe(jobs + 1);
    expect(done.sort((a, b) => a - b)).toEqual(NUMBERS);
  });

  it('begin no page after one that failed, and wait for those under way', async () => {
    const session = await openSession({ jobs: 2, cache: null });
    const begun: number[] = [];
    const ended: number[] = [];
    const run = sideBySide(NUMBERS, session, async (number) => {
      begun.push(number);
      await new Promise(setImmediate);
      if (number === 3) throw new Error('page 3');
      await new Promise(setImmediate);
      ended.push(number);
    });
    await expect(run).rejects.toThrow('page 3');
    expect(begun.length).toBeLessThan(10);
    expect(ended).toEqual(begun.filter((number) => number !== 3));
  });
});
