import { message } from '../../messages/message.ts';
import type { PDFDataRangeTransport } from 'pdfjs-dist';
import { DelibereError, EXIT } from '../../errors.ts';
import { PIXEL_BUDGET, type OpenOptions } from '../options.ts';
import type { SourceBytes } from '../source-bytes.ts';
import type { SourcePage } from '../source.ts';
import { PdfObjects } from './objects.ts';
import { pageOf } from './page.ts';
import { loadPdfjs, resources, withWarnings, type Pdfjs } from './pdfjs.ts';
import { rawImageOf } from './raw-image.ts';
import { hasShortImage } from './short-images.ts';
import { PdfRef } from './syntax.ts';
import type { Finding } from '../../model/finding.ts';

/** A PDF as a source of pages. */
export interface OpenedPdf {
  readonly pageCount: number;
  readonly findings: readonly Finding[];
  readonly page: (number: number) => Promise<SourcePage>;
  readonly close: () => Promise<void>;
}

/** pdf.js reads by pieces of so many bytes and keeps them: a scan's page is described in less. */
const PIECE = 16 * 1024;

/**
 * Opens a PDF; closing it closes its bytes.
 *
 * @param name the file's, for a person to know which one an error speaks of
 * @throws DelibereError exit 8 where a password is needed or wrong, 3 where the file is no PDF, damaged or without pages
 */
export async function openPdf(
  bytes: SourceBytes,
  name: string,
  options: OpenOptions = {},
): Promise<OpenedPdf> {
  const { pdfjs, folder } = await loadPdfjs();
  const budget = options.maxPixels ?? PIXEL_BUDGET;
  const { value: document } = await withWarnings(() =>
    pdfjs
      .getDocument({
        // What pdf.js asks for is read for it: of a scan whose images are taken as they stand, a small part.
        range: rangesOf(pdfjs, bytes),
        rangeChunkSize: PIECE,
        disableAutoFetch: true,
        disableStream: true,
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
  const objects = PdfObjects.open(bytes);
  if (document.numPages === 0)
    throw new DelibereError(EXIT.source, message('ingest/pdf-without-page', { file: name }));
  return {
    pageCount: document.numPages,
    findings: [],
    page: async (number) => {
      bytes.checkUnchanged();
      const page = await document.getPage(number);
      const { num, gen } = page.ref as { readonly num: number; readonly gen: number };
      const reference = new PdfRef(num, gen);
      const raw = objects === null ? null : rawImageOf(objects, reference);
      const isShort = async (): Promise<boolean> =>
        // A file too spoilt to be looked into is for pdf.js to complain of.
        objects !== null && hasShortImage(objects, reference, budget).catch(() => false);
      return checked(pageOf(pdfjs, document, page, number, budget, raw, isShort), bytes);
    },
    close: async () => {
      await document.destroy();
      bytes.close();
    },
  };
}

/** The page, whose reading fails where the file did not hold still, or could not be read, meanwhile. */
function checked(page: SourcePage, bytes: SourceBytes): SourcePage {
  const thenCheck = async <T>(work: Promise<T>): Promise<T> =>
    work.finally(() => {
      bytes.checkUnchanged();
    });
  return {
    ...page,
    layer: () => thenCheck(page.layer()),
    image: () => thenCheck(page.image()),
    pictures: () => thenCheck(page.pictures()),
    picture: (dpi) => thenCheck(page.picture(dpi)),
  };
}

function rangesOf(pdfjs: Pdfjs, bytes: SourceBytes): PDFDataRangeTransport {
  const ranges = new pdfjs.PDFDataRangeTransport(bytes.length, null);
  // A copy, for pdf.js keeps what it is handed.
  ranges.requestDataRange = (begin, end) => {
    ranges.onDataRange(begin, Uint8Array.from(bytes.read(begin, end)));
  };
  return ranges;
}

function openingFailed(file: string, error: unknown): DelibereError {
  const { name, code } = error as { name?: string; code?: number };
  if (name === 'PasswordException') {
    return code === 2
      ? new DelibereError(EXIT.password, message('ingest/wrong-password', { file }))
      : new DelibereError(EXIT.password, message('ingest/password-needed', { file }));
  }
  return new DelibereError(EXIT.source, message('ingest/pdf-damaged', { file }), { cause: error });
}
