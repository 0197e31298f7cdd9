import type { SourceBytes } from '../source-bytes.ts';
import { entriesOf, packOf, type Pack, type Place } from './object-streams.ts';
import { PdfReader, PdfRef, type PdfDict, type PdfStream, type PdfValue } from './syntax.ts';

/** An object is read from no more text than this: a page's dictionaries and its short content stream are never longer. */
const LONGEST = 64 * 1024;
/** Sections of one cross-reference table: a file saved again and again has many. */
const SECTIONS = 200;

/** Page trees are not deeper. */
const DEEPEST = 32;
/** The end of a file, in which it says where its newest table is. */
const TAIL = 2048;
/** Bytes of an entry of such a table. */
const ENTRY = 20;

/** Where each object stands, by number and generation. */
type Places = ReadonlyMap<string, Place>;

/** The objects of a plain PDF, read where they stand. */
export class PdfObjects {
  readonly #bytes: SourceBytes;
  readonly #places: Places;
  /** Streams of objects that were opened, by number. */
  readonly #packs = new Map<number, Pack | null>();

  private constructor(bytes: SourceBytes, places: Places) {
    this.#bytes = bytes;
    this.#places = places;
  }

  /**
   * Opens a file by its cross-reference tables or streams (ISO 32000-1, 7.5.4 and 7.5.8); `null` where it is encrypted, has
   * both kinds for the same objects, or strays from the letter in any way.
   */
  static open(bytes: SourceBytes): PdfObjects | null {
    try {
      const places = placesOf(bytes);
      return places === null ? null : new PdfObjects(bytes, places);
    } catch {
      return null;
    }
  }

  /** What a value is, a reference followed. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof PdfRef ? this.#object(value)?.value : value;
  }

  dict(value: PdfValue | undefined): PdfDict | null {
    const found = this.resolve(value);
    return found instanceof Map ? (found as PdfDict) : null;
  }

  /** The stream a reference leads to; `null` where its stated length does not lead to its end. */
  stream(reference: PdfValue | undefined): PdfStream | null {
    if (!(reference instanceof PdfRef)) return null;
    const object = this.#object(reference);
    if (object === null || !(object.value instanceof Map)) return null;
    const dict = object.value as PdfDict;
    const start = dataAt(this.#bytes, object.end);
    if (start === null) return null;
    const length = this.resolve(dict.get('Length'));
    if (typeof length !== 'number' || length < 0 || start + length > this.#bytes.length) return null;
    if (!/^\s*endstream/u.test(this.#text(start + length, 16))) return null;
    return { dict, bytes: this.#bytes.read(start, start + length) };
  }

  #object(reference: PdfRef): { value: PdfValue; end: number } | null {
    const place = this.#places.get(keyOf(reference));
    if (place === undefined) return null;
    if (typeof place !== 'number') {
      const value = this.#pack(place.pack)?.(reference.number, place.index) ?? null;
      // No stream stands within a stream.
      return value === null ? null : { value, end: this.#bytes.length };
    }
    const object = objectAt(this.#bytes, place);
    return object === null || keyOf(object.reference) !== keyOf(reference) ? null : object;
  }

  #pack(number: number): Pack | null {
    const known = this.#packs.get(number);
    if (known !== undefined) return known;
    // None until it is open: one that needs itself has no end.
    this.#packs.set(number, null);
    const stream = this.stream(new PdfRef(number, 0));
    const pack = stream === null ? null : packOf(stream);
    this.#packs.set(number, pack);
    return pack;
  }

  #text(at: number, length: number): string {
    return textOf(this.#bytes, at, length);
  }
}

/** A piece as Latin-1; what lies outside the file is left out. */
function textOf(bytes: SourceBytes, at: number, length: number): string {
  const start = Math.min(Math.max(0, at), bytes.length);
  return bytes.read(start, Math.min(bytes.length, Math.max(start, at + length))).toString('latin1');
}

/** The object that stands at a place of a file. */
function objectAt(
  bytes: SourceBytes,
  at: number,
): { reference: PdfRef; value: PdfValue; end: number } | null {
  const text = textOf(bytes, at, LONGEST);
  const head = /^\s*(\d+)\s+(\d+)\s+obj/u.exec(text);
  if (head === null) return null;
  const reader = new PdfReader(text, head[0].length);
  const value = reader.next();
  if (value === null) return null;
  return { reference: new PdfRef(Number(head[1]), Number(head[2])), value, end: at + reader.at };
}

/** Where the data of a stream starts, whose dictionary ends at a place; `null` where none follows. */
function dataAt(bytes: SourceBytes, end: number): number | null {
  const keyword = /^\s*stream(?:\r\n|\n)/u.exec(textOf(bytes, end, 32));
  return keyword === null ? null : end + keyword[0].length;
}

function keyOf({ number, generation }: PdfRef): string {
  return `${number} ${generation}`;
}

/** Where the objects stand: sections from the newest back, what a newer one says first holds. */
function placesOf(bytes: SourceBytes): Places | null {
  const tail = textOf(bytes, bytes.length - TAIL, TAIL);
  const last = [...tail.matchAll(/startxref\s+(\d+)/gu)].at(-1);
  if (last === undefined) return null;
  const places = new Map<string, Place>();
  const told = new Set<number>();
  const sections = new Set<number>();
  let at: number | null = Number(last[1]);
  while (at !== null) {
    if (sections.has(at) || sections.size === SECTIONS) return null;
    sections.add(at);
    const trailer = readSection(bytes, at, places, told);
    // Objects in streams are not where a table can point.
    if (trailer === null || trailer.has('Encrypt') || trailer.has('XRefStm')) return null;
    const before = trailer.get('Prev');
    at = typeof before === 'number' ? before : null;
  }
  return places;
}

/** Reads one section into `places` and returns its trailer. */
function readSection(
  bytes: SourceBytes,
  start: number,
  places: Map<string, Place>,
  told: Set<number>,
): PdfDict | null {
  const pieceOf = (at: number, length: number): string => textOf(bytes, at, length);
  const keyword = /^\s*xref\s*/u.exec(pieceOf(start, 64));
  if (keyword === null) return readStream(bytes, start, places, told);
  let at = start + keyword[0].length;
  for (;;) {
    const head = /^(\d+) (\d+)\s*/u.exec(pieceOf(at, 64));
    if (head === null) break;
    at += head[0].length;
    const [first, count] = [Number(head[1]), Number(head[2])];
    if (at + count * ENTRY > bytes.length) return null;
    const entries = pieceOf(at, count * ENTRY);
    at += count * ENTRY;
    for (let index = 0; index < count; index += 1) {
      const entry = /^(\d{10}) (\d{5}) ([nf])/u.exec(entries.slice(index * ENTRY, (index + 1) * ENTRY));
      if (entry === null) return null;
      const number = first + index;
      if (told.has(number)) continue;
      told.add(number);
      if (entry[3] === 'n') places.set(`${number} ${Number(entry[2])}`, Number(entry[1]));
    }
  }
  const trailer = /^\s*trailer\s*/u.exec(pieceOf(at, 64));
  if (trailer === null) return null;
  const value = new PdfReader(pieceOf(at + trailer[0].length, LONGEST)).next();
  return value instanceof Map ? (value as PdfDict) : null;
}

/** Reads a section that is a stream into `places` and returns its dictionary, which is its trailer. */
function readStream(
  bytes: SourceBytes,
  start: number,
  places: Map<string, Place>,
  told: Set<number>,
): PdfDict | null {
  const object = objectAt(bytes, start);
  if (object === null || !(object.value instanceof Map)) return null;
  const dict = object.value as PdfDict;
  const at = dataAt(bytes, object.end);
  const length = dict.get('Length');
  if (at === null || typeof length !== 'number' || length < 0 || at + length > bytes.length) return null;
  const entries = entriesOf({ dict, bytes: bytes.read(at, at + length) });
  for (const { number, place, generation } of entries ?? []) {
    if (told.has(number)) continue;
    told.add(number);
    if (place !== null) places.set(`${number} ${generation}`, place);
  }
  return entries === null ? null : dict;
}

/** A page's resources are its own or those of the nearest node above it. */
export function resourcesOf(objects: PdfObjects, page: PdfDict): PdfDict | null {
  let node: PdfDict | null = page;
  for (let depth = 0; node !== null && depth < DEEPEST; depth += 1) {
    if (node.has('Resources')) return objects.dict(node.get('Resources'));
    node = objects.dict(node.get('Parent'));
  }
  return null;
}
