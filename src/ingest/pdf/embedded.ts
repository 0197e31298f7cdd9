import type { PDFPageProxy } from 'pdfjs-dist';
import type { Finding } from '../../model/finding.ts';
import type { Box } from '../../model/geometry.ts';
import { decodeImage } from '../decode.ts';
import { damaged, nothingDecoded, overBudget } from '../findings.ts';
import type { PageImage } from '../source.ts';
import { greyOf, isPdfImage } from './grey.ts';
import { imageObject } from './image-object.ts';
import { placeOf, type ImagePlace } from './image-place.ts';
import type { Matrix } from './matrix.ts';
import { pageOfImage } from './page-image.ts';
import type { RawImage } from './raw-image.ts';
import { imageBox, type Survey } from './survey.ts';

/** A single image must cover this share of the page to stand for it. */
const COVERS = 0.9;

/** How one image that covers the page lies on it; `null` where it does not cover it, or lies askew. */
export function scanPlace(matrix: Matrix, width: number, height: number): ImagePlace | null {
  return covered(imageBox(matrix), width, height) < COVERS ? null : placeOf(matrix);
}

/** Decodes a page's image with a real decoder; `null` where it is not what the PDF says it is and pdf.js can tell why. */
export async function rawPage(
  raw: RawImage,
  place: ImagePlace,
  number: number,
  width: number,
  height: number,
  budget: number,
): Promise<PageImage | null> {
  const pixels = raw.width * raw.height;
  if (pixels > budget) return { raster: null, dpi: 72, findings: [overBudget(number, pixels, budget)] };
  const decoded = await decodeImage(raw.file, { budget, turned: false }).catch(() => null);
  if (decoded?.raster.width !== raw.width || decoded.raster.height !== raw.height) {
    // A JPEG that nothing can decode may yet be one that pdf.js can. Of a fax image it would make garbage in silence.
    return raw.codec === 'JPEG' ? null : { raster: null, dpi: 72, findings: [nothingDecoded(number)] };
  }
  const findings = decoded.whole ? [] : [damaged(number, raw.codec)];
  return { ...pageOfImage(decoded.raster, place, width, height), findings };
}

/** The page out of the one image that covers it, as pdf.js decodes it; `null` where there is none, or more is painted. */
export async function embeddedPage(
  page: PDFPageProxy,
  survey: Survey,
  width: number,
  height: number,
  findings: readonly Finding[],
): Promise<PageImage | null> {
  const [only] = survey.images;
  if (survey.images.length !== 1 || only === undefined || only.mask || survey.drawings > 0) return null;
  const place = scanPlace(only.ctm, width, height);
  if (place === null) return null;
  const image = await imageObject(page, only.reference);
  if (!isPdfImage(image)) return null;
  return { ...pageOfImage(greyOf(image), place, width, height), findings };
}

function covered(box: Box, width: number, height: number): number {
  const w = Math.min(width, box.x1) - Math.max(0, box.x0);
  const h = Math.min(height, box.y1) - Math.max(0, box.y0);
  return w <= 0 || h <= 0 ? 0 : (w * h) / (width * height);
}
