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

/** A PDF written by hand, with a classic cross-reference table: each page shows the image named `/I`. */
export function pdfFile(
  pages: readonly (PdfPageParts & { readonly image: PdfImageParts; readonly more?: readonly string[] })[],
): Buffer {
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
  return assembled(objects);
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
