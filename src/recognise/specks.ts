import type { PixelBox } from '../ingest/raster.ts';

/** In heights of a letter: no sign stands farther from its letters, along the line and across. */
const ALONG = 1.5;
const ACROSS = 0.8;

/**
 * Of what is smaller than a letter that which stands near none: dust, where accents, points and signs stand with their words.
 *
 * @param height of a letter
 */
export function loneSpecks(
  small: readonly PixelBox[],
  letters: readonly PixelBox[],
  height: number,
): PixelBox[] {
  const [along, across] = [ALONG * height, ACROSS * height];
  return small.filter(
    (speck) =>
      !letters.some(
        (letter) =>
          speck.x0 <= letter.x1 + along &&
          speck.x1 >= letter.x0 - along &&
          speck.y0 <= letter.y1 + across &&
          speck.y1 >= letter.y0 - across,
      ),
  );
}
