import { whiten } from '../ingest/raster.ts';
import type { Recognise } from './engine.ts';
import type { CellWord } from './lines.ts';
import { sample, sampledSize } from './prepare/sample.ts';
import type { Prepared } from './prepare/straighten.ts';
import { linesOf } from './stack/cell-lines.ts';
import type { CleanCell } from './stack/clean.ts';
import { backFromStack, stacksOf, type Crop } from './stack/stack.ts';
import { putOnWhite } from './stack/white.ts';

/** The scale at which cells are shown to the engine. */
export interface Scale {
  readonly dpi: number;
  /** How much narrower than printed texts are shown. */
  readonly narrower: number;
}

/**
 * Cells are read at this scale first. 450 dpi was measured best for type of 5 to 6.5 points, at 200 and 300 dpi. Texts are
 * read narrower than printed, as the network's work goes with the width of a line: on the lines of 42 stacks at 300 dpi 0.85
 * and 0.8 read all but 2 and 3 of 545 as at full width, 0.65 all but 20. At 0.7 four of six
 * graded scans kept their rows fully right, one lost one in a hundred, one two.
 */
export const CELL_SCALE: Scale = { dpi: 450, narrower: 0.8 };
/** In letter heights: what is no longer may be a figure, and keeps its width: narrower, one of three noughts is lost. */
const FIGURE = 10;

/** The words the engine reads in each crop, by its id. */
export async function readCrops(
  crops: readonly Crop[],
  recognise: Recognise,
  digits = false,
): Promise<Map<number, CellWord[]>> {
  const stacks = stacksOf(crops);
  const { dpi } = CELL_SCALE;
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
export function cropsOf(prepared: Prepared, cell: CleanCell, id: number, scale = CELL_SCALE): Crop[] {
  return linesOf(cell).map((line) => cropOf(prepared, cell, id, scale, line));
}

/** Pixels of a cell for the engine: sampled once, straight from the page image, black on white, dust wiped. */
export function cropOf(
  prepared: Prepared,
  cell: CleanCell,
  id: number,
  { dpi, narrower } = CELL_SCALE,
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
