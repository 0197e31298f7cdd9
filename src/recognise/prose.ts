import type { Line } from '../model/document.ts';
import { whiten, type PixelBox } from '../ingest/raster.ts';
import type { Drawing } from './drawing.ts';
import type { EngineWord, Habits, Layout, Reader } from './engine.ts';
import type { Grid } from './grid/grid.ts';
import { unionBoxes } from '../model/geometry.ts';
import { groupBy } from '../model/group-by.ts';
import { letterHeight, standsInOneColumn } from './letter-rows.ts';
import { linesOnPage, textOf } from './lines.ts';
import { completes, missedLines } from './missed-lines.ts';
import { sampledSize, sampleQuickly } from './prepare/sample.ts';
import type { Prepared } from './prepare/straighten.ts';
import { loneSpecks } from './specks.ts';
import { componentsOf } from './stack/components.ts';

/** White kept around the ink, in inches. */
const MARGIN = 0.06;
/** A letter is at least this tall, in inches; anything as wide or tall as this is no dust. */
const LEAST_LETTER = 0.025;

/** Reads what stands outside the tables, as lines in reading order; lines that the engine passed over alone. */
export async function recogniseProse(
  page: number,
  prepared: Prepared,
  grids: readonly Grid[],
  { reader, habits, recognise }: Reader,
): Promise<Line[]> {
  const { dpi } = prepared;
  const { letters, small } = inkOutside(prepared, grids);
  if (letters.length === 0) return [];
  const box = around(letters, prepared);
  const target = readingDpi(letters, dpi / prepared.quickFactor, habits.prose);
  const [across, down] = [(target / dpi) * habits.prose.narrower, target / dpi];
  /** A part of the page as prose is shown. */
  const shown = (at: PixelBox, wiped: readonly PixelBox[] = []): Drawing => ({
    ...sampledSize(at, across, down),
    draw: (onto) => {
      const image = sampleQuickly(prepared.page, prepared.frame, at, across, down, onto);
      for (const part of wiped) whiten(image, onImage(part, at, across, down));
    },
  });
  const read = async (image: Drawing, layout: Layout, at: PixelBox): Promise<EngineWord[]> => {
    const words = await recognise({ image, layout, dpi: target, digits: false, alternatives: false });
    return words.map((word) => fromImage(word, at, across, down));
  };
  const scale = prepared.quickFactor;
  const isColumn = grids.length === 0 && standsInOneColumn(letters);
  // Where it divides the page itself the engine takes dust off.
  const dust = isColumn ? loneSpecks(small, letters, letterHeight(letters)) : [];
  const wiped = [
    ...grids.map((grid) => withRules(grid, dpi)),
    ...dust.map(({ x0, y0, x1, y1 }) => scaled({ x0: x0 - 1, y0: y0 - 1, x1: x1 + 1, y1: y1 + 1 }, scale)),
  ];
  const words = await read(shown(box, wiped), isColumn ? 'column' : 'page', box);
  const missed = missedLines(
    letters,
    words.map((word) => ({ ...word, box: scaled(word.box, 1 / scale) })),
  );
  const margin = MARGIN * dpi;
  const again = await Promise.all(
    missed.map(async (row) => {
      const { x0, y0, x1, y1 } = scaled(row.box, scale);
      const strip = { x0: x0 - margin, y0: y0 - margin / 2, x1: x1 + margin, y1: y1 + margin / 2 };
      const alone = await read(shown(strip), 'line', strip);
      return { ...row, alone };
    }),
  );
  const found = again.filter(({ alone, line }) =>
    completes(
      alone,
      words.filter((word) => word.line === line),
    ),
  );
  const replaced = new Set(found.map(({ line }) => line));
  const kept = words.filter(({ line }) => !replaced.has(line));
  return found
    .flatMap(({ alone }) => linesOnPage(page, prepared.frame, alone, reader))
    .reduce(inserted, linesOnPage(page, prepared.frame, kept, reader));
}

function scaled({ x0, y0, x1, y1 }: PixelBox, by: number): PixelBox {
  return { x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by };
}

/** A word of an image that shows `box` of the page at the given scales, in straight page pixels. */
function fromImage(word: EngineWord, { x0, y0 }: PixelBox, across: number, down: number): EngineWord {
  return {
    ...word,
    box: {
      x0: word.box.x0 / across + x0,
      y0: word.box.y0 / down + y0,
      x1: word.box.x1 / across + x0,
      y1: word.box.y1 / down + y0,
    },
  };
}

/** A part of the page in an image that shows `box` of it at the given scales. */
function onImage(part: PixelBox, box: PixelBox, across: number, down: number): PixelBox {
  return {
    x0: (part.x0 - box.x0) * across,
    y0: (part.y0 - box.y0) * down,
    x1: (part.x1 - box.x0) * across,
    y1: (part.y1 - box.y0) * down,
  };
}

/** A line put before the first that stands lower. */
function inserted(lines: readonly Line[], line: Line): Line[] {
  const at = lines.findIndex(({ box }) => box!.y0 > line.box!.y0);
  return at < 0 ? [...lines, line] : lines.toSpliced(at, 0, line);
}

/** The share of a page's height in which a title is looked for. */
const TOP = 0.25;

/** The first lines of a page without tables, read quickly: enough to tell a title. */
export async function readTop(prepared: Prepared, { habits, recognise }: Reader): Promise<string[]> {
  const { letters } = inkOutside(prepared, []);
  if (letters.length === 0) return [];
  const whole = around(letters, prepared);
  const box = { ...whole, y1: Math.min(whole.y1, whole.y0 + TOP * prepared.page.height) };
  const { dpi, narrower } = habits.prose;
  const [across, down] = [(dpi / prepared.dpi) * narrower, dpi / prepared.dpi];
  const words = await recognise({
    image: {
      ...sampledSize(box, across, down),
      draw: (onto) => void sampleQuickly(prepared.page, prepared.frame, box, across, down, onto),
    },
    layout: 'page',
    dpi,
    digits: false,
    alternatives: false,
  });
  return [...groupBy(words, ({ line }) => line).values()].map(textOf);
}

/** What stands outside the tables, in pixels of the first look: letters and whatever else is larger than dust; and the rest. */
function inkOutside(
  { quick, quickFactor, dpi }: Prepared,
  grids: readonly Grid[],
): { letters: PixelBox[]; small: PixelBox[] } {
  const image = grids.length === 0 ? quick : { ...quick, data: quick.data.slice() };
  const factor = 1 / quickFactor;
  for (const grid of grids) whiten(image, scaled(withRules(grid, dpi), factor));
  const least = (LEAST_LETTER * dpi) / quickFactor;
  const [letters, small]: [PixelBox[], PixelBox[]] = [[], []];
  for (const { box, area } of componentsOf(image)) {
    const isLarge = area >= 4 && (box.x1 - box.x0 >= least || box.y1 - box.y0 >= least);
    (isLarge ? letters : small).push(box);
  }
  return { letters, small };
}

function around(letters: readonly PixelBox[], { quickFactor, dpi, page }: Prepared): PixelBox {
  const margin = MARGIN * dpi;
  const { x0, y0, x1, y1 } = unionBoxes(letters)!;
  return {
    x0: Math.max(0, Math.floor(x0 * quickFactor - margin)),
    y0: Math.max(0, Math.floor(y0 * quickFactor - margin)),
    x1: Math.min(page.width, Math.ceil(x1 * quickFactor + margin)),
    y1: Math.min(page.height, Math.ceil(y1 * quickFactor + margin)),
  };
}

/** The resolution at which the page's type is read best: most letters are small ones, capitals stand above the middle. */
function readingDpi(letters: readonly PixelBox[], dpi: number, prose: Habits['prose']): number {
  const heights = letters.map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b);
  const capital = heights[Math.floor(heights.length * 0.7)]! / dpi;
  return Math.min(prose.mostDpi, Math.max(prose.dpi, prose.capital / capital));
}

/** A table and its outer rules, in straight page pixels. */
function withRules({ xs, ys }: Grid, dpi: number): PixelBox {
  const rim = dpi * 0.03;
  return { x0: xs[0]! - rim, y0: ys[0]! - rim, x1: xs.at(-1)! + rim, y1: ys.at(-1)! + rim };
}
