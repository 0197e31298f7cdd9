import type { Box } from '../../model/geometry.ts';
import type { LayerRule, LayerWord } from '../source.ts';
import { placeGlyphs, wordsOfGlyphs, type Glyph } from './glyphs.ts';
import type { Matrix } from './matrix.ts';
import { rulesOfPath } from './paths.ts';
import type { Pdfjs } from './pdfjs.ts';
import { walk } from './walk.ts';

/** An image painted on a page. */
export interface PaintedImage {
  readonly ctm: Matrix;
  /** pdf.js's name of the image, or the image itself when it stands inline. */
  readonly reference: unknown;
  /** A stencil, or an image painted many times: rendering alone shows it right. */
  readonly mask: boolean;
}

/** What a page paints, in points of the displayed page. */
export interface Survey {
  readonly words: readonly LayerWord[];
  readonly rules: readonly LayerRule[];
  readonly images: readonly PaintedImage[];
  readonly drawings: number;
}

/** Reads a page's operators once and says what is painted where. */
export function surveyOf(
  pdfjs: Pdfjs,
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  base: Matrix,
  unitsPerEm: (font: string) => number,
): Survey {
  const glyphs: Glyph[] = [];
  const rules: LayerRule[] = [];
  const images: PaintedImage[] = [];
  let drawings = 0;
  walk(pdfjs, operators, base, {
    image: (ctm, reference, mask) => void images.push({ ctm, reference, mask }),
    text: (state, shown) => {
      for (const glyph of placeGlyphs(state, shown, unitsPerEm(state.font))) glyphs.push(glyph);
    },
    path: (ctm, points, painted) => {
      const drawn = rulesOfPath(ctm, points, painted);
      rules.push(...drawn.rules);
      if (drawn.other) drawings += 1;
    },
  });
  return { words: wordsOfGlyphs(glyphs), rules, images, drawings };
}

/** The box of the unit square under a matrix: where an image lies. */
export function imageBox([a, b, c, d, e, f]: Matrix): Box {
  return {
    x0: e + Math.min(0, a) + Math.min(0, c),
    y0: f + Math.min(0, b) + Math.min(0, d),
    x1: e + Math.max(0, a) + Math.max(0, c),
    y1: f + Math.max(0, b) + Math.max(0, d),
  };
}
