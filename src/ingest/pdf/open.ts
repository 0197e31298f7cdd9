import { DelibereError, EXIT } from '../../errors.ts';
import { PIXEL_BUDGET, type OpenOptions } from '../options.ts';
import type { SourcePage } from '../source.ts';
import { pageOf } from './page.ts';
import { loadPdfjs, resources, withWarnings } from './pdfjs.ts';
import { isPlain, rawJpegOf } from './raw.ts';
import type { Finding } from '../../model/finding.ts';

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
 * @throws DelibereError exit 8 where a password is needed or wrong, 3 where the file is no PDF, damaged or without pages
 */
export async function openPdf(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedPdf> {
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
        throw openingFailed(error);
      }),
  );
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = isPlain(file);
  if (document.numPages === 0) throw notReadable('il ne contient aucune page', 'it has no pages');
  return {
    pageCount: document.numPages,
    findings: [],
    page: async (number) => {
      const page = await document.getPage(number);
      const raw = plain ? rawJpegOf(file, page.ref as { num: number; gen: number }) : null;
      return pageOf(pdfjs, document, page, number, budget, raw);
    },
    close: async () => document.destroy(),
  };
}

function openingFailed(error: unknown): DelibereError {
  const { name, code } = error as { name?: string; code?: number };
  if (name === 'PasswordException') {
    return code === 2
      ? new DelibereError(EXIT.password, {
          fr: 'Le mot de passe donné n’ouvre pas ce PDF. Vérifiez-le et relancez.',
          en: 'The password given does not open this PDF. Check it and run again.',
        })
      : new DelibereError(EXIT.password, {
          fr: 'Ce PDF est protégé par un mot de passe. Donnez-le, ou enregistrez une copie sans protection.',
          en: 'This PDF is protected by a password. Give it, or save a copy without protection.',
        });
  }
  return notReadable('il est endommagé ou incomplet', 'it is damaged or incomplete', error);
}

function notReadable(fr: string, en: string, cause?: unknown): DelibereError {
  return new DelibereError(
    EXIT.source,
    {
      fr: `Ce PDF ne peut pas être lu : ${fr}. Demandez-en une nouvelle copie, ou numérisez-le de nouveau.`,
      en: `This PDF cannot be read: ${en}. Ask for a new copy, or scan it again.`,
    },
    { cause },
  );
}
