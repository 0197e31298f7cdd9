import sharp from 'sharp';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSource, type OpenedSource } from '../../src/ingest/index.ts';
import { collect } from '../../src/collect.ts';
import type { Doubt } from '../../src/model/extraction.ts';
import { processSource } from '../../src/process.ts';
import type { Engine } from '../../src/recognise/engine.ts';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';
import { openRecogniser } from '../../src/recognise/index.ts';
import type * as recording from '../../src/data/recording.ts';
import { pdfFile } from '../support/pdf-file.ts';

const engine = vi.hoisted(() => ({ alive: 0, read: 0 }));
/** How many workers there were whenever a page was unpacked. */
const unpackedBeside = vi.hoisted((): number[] => []);

vi.mock('../../src/collect.ts', { spy: true });
vi.mock('../../src/recognise/engines/index.ts', () => ({
  engineNamed: async (): Promise<Engine> => ({
    name: 'essai',
    ...TESSERACT,
    version: '1',
    languageData: 'none',
    workerMemory: 1,
    inHand: 1,
    start: async () => {
      engine.alive += 1;
      return {
        recognise: async () => {
          engine.read += 1;
          return [];
        },
        kill: async () => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          engine.alive -= 1;
        },
      };
    },
  }),
}));

vi.mock('../../src/data/recording.ts', async (importOriginal) => {
  const original = await importOriginal<typeof recording>();
  const unpackPage: typeof recording.unpackPage = (packed) => {
    unpackedBeside.push(engine.alive);
    return original.unpackPage(packed);
  };
  return { ...original, unpackPage };
});

let scan: Uint8Array;
beforeEach(async () => {
  Object.assign(engine, { alive: 0, read: 0 });
  unpackedBeside.length = 0;
  vi.mocked(collect).mockClear();
  const bar = { input: { create: { width: 300, height: 20, channels: 3 as const, background: 'black' } } };
  const at = [100, 150, 200, 250].map((top) => ({ ...bar, top, left: 60 }));
  scan = await sharp({ create: { width: 600, height: 800, channels: 3, background: 'white' } })
    .composite(at)
    .png()
    .toBuffer();
});

let opened: OpenedSource | null = null;
afterEach(async () => {
  if (opened?.holds === 'pages') await opened.close();
  opened = null;
});

it('keeps its workers while an act of few pages is extracted, for its second readings', async () => {
  const alive: number[] = [];
  await processSource(scan, {
    cache: null,
    jobs: 2,
    onProgress: ({ stage }) => {
      if (stage === 'page' || stage === 'extract') alive.push(engine.alive);
    },
  });
  expect(engine.read).toBeGreaterThan(0);
  expect(alive).toEqual([2, 2]);
  expect(collect).not.toHaveBeenCalled();
  await vi.waitFor(() => {
    expect(engine.alive).toBe(0);
  });
});

it('holds no worker while the pages of a long act are unpacked and extracted, and nothing that a page left behind', async () => {
  const bytes = await sharp(scan).greyscale().jpeg().toBuffer();
  const dict =
    '/Type /XObject /Subtype /Image /Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode';
  const pages = Array.from({ length: 41 }, () => ({ image: { dict, bytes } }));
  const alive: number[] = [];
  await processSource(pdfFile(pages), {
    cache: null,
    jobs: 2,
    onProgress: ({ stage }) => {
      // The last that was done before: the pages as a document.
      if (stage === 'extract') alive.push(...unpackedBeside.slice(-pages.length), engine.alive);
    },
  });
  expect(alive).toEqual([...pages.map(() => 0), 0]);
  // Once a page is made ready, and once it is read.
  expect(vi.mocked(collect).mock.calls.length).toBe(2 * pages.length);
});

it('reads again with the workers that stayed', async () => {
  opened = await openSource(scan);
  const recogniser = await openRecogniser({ cache: null, jobs: 2 });
  const { document } = await recogniser.recognise(opened);
  const { read } = engine;
  const doubt: Doubt = {
    figure: 'a.amount',
    page: 1,
    box: { x0: 60, y0: 100, x1: 300, y1: 120 },
    kind: 'amount',
  };
  await recogniser.reread(opened, document, [doubt]);
  expect(engine.read).toBeGreaterThan(read);
  expect(engine.alive).toBe(2);
  await recogniser.close();
  await vi.waitFor(() => {
    expect(engine.alive).toBe(0);
  });
});
