/** The lines of a cell are shown to the engine apart. */
import { describe, expect, it } from 'vitest';
import type { PixelBox } from '../../src/ingest/raster.ts';
import { linesOf } from '../../src/recognise/stack/cell-lines.ts';
import type { CleanCell } from '../../src/recognise/stack/clean.ts';

/** A cell of letters, each as its top and bottom; capitals are 20 pixels tall. */
function heights(...letters: [top: number, bottom: number][]): number[][] {
  const boxes = letters.map(([y0, y1], at): PixelBox => ({ x0: at * 20, y0, x1: at * 20 + 14, y1 }));
  const box = { x0: 0, y0: 0, x1: 400, y1: Math.max(...letters.map(([, bottom]) => bottom)) };
  return linesOf({ box, letters: boxes, letter: 20 } as unknown as CleanCell).map(({ y0, y1 }) => [y0, y1]);
}

describe('linesOf', () => {
  it('parts lines where white runs between them', () => {
    expect(heights([0, 20], [6, 20], [26, 46])).toEqual([
      [0, 23],
      [23, 46],
    ]);
  });

  it('leaves lines that reach into each other', () => {
    expect(heights([0, 20], [6, 26], [25, 45])).toEqual([[0, 45]]);
  });

  it('gives accents, commas and points to the line they stand by', () => {
    // É over a line, a comma's tail under it, another line.
    expect(heights([0, 4], [6, 26], [28, 31], [37, 57])).toEqual([
      [0, 34],
      [34, 57],
    ]);
    expect(heights([0, 20], [26, 29], [31, 51])).toEqual([
      [0, 23],
      [23, 51],
    ]);
  });

  it('shares the whole of the cell among them', () => {
    const lines = heights([2, 20], [30, 50], [60, 80], [90, 93]);
    expect(lines[0]![0]).toBe(0);
    expect(lines.at(-1)![1]).toBe(93);
    for (const [index, [top]] of lines.slice(1).entries()) expect(top).toBe(lines[index]![1]);
  });

  it('keeps a cell that holds a dash only', () => {
    expect(heights([8, 11])).toEqual([[0, 11]]);
  });
});
