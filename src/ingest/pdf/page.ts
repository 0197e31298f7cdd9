import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Finding } from '../../model/finding.ts';
import type { PageImage, PageLayer, SourcePage } from '../source.ts';
import { embeddedPage, jpegPage, scanPlace } from './embedded.ts';
import { times, type Matrix } from './matrix.ts';
import { withWarnings, type Pdfjs } from './pdfjs.ts';
import type { RawJpeg } from './raw-jpeg.ts';
import { renderDpi, renderedPage } from './rendered.ts';
import { imageBox, surveyOf, type Survey } from './survey.ts';
import { isOverBudget } from '../findings.ts';
import { findingsOfWarnings } from './warnings.ts';

/**
 * A page of an opened PDF.
 *
 * @param raw the page's JPEG where it was found without pdf.js
 */
export function pageOf(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  number: number,
  budget: number,
  raw: RawJpeg | null,
): SourcePage {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const base = viewport.transform as unknown as Matrix;
  const scan = raw === null ? null : scanPlace(times(base, raw.matrix), width, height);
  let surveyed: Promise<{ survey: Survey; findings: Finding[] }> | null = null;
  const survey = (): Promise<{ survey: Survey; findings: Finding[] }> =>
    (surveyed ??= surveyPage(pdfjs, page, number, base, budget));
  return {
    number,
    width,
    height,
    rotation: (((page.rotate % 360) + 360) % 360) as 0 | 90 | 180 | 270,
    layer: async (): Promise<PageLayer> => {
      // Nothing but a scan: known without decoding it.
      if (scan !== null) return { words: [], rules: [], images: [scan.box], drawings: 0, findings: [] };
      const { survey: seen, findings } = await survey();
      return {
        words: seen.words,
        rules: seen.rules,
        images: seen.images.map((image) => imageBox(image.ctm)),
        drawings: seen.drawings,
        findings,
      };
    },
    image: async (): Promise<PageImage> => {
      if (raw !== null && scan !== null) {
        const decoded = await jpegPage(raw, scan, number, width, height, budget);
        if (decoded !== null) return decoded;
      }
      const { survey: seen, findings } = await survey();
      try {
        // What pdf.js refused is not there: the rest of the page would pass for the page.
        if (findings.some(isOverBudget)) return { raster: null, dpi: 72, findings };
        return (
          (await embeddedPage(page, seen, width, height, findings)) ??
          (await renderedPage(document, page, await renderDpi(page, seen), number, budget, findings))
        );
      } finally {
        page.cleanup();
        surveyed = null;
      }
    },
    picture: (dpi) => renderedPage(document, page, dpi, number, budget, []),
  };
}

async function surveyPage(
  pdfjs: Pdfjs,
  page: PDFPageProxy,
  number: number,
  base: Matrix,
  budget: number,
): Promise<{ survey: Survey; findings: Finding[] }> {
  const { value: operators, warnings } = await withWarnings(() => page.getOperatorList());
  const unitsPerEm = (font: string): number => {
    try {
      const { fontMatrix } = page.commonObjs.get(font) as { fontMatrix?: ArrayLike<number> };
      return fontMatrix?.[0] ?? 0.001;
    } catch {
      return 0.001;
    }
  };
  const survey = surveyOf(pdfjs, operators, base, unitsPerEm);
  return { survey, findings: findingsOfWarnings(warnings, number, budget) };
}
