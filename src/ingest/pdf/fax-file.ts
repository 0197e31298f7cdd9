import type { PdfObjects } from './objects.ts';
import { isTrue, onlyFilter, type PdfStream, type PdfValue } from './syntax.ts';

/** TIFF's names of fields (TIFF 6.0, sections 8 and 11), and the kinds of values used here. */
const [SHORT, LONG] = [3, 4];
const GROUP_4 = 4;

/**
 * The image of a stream as a file of its own, for a real decoder that complains of what is spoilt: a two-dimensional fax image
 * with all its parameters plain (ISO 32000-1, 7.4.6). `null` for every other one.
 */
export function faxFile(objects: PdfObjects, { dict, bytes }: PdfStream): Uint8Array | null {
  if (onlyFilter(dict) !== 'CCITTFaxDecode') return null;
  const [width, height] = [objects.resolve(dict.get('Width')), objects.resolve(dict.get('Height'))];
  if (typeof width !== 'number' || typeof height !== 'number') return null;
  const given = objects.resolve(dict.get('DecodeParms'));
  const parameters = objects.dict(Array.isArray(given) ? (given[0] as PdfValue) : given);
  const of = (key: string): PdfValue | undefined => objects.resolve(parameters?.get(key));
  if (!(Number(of('K')) < 0) || of('Columns') !== width || (of('Rows') ?? height) !== height) return null;
  if (isTrue(of('EncodedByteAlign'))) return null;
  const decode = objects.resolve(dict.get('Decode')) ?? [0, 1];
  if (!Array.isArray(decode) || decode.length !== 2) return null;
  const inverted = decode[0] === 1 && decode[1] === 0;
  if (!inverted && (decode[0] !== 0 || decode[1] !== 1)) return null;
  return faxTiff(bytes, width, height, isTrue(of('BlackIs1')) !== inverted);
}

/**
 * A TIFF file around the data of a Group 4 fax image (ITU-T T.6), one strip.
 *
 * @param blackIsZero whether the pixels that the fax calls black stand for white
 */
function faxTiff(data: Uint8Array, width: number, height: number, blackIsZero: boolean): Uint8Array {
  const fields = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 1],
    [259, SHORT, GROUP_4],
    [262, SHORT, blackIsZero ? 1 : 0],
    [273, LONG, 0],
    [277, SHORT, 1],
    [278, LONG, height],
    [279, LONG, data.length],
  ] as const;
  const head = Buffer.alloc(8 + 2 + fields.length * 12 + 4);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(fields.length, 8);
  fields.forEach(([tag, kind, value], index) => {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(kind, at + 2);
    head.writeUInt32LE(1, at + 4);
    // The strip stands behind the fields.
    head.writeUInt32LE(tag === 273 ? head.length : value, at + 8);
  });
  return Buffer.concat([head, data]);
}
