import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractionOf } from '../act/extraction-of.ts';
import { readActFile } from '../act/read-act-file.ts';
import { writeActFile } from '../act/write-act-file.ts';
import type { Document } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import { toResult } from '../emit/to-result.ts';
import { loadProfile, shippedProfiles } from '../profiles/load.ts';
import { processDocument, processSource, type ProcessedAct } from '../process.ts';
import { readRecording } from './record.ts';
import type { Sample } from './sample.ts';

/** The results of acts, made, as those of a folder are, of what is kept of each. */
export function resultsOf(acts: readonly ProcessedAct[]): Result[] {
  const shipped = shippedProfiles();
  return acts.map(({ act }) => {
    const text = writeActFile({ act, language: 'fr', files: {}, edits: null }, shipped);
    const kept = readActFile(text, shipped);
    if (!kept.ok) throw new Error(`what was written cannot be read: ${kept.fault.code}`);
    return toResult(extractionOf(kept.file.act), kept.file.act.origins, 'fr');
  });
}

/**
 * The acts of a sample. Recognition is replayed where it was recorded, so that the pure stages are compared apart from any
 * engine; text is read as it is.
 */
export async function actsOfSample(sample: Sample): Promise<ProcessedAct[]> {
  const document = await readRecording(sample.folder);
  return document === null ? fromSource(sample) : fromRecording(sample, document);
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
