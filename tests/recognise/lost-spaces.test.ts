import { describe, expect, it } from 'vitest';
import { levelsOf } from '../../src/recognise/stack/white.ts';
import { blankRaster, type PixelBox } from '../../src/ingest/raster.ts';
import type { CleanCell } from '../../src/recognise/stack/clean.ts';
import { withLostSpaces } from '../../src/recognise/stack/lost-spaces.ts';

const CAPITAL = 10;

/** A cell with one word: letters of the given widths, each after its gap. */
function parted(text: string, letters: readonly (readonly [gap: number, width: number])[]): string[] {
  let x = 0;
  const boxes = letters.map(([gap, width]): PixelBox => {
    const x0 = x + gap;
    x = x0 + width;
    return { x0, y0: 0, x1: x, y1: CAPITAL };
  });
  const image = blankRaster(x + 1, CAPITAL);
  const box = { x0: 0, y0: 0, x1: x, y1: CAPITAL };
  const levels = levelsOf(image);
  const cell: CleanCell = { image, box, letters: boxes, wiped: [], levels, letter: CAPITAL, lines: 1 };
  const word = { text, box, confidence: 0.9, alternatives: [], line: 0 };
  return withLostSpaces([word], cell).map((part) => part.text);
}

describe('withLostSpaces', () => {
  it('parts a count from its unit where white stands between them', () => {
    expect(parted('7FAL', [[0, 7], [4, 6], [1, 8], [1, 6]])).toEqual(['7', 'FAL']); // prettier-ignore
  });

  it('knows the place by the letters of one side where those of the other run together', () => {
    expect(parted('7FAL', [[0, 7], [4, 21]])).toEqual(['7', 'FAL']); // prettier-ignore
    expect(parted('ABRAD', [[0, 30], [4, 9]])).toEqual(['ABRA', 'D']); // prettier-ignore
  });

  it.each<[string, string, readonly (readonly [number, number])[]]>([
    ['words without a gap', 'FAL', [[0, 6], [1, 8], [1, 6]]], // prettier-ignore
    ['wide type', 'FAL', [[0, 6], [3, 8], [3, 6]]], // prettier-ignore
    ['figures', 'A11', [[0, 8], [1, 3], [5, 3]]], // prettier-ignore
    ['small letters', 'der', [[0, 6], [1, 5], [4, 4]]], // prettier-ignore
    ['signs', "L'Art", [[0, 6], [1, 2], [4, 8], [1, 4], [1, 4]]], // prettier-ignore
    ['what does not pair up', 'mairie', [[0, 20], [4, 21]]], // prettier-ignore
  ])('leaves %s', (_, text, letters) => {
    expect(parted(text, letters)).toEqual([text]);
  });
});
