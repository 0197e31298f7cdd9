import type { Box } from '../../model/geometry.ts';
import type { LayerWord, Spoilt } from '../source.ts';
import { apply, isIn, times } from './matrix.ts';
import type { Paint, State } from './walk.ts';

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
  /** Where in the painting order it stands. */
  readonly at: number;
  /** White as paper: it shows only over something. */
  readonly white: boolean;
  painted: boolean;
  /** A mark of a note, raised above the line. */
  readonly raised?: true;
  /** What keeps it from being read as it stands. */
  spoilt?: Spoilt;
}

/** Nobody sees what is painted fainter. */
export const FAINTEST = 0.02;

interface PdfGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

/** How far above its baseline the middle of a letter lies. */
const MIDDLE = 0.3;

/** The middle of a glyph's letter. */
export function middleOf({ x0, y0, x1, y1, size }: Omit<Glyph, 'painted'>): readonly [number, number] {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const up = (MIDDLE * size) / length;
  return [(x0 + x1) / 2 + (y1 - y0) * up, (y0 + y1) / 2 - (x1 - x0) * up];
}

/** Places the glyphs of one show-text operator and moves the pen past them (PDF 32000-1, 9.4.4). */
export function placeGlyphs(
  state: State,
  glyphs: readonly unknown[],
  unitsPerEm: number,
  at: number,
): Glyph[] {
  const placed: Glyph[] = [];
  const matrix = times(state.ctm, state.textMatrix);
  const [, , c, d] = matrix;
  const size = Math.abs(state.fontSize) * Math.hypot(c, d);
  const { clip } = state;
  const paints = paintsOf(state);
  const painted = paints.some(({ alpha }) => alpha > FAINTEST);
  const white = paints.every((paint) => paint.white);
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
    const one = { text: shownText(unicode), x0, y0, x1, y1, size, at, white };
    const shows = painted && (clip === null || isIn(middleOf(one), clip));
    placed.push({ ...one, painted: shows });
    state.x += (advance + state.charSpacing + (isSpace ? state.wordSpacing : 0)) * state.horizontalScale;
  }
  return placed;
}

/** Hyphens that look like the usual one; a soft one that is painted is one too. */
const HYPHENS = /[\u00AD\u2010\u2011]/gu;

/**
 * A glyph's text: of characters that look alike the usual one, without marks that do not show. Raised and circled figures and
 * fractions stay: as plain figures they would run into the number before them.
 */
function shownText(text: string): string {
  // What most glyphs are needs no looking into.
  if (text.length === 1 && text >= ' ' && text <= '~') return text;
  return text
    .replace(HYPHENS, '-')
    .replace(/[^\p{No}⁽⁾]+/gu, (plain) => plain.normalize('NFKC'))
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
}

/** What glyphs are painted with, by their rendering mode (PDF 32000-1, 9.3.6): inside, outline, both, or nothing. */
function paintsOf({ renderMode, fill, stroke }: State): Paint[] {
  const mode = renderMode % 4;
  return mode === 3 ? [] : mode === 2 ? [fill, stroke] : [mode === 0 ? fill : stroke];
}

/** In em: a gap wider than this parts words, and a step back or off the line further than these does too. */
const GAP = 0.17;
const BACK = 0.6;
const OFF = 0.35;
/** Share of the type's size above and below the baseline. */
const ABOVE = 0.74;
const BELOW = 0.22;

/** Makes words of glyphs in painting order. */
export function wordsOfGlyphs(glyphs: readonly Glyph[]): LayerWord[] {
  const words: LayerWord[] = [];
  let open: Glyph[] = [];
  const close = (): void => {
    const word = wordOf(open);
    if (word !== null) words.push(word);
    open = [];
  };
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      close();
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && parted(last, glyph)) close();
    open.push(glyph);
  }
  close();
  return words.some((word) => word.spoilt !== undefined) ? withWholeFigures(words) : words;
}

/** In heights of a word: figures no further apart are parts of one. */
const APART = 0.5;

/** The words, of which those are spoilt too that are a part of the same figure as one that is. */
function withWholeFigures(words: readonly LayerWord[]): LayerWord[] {
  const whole = [...words];
  const figures = whole.flatMap(({ text, painted }, index) =>
    painted && /\p{N}/u.test(text) ? [index] : [],
  );
  const open = figures.filter((index) => whole[index]!.spoilt !== undefined);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const { box, spoilt, turn } = whole[index]!;
    for (const other of figures) {
      const word = whole[other]!;
      if (word.spoilt !== undefined || word.turn !== turn || !isBeside(word.box, box, turn % 180 === 0))
        continue;
      whole[other] = { ...word, spoilt: spoilt! };
      open.push(other);
    }
  }
  return whole;
}

function isBeside(a: Box, b: Box, flat: boolean): boolean {
  const [across, along] = [shared(a.y0, a.y1, b.y0, b.y1), shared(a.x0, a.x1, b.x0, b.x1)];
  const [line, gap] = flat ? [across, -along] : [along, -across];
  const height = flat ? Math.min(a.y1 - a.y0, b.y1 - b.y0) : Math.min(a.x1 - a.x0, b.x1 - b.x0);
  return line >= APART * height && gap <= APART * height;
}

/** How far two stretches overlap; less than nothing where there is a gap between them. */
function shared(a0: number, a1: number, b0: number, b1: number): number {
  return Math.min(a1, b1) - Math.max(a0, b0);
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
  if (along > GAP * size || along < -BACK * size || across > OFF * size) return true;
  if (last.raised !== next.raised) return true;
  // Of a figure none is taken in part.
  return last.painted !== next.painted || (last.spoilt !== next.spoilt && !isFigure(last, next));
}

function isFigure(...glyphs: readonly Glyph[]): boolean {
  return glyphs.every(({ text }) => /^[\p{N}.,]+$/u.test(text));
}

/** In degrees: how exactly angles are told, and what is no angle. */
const TENTH = 0.1;
const LEAST_OFF = 1;

function wordOf(glyphs: readonly Glyph[]): LayerWord | null {
  const first = glyphs[0];
  const last = glyphs.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = glyphs.map((glyph) => glyph.text).join('');
  const dx = last.x1 - first.x0;
  const dy = last.y1 - first.y0;
  // Words on a diagonal all go one way, however they are rounded.
  const turn = Math.abs(dx) >= 0.99 * Math.abs(dy) ? (dx >= 0 ? 0 : 180) : dy > 0 ? 90 : 270;
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
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  const degrees = Math.round((((angle - turn + 540) % 360) - 180) / TENTH) * TENTH;
  const painted = glyphs.some((glyph) => glyph.painted);
  const spoilt = glyphs.find((glyph) => glyph.spoilt !== undefined)?.spoilt;
  const askew = Math.abs(degrees) >= LEAST_OFF ? { off: degrees } : {};
  return { text, box, turn, ...askew, painted, ...(spoilt === undefined ? {} : { spoilt }) };
}
