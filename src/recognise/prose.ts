import type { Line } from '../model/document.ts';
import { cropRaster, type PixelBox, type Raster } from '../ingest/raster.ts';
import { resized } from '../ingest/resize.ts';
import type { Recognise } from './engine.ts';
import type { Grid } from './grid/grid.ts';
import { lineOf, type PlacedWord } from './lines.ts';
import { pageBox } from './prepare/frame.ts';
import type { Prepared } from './prepare/straighten.ts';
import { componentsOf } from './stack/components.ts';

/**
 * Prose is read at this resolution and this much narrower than printed. Measured on eight prose pages of five typefaces
 * (WER of words, CPU): 300 dpi as printed 0.60 % and 100, 250 dpi × 0.8 0.46 % and 70, 200 dpi × 0.75 1.5 % and 60: the
 * network's work goes with the width of a line, and its training text was narrower than print.
 */
const PROSE_DPI = 250;
const NARROWER = 0.8;
/** White kept around the ink, in inches. */
const MARGIN = 0.06;

/** Reads what stands outside the tables, as lines in reading order. */
export async function recogniseProse(
  page: number,
  prepared: Prepared,
  grids: readonly Grid[],
  recognise: Recognise,
): Promise<Line[]> {
  const { dpi } = prepared;
  const image = withoutTables(prepared.straight, grids, dpi);
  const box = inkOf(image, dpi);
  if (box === null) return [];
  const crop = cropRaster(image, box);
  const scale = Math.min(1, PROSE_DPI / dpi);
  const width = Math.max(1, Math.round(crop.width * scale * NARROWER));
  const height = Math.max(1, Math.round(crop.height * scale));
  const words = await recognise({
    image: resized(crop, width, height),
    layout: 'page',
    dpi: dpi * scale,
    digits: false,
    alternatives: false,
  });
  const [scaleX, scaleY] = [crop.width / width, crop.height / height];
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    const placed = {
      text: word.text,
      box: pageBox(prepared.frame, {
        x0: word.box.x0 * scaleX + box.x0,
        y0: word.box.y0 * scaleY + box.y0,
        x1: word.box.x1 * scaleX + box.x0,
        y1: word.box.y1 * scaleY + box.y0,
      }),
      confidence: Math.round(word.confidence * 100) / 100,
      alternatives: word.alternatives,
    };
    const list = lines.get(word.line);
    if (list === undefined) lines.set(word.line, [placed]);
    else list.push(placed);
  }
  return [...lines.values()].map((placed) => lineOf(page, placed));
}

function withoutTables(straight: Raster, grids: readonly Grid[], dpi: number): Raster {
  const image = { ...straight, data: straight.data.slice() };
  const rim = Math.round(dpi * 0.03);
  for (const grid of grids) {
    const x0 = Math.max(0, Math.floor(grid.xs[0]!) - rim);
    const x1 = Math.min(image.width, Math.ceil(grid.xs.at(-1)!) + rim);
    const y1 = Math.min(image.height, Math.ceil(grid.ys.at(-1)!) + rim);
    for (let y = Math.max(0, Math.floor(grid.ys[0]!) - rim); y < y1; y += 1) {
      image.data.fill(255, y * image.width + x0, y * image.width + x1);
    }
  }
  return image;
}

/** The box around all that is larger than dust, with a margin. */
function inkOf(image: Raster, dpi: number): PixelBox | null {
  const least = Math.max(3, 0.02 * dpi);
  const parts = componentsOf(image).filter(
    ({ box, area }) => area >= 6 && (box.x1 - box.x0 >= least || box.y1 - box.y0 >= least),
  );
  if (parts.length === 0) return null;
  const margin = Math.round(MARGIN * dpi);
  const reduce = (edge: (box: PixelBox) => number, pick: (a: number, b: number) => number): number =>
    parts.reduce((best, { box }) => pick(best, edge(box)), edge(parts[0]!.box));
  return {
    x0: Math.max(0, reduce((box) => box.x0, Math.min) - margin),
    y0: Math.max(0, reduce((box) => box.y0, Math.min) - margin),
    x1: Math.min(image.width, reduce((box) => box.x1, Math.max) + margin),
    y1: Math.min(image.height, reduce((box) => box.y1, Math.max) + margin),
  };
}
