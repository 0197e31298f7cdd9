import { inflateSync } from 'node:zlib';
import { IDENTITY, times, type Matrix } from './matrix.ts';
import { PdfName, PdfReader, PdfRef, PdfWord, type PdfDict, type PdfValue } from './syntax.ts';

/** A JPEG file as it stands in a PDF, and how the page lays it. */
export interface RawJpeg {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** From the unit square to the page's user space. */
  readonly matrix: Matrix;
}

/** A page dictionary or a short content stream is never longer; a longer one is left to pdf.js. */
const LONGEST = 64 * 1024;

/**
 * Finds the JPEG file of a page that paints one JPEG image and nothing else, without decoding anything: what a scanner
 * makes. `null` for every other page, and for whatever is not plain (encryption, object streams, masks, colour tricks):
 * those are pdf.js's.
 */
export function rawJpegOf(
  bytes: Buffer,
  page: { readonly num: number; readonly gen: number },
): RawJpeg | null {
  try {
    const dict = dictOf(bytes, new PdfRef(page.num, page.gen));
    if (dict === null) return null;
    const painted = paintedAlone(contentOf(bytes, dict.get('Contents')));
    if (painted === null) return null;
    const resources = resolved(bytes, dict.get('Resources'));
    const images = resources === null ? null : resolved(bytes, resources.get('XObject'));
    const reference = images?.get(painted.name);
    if (!(reference instanceof PdfRef)) return null;
    return jpegOf(bytes, reference, painted.matrix);
  } catch {
    return null;
  }
}

/** True where a PDF is one whose objects can be read where they stand. */
export function isPlain(bytes: Buffer): boolean {
  return !bytes.includes('/Encrypt');
}

function jpegOf(bytes: Buffer, reference: PdfRef, matrix: Matrix): RawJpeg | null {
  const object = objectAt(bytes, reference);
  if (object === null || !(object.value instanceof Map)) return null;
  const dict = object.value as PdfDict;
  const filter = dict.get('Filter');
  const only = Array.isArray(filter) && filter.length === 1 ? (filter[0] as PdfValue) : filter;
  if (!(only instanceof PdfName) || only.name !== 'DCTDecode') return null;
  if (['SMask', 'Mask', 'Decode', 'ImageMask', 'DecodeParms'].some((key) => dict.has(key))) return null;
  if (nameOf(dict.get('Subtype')) !== 'Image') return null;
  const space = dict.get('ColorSpace');
  if (nameOf(space) !== 'DeviceGray' && nameOf(space) !== 'DeviceRGB') return null;
  const [width, height] = [dict.get('Width'), dict.get('Height')];
  if (typeof width !== 'number' || typeof height !== 'number') return null;
  const jpeg = streamAt(bytes, object.end, dict);
  return jpeg?.[0] === 0xff && jpeg[1] === 0xd8 ? { jpeg, width, height, matrix } : null;
}

/** The image a content stream paints, where it paints one and nothing else. */
function paintedAlone(content: string | null): { name: string; matrix: Matrix } | null {
  if (content === null) return null;
  const reader = new PdfReader(content);
  const saved: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  let found: { name: string; matrix: Matrix } | null = null;
  let operands: PdfValue[] = [];
  for (let value = reader.next(); value !== null; value = reader.next()) {
    if (!(value instanceof PdfWord)) {
      operands.push(value);
      continue;
    }
    if (value.word === 'q') saved.push(matrix);
    else if (value.word === 'Q') matrix = saved.pop() ?? matrix;
    else if (value.word === 'cm') {
      if (operands.length !== 6 || !operands.every((operand) => typeof operand === 'number')) return null;
      matrix = times(matrix, operands as unknown as Matrix);
    } else if (value.word === 'Do') {
      const name = nameOf(operands[0]);
      if (found !== null || name === null) return null;
      found = { name, matrix };
    } else return null;
    operands = [];
  }
  return found;
}

function contentOf(bytes: Buffer, contents: PdfValue | undefined): string | null {
  const single = Array.isArray(contents) && contents.length === 1 ? (contents[0] as PdfValue) : contents;
  if (!(single instanceof PdfRef)) return null;
  const object = objectAt(bytes, single);
  if (object === null || !(object.value instanceof Map)) return null;
  const dict = object.value as PdfDict;
  const stream = streamAt(bytes, object.end, dict);
  if (stream === null || stream.length > LONGEST) return null;
  const filter = dict.get('Filter');
  const only = Array.isArray(filter) && filter.length === 1 ? (filter[0] as PdfValue) : filter;
  if (only === undefined) return Buffer.from(stream).toString('latin1');
  if (nameOf(only) !== 'FlateDecode' || dict.has('DecodeParms')) return null;
  return inflateSync(stream, { maxOutputLength: LONGEST }).toString('latin1');
}

function dictOf(bytes: Buffer, reference: PdfRef): PdfDict | null {
  const value = objectAt(bytes, reference)?.value;
  return value instanceof Map ? (value as PdfDict) : null;
}

function resolved(bytes: Buffer, value: PdfValue | undefined): PdfDict | null {
  if (value instanceof PdfRef) return dictOf(bytes, value);
  return value instanceof Map ? (value as PdfDict) : null;
}

/** The object's value and where it ends. The last one of that number counts: later ones replace earlier ones. */
function objectAt(bytes: Buffer, { number, generation }: PdfRef): { value: PdfValue; end: number } | null {
  const head = `${number} ${generation} obj`;
  let at = bytes.lastIndexOf(head, undefined, 'latin1');
  while (at > 0 && bytes[at - 1]! >= 0x30 && bytes[at - 1]! <= 0x39) {
    at = bytes.lastIndexOf(head, at - 1, 'latin1');
  }
  if (at < 0) return null;
  const start = at + head.length;
  const text = bytes.toString('latin1', start, start + LONGEST);
  const reader = new PdfReader(text);
  const value = reader.next();
  return value === null ? null : { value, end: start + reader.at };
}

/** The bytes of a stream whose dictionary ends at `end`; `null` where its length does not lead to its end. */
function streamAt(bytes: Buffer, end: number, dict: PdfDict): Uint8Array | null {
  const keyword = /^\s*stream(?:\r\n|\n|\r)/u.exec(bytes.toString('latin1', end, end + 32));
  if (keyword === null) return null;
  const start = end + keyword[0].length;
  const stated = dict.get('Length');
  const length = stated instanceof PdfRef ? objectAt(bytes, stated)?.value : stated;
  if (typeof length !== 'number' || length < 0 || start + length > bytes.length) return null;
  const after = bytes.toString('latin1', start + length, start + length + 16);
  return /^\s*endstream/u.test(after) ? bytes.subarray(start, start + length) : null;
}

function nameOf(value: PdfValue | undefined): string | null {
  return value instanceof PdfName ? value.name : null;
}
