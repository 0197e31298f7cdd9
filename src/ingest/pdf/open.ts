import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { DelibereError, EXIT } from '../../errors.ts';
import { damaged, overBudget, unreadable } from '../findings.ts';
import { PIXEL_BUDGET, type OpenOptions } from '../options.ts';
import type { PageImage, PageLayer, SourcePage } from '../source.ts';
import { greyOf, isPdfImage } from './grey.ts';
import { placeOf } from './image-place.ts';
import { pageOfImage } from './page-image.ts';
import { loadPdfjs, resources, withWarnings, type Pdfjs } from './pdfjs.ts';
import { imageBox, surveyOf, type PaintedImage, type Survey } from './survey.ts';
import type { Matrix } from './matrix.ts';
import type { Finding } from '../../model/finding.ts';

/** Warnings of pdf.js that mean pixels may be missing. */
const DAMAGE = /image|jpe?g|jbig2|jpx|openjpeg|ccitt|flate|lzw|decode|stream|xref|command|operator|corrupt/iu;
/** A single image must cover this share of the page to stand for it. */
const COVERS = 0.9;
/** Rendering: what pages without any image get, and the bounds of what those with images get (dots an inch). */
const RENDER_DPI = 300;
const RENDER_MOST = 600;

/** A PDF as a source of pages. */
export interface OpenedPdf {
  readonly pageCount: number;
  readonly findings: readonly Finding[];
  readonly page: (number: number) => Promise<SourcePage>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF.
 *
 * @param name the file's, for a person to know which one an error speaks of
 * @throws DelibereError exit 8 where a password is needed or wrong, 3 where the file is no PDF, damaged or without pages
 */
export async function openPdf(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions = {},
): Promise<OpenedPdf> {
  const { pdfjs, folder } = await loadPdfjs();
  const budget = options.maxPixels ?? PIXEL_BUDGET;
  const { value: document } = await withWarnings(() =>
    pdfjs
      .getDocument({
        // pdf.js takes the buffer it is given for itself.
        data: Uint8Array.from(bytes),
        ...(options.password === undefined ? {} : { password: options.password }),
        ...resources(folder),
        isEvalSupported: false,
        useWorkerFetch: false,
        useSystemFonts: false,
        disableFontFace: true,
        enableXfa: false,
        maxImageSize: budget,
        verbosity: pdfjs.VerbosityLevel.WARNINGS,
      })
      .promise.catch((error: unknown) => {
        throw openingFailed(name, error);
      }),
  );
  if (document.numPages === 0) throw notReadable(name, 'il ne contient aucune page', 'it has no pages');
  return {
    pageCount: document.numPages,
    findings: [],
    page: async (number) => pageOf(pdfjs, document, await document.getPage(number), number, budget),
    close: async () => document.destroy(),
  };
}

function openingFailed(file: string, error: unknown): DelibereError {
  const { name, code } = error as { name?: string; code?: number };
  if (name === 'PasswordException') {
    return code === 2
      ? new DelibereError(EXIT.password, {
          fr: `Le mot de passe donné n’ouvre pas le PDF « ${file} ». Vérifiez-le et relancez.`,
          en: `The password given does not open the PDF "${file}". Check it and run again.`,
        })
      : new DelibereError(EXIT.password, {
          fr: `Le PDF « ${file} » est protégé par un mot de passe. Donnez-le avec --password-file, ou enregistrez une copie sans protection.`,
          en: `The PDF "${file}" is protected by a password. Give it with --password-file, or save a copy without protection.`,
        });
  }
  return notReadable(file, 'il est endommagé ou incomplet', 'it is damaged or incomplete', error);
}

function notReadable(file: string, fr: string, en: string, cause?: unknown): DelibereError {
  return new DelibereError(
    EXIT.source,
    {
      fr: `Le PDF « ${file} » ne peut pas être lu : ${fr}. Demandez-en une nouvelle copie, ou numérisez-le de nouveau.`,
      en: `The PDF "${file}" cannot be read: ${en}. Ask for a new copy, or scan it again.`,
    },
    { cause },
  );
}

function pageOf(
  pdfjs: Pdfjs,
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  number: number,
  budget: number,
): SourcePage {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  let surveyed: Promise<{ survey: Survey; findings: Finding[] }> | null = null;
  const survey = (): Promise<{ survey: Survey; findings: Finding[] }> =>
    (surveyed ??= surveyPage(pdfjs, page, number, viewport.transform as unknown as Matrix, budget));
  return {
    number,
    width,
    height,
    rotation: (((page.rotate % 360) + 360) % 360) as 0 | 90 | 180 | 270,
    layer: async (): Promise<PageLayer> => {
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
      const { survey: seen, findings } = await survey();
      try {
        return (
          (await embedded(page, seen, width, height, findings)) ??
          (await rendered(document, page, await renderDpi(page, seen), number, budget, findings))
        );
      } finally {
        page.cleanup();
        surveyed = null;
      }
    },
    picture: (dpi) => rendered(document, page, dpi, number, budget, []),
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
  return { survey, findings: findingsOf(warnings, number, budget) };
}

/** One finding for a page's warnings, in the order of how much they matter. */
function findingsOf(warnings: readonly string[], number: number, budget: number): Finding[] {
  if (warnings.some((warning) => warning.includes('exceeded maximum allowed size'))) {
    return [overBudget(number, budget + 1, budget)];
  }
  const damage = warnings.find((warning) => DAMAGE.test(warning) && !/font|glyph|TT:/iu.test(warning));
  if (damage === undefined) return [];
  return [
    damaged(
      number,
      damage
        .replace(/^Warning: /u, '')
        .replace(/\s+/gu, ' ')
        .slice(0, 120),
    ),
  ];
}

async function embedded(
  page: PDFPageProxy,
  survey: Survey,
  width: number,
  height: number,
  findings: readonly Finding[],
): Promise<PageImage | null> {
  const [only] = survey.images;
  if (survey.images.length !== 1 || only === undefined || only.mask || survey.drawings > 0) return null;
  const place = placeOf(only.ctm);
  if (place === null || covered(only, width, height) < COVERS) return null;
  const image = await imageObject(page, only.reference);
  if (!isPdfImage(image)) return null;
  return { ...pageOfImage(greyOf(image), place, width, height), findings };
}

function covered(image: PaintedImage, width: number, height: number): number {
  const box = imageBox(image.ctm);
  const w = Math.min(width, box.x1) - Math.max(0, box.x0);
  const h = Math.min(height, box.y1) - Math.max(0, box.y0);
  return w <= 0 || h <= 0 ? 0 : (w * h) / (width * height);
}

async function imageObject(page: PDFPageProxy, reference: unknown): Promise<unknown> {
  if (typeof reference !== 'string') return reference;
  const objects = reference.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    objects.get(reference, resolve);
  });
}

interface Canvas {
  readonly canvas: { width: number; height: number };
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
}

async function rendered(
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
    return { raster, dpi, findings: findings.length > 0 ? findings : findingsOf(warnings, number, budget) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { raster: null, dpi, findings: [...findings, unreadable(number, reason)] };
  } finally {
    factory.destroy(canvas);
  }
}

/** The resolution of the sharpest sizeable image on the page, within bounds. */
async function renderDpi(page: PDFPageProxy, survey: Survey): Promise<number> {
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
