import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Typeface } from './model.ts';

const require = createRequire(import.meta.url);

/** Registers one typeface in its four styles, named `<typeface>-<weight>-<slope>`. */
export function registerTypeface(doc: PDFKit.PDFDocument, typeface: Typeface): void {
  for (const weight of ['400', '700']) {
    for (const slope of ['normal', 'italic']) {
      const path = require.resolve(`@fontsource/${typeface}/files/${typeface}-latin-${weight}-${slope}.woff`);
      doc.registerFont(`${typeface}-${weight}-${slope}`, readFileSync(path));
    }
  }
}

/** The registered name of a style. */
export function fontName(typeface: Typeface, bold = false, italic = false): string {
  return `${typeface}-${bold ? '700' : '400'}-${italic ? 'italic' : 'normal'}`;
}
