/** Engines that stand in for a recogniser: one reads nothing, one says again what another read. */
import { createHash } from 'node:crypto';
import { drawn } from '../../src/recognise/drawing.ts';
import type { Engine, EngineRequest, EngineWord, Recognise } from '../../src/recognise/engine.ts';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';

function standIn(name: string, recognise: Recognise): Engine {
  return {
    name,
    ...TESSERACT,
    reader: name,
    version: '1',
    languageData: 'none',
    workerMemory: 1,
    inHand: 1,
    start: async () => ({ recognise, kill: async () => undefined }),
  };
}

/** Reads nothing, wherever it looks. */
export function nullEngine(): Engine {
  return standIn('null', async ({ image }) => {
    drawn(image);
    return [];
  });
}

/** What was read, by what was asked. */
export type EngineRecording = ReadonlyMap<string, readonly EngineWord[]>;

/** Says what was read of the same pixels, asked in the same way; fails where nobody read them. */
export function recordedEngine(recording: EngineRecording): Engine {
  return standIn('recorded', async (request) => {
    const words = recording.get(keyOf(request));
    if (words === undefined) throw new Error('the recording does not hold this image');
    return words;
  });
}

/** Records what an engine reads of requests. */
export async function recordEngine(
  engine: Engine,
  requests: readonly EngineRequest[],
): Promise<EngineRecording> {
  const worker = await engine.start();
  const recording = new Map<string, readonly EngineWord[]>();
  for (const request of requests) recording.set(keyOf(request), await worker.recognise(request));
  await worker.kill();
  return recording;
}

/** Digest of a request's pixels and of how they are to be read. */
function keyOf({ image, ...how }: EngineRequest): string {
  const { width, height, data } = drawn(image);
  return createHash('sha256')
    .update(JSON.stringify([width, height, how]))
    .update(data)
    .digest('hex');
}
