import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '../../model/geometry.ts';
import { overBudget } from '../findings.ts';
import { blankRaster, cropRaster, type Raster } from '../raster.ts';
import { resized } from '../resize.ts';
import type { PageImage } from '../source.ts';
import { greyOf, isPdfImage } from './grey.ts';
import { imageObject } from './image-object.ts';
import { laid, placeOf } from './image-place.ts';
import { imageBox, type Survey } from './survey.ts';

/** Dots an inch between which pictures are put together: coarser ones are made larger, finer ones smaller. */
const LEAST_DPI = 150;
const MOST_DPI = 400;
/** What is smaller than this, in points, has no say in the resolution. */
const SIZEABLE = 14;

/**
 * The images of a page alone, where they lie, on white. Stencils and images that lie askew come with what is painted
 * over them.
 *
 * @param rendered the page as it shows, at a resolution
 */
export async function picturesOf(
  page: PDFPageProxy,
  survey: Survey,
  size: { readonly number: number; readonly width: number; readonly height: number },
  budget: number,
  rendered: (dpi: number) => Promise<PageImage>,
): Promise<PageImage> {
  const pieces: { readonly box: Box; readonly raster: Raster | null }[] = [];
  let dpi = LEAST_DPI;
  for (const { ctm, reference, mask } of survey.images) {
    const image = mask ? null : await imageObject(page, reference);
    const place = placeOf(ctm);
    const raster = place !== null && isPdfImage(image) ? laid(greyOf(image), place) : null;
    const box = imageBox(ctm);
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    if (raster !== null && Math.min(width, height) >= SIZEABLE)
      dpi = Math.max(dpi, (raster.width * 72) / width, (raster.height * 72) / height);
    else if (raster === null) dpi = Math.max(dpi, MOST_DPI / 2);
    pieces.push({ box, raster });
  }
  dpi = Math.min(MOST_DPI, dpi);
  const pixels = (points: number): number => Math.round((points * dpi) / 72);
  const canvas = { width: Math.max(1, pixels(size.width)), height: Math.max(1, pixels(size.height)) };
  if (!(canvas.width * canvas.height <= budget)) {
    return { raster: null, dpi, findings: [overBudget(size.number, canvas.width * canvas.height, budget)] };
  }
  const sheet = blankRaster(canvas.width, canvas.height);
  const whole = pieces.some(({ raster }) => raster === null) ? (await rendered(dpi)).raster : null;
  for (const { box, raster } of pieces) {
    const to = { x0: pixels(box.x0), y0: pixels(box.y0), x1: pixels(box.x1), y1: pixels(box.y1) };
    const [width, height] = [Math.max(1, to.x1 - to.x0), Math.max(1, to.y1 - to.y0)];
    if (raster === null) {
      if (whole !== null) lay(sheet, cropRaster(whole, to), Math.max(0, to.x0), Math.max(0, to.y0));
    } else if (width * height <= budget) {
      const fits = Math.abs(raster.width - width) <= 1 && Math.abs(raster.height - height) <= 1;
      lay(sheet, fits ? raster : resized(raster, width, height), to.x0, to.y0);
    }
  }
  return { raster: sheet, dpi, findings: [] };
}

function lay(sheet: Raster, piece: Raster, left: number, top: number): void {
  const x0 = Math.max(0, left);
  const x1 = Math.min(sheet.width, left + piece.width);
  if (x1 <= x0) return;
  for (let y = Math.max(0, top); y < Math.min(sheet.height, top + piece.height); y += 1) {
    const from = (y - top) * piece.width - left;
    sheet.data.set(piece.data.subarray(from + x0, from + x1), y * sheet.width + x0);
  }
}
