import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Finding } from '../../model/finding.ts';
import { overBudget, unreadable } from '../findings.ts';
import type { PageImage } from '../source.ts';
import { greyOf } from './grey.ts';
import { imageObject } from './image-object.ts';
import { withWarnings } from './pdfjs.ts';
import type { Survey } from './survey.ts';
import { findingsOfWarnings } from './warnings.ts';

/** Rendering: what pages without any image get, and the bounds of what those with images get (dots an inch). */
const RENDER_DPI = 300;
const RENDER_MOST = 600;

interface Canvas {
  readonly canvas: { width: number; height: number };
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
}

/** The page as pdf.js paints it. */
export async function renderedPage(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  dpi: number,
  number: number,
  budget: number,
  findings: readonly Finding[],
): Promise<PageImage> {
  const viewport = page.getViewport({ scale: dpi / 72 });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  // Reckoned before anything is allocated.
  if (!(width * height <= budget))
    return { raster: null, dpi, findings: [...findings, overBudget(number, width * height, budget)] };
  const factory = document.canvasFactory as {
    create(width: number, height: number): Canvas;
    destroy(canvas: Canvas): void;
  };
  const canvas = factory.create(width, height);
  try {
    const { warnings } = await withWarnings(
      () =>
        page.render({ canvas: canvas.canvas as never, canvasContext: canvas.context as never, viewport })
          .promise,
    );
    const { data } = canvas.context.getImageData(0, 0, width, height);
    const raster = greyOf({ width, height, kind: 3, data });
    return {
      raster,
      dpi,
      findings: findings.length > 0 ? findings : findingsOfWarnings(warnings, number, budget),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { raster: null, dpi, findings: [...findings, unreadable(number, reason)] };
  } finally {
    factory.destroy(canvas);
  }
}

/** The resolution of the sharpest sizeable image on the page, within bounds. */
export async function renderDpi(page: PDFPageProxy, survey: Survey): Promise<number> {
  let dpi = RENDER_DPI;
  for (const painted of survey.images) {
    const image = await imageObject(page, painted.reference);
    if (image === null || typeof image !== 'object') continue;
    const { width = 0 } = image as { width?: number };
    const [a, b] = painted.ctm;
    const inches = Math.hypot(a, b) / 72;
    if (inches > 1) dpi = Math.max(dpi, width / inches);
  }
  return Math.min(RENDER_MOST, Math.round(dpi));
}
