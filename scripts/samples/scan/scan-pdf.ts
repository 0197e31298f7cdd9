import PDFDocument from 'pdfkit';
import sharp, { type Sharp } from 'sharp';
import { seedOf } from '../rng.ts';
import { degrade, quarterTurn, type Damage } from './degrade.ts';
import { rasterise } from './rasterise.ts';
import type { Raster } from './raster.ts';

export interface ScanOptions {
  readonly dpi: number;
  readonly damage: Damage;
  /** JPEG quality, or one bit a pixel in CCITT group 4, as a fax or a black-and-white copier stores it. */
  readonly encoding:
    | { readonly kind: 'jpeg'; readonly quality: number }
    | { readonly kind: 'bilevel'; readonly threshold: number };
  readonly color?: boolean;
  /** Landscape sheets lie sideways on portrait pages; no `/Rotate` tells. */
  readonly sideways?: boolean;
  readonly seed: number;
  readonly title: string;
}

const EPOCH = new Date(Date.UTC(2025, 5, 16, 12));

/** One scanned page as it is stored. */
export interface ScannedPage {
  readonly raster: Raster;
  /** A JPEG file, or the bare strip of a group 4 fax. */
  readonly bytes: Buffer;
}

/** Scans a PDF page by page: rasterised, damaged, compressed. */
async function* scanPages(source: Uint8Array, options: ScanOptions): AsyncGenerator<ScannedPage> {
  let number = 0;
  for await (const clean of rasterise(source, options.dpi, options.color)) {
    number++;
    let raster = degrade(clean, options.damage, seedOf(options.seed, 'page', number));
    if (options.sideways === true && raster.width > raster.height)
      raster = quarterTurn(raster, number % 2 === 0);
    const { encoding } = options;
    const bytes =
      encoding.kind === 'jpeg'
        ? await toJpeg(raster, encoding.quality)
        : tiffStrip(await toGroup4(raster, encoding.threshold));
    yield { raster, bytes };
  }
}

/** The page as an image file that other programs open: JPEG or TIFF. */
export async function imageFile(page: ScannedPage, options: ScanOptions): Promise<Buffer> {
  return options.encoding.kind === 'jpeg' ? page.bytes : toGroup4(page.raster, options.encoding.threshold);
}

/** Makes an image-only PDF of a PDF. */
export async function scanPdf(
  source: Uint8Array,
  options: ScanOptions,
  onPage: (page: ScannedPage) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    autoFirstPage: false,
    info: {
      Title: options.title,
      Creator: 'delibere samples',
      Producer: 'pdfkit',
      CreationDate: EPOCH,
      ModDate: EPOCH,
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  for await (const page of scanPages(source, options)) {
    const { raster, bytes } = page;
    const size: [number, number] = [(raster.width * 72) / options.dpi, (raster.height * 72) / options.dpi];
    doc.addPage({ size, margin: 0 });
    if (options.encoding.kind === 'jpeg') doc.image(bytes, 0, 0, { width: size[0], height: size[1] });
    else placeFax(doc, raster, bytes, size);
    await onPage(page);
  }
  const done = new Promise<void>((resolve) => doc.on('end', resolve));
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

function raw(page: Raster): Sharp {
  return sharp(page.data, { raw: { width: page.width, height: page.height, channels: page.channels } });
}

async function toJpeg(page: Raster, quality: number): Promise<Buffer> {
  const image = page.channels === 1 ? raw(page).toColourspace('b-w') : raw(page);
  const file = await image.jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer();
  // The JFIF header's density, in dots to the inch: other programs size the type by it.
  if (file.toString('latin1', 6, 10) === 'JFIF') {
    file.writeUInt8(1, 13);
    file.writeUInt16BE(page.dpi, 14);
    file.writeUInt16BE(page.dpi, 16);
  }
  return file;
}

async function toGroup4(page: Raster, threshold: number): Promise<Buffer> {
  return raw(page)
    .threshold(threshold, { grayscale: true })
    .toColourspace('b-w')
    .tiff({
      compression: 'ccittfax4',
      // One strip for the whole page, as fax software writes it.
      tileHeight: Math.ceil(page.height / 16) * 16,
      bitdepth: 1,
      xres: page.dpi / 25.4,
      yres: page.dpi / 25.4,
      resolutionUnit: 'inch',
    })
    .toBuffer();
}

/** The strip of a one-strip group 4 TIFF: exactly what a PDF stores behind `/CCITTFaxDecode`. */
function tiffStrip(file: Buffer): Buffer {
  const little = file.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number): number => (little ? file.readUInt16LE(at) : file.readUInt16BE(at));
  const u32 = (at: number): number => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const directory = u32(4);
  const tags = new Map<number, number[]>();
  for (let entry = directory + 2, left = u16(directory); left > 0; left--, entry += 12) {
    const short = u16(entry + 2) === 3;
    const length = u32(entry + 4);
    const start = length * (short ? 2 : 4) <= 4 ? entry + 8 : u32(entry + 8);
    tags.set(
      u16(entry),
      Array.from({ length }, (_, i) => (short ? u16(start + 2 * i) : u32(start + 4 * i))),
    );
  }
  const offsets = tags.get(273)!;
  const sizes = tags.get(279)!;
  if (offsets.length !== 1) throw new Error(`expected one strip, found ${offsets.length}`);
  return file.subarray(offsets[0], offsets[0]! + sizes[0]!);
}

interface LowLevel {
  ref(data: object): { end(data: Buffer): void };
  addContent(text: string): void;
  page: { xobjects: Record<string, unknown>; height: number };
}

function placeFax(
  doc: PDFKit.PDFDocument,
  page: Raster,
  strip: Buffer,
  [width, height]: [number, number],
): void {
  const low = doc as unknown as LowLevel;
  const image = low.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: page.width,
    Height: page.height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: page.width, Rows: page.height, BlackIs1: true },
  });
  image.end(strip);
  low.page.xobjects.Fax = image;
  // pdfkit's page space is flipped; turn it back for the image.
  low.addContent(`q ${width} 0 0 -${height} 0 ${height} cm /Fax Do Q`);
}
