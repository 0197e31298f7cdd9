import type { PixelBox, Raster } from '../../ingest/raster.ts';

/** Ink inside a cell must be darker than this, once its paper is white. */
const DARK = 150;
/** A row or column of pixels this full of ink, at the rim of a cell, is what remains of a rule. */
const RULE = 0.6;

/** Brings a cell to black on white: a dark fill is inverted, a coloured or shaded one is lifted to white. */
export function onWhite(cell: Raster): Raster {
  const histogram = new Uint32Array(256);
  for (const grey of cell.data) histogram[grey] = histogram[grey]! + 1;
  const half = cell.data.length / 2;
  let below = 0;
  let median = 0;
  while (median < 255 && below + histogram[median]! < half) {
    below += histogram[median]!;
    median += 1;
  }
  const inverted = median < 110;
  const paper = Math.max(60, inverted ? 255 - median : median);
  const data = new Uint8Array(cell.data.length);
  for (let i = 0; i < data.length; i += 1) {
    const grey = inverted ? 255 - cell.data[i]! : cell.data[i]!;
    data[i] = Math.min(255, Math.round((grey * 255) / paper));
  }
  return { width: cell.width, height: cell.height, data };
}

/**
 * The box around the ink of a cell that is black on white, remains of rules at its rim left out and whitened; `null`
 * for an empty cell. Single specks are not ink.
 */
export function inkBox(cell: Raster, rim: number, least: number): PixelBox | null {
  const { width, height, data } = cell;
  const inRow = new Uint32Array(height);
  const inColumn = new Uint32Array(width);
  const count = (): void => {
    inRow.fill(0);
    inColumn.fill(0);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (data[y * width + x]! >= DARK) continue;
        inRow[y] = inRow[y]! + 1;
        inColumn[x] = inColumn[x]! + 1;
      }
    }
  };
  count();
  let wiped = false;
  const wipe = (x0: number, y0: number, x1: number, y1: number): void => {
    for (let y = y0; y < y1; y += 1) data.fill(255, y * width + x0, y * width + x1);
    wiped = true;
  };
  for (let k = 0; k < rim; k += 1) {
    if (k < height && inRow[k]! >= RULE * width) wipe(0, 0, width, k + 1);
    if (k < height && inRow[height - 1 - k]! >= RULE * width) wipe(0, height - 1 - k, width, height);
    if (k < width && inColumn[k]! >= RULE * height) wipe(0, 0, k + 1, height);
    if (k < width && inColumn[width - 1 - k]! >= RULE * height) wipe(width - 1 - k, 0, width, height);
  }
  if (wiped) count();
  const first = (counts: Uint32Array): number => counts.findIndex((n) => n >= 1);
  const last = (counts: Uint32Array): number => counts.findLastIndex((n) => n >= 1);
  const x0 = first(inColumn);
  const y0 = first(inRow);
  if (x0 < 0 || y0 < 0) return null;
  const box = { x0, y0, x1: last(inColumn) + 1, y1: last(inRow) + 1 };
  const total = inRow.reduce((sum, n) => sum + n, 0);
  return total < least || box.y1 - box.y0 < 3 ? null : box;
}
