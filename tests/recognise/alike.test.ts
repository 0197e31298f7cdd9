/** Cells that look the same are read once: what differs by more than its edges never does. */
import { describe, expect, it } from 'vitest';
import { blankRaster, type Raster } from '../../src/ingest/raster.ts';
import type { CleanCell } from '../../src/recognise/stack/clean.ts';
import { likenesses } from '../../src/recognise/stack/alike.ts';

const LETTER = 15;
const DPI = 300;

type Stroke = 'none' | 'bar' | 'bowl';

/** A cell of ten letters as thin as small print, each with a stem and the strokes asked for. */
function cell(strokes: readonly Stroke[], dark = 60): CleanCell {
  const image = blankRaster(12 * strokes.length, LETTER + 4);
  const ink = (x: number, y: number): void => void (image.data[y * image.width + x] = dark);
  strokes.forEach((stroke, at) => {
    const left = 12 * at + 2;
    for (let y = 2; y < LETTER + 2; y += 1) ink(left, y);
    if (stroke === 'bar') for (let x = left + 3; x < left + 6; x += 1) ink(x, 9);
    if (stroke === 'bowl') for (let y = 5; y < 12; y += 1) ink(left + 6, y);
  });
  return cellOf(image);
}

function cellOf(image: Raster): CleanCell {
  const box = { x0: 0, y0: 0, x1: image.width, y1: image.height };
  const levels = { inverted: false, paper: 255 };
  return { image, box, letters: [], wiped: [], levels, letter: LETTER, lines: 1 };
}

const PLAIN: readonly Stroke[] = Array.from({ length: 10 }, () => 'none');
const groupsOf = (cells: readonly CleanCell[], dpi = DPI): number => likenesses(cells, dpi).length;

describe('cells', () => {
  it('are alike where their strokes lie within a pixel of each other', () => {
    const moved = cell(PLAIN);
    const image = { ...moved.image, data: moved.image.data.slice() };
    image.data.copyWithin(1, 0, image.data.length - 1);
    expect(groupsOf([cell(PLAIN), cell(PLAIN, 110), cellOf(image)])).toBe(1);
  });

  it('are not alike for one short bar or one thin bowl, among however many letters', () => {
    expect(groupsOf([cell(PLAIN), cell(PLAIN.with(4, 'bar'))])).toBe(2);
    expect(groupsOf([cell(PLAIN), cell(PLAIN.with(9, 'bowl'))])).toBe(2);
  });

  it('are read for themselves at a resolution that blurs a letter', () => {
    expect(groupsOf([cell(PLAIN), cell(PLAIN)], 200)).toBe(2);
  });
});
