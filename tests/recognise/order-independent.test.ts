/** The same pixels give the same words, in whatever order workers answer. */
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';
import { blankRaster, cropRaster, type Raster } from '../../src/ingest/raster.ts';
import { recogniseColumn } from '../../src/recognise/column.ts';
import { drawn } from '../../src/recognise/drawing.ts';
import type { EngineWord, Recognise } from '../../src/recognise/engine.ts';
import { prepareTurned } from '../../src/recognise/prepare/straighten.ts';
import { cleanCell } from '../../src/recognise/stack/clean.ts';

const DPI = 300;
/** More than fit in one stack, so that one of them has a line in each of two. */
const CELLS = 23;
const TALL = 160;

/** A column of cells of two lines of blocks like letters, no two alike. */
const page = blankRaster(900, 200 + CELLS * TALL);
for (let line = 0; line < 2 * CELLS; line += 1) {
  const top = 100 + Math.floor(line / 2) * TALL + (line % 2) * 60;
  for (let x = 100; x < 400; x += 40) {
    for (let y = top; y < top + 30; y += 1) {
      const from = y * page.width + x;
      page.data.fill(0, from, from + 12 + ((line * line * 7 + x * (line + 3)) % 19));
    }
  }
}
const prepared = prepareTurned(page, DPI, 0);
const cells = Array.from({ length: CELLS }, (_, row) => {
  const y0 = 80 + row * TALL;
  return cleanCell(prepared.straight(), { x0: 80, y0, x1: 450, y1: y0 + 130 }, DPI)!;
});

/** What a moody engine reads: of each line a word that hangs on its very pixels, often doubted, often of a part of it. */
function wordsIn(image: Raster): EngineWord[] {
  const words: EngineWord[] = [];
  const isInked = (y: number): boolean =>
    image.data.subarray(y * image.width, (y + 1) * image.width).some((grey) => grey < 128);
  for (let y = 0; y < image.height; y += 1) {
    if (!isInked(y)) continue;
    const y0 = y;
    while (isInked(y)) y += 1;
    const box = { x0: 0, y0, x1: image.width, y1: y };
    const [text, sure, part] = createHash('sha1').update(cropRaster(image, box).data).digest();
    words.push({
      text: ['lundi', 'lvndi', 'l', '11'][text! % 4]!,
      confidence: [0.4, 0.4, 0.95][sure! % 3]!,
      alternatives: [],
      line: words.length,
      box: { ...box, x1: part! % 3 === 0 ? image.width / 2 : image.width },
    });
  }
  return words;
}

const readBy = (recognise: Recognise): ReturnType<typeof recogniseColumn> =>
  recogniseColumn(prepared, cells, { ...TESSERACT, recognise });

it('reads a column alike in whatever order the engine answers', async () => {
  const inOrder = [...(await readBy(async ({ image }) => wordsIn(drawn(image))))];
  expect(inOrder.some(([, words]) => new Set(words.map(({ line }) => line)).size === 2)).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const shuffled = readBy(({ image }) => scheduler.schedule(Promise.resolve(wordsIn(drawn(image)))));
      expect([...(await scheduler.waitFor(shuffled))]).toEqual(inOrder);
    }),
    { numRuns: 10 },
  );
});
