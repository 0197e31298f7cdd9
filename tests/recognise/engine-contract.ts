/** What every engine keeps to, whichever recogniser is in it: a suite that each one passes. */
import { describe, expect, it } from 'vitest';
import { DelibereError, EXIT } from '../../src/errors.ts';
import { blankRaster } from '../../src/ingest/raster.ts';
import { drawingOf, type Drawing } from '../../src/recognise/drawing.ts';
import type { Engine, EngineRequest, EngineWord, EngineWorker, Layout } from '../../src/recognise/engine.ts';
import { DIGITS } from '../../src/recognise/engines/tesseract.ts';
import { openPool } from '../../src/recognise/pool.ts';

/** The images that engines are shown. */
export interface ContractImages {
  /** Two lines of print: `Subventions` above `Accueil : 1 760,00 euros pour 22 places.` */
  readonly page: Drawing;
  /** The first word of it, alone. */
  readonly word: Drawing;
}

const LAYOUTS: readonly Layout[] = ['page', 'column', 'block', 'line'];
const EMPTY = drawingOf(blankRaster(400, 120));
/** No recogniser answers later than this, in milliseconds. */
const PATIENCE = 60_000;

function ask(image: Drawing, layout: Layout, more: Partial<EngineRequest> = {}): EngineRequest {
  return { image, layout, dpi: 300, digits: false, alternatives: false, ...more };
}

/** Every request that the suite makes of images that can be drawn. */
export function contractRequests({ page, word }: ContractImages): readonly EngineRequest[] {
  return [
    ...LAYOUTS.flatMap((layout) => [ask(EMPTY, layout), ask(word, layout), ask(page, layout)]),
    ask(word, 'line', { alternatives: true }),
    ask(page, 'block', { alternatives: true }),
    ask(page, 'block', { digits: true }),
  ];
}

const textOf = (words: readonly EngineWord[]): string => words.map(({ text }) => text).join(' ');

/**
 * Declares the suite for one engine.
 *
 * @param load makes the engine; called when the first test runs
 * @param reads false for one that reads nothing
 */
export function keepsTheContract(
  load: () => Promise<Engine>,
  imagesOf: () => ContractImages,
  { reads }: { readonly reads: boolean },
): void {
  const withWorker = async <T>(work: (worker: EngineWorker) => Promise<T>): Promise<T> => {
    const worker = await (await load()).start();
    try {
      return await work(worker);
    } finally {
      await worker.kill();
    }
  };
  const read = (request: EngineRequest): Promise<readonly EngineWord[]> =>
    withWorker((worker) => worker.recognise(request));

  describe('keeps the contract', { timeout: PATIENCE }, () => {
    it('says who it is, who reads in it, and what it reads best', async () => {
      const { name, reader, version, languageData, workerMemory, inHand, habits } = await load();
      for (const text of [name, reader, version, languageData]) expect(text).toMatch(/^\S.*\S$|^\S$/u);
      expect(workerMemory).toBeGreaterThan(0);
      expect(inHand).toBeGreaterThanOrEqual(1);
      const scales = [habits.cells, habits.prose, ...habits.secondLooks, ...habits.numbers, ...habits.views];
      for (const { dpi, narrower } of scales) {
        expect(dpi).toBeGreaterThan(0);
        expect(narrower).toBeGreaterThan(0);
        expect(narrower).toBeLessThanOrEqual(1);
      }
    });

    it('reads nothing where nothing is printed, and doubts whatever it is told is a line', async () => {
      const found = await withWorker((worker) =>
        Promise.all(LAYOUTS.map((layout) => worker.recognise(ask(EMPTY, layout)))),
      );
      const line = found.pop()!;
      expect(found).toEqual([[], [], []]);
      // Who asks for a line has seen ink. Tesseract reads a `1` in white, with a confidence of a quarter.
      expect(line.filter(({ confidence }) => confidence >= 0.5)).toEqual([]);
    });

    it('reads one word, on one line', async () => {
      const words = await read(ask(imagesOf().word, 'line'));
      expect(textOf(words)).toBe(reads ? 'Subventions' : '');
      expect(new Set(words.map(({ line }) => line)).size).toBe(reads ? 1 : 0);
    });

    it('reads two lines from top to bottom, their words from left to right', async () => {
      const words = await read(ask(imagesOf().page, 'block'));
      if (!reads) {
        expect(words).toEqual([]);
        return;
      }
      const lines = [...new Set(words.map(({ line }) => line))];
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
      expect(lines.map((line) => textOf(words.filter((word) => word.line === line)))).toEqual([
        'Subventions',
        'Accueil : 1 760,00 euros pour 22 places.',
      ]);
      words.slice(1).forEach(({ line, box }, at) => {
        const before = words[at]!;
        if (before.line === line) expect(box.x0).toBeGreaterThanOrEqual(before.box.x0);
        else expect(box.y0).toBeGreaterThan(before.box.y0);
      });
    });

    it('reads digits and what stands among them where nothing else may be read', async () => {
      const text = textOf(await read(ask(imagesOf().page, 'block', { digits: true })));
      expect(Array.from(text).filter((sign) => !DIGITS.includes(sign))).toEqual([]);
      expect(/1 ?760,00/u.test(text)).toBe(reads);
    });

    it('gives other readings where it is asked for them, and only there', async () => {
      const { page } = imagesOf();
      const asked = await read(ask(page, 'block', { alternatives: true }));
      for (const { text, alternatives } of asked) {
        expect(alternatives).not.toContain(text);
        expect(new Set(alternatives).size).toBe(alternatives.length);
      }
      const unasked = await read(ask(page, 'block'));
      expect(unasked.flatMap(({ alternatives }) => alternatives)).toEqual([]);
      expect(textOf(asked)).toBe(textOf(unasked));
    });

    it('keeps its boxes in the image and its confidence between 0 and 1, in every layout', async () => {
      const { page } = imagesOf();
      for (const layout of LAYOUTS) {
        for (const { text, box, confidence, line } of await read(ask(page, layout))) {
          expect(text).toMatch(/^\S+$/u);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(Number.isInteger(line)).toBe(true);
          expect([0 <= box.x0, box.x0 < box.x1, box.x1 <= page.width]).toEqual([true, true, true]);
          expect([0 <= box.y0, box.y0 < box.y1, box.y1 <= page.height]).toEqual([true, true, true]);
        }
      }
    });

    it('reads an image alike whatever it read before, and whoever reads beside it', async () => {
      const { page, word } = imagesOf();
      const requests = [ask(page, 'block'), ask(word, 'line'), ask(page, 'block', { digits: true })];
      const inTurn = await withWorker(async (worker) => {
        const found: (readonly EngineWord[])[] = [];
        for (const request of requests.toReversed()) found.unshift(await worker.recognise(request));
        return found;
      });
      const pool = openPool(await load(), 2);
      const sideBySide = await Promise.all(requests.map((request) => pool.recognise(request)));
      pool.close();
      expect(sideBySide).toEqual(inTurn);
    });

    it('lets a worker be killed in the middle of a recognition', async () => {
      const worker = await (await load()).start();
      const settled = Promise.allSettled([worker.recognise(ask(imagesOf().page, 'page'))]);
      await new Promise(setImmediate);
      await expect(worker.kill()).resolves.toBeUndefined();
      // What was under way may stay unsettled; where it settles nobody has to hear it.
      void settled;
    });

    it('fails on an image that cannot be drawn, which the pool says as a failure of recognition', async () => {
      const broken: Drawing = {
        ...EMPTY,
        draw: () => {
          throw new Error('no pixels');
        },
      };
      await expect(read(ask(broken, 'line'))).rejects.toThrow('no pixels');
      const pool = openPool(await load(), 1);
      const failure: unknown = await pool.recognise(ask(broken, 'line')).catch((error: unknown) => error);
      pool.close();
      expect(failure).toBeInstanceOf(DelibereError);
      expect((failure as DelibereError).exitCode).toBe(EXIT.recognition);
    });
  });
}
