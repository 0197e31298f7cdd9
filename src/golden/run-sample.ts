import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import { toResult } from '../emit/to-result.ts';
import { loadProfile } from '../profiles/load.ts';
import { processDocument, processSource, type ProcessedAct } from '../process.ts';
import { readRecording } from './record.ts';
import type { Sample } from './sample.ts';

/**
 * Runs a sample to its results, one for each act. Recognition is replayed where it was recorded, so that the pure stages
 * are compared apart from any engine; text is read as it is.
 */
export async function runSample(sample: Sample): Promise<Result[]> {
  const document = await readRecording(sample.folder);
  const acts = document === null ? await fromSource(sample) : await fromRecording(sample, document);
  return acts.map((act) => toResult(act.extraction, act.origins, 'fr'));
}

async function fromSource(sample: Sample): Promise<ProcessedAct[]> {
  const { pages, profile } = sample.options;
  return processSource(join(sample.folder, sample.source), {
    cache: null,
    ...(pages === undefined ? {} : { pages }),
    ...(profile === undefined ? {} : { profile: loadProfile(profile) }),
  });
}

async function fromRecording(sample: Sample, document: Document): Promise<ProcessedAct[]> {
  const bytes = await readFile(join(sample.folder, sample.source));
  const { profile } = sample.options;
  const origin = {
    file: sample.source,
    kind: 'recording',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    findings: [],
    engine: null,
  };
  return processDocument(document, origin, profile === undefined ? undefined : loadProfile(profile));
}
