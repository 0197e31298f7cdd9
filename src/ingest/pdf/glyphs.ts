import type { LayerWord } from '../source.ts';
import { apply, times } from './matrix.ts';
import type { State } from './walk.ts';

/** One glyph on the displayed page, in points. */
export interface Glyph {
  readonly text: string;
  /** Start and end of the glyph's advance on its baseline. */
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  /** Height of the type. */
  readonly size: number;
  readonly painted: boolean;
}

interface PdfGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** Places the glyphs of one show-text operator and moves the pen past them (PDF 32000-1, 9.4.4). */
export function placeGlyphs(state: State, glyphs: readonly unknown[], unitsPerEm: number): Glyph[] {
  const placed: Glyph[] = [];
  const matrix = times(state.ctm, state.textMatrix);
  const [, , c, d] = matrix;
  const size = Math.abs(state.fontSize) * Math.hypot(c, d);
  const painted = state.renderMode !== 3 && state.renderMode !== 7;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      state.x -= (glyph / 1000) * state.fontSize * state.horizontalScale;
      continue;
    }
    if (glyph === null || typeof glyph !== 'object') continue;
    const { unicode = '', width = 0, isSpace = false } = glyph as PdfGlyph;
    const advance = width * state.fontSize * unitsPerEm;
    const [x0, y0] = apply(matrix, state.x, state.y + state.rise);
    const [x1, y1] = apply(matrix, state.x + advance * state.horizontalScale, state.y + state.rise);
    placed.push({ text: unicode, x0, y0, x1, y1, size, painted });
    state.x += (advance + state.charSpacing + (isSpace ? state.wordSpacing : 0)) * state.horizontalScale;
  }
  return placed;
}

/** In em: a gap wider than this parts words, and a step back or off the line further than these does too. */
const GAP = 0.17;
const BACK = 0.6;
const OFF = 0.35;
/** Share of the type's size above and below the baseline. */
const ABOVE = 0.74;
const BELOW = 0.22;

/** Makes words of glyphs in painting order. A glyph painted twice at one place (faux bold) counts once. */
export function wordsOfGlyphs(glyphs: readonly Glyph[]): LayerWord[] {
  const words: LayerWord[] = [];
  let open: Glyph[] = [];
  const close = (): void => {
    const word = wordOf(open);
    if (word !== null) words.push(word);
    open = [];
  };
  const seen = new Set<string>();
  for (const glyph of glyphs) {
    const text = glyph.text.normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, '');
    if (text.trim() === '') {
      close();
      continue;
    }
    const key = `${text}@${Math.round(glyph.x0 * 1.5)},${Math.round(glyph.y0 * 1.5)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const last = open.at(-1);
    if (last !== undefined && parted(last, glyph)) close();
    open.push({ ...glyph, text });
  }
  close();
  return words;
}

function parted(last: Glyph, next: Glyph): boolean {
  const size = Math.max(1, Math.min(last.size, next.size));
  const length = Math.hypot(last.x1 - last.x0, last.y1 - last.y0) || 1;
  const ux = (last.x1 - last.x0) / length;
  const uy = (last.y1 - last.y0) / length;
  const dx = next.x0 - last.x1;
  const dy = next.y0 - last.y1;
  const along = dx * ux + dy * uy;
  const across = Math.abs(dx * uy - dy * ux);
  return along > GAP * size || along < -BACK * size || across > OFF * size || last.painted !== next.painted;
}

function wordOf(glyphs: readonly Glyph[]): LayerWord | null {
  const first = glyphs[0];
  const last = glyphs.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = glyphs.map((glyph) => glyph.text).join('');
  const dx = last.x1 - first.x0;
  const dy = last.y1 - first.y0;
  const turn = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 180) : dy > 0 ? 90 : 270;
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  const [above, below] = [ABOVE * size, BELOW * size];
  const x0 = Math.min(first.x0, last.x1);
  const x1 = Math.max(first.x0, last.x1);
  const y0 = Math.min(first.y0, last.y1);
  const y1 = Math.max(first.y0, last.y1);
  const box = {
    0: { x0, y0: y0 - above, x1, y1: y1 + below },
    90: { x0: x0 - below, y0, x1: x1 + above, y1 },
    180: { x0, y0: y0 - below, x1, y1: y1 + above },
    270: { x0: x0 - above, y0, x1: x1 + below, y1 },
  }[turn];
  return { text, box, turn, painted: glyphs.some((glyph) => glyph.painted) };
}
