import { inflateSync } from 'node:zlib';
import { decodeImage } from '../decode.ts';
import { faxFile } from './fax-file.ts';
import { resourcesOf, type PdfObjects } from './objects.ts';
import { isTrue, nameOf, onlyFilter, type PdfRef, type PdfStream, type PdfValue } from './syntax.ts';

/** Samples of a pixel by colour space; in others it is not known how long the data must be. */
const SAMPLES: Readonly<Record<string, number>> = { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4, Indexed: 1 };
/** A JBIG2 segment's length where it is not known, and the bytes of its shortest header (ITU-T T.88, 7.2). */
const UNKNOWN_LENGTH = 0xffff_ffff;
const SHORTEST_HEADER = 11;

/**
 * True where the data of an image of a page is spoilt or ends before the image does. pdf.js fills such an image up with
 * black or white and says nothing. Images that cannot be judged pass.
 *
 * @param budget images of more bytes are not looked into
 */
export async function hasShortImage(objects: PdfObjects, page: PdfRef, budget: number): Promise<boolean> {
  const dict = objects.dict(page);
  const resources = dict === null ? null : resourcesOf(objects, dict);
  const images = resources === null ? null : objects.dict(resources.get('XObject'));
  for (const reference of images?.values() ?? []) {
    if (await isShortOnce(objects, reference, budget)) return true;
  }
  return false;
}

const judged = new WeakMap<PdfObjects, Map<string, Promise<boolean>>>();

/** Pages may share their images, all of them: each is looked into once. */
function isShortOnce(objects: PdfObjects, reference: PdfValue, budget: number): Promise<boolean> {
  const known = judged.get(objects) ?? new Map<string, Promise<boolean>>();
  judged.set(objects, known);
  const key = JSON.stringify([reference, budget]);
  const found = known.get(key) ?? isShort(objects, reference, budget);
  known.set(key, found);
  return found;
}

async function isShort(objects: PdfObjects, reference: PdfValue, budget: number): Promise<boolean> {
  const stream = objects.stream(reference);
  if (stream === null || nameOf(stream.dict.get('Subtype')) !== 'Image') return false;
  switch (onlyFilter(stream.dict)) {
    case 'FlateDecode':
      return isShortFlate(objects, stream, budget);
    case 'JBIG2Decode':
      return isShortJbig2(stream.bytes);
    case 'CCITTFaxDecode': {
      const file = faxFile(objects, stream);
      if (file === null) return false;
      const decoded = await decodeImage(file, { budget, turned: false }).catch(() => null);
      return decoded?.whole !== true;
    }
    default:
      return false;
  }
}

/** Compressed data carries a checksum, which pdf.js does not look at. */
function isShortFlate(objects: PdfObjects, { dict, bytes }: PdfStream, budget: number): boolean {
  const number = (key: string): number => Number(objects.resolve(dict.get(key)));
  const space = objects.resolve(dict.get('ColorSpace'));
  const name = nameOf(Array.isArray(space) ? (space[0] as PdfValue) : space) ?? '';
  const stencil = isTrue(objects.resolve(dict.get('ImageMask')));
  const samples = stencil ? 1 : SAMPLES[name];
  const bits = stencil ? 1 : number('BitsPerComponent');
  if (samples === undefined) return false;
  const least = Math.ceil((number('Width') * samples * bits) / 8) * number('Height');
  if (!(least <= budget)) return false;
  try {
    return inflateSync(bytes, { maxOutputLength: 2 * least + bytes.length }).length < least;
  } catch (error) {
    // More than the image needs is no lack.
    return (error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE';
  }
}

/** Walks the segments of a JBIG2 stream: each says how long it is (ITU-T T.88, 7.2). */
function isShortJbig2(bytes: Uint8Array): boolean {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (let at = 0; at + SHORTEST_HEADER <= data.length;) {
      const number = data.readUInt32BE(at);
      const flags = data.readUInt8(at + 4);
      let referred = data.readUInt8(at + 5) >> 5;
      at += 6;
      if (referred === 7) {
        referred = data.readUInt32BE(at - 1) & 0x1fff_ffff;
        at += 3 + Math.ceil((referred + 1) / 8);
      }
      at += referred * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4);
      at += (flags & 0x40) === 0 ? 1 : 4;
      const length = data.readUInt32BE(at);
      if (length === UNKNOWN_LENGTH) return false;
      at += 4 + length;
      if (at > data.length) return true;
    }
    return false;
  } catch {
    return true;
  }
}
