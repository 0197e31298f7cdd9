import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../src/golden/record.ts';
import { findSamples } from '../../src/golden/sample.ts';
import { recordsOf } from '../../src/extract.ts';
import { withKeys } from '../../src/model/key.ts';
import { splitActs } from '../../src/segment/index.ts';
import type { AllocationRecord, Keyed, Records } from '../../src/model/records.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { allocation, figure, NO_RECORDS } from '../support/extraction.ts';

const RECORDED = (await findSamples('samples')).filter(({ name }) => name.endsWith('/scan'));

function keyed(records: Records): readonly Keyed[] {
  const lists: readonly (readonly Keyed[])[] = [
    records.attendance,
    records.citations,
    records.programmes,
    records.articles,
    records.votes,
    records.budgetLines,
    records.operations,
    records.allocations,
    records.totals,
  ];
  return lists.flat();
}

describe('the keys of an act', () => {
  it.each(RECORDED)('name one record each: $name', async ({ folder }) => {
    for (const act of splitActs((await readRecording(folder))!)) {
      const keys = keyed(recordsOf(act, defaultProfile)).map(({ key }) => key);
      expect(keys.filter((key) => !/^[ncpdvbort]\d+-[0-9a-f]{10}$/u.test(key))).toEqual([]);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it('stay with their rows where a page before them is gone and all the others are renumbered', async () => {
    const document = (await readRecording('samples/agglo-bureau/scan'))!;
    const whole = recordsOf(document, defaultProfile).allocations;
    const first = whole[0]!.source.page;
    const rest = recordsOf(
      { pages: document.pages.filter((page) => page.number !== first) },
      defaultProfile,
    ).allocations;
    const later = whole.filter((row) => row.source.page !== first);
    expect(later.length).toBeGreaterThan(0);
    expect(rest[0]!.id).toBe('a1');
    expect(rest.map((row) => row.key)).toEqual(later.map((row) => row.key));
  });

  it('do not change with the rows added or deleted at other places', () => {
    fc.assert(
      fc.property(ROWS, fc.nat(), (rows, at) => {
        const whole = keysByRow(rows);
        const gone = rows[at % rows.length]!;
        const rest = rows.filter((row) => row.id !== gone.id);
        // Rows that are alike in all but their order can't be told apart: they are no other place.
        fc.pre(!rest.some((row) => JSON.stringify(row.source) === JSON.stringify(gone.source)));
        for (const [id, key] of keysByRow(rest)) expect(key).toBe(whole.get(id));
      }),
    );
  });

  it('tell rows of one place apart by their amounts, whatever their order', () => {
    const one = at(allocation('a1', 100), 10);
    const other = { ...at(allocation('a2', 100), 10), amount: figure(200, '2,00', PLACES[3]) };
    const there = keysByRow([one, other]);
    const back = keysByRow([other, one]);
    expect(new Set(there.values()).size).toBe(2);
    expect(back).toEqual(there);
  });
});

const PLACES = [10, 20, 30, 40].map((y) => ({
  page: 1,
  box: { x0: 1, y0: y, x1: 90, y1: y + 8 },
  line: null,
  text: 'Foyer 1,00',
}));

function at(row: AllocationRecord, y: number): AllocationRecord {
  const source = PLACES.find((place) => place.box.y0 === y)!;
  return { ...row, source, amount: figure(100, '1,00', source) };
}

const ROWS = fc
  .array(fc.record({ y: fc.constantFrom(10, 20, 30, 40), page: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) =>
    rows.map(({ y, page }, index) => {
      const row = at(allocation(`a${index + 1}`, 100), y);
      return { ...row, source: { ...row.source, page } };
    }),
  );

function keysByRow(allocations: readonly AllocationRecord[]): ReadonlyMap<string, string> {
  return new Map(withKeys({ ...NO_RECORDS, allocations }).allocations.map((row) => [row.id, row.key]));
}
