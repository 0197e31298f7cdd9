import { describe, expect, it } from 'vitest';
import { readSaid, saidIn, scoreOf } from './said.ts';

describe('what councils say in running text', () => {
  /** Each file with the share of its amounts that is read; what the last ones lack is told as amounts without a place. */
  const FILES = [
    ['first', 0.95],
    ['second', 0.95],
    ['last', 0.95],
    ['third', 0.94],
    ['fourth', 0.95],
    ['fifth', 0.89],
  ] as const;
  it.each(FILES)('reads nearly all that is granted, and who to: %s', { timeout: 60_000 }, (file, share) => {
    const readings = saidIn(`./${file}.txt`).map(readSaid);
    const { grants, amounts, names, invented } = scoreOf(readings);
    expect(amounts / grants).toBeGreaterThanOrEqual(share);
    expect(names / grants).toBeGreaterThanOrEqual(Math.min(share, 0.9) - 0.02);
    expect(invented).toBe(0);
    expect(readings.flatMap(({ read }) => read).filter(({ isProved }) => isProved)).toEqual([]);
  });

  it('takes nothing that is no grant for one', { timeout: 60_000 }, () => {
    const read = saidIn('./granting-nothing.txt').map(readSaid);
    expect(read.filter(({ read: rows }) => rows.length > 0)).toEqual([]);
  });
});
