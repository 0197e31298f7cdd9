import type { PixelBox, Raster } from '../../ingest/raster.ts';

/** Ink inside a cell must be darker than this, once its paper is white. */
const DARK = 150;
/** Anything darker than this is not paper. */
const FAINT = 222;
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
 * The box around the ink of a cell that is black on white, with what remains of its rules whitened; `null` for an empty
 * cell. A rule's soft edge is fainter than ink, so remains are looked for among all that is not white.
 *
 * @param rim how far from the edges, in pixels, remains of rules are looked for
 * @param least so much ink is not dust
 */
export function inkBox(cell: Raster, rim: number, least: number): PixelBox | null {
  wipeRim(cell, rim);
  const { width, height, data } = cell;
  const inRow = new Uint32Array(height);
  const inColumn = new Uint32Array(width);
  let total = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[y * width + x]! >= DARK) continue;
      inRow[y] = inRow[y]! + 1;
      inColumn[x] = inColumn[x]! + 1;
      total += 1;
    }
  }
  const x0 = inColumn.findIndex((n) => n > 0);
  const y0 = inRow.findIndex((n) => n > 0);
  if (x0 < 0 || total < least) return null;
  const box = {
    x0,
    y0,
    x1: inColumn.findLastIndex((n) => n > 0) + 1,
    y1: inRow.findLastIndex((n) => n > 0) + 1,
  };
  return box.y1 - box.y0 < 3 ? null : box;
}

/** Whitens rows and columns at the rim that are mostly not white, and all that lies outside them. */
function wipeRim({ width, height, data }: Raster, rim: number): void {
  const across = Math.min(rim, height >> 1);
  const down = Math.min(rim, width >> 1);
  const rowIsRule = (y: number): boolean => {
    let dark = 0;
    for (let i = y * width; i < (y + 1) * width; i += 1) if (data[i]! < FAINT) dark += 1;
    return dark >= RULE * width;
  };
  const columnIsRule = (x: number): boolean => {
    let dark = 0;
    for (let i = x; i < data.length; i += width) if (data[i]! < FAINT) dark += 1;
    return dark >= RULE * height;
  };
  // A wiped rule's outer skirt goes with it.
  for (let k = across - 1; k >= 0; k -= 1) {
    if (rowIsRule(k)) {
      data.fill(255, 0, Math.min(height, k + 2) * width);
      break;
    }
  }
  for (let k = across - 1; k >= 0; k -= 1) {
    if (rowIsRule(height - 1 - k)) {
      data.fill(255, Math.max(0, height - 2 - k) * width);
      break;
    }
  }
  for (let k = down - 1; k >= 0; k -= 1) {
    if (columnIsRule(k)) {
      for (let y = 0; y < height; y += 1) data.fill(255, y * width, y * width + Math.min(width, k + 2));
      break;
    }
  }
  for (let k = down - 1; k >= 0; k -= 1) {
    if (columnIsRule(width - 1 - k)) {
      for (let y = 0; y < height; y += 1)
        data.fill(255, y * width + Math.max(0, width - 2 - k), (y + 1) * width);
      break;
    }
  }
}
