import { describe, expect, it } from 'vitest';
import { readSaid, saidIn, scoreOf } from './said.ts';

describe('what councils say in running text', () => {
  /** Each file with the shares of its amounts and names that are read; what is not read is told as amounts without a place. */
  const FILES = [
    ['first', 0.95, 0.9],
    ['second', 0.95, 0.9],
    ['last', 0.95, 0.9],
    ['third', 0.94, 0.9],
    ['fourth', 0.95, 0.9],
    ['fifth', 0.89, 0.87],
  ] as const;
  it.each(FILES)(
    'reads nearly all that is granted, and who to: %s',
    { timeout: 60_000 },
    (file, read, named) => {
      const readings = saidIn(`./${file}.txt`).map(readSaid);
      const { grants, amounts, names, invented } = scoreOf(readings);
      expect(amounts / grants).toBeGreaterThanOrEqual(read);
      expect(names / grants).toBeGreaterThanOrEqual(named);
      expect(invented).toBe(0);
      expect(readings.flatMap((one) => one.read).filter(({ isProved }) => isProved)).toEqual([]);
    },
  );

  it('takes nothing that is no grant for one', { timeout: 60_000 }, () => {
    const read = saidIn('./granting-nothing.txt').map(readSaid);
    expect(read.filter(({ read: rows }) => rows.length > 0)).toEqual([]);
  });
});
