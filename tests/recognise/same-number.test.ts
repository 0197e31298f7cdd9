/** Cells that look alike and hold a number: the number is read in each. */
import { expect, it } from 'vitest';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';
import { blankRaster } from '../../src/ingest/raster.ts';
import type { EngineRequest, Recognise } from '../../src/recognise/engine.ts';
import { textOf, type CellWord } from '../../src/recognise/lines.ts';
import { prepareTurned } from '../../src/recognise/prepare/straighten.ts';
import { sameNumbers } from '../../src/recognise/same-number.ts';
import { cleanCell } from '../../src/recognise/stack/clean.ts';

/** Two cells of four words of four blocks like letters. */
const page = blankRaster(1200, 500);
for (const top of [100, 300]) {
  for (let letter = 0; letter < 16; letter += 1) {
    const x = 100 + letter * 40 + Math.floor(letter / 4) * 40;
    for (let y = top; y < top + 30; y += 1) page.data.fill(0, y * page.width + x, y * page.width + x + 24);
  }
}
const prepared = prepareTurned(page, 300, 0);
const cells = [80, 280].map((y0) =>
  cleanCell(prepared.straight(), { x0: 80, y0, x1: 920, y1: y0 + 80 }, 300)!,
);
const words = (...texts: string[]): CellWord[] =>
  texts.map((text, at) => ({
    text,
    confidence: 0.9,
    alternatives: [],
    line: 0,
    box: { x0: 100 + at * 200, y0: 100, x1: 100 + at * 200 + 150, y1: 130 },
  }));

/** Asks for the second cell; `read` is what the engine sees in what it is shown. */
async function ask(
  first: readonly CellWord[],
  read: string,
): Promise<{ words: readonly CellWord[] | undefined; asked: EngineRequest[] }> {
  const asked: EngineRequest[] = [];
  const recognise: Recognise = async (request) => {
    asked.push(request);
    const { width, height } = request.image;
    const box = { x0: 0, y0: 26, x1: width, y1: height - 26 };
    return [{ text: read, confidence: 0.8, alternatives: [], line: 0, box }];
  };
  const alike = [{ index: 1, exemplar: 0, words: first }];
  const found = await sameNumbers(prepared, cells, alike, { ...TESSERACT, recognise });
  return { words: found.get(1), asked };
}

it('takes the text of the cell it looks like where the same number is read, from a part of the cell', async () => {
  const { words: own, asked } = await ask(words('Convention', 'type', 'annexe', '9'), 'annexe 9');
  expect(textOf(own!)).toBe('Convention type annexe 9');
  expect(own![3]!.box).toMatchObject({ y0: 300, y1: 330 });
  const [request] = asked;
  // Two words of four, at 450 dpi, four fifths as wide, with white around.
  expect(request!.image.width).toBeGreaterThan(350 * 1.2);
  expect(request!.image.width).toBeLessThan(350 * 1.2 + 60);
});

it('leaves a cell with another number to be read', async () => {
  expect((await ask(words('Convention', 'type', 'annexe', '9'), 'annexe 8')).words).toBeUndefined();
});

it('asks for nothing where the numbers are most of the text', async () => {
  const { words: own, asked } = await ask(words('12', 'mesures', 'et', '4'), '');
  expect(own).toBeUndefined();
  expect(asked).toHaveLength(0);
});
