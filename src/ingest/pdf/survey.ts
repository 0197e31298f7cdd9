import type { Box } from '../../model/geometry.ts';
import type { LayerRule, LayerWord } from '../source.ts';
import { asSeen, type Area } from './as-seen.ts';
import { FAINTEST, placeGlyphs, wordsOfGlyphs, type Glyph } from './glyphs.ts';
import { meetOf, type Matrix } from './matrix.ts';
import { boxOfPath, rulesOfPath } from './paths.ts';
import type { Pdfjs } from './pdfjs.ts';
import { withRaised } from './raised.ts';
import { walk, type Paint } from './walk.ts';

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
  /** Filled rectangles that show. */
  readonly fills: readonly Box[];
  readonly images: readonly PaintedImage[];
  readonly drawings: number;
}

/** Lines thicker than this, in points, are no lines that strike words through. */
const THICKEST_STRIKE = 3;
/** What is painted fainter than this lets show what lies under it. */
const OPAQUE = 0.98;

/**
 * Reads a page's operators once and says what is painted where.
 *
 * @param size of the displayed page, in points
 * @param isOpaque whether an image hides all that lies under it
 */
export async function surveyOf(
  pdfjs: Pdfjs,
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  base: Matrix,
  size: { readonly width: number; readonly height: number },
  unitsPerEm: (font: string) => number,
  isOpaque: (reference: unknown) => Promise<boolean>,
): Promise<Survey> {
  const glyphs: Glyph[] = [];
  const rules: LayerRule[] = [];
  const fills: Box[] = [];
  const strikes: LayerRule[] = [];
  const images: PaintedImage[] = [];
  const grounds: Area[] = [];
  const covers: Area[] = [];
  /** Areas that hide what lies under them if their image does. */
  const pictures: { readonly area: Area; readonly reference: unknown }[] = [];
  let drawings = 0;
  let at = 0;
  walk(pdfjs, operators, base, {
    image: ({ ctm, clip, plain, fill }, reference, mask) => {
      images.push({ ctm, reference, mask });
      const area = { box: clipped(imageBox(ctm), clip), at: (at += 1) };
      grounds.push(area);
      if (!mask && plain && fill.alpha >= OPAQUE) pictures.push({ area, reference });
    },
    text: (state, shown) => {
      at += 1;
      for (const glyph of placeGlyphs(state, shown, unitsPerEm(state.font), at)) glyphs.push(glyph);
    },
    path: ({ ctm, clip, plain, fill, stroke, lineWidth }, points, painted) => {
      at += 1;
      const drawn = rulesOfPath(ctm, points, painted === 'fill' ? 'fill' : 'stroke');
      const lines = painted === 'fill' ? fill : stroke;
      const width =
        painted === 'fill' ? 0 : lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
      for (const rule of drawn.rules) {
        rules.push(rule);
        if (shows(lines) && width <= THICKEST_STRIKE) strikes.push(clipped(rule, clip));
      }
      if (drawn.other) drawings += 1;
      if (painted === 'stroke') return;
      const areas = painted === 'fill' ? drawn.areas : rulesOfPath(ctm, points, 'fill').areas;
      for (const box of areas) {
        const area = { box: clipped(box, clip), at };
        if (shows(fill)) {
          grounds.push(area);
          fills.push(area.box);
        }
        if (plain && fill.alpha >= OPAQUE) covers.push(area);
      }
      if (drawn.other && shows(fill)) grounds.push({ box: clipped(boxOfPath(ctm, points), clip), at });
    },
    shading: ({ clip }) => {
      grounds.push({ box: clip ?? { x0: 0, y0: 0, x1: size.width, y1: size.height }, at: (at += 1) });
    },
  });
  const first = glyphs[0]?.at ?? Infinity;
  for (const { area, reference } of pictures) {
    if (area.at > first && (await isOpaque(reference))) covers.push(area);
  }
  const seen = asSeen(glyphs, { ...size, grounds, covers, strikes });
  return { words: wordsOfGlyphs(withRaised(seen)), rules, fills, images, drawings };
}

function shows({ alpha, white }: Paint): boolean {
  return alpha > FAINTEST && !white;
}

function clipped(box: Box, clip: Box | null): Box {
  return clip === null ? box : meetOf(box, clip);
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
