/** What is drawn into memory that held another image shows nothing of it. */
import { expect, it } from 'vitest';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';
import { blankRaster, type Raster } from '../../src/ingest/raster.ts';
import { drawingOf, drawn, type Drawing } from '../../src/recognise/drawing.ts';
import { cropsOf } from '../../src/recognise/cell-crops.ts';
import { recogniseProse } from '../../src/recognise/prose.ts';
import { sample, sampledSize, sampleQuickly } from '../../src/recognise/prepare/sample.ts';
import { prepareTurned } from '../../src/recognise/prepare/straighten.ts';
import { cleanCell } from '../../src/recognise/stack/clean.ts';
import { stacksOf } from '../../src/recognise/stack/stack.ts';

const DPI = 300;

/** Lines of blocks like letters. */
function printed(): Raster {
  const page = blankRaster(600, 400);
  for (let top = 60; top < 340; top += 50) {
    for (let x = 80; x < 500; x += 30) {
      for (let y = top; y < top + 26; y += 1) page.data.fill(0, y * 600 + x, y * 600 + x + 18);
    }
  }
  return page;
}

const prepared = prepareTurned(printed(), DPI, 0);
/** Reaches beyond the page. */
const beyond = { x0: -20, y0: -15, x1: 640, y1: 430 };

function sampled(by: typeof sample): Drawing {
  const { page, frame } = prepared;
  return {
    ...sampledSize(beyond, 1.2, 1.5),
    draw: (onto) => void by(page, frame, beyond, 1.2, 1.5, onto),
  };
}

async function prose(): Promise<Drawing> {
  const asked: Drawing[] = [];
  await recogniseProse(1, prepared, [], {
    ...TESSERACT,
    recognise: async ({ image }) => {
      asked.push(image);
      return [];
    },
  });
  return asked[0]!;
}

function stack(): Drawing {
  const cell = cleanCell(prepared.straight(), { x0: 40, y0: 30, x1: 560, y1: 370 }, DPI)!;
  return stacksOf(cropsOf(prepared, cell, 0, TESSERACT.habits.cells))[0]!.image;
}

it.each([
  ['a part of a page', () => sampled(sample)],
  ['a part of a page, quickly', () => sampled(sampleQuickly)],
  ['prose', prose],
  ['a stack', stack],
  ['an image', () => drawingOf(printed())],
])('%s', async (_, make: () => Drawing | Promise<Drawing>) => {
  const image = await make();
  const used = new Uint8Array(image.width * image.height).fill(0x5a);
  image.draw(used);
  const fresh = drawn(image).data;
  expect(Buffer.compare(used, fresh)).toBe(0);
  expect(fresh.some((grey) => grey < 100)).toBe(true);
});
