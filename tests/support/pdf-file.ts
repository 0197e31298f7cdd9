import { deflateSync } from 'node:zlib';

/** Parts of a PDF page that shows one image; everything may be left out. */
export interface PdfPageParts {
  /** More entries of the page, `/Rotate 90` for instance. */
  readonly page?: string;
  readonly mediaBox?: readonly [number, number, number, number];
  /** The content stream; the image over the whole media box when absent. */
  readonly content?: string;
}

/** An image as a PDF holds it: its dictionary's entries and its bytes as stored. */
export interface PdfImageParts {
  readonly dict: string;
  readonly bytes: Uint8Array;
}

/** A page and the image it shows. */
type PdfPage = PdfPageParts & { readonly image: PdfImageParts; readonly more?: readonly string[] };

/** A PDF written by hand, with a classic cross-reference table: each page shows the image named `/I`. */
export function pdfFile(pages: readonly PdfPage[]): Buffer {
  return assembled(objectsOf(pages));
}

/** The same as newer programs write it: objects in a compressed stream, and a stream for their table. */
export function packedPdfFile(pages: readonly PdfPage[]): Buffer {
  return packed(objectsOf(pages));
}

/** Parts of a page that is drawn: its content stream, and what its resources hold besides fonts. */
export interface DrawnPageParts {
  readonly content: string;
  readonly page?: string;
  /** Entries of the resources; objects of `more` are numbered from 6. */
  readonly resources?: string;
  readonly more?: readonly (string | Buffer)[];
}

/** A PDF of one A4 page that is drawn by hand, in the fonts `/F` (Helvetica) and `/B` (its bold). */
export function drawnPdf({ content, page = '', resources = '', more = [] }: DrawnPageParts): Buffer {
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const fonts = `/Font << /F ${font('Helvetica')} /B ${font('Helvetica-Bold')} >>`;
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} /Resources 5 0 R /Contents 4 0 R >>`,
    stream('', Buffer.from(content, 'latin1')),
    `<< ${fonts} ${resources} >>`,
    ...more,
  ]);
}

/** A stream object for {@link drawnPdf}. */
export function pdfStream(dict: string, bytes: Uint8Array): Buffer {
  return stream(dict, bytes);
}

function objectsOf(pages: readonly PdfPage[]): (string | Buffer)[] {
  const objects: (string | Buffer)[] = ['<< /Type /Catalog /Pages 2 0 R >>', ''];
  const add = (object: string | Buffer): string => `${objects.push(object)} 0 R`;
  const kids = pages.map(({ image, page = '', mediaBox = [0, 0, 144, 216], content, more = [] }) => {
    more.forEach(add);
    const shown = add(stream(image.dict, image.bytes));
    const [x0, y0, x1, y1] = mediaBox;
    const painted = content ?? `q ${x1 - x0} 0 0 ${y1 - y0} ${x0} ${y0} cm /I Do Q`;
    const text = add(stream('', Buffer.from(painted, 'latin1')));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox.join(' ')}] ${page} /Resources << /XObject << /I ${shown} >> >> /Contents ${text} >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return objects;
}

function stream(dict: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${bytes.length} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

function assembled(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]!.length;
  const places = objects.map((object, index) => {
    const place = length;
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`, 'latin1'),
      body,
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    parts.push(whole);
    length += whole.length;
    return place;
  });
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + trailer, 'latin1')]);
}

function packed(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]!.length;
  const write = (number: number, body: Buffer): number => {
    const place = length;
    const head = Buffer.from(`${number} 0 obj\n`, 'latin1');
    const whole = Buffer.concat([head, body, Buffer.from('\nendobj\n', 'latin1')]);
    parts.push(whole);
    length += whole.length;
    return place;
  };
  const [pack, table] = [objects.length + 1, objects.length + 2];
  const inPack: { number: number; text: string }[] = [];
  const entry = (kind: number, second: number, third: number): Buffer => {
    const bytes = Buffer.alloc(6);
    bytes.writeUInt8(kind, 0);
    bytes.writeUInt32BE(second, 1);
    bytes.writeUInt8(third, 5);
    return bytes;
  };
  const entries: Buffer[] = [entry(0, 0, 255)];
  objects.forEach((object, index) => {
    if (typeof object !== 'string') entries.push(entry(1, write(index + 1, object), 0));
    else entries.push(entry(2, pack, inPack.push({ number: index + 1, text: object }) - 1));
  });
  let offset = 0;
  const heads = inPack.map(({ number, text }) => {
    const head = `${number} ${offset}`;
    offset += text.length + 1;
    return head;
  });
  const first = `${heads.join(' ')}\n`;
  const content = deflateSync(Buffer.from(first + inPack.map(({ text }) => text).join('\n'), 'latin1'));
  const packDict = `/Type /ObjStm /N ${inPack.length} /First ${first.length} /Filter /FlateDecode`;
  entries.push(entry(1, write(pack, stream(packDict, content)), 0));
  const at = length;
  entries.push(entry(1, at, 0));
  // Each row as its difference from the one above, as all programs write it.
  const rows = entries.flatMap((row, index) => [
    Buffer.from([2]),
    row.map((byte, x) => byte - (index > 0 ? entries[index - 1]![x]! : 0)),
  ]);
  const tableDict = `/Type /XRef /Size ${entries.length} /W [1 4 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 6 >>`;
  write(table, stream(tableDict, deflateSync(Buffer.concat(rows))));
  return Buffer.concat([...parts, Buffer.from(`startxref\n${at}\n%%EOF\n`, 'latin1')]);
}

/**
 * The file with one object replaced, as programs save changes: behind the old file, with a table that names the one before.
 *
 * @param number of the object
 */
export function updated(file: Buffer, number: number, object: string): Buffer {
  const text = file.toString('latin1');
  const before = /startxref\n(\d+)\n%%EOF\n$/u.exec(text)![1]!;
  const place = file.length;
  const added = `${number} 0 obj\n${object}\nendobj\n`;
  const table = `xref\n${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 99 /Root 1 0 R /Prev ${before} >>\nstartxref\n${place + added.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(added + table + trailer, 'latin1')]);
}
