import { gzipSync } from 'node:zlib';
import { writeActFolder } from '../../src/emit/act-folder.ts';
import { EXPORTERS } from '../../src/emit/index.ts';
import { toResult } from '../../src/emit/to-result.ts';
import { actsOfSample } from '../../src/golden/run-sample.ts';
import { findSamples } from '../../src/golden/sample.ts';
import type { ProcessedAct } from '../../src/process.ts';
import { recordDocument } from '../../src/data/recording.ts';

/** Writes the folder of a recorded sample's first act, as `extract` does. */
export async function sampleFolder(folder: string, name: string): Promise<ProcessedAct> {
  const samples = await findSamples('samples');
  const [read] = await actsOfSample(samples.find((sample) => sample.name === name)!);
  const { act, document, extraction } = read!;
  const kept = { act, crops: new Map(), pages: () => gzipSync(recordDocument(document)) };
  const how = { language: 'fr', exporters: EXPORTERS, edits: null, force: false } as const;
  await writeActFolder(
    folder,
    kept,
    { result: toResult(extraction, act.origins, 'fr'), crops: kept.crops },
    how,
  );
  return read!;
}
