import { Worker as Thread } from 'node:worker_threads';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bind, Draft } from '../../scripts/samples/acts/draft.ts';
import { layOut } from '../../scripts/samples/lay-out.ts';
import { GRADES } from '../../scripts/samples/scan/grades.ts';
import { scanPdf } from '../../scripts/samples/scan/scan-pdf.ts';
import { openSource } from '../../src/ingest/index.ts';
import { cropRaster, type Raster } from '../../src/ingest/raster.ts';
import { drawingOf } from '../../src/recognise/drawing.ts';
import type { EngineRequest } from '../../src/recognise/engine.ts';
import { tesseractJs } from '../../src/recognise/engines/tesseract-js.ts';
import { allowCollecting, collect } from '../../src/collect.ts';

let page: Raster;

beforeAll(async () => {
  const draft = new Draft({})
    .title('Subventions')
    .say('Référent solidarité : 1 760,00 euros pour 22 places.');
  const family = { family: 'essai', description: '', headings: [], exit: 1 as const };
  const { pdf, title } = await layOut(bind([draft], { typeface: 'arimo', size: 12 }, family));
  const opened = await openSource(await scanPdf(pdf, { ...GRADES.clean, seed: 3, title }));
  if (opened.holds !== 'pages') throw new Error('a scan is made of pages');
  page = (await (await opened.page(1)).image()).raster!;
  await opened.close();
}, 60_000);

function requestFor(what: Pick<EngineRequest, 'alternatives' | 'digits'>): EngineRequest {
  return { image: drawingOf(page), layout: 'page', dpi: 300, ...what };
}

describe('a worker of tesseract.js', () => {
  it('reads each image as it was asked to, though the next was given before', async () => {
    const worker = await tesseractJs().start();
    const asked = [true, false, true, false].map((digits) => requestFor({ alternatives: false, digits }));
    const textOf = async (request: EngineRequest): Promise<string> =>
      (await worker.recognise(request)).map(({ text }) => text).join(' ');
    const together = await Promise.all(asked.map(textOf));
    const apart: string[] = [];
    for (const request of asked) apart.push(await textOf(request));
    await worker.kill();
    expect(together).toEqual(apart);
    expect(together.map((text) => /\p{L}/u.test(text))).toEqual([false, true, false, true]);
    expect(together[1]).toContain('Référent solidarité');
  }, 60_000);

  it('keeps nothing of what it read: over hundreds of pages that is more than all else', async () => {
    const worker = await tesseractJs().start();
    const request = requestFor({ alternatives: true, digits: false });
    const words = new WeakRef(await worker.recognise(request));
    await new Promise(setImmediate);
    allowCollecting();
    collect();
    expect(words.deref()).toBeUndefined();
    await worker.kill();
  }, 60_000);

  it('is shown its images where they lie, in memory that is used again once they are read', async () => {
    const post = vi.spyOn(Thread.prototype, 'postMessage');
    const worker = await tesseractJs().start();
    const request = requestFor({ alternatives: false, digits: false });
    const small = { ...request, image: drawingOf(cropRaster(page, { x0: 0, y0: 0, x1: 400, y1: 300 })) };
    const textOf = async (what: EngineRequest): Promise<string> =>
      (await worker.recognise(what)).map(({ text }) => text).join(' ');
    const alone = [await textOf(request), await textOf(small), await textOf(request)];
    const together = await Promise.all([request, small].map(textOf));
    await worker.kill();
    const images = post.mock.calls.flatMap(([packet]) => {
      const { image } = (packet as { payload?: { image?: Uint8Array } }).payload ?? {};
      return image === undefined ? [] : [image];
    });
    post.mockRestore();
    // What was written over what another image left behind reads as it does in fresh memory.
    expect([...alone.slice(1), ...together]).toEqual([alone[1], alone[0], alone[0], alone[1]]);
    expect(alone[0]).toContain('solidarité');
    expect(images.every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
    expect(new Set(images.map(({ buffer }) => buffer)).size).toBe(2);
    expect(images[1]!.byteLength).toBeLessThan(400 * 300 + 20);
  }, 60_000);

  it('fails what it was given when it is killed, and nothing fails behind that', async () => {
    const worker = await tesseractJs().start();
    const request = requestFor({ alternatives: false, digits: false });
    const given = [worker.recognise(request), worker.recognise(request)];
    void worker.kill();
    const settled = await Promise.allSettled([...given, worker.recognise(request)]);
    // A rejection that nobody hears ends the test run.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  }, 60_000);
});
