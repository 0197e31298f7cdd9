import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Typeface } from './model.ts';

const require = createRequire(import.meta.url);
/** Written out, so that tools which look for unused packages see them used. */
const PACKAGES: Readonly<Record<Typeface, string>> = {
  arimo: require.resolve('@fontsource/arimo/package.json'),
  tinos: require.resolve('@fontsource/tinos/package.json'),
  carlito: require.resolve('@fontsource/carlito/package.json'),
  'pt-serif': require.resolve('@fontsource/pt-serif/package.json'),
  'source-serif-4': require.resolve('@fontsource/source-serif-4/package.json'),
};

/** Registers one typeface in its four styles, named `<typeface>-<weight>-<slope>`. */
export function registerTypeface(doc: PDFKit.PDFDocument, typeface: Typeface): void {
  for (const weight of ['400', '700']) {
    for (const slope of ['normal', 'italic']) {
      const file = join(dirname(PACKAGES[typeface]), 'files', `${typeface}-latin-${weight}-${slope}.woff`);
      doc.registerFont(`${typeface}-${weight}-${slope}`, unpackWoff(readFileSync(file)));
    }
  }
}

/** The registered name of a style. */
export function fontName(typeface: Typeface, bold = false, italic = false): string {
  return `${typeface}-${bold ? '700' : '400'}-${italic ? 'italic' : 'normal'}`;
}

/**
 * The plain font in a WOFF file (https://www.w3.org/TR/WOFF/). Unpacked here because the font library reads WOFF table by
 * table and falls off the end of the outlines at a blank last glyph, which the no-break space often is.
 */
function unpackWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const start = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(start, start + woff.readUInt32BE(at + 8));
    const length = woff.readUInt32BE(at + 12);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed.length < length ? inflateSync(packed) : packed,
    };
  });
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  const power = Math.floor(Math.log2(count));
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * (count - 2 ** power), 10);
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + 16 * index;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padding = (4 - (data.length % 4)) % 4;
    parts.push(data, Buffer.alloc(padding));
    offset += data.length + padding;
  }
  return Buffer.concat(parts);
}
