import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { extractionOf } from '../../src/act/extraction-of.ts';
import { readActFile } from '../../src/act/read-act-file.ts';
import { writeActFile } from '../../src/act/write-act-file.ts';
import type { WorkingAct } from '../../src/act/working-act.ts';
import { differenceLines } from '../../src/cli/difference-lines.ts';
import { deriveFolder, writeActFolder } from '../../src/emit/act-folder.ts';
import { EXPORTERS } from '../../src/emit/index.ts';
import { jsonText } from '../../src/emit/json.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { runGolden } from '../../src/golden/golden.ts';
import { readRecording } from '../../src/golden/record.ts';
import { actsOfSample } from '../../src/golden/run-sample.ts';
import { findSamples } from '../../src/golden/sample.ts';
import { processSource, type ProcessedAct } from '../../src/process.ts';
import { recordDocument, replayDocument } from '../../src/data/recording.ts';
import { shippedProfiles } from '../../src/profiles/load.ts';

const samples = await findSamples(fileURLToPath(new URL('../../samples/', import.meta.url)));
const shipped = shippedProfiles();

const written = (act: WorkingAct): string =>
  writeActFile({ act, language: 'fr', files: {}, edits: null }, shipped);

/** What is kept of an act is all that the arithmetic takes. */
function comesOutOfItsFileAsItWentIn({ act, extraction }: ProcessedAct): void {
  const text = written(act);
  const read = readActFile(text, shipped);
  const again = read.ok ? read.file.act : null;
  expect(again).toEqual(act);
  expect(extractionOf(again!)).toEqual(extraction);
  expect(written(again!)).toBe(text);
  expect(text.length).toBeLessThan(5 * jsonText(toResult(extraction, act.origins, 'fr')).length);
}

/** What is derived is made of what is kept, and of nothing else: to the byte. */
async function isDerivedAnew({ act, document, extraction }: ProcessedAct): Promise<void> {
  const recording = recordDocument(document);
  expect(replayDocument(recording)).toEqual(document);
  const folder = mkdtempSync(join(tmpdir(), 'delibere-test-'));
  try {
    const crops = new Map([['a1.amount', Buffer.of(1, 2, 3)]]);
    const kept = { act, crops, pages: () => gzipSync(recording) };
    const how = { language: 'fr', exporters: EXPORTERS, edits: null, force: false } as const;
    await writeActFolder(
      folder,
      kept,
      { result: toResult(extraction, act.origins, 'fr'), crops: kept.crops },
      how,
    );
    const bytes = (): Map<string, string> =>
      new Map(FILES.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const before = bytes();
    for (const name of DERIVED) rmSync(join(folder, name));
    await deriveFolder(folder, extraction, { edits: null });
    expect(bytes()).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const DERIVED = EXPORTERS.flatMap(({ names }) => names);
const FILES = ['act.json', 'crops/a1.amount.png', ...DERIVED];

/** Every sample gives what is expected of it. After a wanted change: `npx tsx src/cli/main.ts golden samples --update`. */
describe('samples', () => {
  it('are there', () => {
    expect(samples.length).toBeGreaterThan(10);
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))('%s', async (name, sample) => {
    // Recognition in a test would take minutes: a scan needs its recording.
    if (name.endsWith('/scan'))
      expect(await readRecording(sample.folder), 'recording.json.gz').not.toBeNull();
    const acts = await actsOfSample(sample);
    const { differences, score } = await runGolden(sample, false, async () => acts);
    expect(differenceLines(differences).join('\n')).toBe('');
    expect(score.wrongProved).toBe(0);
    acts.forEach(comesOutOfItsFileAsItWentIn);
    for (const act of acts) await isDerivedAnew(act);
  });
});

const real = process.env.DELIBERE_REAL_ACTS;

it.skipIf(real === undefined)('real acts come out of their files as they went in', async () => {
  for (const name of readdirSync(real!).filter((file) => file.endsWith('.txt')))
    (await processSource(join(real!, name))).forEach(comesOutOfItsFileAsItWentIn);
});
