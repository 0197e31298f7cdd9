import { inflateSync } from 'node:zlib';
import { nameOf, onlyFilter, PdfReader, type PdfDict, type PdfStream, type PdfValue } from './syntax.ts';

/** Where an object stands: a place in the file, or which one it is of those in a stream. */
export type Place = number | { readonly pack: number; readonly index: number };

/** One entry of a cross-reference stream; `place` is `null` for an object that is no more. */
export interface Entry {
  readonly number: number;
  readonly generation: number;
  readonly place: Place | null;
}

/** A stream of objects: gives one by its number and its place among them; `null` where that is another one. */
export type Pack = (number: number, index: number) => PdfValue | null;

/** Tables and packs of a file that people made are not larger, in bytes. */
const LARGEST = 16 * 1024 * 1024;
/** Nor have they more entries: a few bytes could state any number of empty ones. */
const MOST_ENTRIES = 1_000_000;

/** The entries of a cross-reference stream (ISO 32000-1, 7.5.8); `null` where it is none. */
export function entriesOf(stream: PdfStream): Entry[] | null {
  const { dict } = stream;
  const widths = numbersOf(dict.get('W'));
  const size = dict.get('Size');
  if (nameOf(dict.get('Type')) !== 'XRef' || widths?.length !== 3 || typeof size !== 'number') return null;
  const data = dataOf(stream);
  const index = dict.has('Index') ? numbersOf(dict.get('Index')) : [0, size];
  if (data === null || index === null || index.length % 2 !== 0) return null;
  if (index.reduce((sum, count, at) => (at % 2 === 0 ? sum : sum + count), 0) > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  let at = 0;
  const field = (width: number, absent: number): number => {
    if (width === 0) return absent;
    let value = 0;
    for (let end = at + width; at < end; at += 1) value = value * 256 + data[at]!;
    return value;
  };
  for (let section = 0; section < index.length; section += 2) {
    for (let number = index[section]!, end = number + index[section + 1]!; number < end; number += 1) {
      if (at + widths[0]! + widths[1]! + widths[2]! > data.length) return null;
      const kind = field(widths[0]!, 1);
      const second = field(widths[1]!, 0);
      const third = field(widths[2]!, 0);
      if (kind === 2) entries.push({ number, generation: 0, place: { pack: second, index: third } });
      else entries.push({ number, generation: third, place: kind === 1 ? second : null });
    }
  }
  return entries;
}

/** Opens a stream of objects (ISO 32000-1, 7.5.7); `null` where it is none, or damaged. */
export function packOf(stream: PdfStream): Pack | null {
  const { dict } = stream;
  const first = dict.get('First');
  if (nameOf(dict.get('Type')) !== 'ObjStm' || typeof first !== 'number') return null;
  const text = textOf(stream);
  if (text === null) return null;
  // Pairs of an object's number and where it stands behind the pairs.
  const heads = text.slice(0, first).trim().split(/\s+/u).map(Number);
  return (number, index) =>
    heads[2 * index] === number ? new PdfReader(text, first + heads[2 * index + 1]!).next() : null;
}

function textOf(stream: PdfStream): string | null {
  try {
    return dataOf(stream)?.toString('latin1') ?? null;
  } catch {
    return null;
  }
}

/** A stream's data decoded; `null` where it is coded in a way that tables and packs are not. */
function dataOf({ dict, bytes }: PdfStream): Buffer | null {
  const filter = onlyFilter(dict);
  if (filter !== '' && filter !== 'FlateDecode') return null;
  const data = filter === '' ? Buffer.from(bytes) : inflateSync(bytes, { maxOutputLength: LARGEST });
  const given = dict.get('DecodeParms');
  if (given === undefined) return data;
  const parameters = given instanceof Map ? (given as PdfDict) : null;
  const [predictor, columns] = [parameters?.get('Predictor'), parameters?.get('Columns')];
  if (predictor === 1) return data;
  if (typeof predictor !== 'number' || predictor < 10 || typeof columns !== 'number') return null;
  return withoutFilters(data, columns);
}

/** Undoes PNG's filters on rows of single bytes (PNG, section 9); `null` for those that tables do not use. */
function withoutFilters(data: Buffer, width: number): Buffer | null {
  const height = Math.floor(data.length / (width + 1));
  const out = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = y * (width + 1);
    const filter = data[from]!;
    if (filter > 2) return null;
    for (let x = 0, to = y * width; x < width; x += 1, to += 1) {
      const left = x > 0 ? out[to - 1]! : 0;
      const above = y > 0 ? out[to - width]! : 0;
      out[to] = data[from + 1 + x]! + (filter === 1 ? left : filter === 2 ? above : 0);
    }
  }
  return out;
}

function numbersOf(value: PdfValue | undefined): number[] | null {
  if (!Array.isArray(value)) return null;
  const numbers = value as readonly PdfValue[];
  return numbers.every((one) => typeof one === 'number' && one >= 0) ? (numbers as number[]) : null;
}
