import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractionOf } from '../../src/act/extraction-of.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { summarise } from '../../src/emit/summary.ts';
import { recordsOf } from '../../src/extract.ts';
import { withPrinted } from '../../src/ledger/index.ts';
import type { AllocationRecord, Records } from '../../src/model/records.ts';
import type { ProcessedAct } from '../../src/process.ts';
import { actsOfSample } from '../../src/golden/run-sample.ts';
import { findSamples } from '../../src/golden/sample.ts';
import { repairDocument } from '../../src/repair/index.ts';
import { findSections } from '../../src/segment/index.ts';

const FAMILIES = [
  'agglo-bureau',
  'commune-associations',
  'departement-cantons',
  'dpid',
  'natures-et-liste',
  'quarante-tableaux',
  'recueil',
  'region-commission',
  'sans-filets',
];

const acts = new Map<string, Promise<readonly ProcessedAct[]>>();
/** The acts of a sample; scans as they were recognised once. */
function actsOf(family: string, kind: 'text' | 'scan' = 'text'): Promise<readonly ProcessedAct[]> {
  const name = `${family}/${kind}`;
  const known = acts.get(name);
  if (known !== undefined) return known;
  const read = findSamples(join('samples', family)).then((samples) =>
    actsOfSample(samples.find((sample) => sample.name === kind)!),
  );
  acts.set(name, read);
  return read;
}

/** The result of an act whose reading lost some of its rows: the pages are the same, and nothing speaks of the rows any more. */
function without(read: ProcessedAct, isLost: (row: AllocationRecord) => boolean) {
  const { act, document } = read;
  const lost = new Set(act.records.allocations.filter(isLost).map(({ id }) => id));
  const records: Records = {
    ...act.records,
    allocations: act.records.allocations.filter(({ id }) => !lost.has(id)),
    totals: act.records.totals.map((total) =>
      total.rows === null ? total : { ...total, rows: total.rows.filter((id) => !lost.has(id)) },
    ),
  };
  const repaired = repairDocument(document, act.profile).document;
  const sections = findSections(repaired, act.profile);
  const printed = withPrinted(records, repaired, sections, act.profile);
  const result = toResult(extractionOf({ ...act, records: printed }), act.origins, 'fr');
  return { result, exit: summarise(result).exitCode };
}

describe.each(FAMILIES)('%s, of which something is not read', (family) => {
  it('gives every amount one role, and every row its own', async () => {
    for (const { act, extraction } of await actsOf(family)) {
      const grants = extraction.ledger.filter(({ role }) => role === 'grant').map(({ of }) => of);
      expect(grants.toSorted()).toEqual(act.records.allocations.map(({ id }) => id).toSorted());
      expect(extraction.ledger).toHaveLength(extraction.records.printed.length);
      const places = extraction.ledger.map(({ source: { page, box, line, text } }) =>
        JSON.stringify([page, box, line, text]),
      );
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('tells the amount of any row that is lost', async () => {
    for (const read of await actsOf(family)) {
      const rows = read.act.records.allocations;
      for (const row of rows.filter((_, index) => index % Math.max(1, Math.floor(rows.length / 6)) === 0)) {
        const { result, exit } = without(read, ({ id }) => id === row.id);
        expect(exit, row.id).not.toBe(0);
        const amounts = result.unplaced.map(({ amount }) => amount);
        expect(amounts, row.id).toContain((row.amount.value! / 100).toFixed(2));
      }
    }
  });

  it('tells the amounts of a table, and of a page, that are lost', async () => {
    for (const read of await actsOf(family)) {
      const [row] = read.act.records.allocations;
      if (row === undefined) continue;
      for (const isLost of [
        ({ table }: AllocationRecord) => table === row.table,
        ({ source }: AllocationRecord) => source.page === row.source.page,
      ]) {
        const { result, exit } = without(read, isLost);
        expect(exit).not.toBe(0);
        const lost = read.act.records.allocations.filter(isLost);
        expect(result.unplaced.length).toBeGreaterThanOrEqual(lost.length);
      }
    }
  });
});

/** The exit code of an act with other records. */
function exitOf({ act }: ProcessedAct, records: Records): number {
  return summarise(toResult(extractionOf({ ...act, records }), act.origins, 'fr')).exitCode;
}

/** The lone figures at the feet of these pages are not recognised; that a page is empty is told by its reading then. */
const NUMBERS_UNREAD: readonly string[] = ['quarante-tableaux/scan'];

describe.each(FAMILIES.flatMap((family) => [[family, 'text'] as const, [family, 'scan'] as const]))(
  '%s/%s, of which a part is not there',
  (family, kind) => {
    it('tells a page whose rows are hidden', async () => {
      for (const read of await actsOf(family, kind)) {
        const { act, document } = read;
        const pages = [...new Set(act.records.allocations.map(({ source }) => source.page))];
        const codes = [pages[0], pages.at(-1)].flatMap((hidden) => {
          if (hidden === undefined) return [];
          const rest = document.pages.map((page) =>
            page.number === hidden ? { ...page, lines: [], tables: [] } : page,
          );
          return [exitOf(read, recordsOf({ ...document, pages: rest }, act.profile))];
        });
        if (NUMBERS_UNREAD.includes(`${family}/${kind}`)) expect(codes).toContain(1);
        else expect(codes).not.toContain(0);
      }
    });

    it('tells articles that nothing reads', async () => {
      for (const read of await actsOf(family, kind)) {
        const { records } = read.act;
        // One act decides in a sentence.
        if (records.articles.length < 2) continue;
        const totals = records.totals.filter(({ part }) => part !== 'article');
        expect(exitOf(read, { ...records, articles: [], totals })).not.toBe(0);
        const last = records.articles.at(-1)!.number;
        if (records.openings!.some(({ isItem }) => isItem)) continue;
        const rest = records.articles.filter(({ number }) => number !== last);
        expect(exitOf(read, { ...records, articles: rest })).not.toBe(0);
      }
    });

    it('finds the amounts of articles again where no article is read', async () => {
      for (const read of await actsOf(family, kind)) {
        const { records } = read.act;
        const { ledger } = extractionOf({
          ...read.act,
          records: {
            ...records,
            articles: [],
            decisions: [],
            totals: records.totals.filter(({ part }) => part !== 'article'),
          },
        });
        for (const { amount, key } of records.articles) {
          if (amount === null) continue;
          const index = records.printed.findIndex(({ by }) => by.includes(`${key}.amount`));
          // What repeats a sum that is known has its place; all else is told.
          const role = ledger[index]?.role ?? null;
          expect([null, 'restatement', 'total'], `${key} ${String(amount.value)}`).toContain(role);
        }
      }
    });

    it('tells the row of a scan that is lost', async () => {
      if (kind === 'text') return;
      for (const read of await actsOf(family, kind)) {
        const rows = read.act.records.allocations;
        for (const row of [rows[0], rows.at(-1)]) {
          if (row === undefined) continue;
          const { exit } = without(read, ({ id }) => id === row.id);
          expect(exit, row.id).not.toBe(0);
        }
      }
    });
  },
);
