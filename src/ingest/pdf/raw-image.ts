import { inflateSync } from 'node:zlib';
import { faxFile } from './fax-file.ts';
import { IDENTITY, times, type Matrix } from './matrix.ts';
import { resourcesOf, type PdfObjects } from './objects.ts';
import {
  nameOf,
  onlyFilter,
  PdfReader,
  type PdfRef,
  type PdfStream,
  type PdfValue,
  PdfWord,
} from './syntax.ts';

/** A page's image as a file of its own, and how the page lays it. */
export interface RawImage {
  /** A JPEG as it stands in the PDF, or a TIFF around a fax image. */
  readonly file: Uint8Array;
  /** For a person to know what is damaged. */
  readonly codec: 'JPEG' | 'CCITT G4';
  readonly width: number;
  readonly height: number;
  /** From the unit square to the page's user space. */
  readonly matrix: Matrix;
}

/** What a scanner writes to lay one image on a page is never longer. */
const LONGEST_CONTENT = 64 * 1024;
/** Keys of an image that make its pixels other than its file says. */
const TRICKS = ['SMask', 'Mask', 'ImageMask', 'SMaskInData', 'OC'];

/**
 * The image of a page that paints one JPEG or Group 4 fax image and nothing else: what a scanner makes. Nothing is decoded.
 * `null` for every other page and for whatever is not plain (masks, colour tricks, annotations): those are left to pdf.js,
 * which is slower and which says nothing of a spoilt fax image.
 */
export function rawImageOf(objects: PdfObjects, page: PdfRef): RawImage | null {
  try {
    const dict = objects.dict(page);
    if (dict === null || dict.has('Annots')) return null;
    const painted = paintedAlone(contentOf(objects, dict.get('Contents')));
    if (painted === null) return null;
    const resources = resourcesOf(objects, dict);
    const images = resources === null ? null : objects.dict(resources.get('XObject'));
    return imageOf(objects, images?.get(painted.name), painted.matrix);
  } catch {
    return null;
  }
}

function imageOf(objects: PdfObjects, reference: PdfValue | undefined, matrix: Matrix): RawImage | null {
  const stream = objects.stream(reference);
  if (stream === null) return null;
  const { dict } = stream;
  if (nameOf(dict.get('Subtype')) !== 'Image' || TRICKS.some((key) => dict.has(key))) return null;
  const [width, height] = [objects.resolve(dict.get('Width')), objects.resolve(dict.get('Height'))];
  if (typeof width !== 'number' || typeof height !== 'number') return null;
  const jpeg = jpegOf(objects, stream);
  if (jpeg !== null) return { file: jpeg, codec: 'JPEG', width, height, matrix };
  const fax = faxOf(objects, stream);
  return fax === null ? null : { file: fax, codec: 'CCITT G4', width, height, matrix };
}

function jpegOf(objects: PdfObjects, { dict, bytes }: PdfStream): Uint8Array | null {
  if (onlyFilter(dict) !== 'DCTDecode' || dict.has('DecodeParms') || dict.has('Decode')) return null;
  if (!isGreyOrRgb(objects, dict.get('ColorSpace'))) return null;
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? bytes : null;
}

function faxOf(objects: PdfObjects, stream: PdfStream): Uint8Array | null {
  const isGrey = nameOf(objects.resolve(stream.dict.get('ColorSpace'))) === 'DeviceGray';
  return isGrey ? faxFile(objects, stream) : null;
}

/** Plain grey or RGB, calibrated or not: spaces whose numbers are brightnesses as they stand. */
function isGreyOrRgb(objects: PdfObjects, value: PdfValue | undefined): boolean {
  const space = objects.resolve(value);
  if (!Array.isArray(space)) return ['DeviceGray', 'DeviceRGB'].includes(nameOf(space) ?? '');
  const [kind, profile] = space as PdfValue[];
  if (nameOf(kind) !== 'ICCBased') return ['CalGray', 'CalRGB'].includes(nameOf(kind) ?? '');
  const components = objects.dict(profile)?.get('N');
  return components === 1 || components === 3;
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

function contentOf(objects: PdfObjects, contents: PdfValue | undefined): string | null {
  const list = objects.resolve(contents);
  const single = Array.isArray(list) && list.length === 1 ? (list[0] as PdfValue) : contents;
  const stream = objects.stream(single);
  if (stream === null || stream.bytes.length > LONGEST_CONTENT) return null;
  const filter = onlyFilter(stream.dict);
  if (stream.dict.has('DecodeParms')) return null;
  if (filter === '') return Buffer.from(stream.bytes).toString('latin1');
  if (filter !== 'FlateDecode') return null;
  return inflateSync(stream.bytes, { maxOutputLength: LONGEST_CONTENT }).toString('latin1');
}
