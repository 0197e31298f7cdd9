import { describe, expect, it } from 'vitest';
import { readSaid, saidIn, scoreOf } from './said.ts';

describe('what councils say in running text', () => {
  it('reads nearly all that is granted, and who to', { timeout: 60_000 }, () => {
    const readings = saidIn('./first.txt').map(readSaid);
    const { grants, amounts, names, invented } = scoreOf(readings);
    expect(amounts / grants).toBeGreaterThanOrEqual(0.95);
    expect(names / grants).toBeGreaterThanOrEqual(0.9);
    expect(invented).toBe(0);
    expect(readings.flatMap(({ read }) => read).filter(({ isProved }) => isProved)).toEqual([]);
  });

  it('takes nothing that is no grant for one', { timeout: 60_000 }, () => {
    const read = saidIn('./granting-nothing.txt').map(readSaid);
    expect(read.filter(({ read: rows }) => rows.length > 0)).toEqual([]);
  });
});
