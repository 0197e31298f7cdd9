import type { Cell, Line, Table } from '../model/document.ts';
import type { EngineRequest, EngineWord } from './engine.ts';
import { gridsOf, type Grid } from './grid/grid.ts';
import { rulesOf } from './grid/rules.ts';
import { lineOf, type PlacedWord } from './lines.ts';
import { pageBox } from './prepare/frame.ts';
import { sample } from './prepare/sample.ts';
import type { Prepared } from './prepare/straighten.ts';
import type { PixelBox, Raster } from '../ingest/raster.ts';
import { inkBox, onWhite } from './stack/crop.ts';
import { backFromStack, stacksOf, type Crop } from './stack/stack.ts';
import { cropRaster } from '../ingest/raster.ts';

/** Changes whenever the same pixels would be read in another way: results kept by an older recipe are not used. */
export const RECIPE = 'recipe 1';

/** What recognition calls: a pool, or an engine's worker. */
export type Recognise = (request: EngineRequest) => Promise<readonly EngineWord[]>;

/** Lines and tables of one page. */
export interface PageContent {
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}

/** Cells are sampled so that type printed this small still has enough pixels: measured best at 300 dpi × 1.5. */
const CELL_DPI = 450;

/** Recognises a prepared page: each ruled table column by column, and what is outside the tables as prose. */
export async function recognisePage(
  number: number,
  prepared: Prepared,
  recognise: Recognise,
): Promise<PageContent> {
  const grids = gridsOf(rulesOf(prepared.straight, prepared.dpi), prepared.dpi);
  const tables = Promise.all(grids.map((grid) => recogniseTable(number, prepared, grid, recognise)));
  const lines = recogniseProse(number, prepared, grids, recognise);
  return { tables: await tables, lines: await lines };
}

async function recogniseTable(
  page: number,
  prepared: Prepared,
  grid: Grid,
  recognise: Recognise,
): Promise<Table> {
  const scale = CELL_DPI / prepared.dpi;
  const columns = new Map<string, Crop[]>();
  grid.cells.forEach((cell, id) => {
    const crop = cropOf(prepared, cell, id, scale);
    if (crop === null) return;
    const key = cell.columnSpan === 1 ? String(cell.column) : 'spanning';
    const list = columns.get(key);
    if (list === undefined) columns.set(key, [crop]);
    else list.push(crop);
  });
  const found = new Map<number, { word: PlacedWord; line: string }[]>();
  const jobs = [...columns.values()].flatMap((crops) => stacksOf(crops));
  await Promise.all(
    jobs.map(async (stack, index) => {
      const words = await recognise({
        image: stack.image,
        layout: 'block',
        dpi: CELL_DPI,
        digits: false,
        alternatives: true,
      });
      for (const word of words) {
        const back = backFromStack(stack, word.box);
        if (back === null) continue;
        const placed = {
          text: word.text,
          box: pageBox(prepared.frame, back.box),
          confidence: Math.round(word.confidence * 100) / 100,
          alternatives: word.alternatives,
        };
        const list = found.get(back.crop.id);
        const entry = { word: placed, line: `${index}.${word.line}` };
        if (list === undefined) found.set(back.crop.id, [entry]);
        else list.push(entry);
      }
    }),
  );
  const cells = grid.cells.map((cell, id): Cell => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    box: pageBox(prepared.frame, cell),
    lines: cellLines(page, found.get(id) ?? []),
  }));
  return {
    page,
    box: pageBox(prepared.frame, {
      x0: grid.xs[0]!,
      y0: grid.ys[0]!,
      x1: grid.xs.at(-1)!,
      y1: grid.ys.at(-1)!,
    }),
    ruled: true,
    rowCount: grid.ys.length - 1,
    columnCount: grid.xs.length - 1,
    cells,
  };
}

function cellLines(page: number, entries: readonly { word: PlacedWord; line: string }[]): Line[] {
  const lines = new Map<string, PlacedWord[]>();
  for (const { word, line } of entries) {
    const list = lines.get(line);
    if (list === undefined) lines.set(line, [word]);
    else list.push(word);
  }
  return [...lines.values()]
    .map((words) => lineOf(page, words))
    .sort((a, b) => a.box!.y0 - b.box!.y0 || a.box!.x0 - b.box!.x0);
}

/** The crop of a cell between its rules, trimmed to its ink; `null` for an empty cell. */
export function cropOf(prepared: Prepared, cell: PixelBox, id: number, scale: number): Crop | null {
  const inset = Math.max(1, Math.round(prepared.dpi * 0.006));
  const box = { x0: cell.x0 + inset, y0: cell.y0 + inset, x1: cell.x1 - inset, y1: cell.y1 - inset };
  if (box.x1 - box.x0 < 4 || box.y1 - box.y0 < 4) return null;
  const whole = onWhite(sample(prepared.page, prepared.frame, box, scale));
  const ink = inkBox(whole, Math.ceil(inset * 2.5 * scale), 12 * scale);
  if (ink === null) return null;
  const pad = 2;
  const trimmed = {
    x0: Math.max(0, ink.x0 - pad),
    y0: Math.max(0, ink.y0 - pad),
    x1: Math.min(whole.width, ink.x1 + pad),
    y1: Math.min(whole.height, ink.y1 + pad),
  };
  const image = cropRaster(whole, trimmed);
  return { id, image, x: box.x0 + trimmed.x0 / scale, y: box.y0 + trimmed.y0 / scale, scale };
}

async function recogniseProse(
  page: number,
  prepared: Prepared,
  grids: readonly Grid[],
  recognise: Recognise,
): Promise<Line[]> {
  const image = withoutTables(prepared.straight, grids, prepared.dpi);
  const ink = inkBox(image, 0, 60);
  if (ink === null) return [];
  const margin = Math.round(prepared.dpi / 20);
  const box = {
    x0: Math.max(0, ink.x0 - margin),
    y0: Math.max(0, ink.y0 - margin),
    x1: Math.min(image.width, ink.x1 + margin),
    y1: Math.min(image.height, ink.y1 + margin),
  };
  const words = await recognise({
    image: cropRaster(image, box),
    layout: 'page',
    dpi: prepared.dpi,
    digits: false,
    alternatives: false,
  });
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    const placed = {
      text: word.text,
      box: pageBox(prepared.frame, {
        x0: word.box.x0 + box.x0,
        y0: word.box.y0 + box.y0,
        x1: word.box.x1 + box.x0,
        y1: word.box.y1 + box.y0,
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
