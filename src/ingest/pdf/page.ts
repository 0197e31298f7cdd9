import { message } from '../../messages/message.ts';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Finding } from '../../model/finding.ts';
import type { PageImage, PageLayer, SourcePage } from '../source.ts';
import { embeddedPage, rawPage, scanPlace } from './embedded.ts';
import { isPdfImage, isOpaqueImage } from './grey.ts';
import { imageObject } from './image-object.ts';
import { times, type Matrix } from './matrix.ts';
import { withWarnings, type Pdfjs } from './pdfjs.ts';
import { picturesOf } from './pictures.ts';
import type { RawImage } from './raw-image.ts';
import { renderDpi, renderedPage } from './rendered.ts';
import { imageBox, surveyOf, type Survey } from './survey.ts';
import { damaged, isOverBudget } from '../findings.ts';
import { findingsOfWarnings } from './warnings.ts';

/**
 * A page of an opened PDF.
 *
 * @param raw the page's image where it was found without pdf.js
 * @param isShort whether the data of an image of the page ends before the image does
 */
export function pageOf(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  number: number,
  budget: number,
  raw: RawImage | null,
  isShort: () => Promise<boolean>,
): SourcePage {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const base = viewport.transform as unknown as Matrix;
  const scan = raw === null ? null : scanPlace(times(base, raw.matrix), width, height);
  let surveyed: Promise<{ survey: Survey; findings: Finding[] }> | null = null;
  const survey = (): Promise<{ survey: Survey; findings: Finding[] }> =>
    (surveyed ??= surveyPage(pdfjs, page, number, base, budget, isShort));
  /** Lets go of the page's decoded images, which pdf.js keeps as long as the document is open. */
  const release = (): void => {
    page.cleanup();
    surveyed = null;
  };
  return {
    number,
    width,
    height,
    rotation: (((page.rotate % 360) + 360) % 360) as 0 | 90 | 180 | 270,
    layer: async (): Promise<PageLayer> => {
      // Nothing but a scan: known without decoding it.
      if (scan !== null)
        return { words: [], rules: [], fills: [], images: [scan.box], drawings: 0, findings: [] };
      const { survey: seen, findings } = await survey();
      return {
        words: seen.words,
        rules: seen.rules,
        fills: seen.fills,
        images: seen.images.map((image) => imageBox(image.ctm)),
        drawings: seen.drawings,
        findings,
      };
    },
    image: async (): Promise<PageImage> => {
      if (raw !== null && scan !== null) {
        const decoded = await rawPage(raw, scan, number, width, height, budget);
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
        release();
      }
    },
    pictures: async () => {
      const { survey: seen } = await survey();
      const rendered = async (dpi: number): Promise<PageImage> =>
        renderedPage(document, page, dpi, number, budget, []);
      return picturesOf(page, seen, { number, width, height }, budget, rendered);
    },
    picture: async (dpi) => {
      try {
        return await renderedPage(document, page, dpi, number, budget, []);
      } finally {
        release();
      }
    },
  };
}

async function surveyPage(
  pdfjs: Pdfjs,
  page: PDFPageProxy,
  number: number,
  base: Matrix,
  budget: number,
  isShort: () => Promise<boolean>,
): Promise<{ survey: Survey; findings: Finding[] }> {
  const unitsPerEm = (font: string): number => {
    try {
      const { fontMatrix } = page.commonObjs.get(font) as { fontMatrix?: ArrayLike<number> };
      return fontMatrix?.[0] ?? 0.001;
    } catch {
      return 0.001;
    }
  };
  const { value, warnings } = await withWarnings(async () => {
    const operators = await page.getOperatorList();
    const { width, height } = page.getViewport({ scale: 1 });
    const isOpaque = async (reference: unknown): Promise<boolean> => {
      const image = await imageObject(page, reference);
      return isPdfImage(image) && isOpaqueImage(image);
    };
    const survey = await surveyOf(pdfjs, operators, base, { width, height }, unitsPerEm, isOpaque);
    // Images are decoded behind the operators that paint them: what is wrong with one is told only then.
    const images = await Promise.all(survey.images.map(({ reference }) => imageObject(page, reference)));
    const whole = survey.images.every(({ mask }, index) => mask || isPdfImage(images[index]));
    return { survey, whole };
  });
  const findings = findingsOfWarnings(warnings, number, budget);
  // Some decoders end early and say nothing.
  if (findings.length === 0 && (!value.whole || (await isShort())))
    findings.push(damaged(number, message('recognise/image-cut-off')));
  return { survey: value.survey, findings };
}
