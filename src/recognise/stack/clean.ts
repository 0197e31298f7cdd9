import { cropRaster, holdsMiddle, whiten, type PixelBox, type Raster } from '../../ingest/raster.ts';
import type { CellWord } from '../lines.ts';
import { componentsOf, type Component } from './components.ts';
import { levelsOf, putOnWhite, wipeRim, type Levels } from './white.ts';

/** What a cell holds once remains of rules and dust are taken off. */
export interface CleanCell {
  /** Black on white, trimmed to its ink: what cells are compared by. */
  readonly image: Raster;
  /** Where that is on the straightened page, in pixels. */
  readonly box: PixelBox;
  /** Boxes of what hangs together in it: letters, joined letters, signs. */
  readonly letters: readonly PixelBox[];
  /** What was wiped inside the box: dust, and rules' remains. */
  readonly wiped: readonly PixelBox[];
  /** How its greys become black on white. */
  readonly levels: Levels;
  /** Height of its capitals and digits, in pixels. */
  readonly letter: number;
  /** How many lines its ink stands in, at a guess. */
  readonly lines: number;
}

/** Lengths in inches. */
const INSET = 0.006;
/** How far inside the cell's edges remains of its rules are looked for. */
const RIM = 0.016;
/** A fleck up to this wide and high is dust where nothing stands near it. */
const FLECK = 0.022;
/** The least height of a letter, and the least area of ink (square inches) that is no dust. */
const LEAST_LETTER = 0.028;
const LEAST_INK = 0.00013;
/** In letter heights: dust is farther than this from any letter; a French colon has a space on either side. */
const ALONG = 1.1;
const ACROSS = 0.4;

/** Looks into a cell of the straightened page; `null` when it is empty. */
export function cleanCell(straight: Raster, cell: PixelBox, dpi: number): CleanCell | null {
  const inset = Math.max(1, Math.round(INSET * dpi));
  const inner = {
    x0: Math.max(0, Math.round(cell.x0) + inset),
    y0: Math.max(0, Math.round(cell.y0) + inset),
    x1: Math.min(straight.width, Math.round(cell.x1) - inset),
    y1: Math.min(straight.height, Math.round(cell.y1) - inset),
  };
  if (inner.x1 - inner.x0 < 4 || inner.y1 - inner.y0 < 4) return null;
  const image = cropRaster(straight, inner);
  const levels = levelsOf(image);
  putOnWhite(image, levels);
  wipeRim(image, Math.ceil(RIM * dpi));
  const components = componentsOf(image);
  const { kept, dust } = withoutDust(components, image, dpi);
  if (kept.length === 0) return null;
  for (const { box } of dust) {
    whiten(image, { x0: box.x0 - 1, y0: box.y0 - 1, x1: box.x1 + 1, y1: box.y1 + 1 });
  }
  const pad = 1;
  const box = {
    x0: Math.max(0, Math.min(...kept.map((part) => part.box.x0)) - pad),
    y0: Math.max(0, Math.min(...kept.map((part) => part.box.y0)) - pad),
    x1: Math.min(image.width, Math.max(...kept.map((part) => part.box.x1)) + pad),
    y1: Math.min(image.height, Math.max(...kept.map((part) => part.box.y1)) + pad),
  };
  const toPage = (part: PixelBox): PixelBox => ({
    x0: part.x0 + inner.x0,
    y0: part.y0 + inner.y0,
    x1: part.x1 + inner.x0,
    y1: part.y1 + inner.y0,
  });
  const trimmed = cropRaster(image, box);
  const letter = letterHeight(kept, dpi);
  return {
    image: trimmed,
    box: toPage(box),
    letters: kept.map((part) => toPage(part.box)),
    wiped: dust.map((part) => toPage(part.box)).filter((part) => overlaps(part, toPage(box))),
    levels,
    letter,
    lines: Math.max(1, Math.round(trimmed.height / (1.75 * letter))),
  };
}

function overlaps(a: PixelBox, b: PixelBox): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0;
}

/** Parts dust from letters: a small fleck is dust unless it stands as near a letter as accents, points and commas do. */
function withoutDust(
  components: readonly Component[],
  image: Raster,
  dpi: number,
): { kept: Component[]; dust: Component[] } {
  const fleck = FLECK * dpi;
  const isFleck = ({ box }: Component): boolean => box.x1 - box.x0 <= fleck && box.y1 - box.y0 <= fleck;
  const solid = components.filter((part) => !isFleck(part) && !isRemains(part, image, dpi));
  const least = LEAST_INK * dpi * dpi;
  if (solid.reduce((sum, part) => sum + part.area, 0) < least) return { kept: [], dust: [...components] };
  const letter = letterHeight(solid, dpi);
  const kept: Component[] = [];
  const dust: Component[] = [];
  for (const part of components) {
    if (isRemains(part, image, dpi)) dust.push(part);
    else if (!isFleck(part)) kept.push(part);
    else if (solid.some((other) => isNear(part.box, other.box, letter))) kept.push(part);
    else dust.push(part);
  }
  return { kept, dust };
}

function isNear(fleck: PixelBox, letter: PixelBox, height: number): boolean {
  const along = Math.max(letter.x0 - fleck.x1, fleck.x0 - letter.x1, 0);
  const across = Math.max(letter.y0 - fleck.y1, fleck.y0 - letter.y1, 0);
  return along <= ALONG * height && across <= ACROSS * height;
}

/** What lies wholly in a side's rim, and a thin stroke along the very edge, is what was left of a rule. */
function isRemains({ box }: Component, image: Raster, dpi: number): boolean {
  const thin = Math.max(2, Math.round(0.013 * dpi));
  const rim = Math.ceil(RIM * dpi);
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (box.x1 <= rim || box.x0 >= image.width - rim) return true;
  const atEnd = box.y0 <= 1 || box.y1 >= image.height - 1;
  return atEnd && height <= thin && width >= 3 * height;
}

function letterHeight(parts: readonly Component[], dpi: number): number {
  const heights = parts
    .map(({ box }) => box.y1 - box.y0)
    .filter((height) => height >= LEAST_LETTER * dpi)
    .sort((a, b) => a - b);
  // Most letters are small ones: capitals and digits are among the tallest.
  return heights[Math.floor(heights.length * 0.8)] ?? LEAST_LETTER * dpi;
}

/** Of a letter's height: what is less tall may be a sign, an accent or a joined stroke that an engine leaves out of its boxes. */
const TALL = 0.7;

/** What of a cell was not read. */
export interface Unread {
  /** Share of the ink's boxes that lies outside all words. */
  readonly share: number;
  /**
   * Whether something as tall as a capital or a digit is among it, or stands in a number that has fewer signs: two figures
   * alike side by side are one to an engine now and then (`7` for `771`).
   */
  readonly letter: boolean;
}

/** What of a cell the words read in it leave out. */
export function unreadIn(cell: CleanCell, words: readonly Pick<CellWord, 'text' | 'box'>[]): Unread {
  let all = 0;
  let share = 0;
  let letter = false;
  const tall = words.map(() => 0);
  for (const part of cell.letters) {
    const height = part.y1 - part.y0;
    const area = (part.x1 - part.x0) * height;
    all += area;
    const isTall = height >= TALL * cell.letter;
    const at = words.findIndex(({ box }) => holdsMiddle(box, part, 2));
    if (at < 0) {
      share += area;
      letter ||= isTall;
    } else if (isTall) {
      tall[at] = tall[at]! + 1;
    }
  }
  letter ||= words.some(({ text }, at) => /\p{Nd}/u.test(text) && tall[at]! > Array.from(text).length);
  return { share: all === 0 ? 0 : share / all, letter };
}
