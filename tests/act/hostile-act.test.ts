import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractionOf } from '../../src/act/extraction-of.ts';
import { readActFile } from '../../src/act/read-act-file.ts';
import { writeActFile } from '../../src/act/write-act-file.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { exportAct } from '../../src/emit/index.ts';
import { actsOfSample } from '../../src/golden/run-sample.ts';
import { findSamples } from '../../src/golden/sample.ts';
import { say } from '../../src/messages/say.ts';
import { shippedProfiles } from '../../src/profiles/load.ts';

/** What anyone may have written in place of a value. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  'x',
  '9'.repeat(500),
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'reconcile/none',
  [],
  {},
  [[]],
  { code: 'reconcile/proved', params: {} },
  { constructor: 1 },
];

const shipped = shippedProfiles();
const samples = await findSamples(fileURLToPath(new URL('../../samples/', import.meta.url)));

type Path = readonly (string | number)[];

/** The places of all values. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, item]) => placesIn(item, [...path, name]))];
}

function replaced(value: unknown, [name, ...rest]: Path, by: unknown): unknown {
  if (name === undefined) return by;
  const copy = (Array.isArray(value) ? Array.from<unknown>(value) : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[name] = replaced(copy[name], rest, by);
  return copy;
}

describe('an act that anyone may have changed', () => {
  it('is refused in a sentence, or read as any other', { timeout: 300_000 }, async () => {
    const sample = samples.find(({ name }) => name === 'total-faux/scan')!;
    const [{ act }] = (await actsOfSample(sample)) as [Awaited<ReturnType<typeof actsOfSample>>[number]];
    const text = writeActFile({ act, language: 'fr', files: {}, edits: null }, shipped);
    const whole = JSON.parse(text) as unknown;
    const places = placesIn(whole);
    let refused = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(places.length - 1),
        fc.constantFrom(...HOSTILE),
        fc.boolean(),
        async (place, value, gone) => {
          const changed = replaced(whole, places[place]!, gone ? undefined : value);
          const read = readActFile(JSON.stringify(changed ?? null), shipped);
          if (!read.ok) {
            refused += 1;
            expect(say(read.fault, 'fr')).not.toBe('');
            return;
          }
          taken += 1;
          const { act: again } = read.file;
          const result = toResult(extractionOf(again), again.origins, 'fr');
          await exportAct({ result, crops: new Map() }, { language: 'fr' });
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 300) },
    );
    expect(Math.min(refused, taken)).toBeGreaterThan(5);
  });
});
