import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Document } from '../model/document.ts';
import { replaceFile } from '../emit/write.ts';
import { openSource } from '../ingest/index.ts';
import { recogniseSource, recordDocument, replayDocument } from '../recognise/index.ts';
import type { Sample } from './sample.ts';

/** Recorded recognition, plain or compressed: the first that is there is replayed. */
const NAMES = ['recording.json', 'recording.json.gz'] as const;

/** The recorded recognition of a sample; `null` where there is none and its source is read as it is. */
export async function readRecording(folder: string): Promise<Document | null> {
  for (const name of NAMES) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes !== null)
      return replayDocument((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  }
  return null;
}

/**
 * Records a sample's recognition where its pages had to be recognised and no recording is there yet. To record anew
 * (another engine, another recipe), delete the recording first.
 */
export async function recordOnce(sample: Sample): Promise<void> {
  if ((await readRecording(sample.folder)) !== null) return;
  const opened = await openSource(join(sample.folder, sample.source));
  if (opened.holds === 'text') return;
  try {
    const { pages } = sample.options;
    const recognised = await recogniseSource(opened, pages === undefined ? {} : { pages: new Set(pages) });
    if (recognised.engine === null) return;
    const recording = gzipSync(recordDocument(recognised.document), { level: 9 });
    await replaceFile(join(sample.folder, NAMES[1]), recording);
  } finally {
    await opened.close();
  }
}
