import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsOf } from '../src/extract.ts';
import { processActs, processSource } from '../src/process.ts';
import { NO_TABLE } from './support/acts.ts';

vi.mock('../src/extract.ts', { spy: true });

let folder: string;
let collection: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
  collection = join(folder, 'recueil.txt');
  writeFileSync(
    collection,
    ['901', '902', '903'].map((n) => NO_TABLE.replace('2025-901', `2025-${n}`)).join('\f'),
  );
  vi.mocked(recordsOf).mockClear();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('gives the acts of a collection one by one, each before the next is read', async () => {
  const numbers: (string | null)[] = [];
  for await (const { act, extraction } of processActs(collection)) {
    numbers.push(extraction.records.deliberation.id);
    expect(act.position).toEqual({ index: numbers.length, of: 3 });
    expect(recordsOf).toHaveBeenCalledTimes(numbers.length);
  }
  expect(numbers).toEqual(['2025-901', '2025-902', '2025-903']);
});

it('gives all of them at once to whom asks for that', async () => {
  const acts = await processSource(collection);
  expect(acts.map(({ extraction }) => extraction.records.deliberation.id)).toEqual([
    '2025-901',
    '2025-902',
    '2025-903',
  ]);
});
