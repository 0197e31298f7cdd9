/**
 * Meaning changed: of acts whose rows are proved, the verbs, headings, decisions and pages are changed, and after each
 * change what is proved is still true, or gone.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRng, seedOf } from '../../scripts/samples/rng.ts';
import { extract } from '../../src/extract.ts';
import type { Document } from '../../src/model/document.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { processSource } from '../../src/process.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { MUTATIONS } from './mutations.ts';

const FAMILIES = [
  'agglo-bureau',
  'commune-associations',
  'departement-cantons',
  'natures-et-liste',
  'region-commission',
  'sans-filets',
];
const SEED = process.env.MUTATION_SEED ?? '2026';

interface Sample {
  readonly document: Document;
  /** Each row as proved before anything was changed. */
  readonly proved: readonly string[];
  /** Those of lists in running text, which stand under no heading. */
  readonly listed: readonly string[];
}

const read = new Map<string, Promise<Sample>>();

async function sampleOf(family: string): Promise<Sample> {
  const [act] = await processSource(join('samples', family, 'text', 'source.pdf'), { cache: null });
  const { document, extraction } = act!;
  const ruled = new Set(
    document.pages.flatMap(({ tables }) =>
      tables.map(({ page, box }) => `${String(page)} ${String(box?.y0)}`),
    ),
  );
  const listed = extraction.records.tables.filter(
    ({ source: { page, box } }) => !ruled.has(`${String(page)} ${String(box?.y0)}`),
  );
  const ids = new Set(listed.map(({ id }) => id));
  return { document, proved: provedIn(extraction), listed: provedIn(extraction, ids) };
}

function provedIn({ records, verdicts }: Extraction, tables?: ReadonlySet<string>): string[] {
  return records.allocations
    .filter(({ table }) => tables === undefined || tables.has(table ?? ''))
    .filter(({ id }) => verdicts.get(`${id}.amount`)?.status === 'proved')
    .map(({ beneficiary, amount }) => `${beneficiary} ${amount.value ?? '?'}`);
}

describe.each(FAMILIES)('%s', (family) => {
  it.each(MUTATIONS)('$name: what is proved is true', async ({ name, still, change }) => {
    if (!read.has(family)) read.set(family, sampleOf(family));
    const { document, proved, listed } = await read.get(family)!;
    expect(proved.length).toBeGreaterThan(5);
    const changed = change(document, makeRng(seedOf(SEED, family, name)));
    if (changed === null) return;
    const left = still === 'grants' ? [...proved] : still === 'nothing of tables' ? [...listed] : [];
    const wrong = provedIn(extract(changed, defaultProfile)).filter((row) => {
      const at = left.indexOf(row);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(wrong).toEqual([]);
  });
});
