import { whiten } from '../ingest/raster.ts';
import type { Reader, Scale } from './engine.ts';
import type { CellWord } from './lines.ts';
import { sample, sampledSize } from './prepare/sample.ts';
import type { Prepared } from './prepare/straighten.ts';
import { linesOf } from './stack/cell-lines.ts';
import type { CleanCell } from './stack/clean.ts';
import { backFromStack, stacksOf, type Crop } from './stack/stack.ts';
import { putOnWhite } from './stack/white.ts';

/** In letter heights: what is no longer may be a figure, and keeps its width: narrower, one of three noughts is lost. */
const FIGURE = 10;

/** The words the engine reads in each crop, by its id. */
export async function readCrops(
  crops: readonly Crop[],
  { habits, recognise }: Reader,
  digits = false,
): Promise<Map<number, CellWord[]>> {
  const stacks = stacksOf(crops);
  const { dpi } = habits.cells;
  const readings = await Promise.all(
    stacks.map(({ image }) => recognise({ image, layout: 'block', dpi, digits, alternatives: true })),
  );
  // In the order of the stacks, not of their answers: the lines of a cell may have fallen in two.
  const found = new Map<number, CellWord[]>();
  let before = 0;
  stacks.forEach((stack, place) => {
    const read = readings[place]!;
    for (const { text, confidence, alternatives, line, box } of read) {
      const back = backFromStack(stack, box);
      if (back === null) continue;
      const words = found.get(back.crop.id) ?? [];
      words.push({ text, confidence, alternatives, line: before + line, box: back.box });
      found.set(back.crop.id, words);
    }
    before += 1 + read.reduce((last, { line }) => Math.max(last, line), 0);
  });
  return found;
}

/** A cell's pixels for the engine, line by line. */
export function cropsOf(prepared: Prepared, cell: CleanCell, id: number, scale: Scale): Crop[] {
  return linesOf(cell).map((line) => cropOf(prepared, cell, id, scale, line));
}

/** Pixels of a cell for the engine: sampled once, straight from the page image, black on white, dust wiped. */
export function cropOf(
  prepared: Prepared,
  cell: CleanCell,
  id: number,
  { dpi, narrower }: Scale,
  box = cell.box,
): Crop {
  const down = dpi / prepared.dpi;
  const isText = cell.box.x1 - cell.box.x0 > FIGURE * cell.letter;
  const across = isText ? down * narrower : down;
  const draw = (onto: Uint8Array): void => {
    const image = sample(prepared.soft(), prepared.frame, box, across, down, onto);
    putOnWhite(image, cell.levels);
    for (const wiped of cell.wiped) {
      whiten(image, {
        x0: (wiped.x0 - box.x0 - 1) * across,
        y0: (wiped.y0 - box.y0 - 1) * down,
        x1: (wiped.x1 - box.x0 + 1) * across,
        y1: (wiped.y1 - box.y0 + 1) * down,
      });
    }
  };
  return { id, image: { ...sampledSize(box, across, down), draw }, x: box.x0, y: box.y0, across, down };
}
