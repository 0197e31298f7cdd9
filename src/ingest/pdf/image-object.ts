import type { PDFPageProxy } from 'pdfjs-dist';

/** An image by pdf.js's name for it; an inline image is its own name. Resolves when it is decoded. */
export async function imageObject(page: PDFPageProxy, reference: unknown): Promise<unknown> {
  if (typeof reference !== 'string') return reference;
  const objects = reference.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    objects.get(reference, resolve);
  });
}
