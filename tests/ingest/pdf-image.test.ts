import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Raster } from '../../src/ingest/raster.ts';
import { openPdf } from '../../src/ingest/pdf/open.ts';
import { PdfObjects } from '../../src/ingest/pdf/objects.ts';
import { rawImageOf } from '../../src/ingest/pdf/raw-image.ts';
import { PdfRef } from '../../src/ingest/pdf/syntax.ts';
import { bytesInMemory } from '../../src/ingest/source-bytes.ts';
import type { PageImage, SourcePage } from '../../src/ingest/source.ts';
import {
  packedPdfFile,
  pdfFile,
  updated,
  type PdfImageParts,
  type PdfPageParts,
} from '../support/pdf-file.ts';

const WIDTH = 300;
const HEIGHT = 450;

/** A white picture, black in its top left quarter, grey in its bottom left one. */
const PIXELS = new Uint8Array(WIDTH * HEIGHT).fill(255);
for (let y = 0; y < HEIGHT; y += 1) {
  PIXELS.fill(y < HEIGHT / 2 ? 0 : 128, y * WIDTH, y * WIDTH + WIDTH / 2);
}
const PICTURE = sharp(PIXELS, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } });
const JPEG = await PICTURE.clone().toColourspace('b-w').jpeg({ quality: 95 }).toBuffer();
const COLOUR = await PICTURE.clone().toColourspace('srgb').jpeg({ quality: 95 }).toBuffer();
const SIZE = `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent 8`;
const jpegImage: PdfImageParts = { dict: `${SIZE} /ColorSpace /DeviceGray /Filter /DCTDecode`, bytes: JPEG };

/** Which greys a picture shows in its corners: `b`lack, `g`rey, `w`hite; from the top left clockwise. */
function corners({ width, height, data }: Raster): string {
  const at = (x: number, y: number): string => {
    const grey = data[Math.floor(y * height) * width + Math.floor(x * width)]!;
    return grey < 40 ? 'b' : grey > 215 ? 'w' : 'g';
  };
  return at(0.1, 0.1) + at(0.9, 0.1) + at(0.9, 0.9) + at(0.1, 0.9);
}

async function pageOf(file: Uint8Array, number = 1, password?: string): Promise<SourcePage> {
  const pdf = await openPdf(bytesInMemory(file), 'essai.pdf', password === undefined ? {} : { password });
  return pdf.page(number);
}

async function imageOf(parts: PdfPageParts & { image?: PdfImageParts; more?: string[] }): Promise<PageImage> {
  const page = await pageOf(pdfFile([{ image: jpegImage, ...parts }]));
  return page.image();
}

function isTakenRaw(file: Buffer, page: number): boolean {
  const objects = PdfObjects.open(bytesInMemory(file));
  return objects !== null && rawImageOf(objects, new PdfRef(page, 0)) !== null;
}

/** What the language has before pdf.js is loaded, by the first test. */
const OWN = builtIns();

function builtIns(): readonly unknown[] {
  const { push } = Array.prototype as { push: unknown };
  const { parse, stringify } = JSON as { parse: unknown; stringify: unknown };
  return [push, parse, stringify];
}

describe('opening a PDF', () => {
  it('leaves the language as it was for everybody else', async () => {
    await (await pageOf(pdfFile([{ image: jpegImage }]))).image();
    expect(builtIns().map((one, index) => one === OWN[index])).toEqual([true, true, true]);
  });
});

describe('the image of a scanned page', () => {
  it('is the JPEG file itself, pixel for pixel, at its own resolution', async () => {
    const file = pdfFile([{ image: jpegImage }]);
    expect(isTakenRaw(file, 5)).toBe(true);
    const { raster, dpi, findings } = await (await pageOf(file)).image();
    const wanted = await sharp(JPEG).greyscale().raw().toBuffer();
    expect(dpi).toBe(150);
    expect(findings).toEqual([]);
    expect(Buffer.compare(Buffer.from(raster!.data), wanted)).toBe(0);
  });

  it('is the same whether the JPEG is taken as it stands or decoded by pdf.js', async () => {
    const plain = await imageOf({});
    // A decode array that changes nothing is not looked into.
    const decoded = await imageOf({ image: { ...jpegImage, dict: `${jpegImage.dict} /Decode [0 1]` } });
    expect(decoded.dpi).toBe(plain.dpi);
    const difference = plain.raster!.data.reduce(
      (most, grey, index) => Math.max(most, Math.abs(grey - decoded.raster!.data[index]!)),
      0,
    );
    expect(difference).toBeLessThanOrEqual(3);
  });

  it.each([
    [0, 'bwwg'],
    [90, 'gbww'],
    [180, 'wgbw'],
    [270, 'wwgb'],
  ] as const)('is turned as the page says: /Rotate %i', async (rotate, wanted) => {
    const page = await pageOf(pdfFile([{ image: jpegImage, page: `/Rotate ${rotate}` }]));
    const { raster } = await page.image();
    expect(corners(raster!)).toBe(wanted);
    expect(page.rotation).toBe(rotate);
    expect([page.width, page.height]).toEqual(rotate % 180 === 0 ? [144, 216] : [216, 144]);
  });

  it.each([
    ['upside down', 'q -144 0 0 -216 144 216 cm /I Do Q', 'wgbw'],
    ['mirrored', 'q -144 0 0 216 144 0 cm /I Do Q', 'wbgw'],
    ['lying on its side', 'q 0 216 -144 0 144 0 cm /I Do Q', 'wwgb'],
  ])('is laid as the content lays it: %s', async (_, content, wanted) => {
    expect(corners((await imageOf({ content })).raster!)).toBe(wanted);
  });

  it('is cut at the crop box', async () => {
    const { raster, dpi } = await imageOf({ page: '/CropBox [72 0 144 216]' });
    expect(dpi).toBe(150);
    expect([raster!.width, raster!.height]).toEqual([150, 450]);
    expect(corners(raster!)).toBe('wwww');
  });

  it('honours the unit of the page: the same image on a page twice as large has half the resolution', async () => {
    const page = await pageOf(pdfFile([{ image: jpegImage, page: '/UserUnit 2' }]));
    const { dpi, raster } = await page.image();
    expect([page.width, page.height, dpi, raster!.width]).toEqual([288, 432, 75, WIDTH]);
  });

  it('is inverted where the image says so', async () => {
    const dict = `${jpegImage.dict} /Decode [1 0]`;
    const file = pdfFile([{ image: { ...jpegImage, dict } }]);
    expect(isTakenRaw(file, 5)).toBe(false);
    expect(corners((await (await pageOf(file)).image()).raster!)).toBe('wbbg');
  });

  it('shows through where a mask says so', async () => {
    // The mask lets the right half alone be seen: all white.
    const mask = deflateSync(Uint8Array.from({ length: 4 }, (_, index) => (index % 2 === 0 ? 0 : 255)));
    const more = [
      `<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode /Length ${mask.length} >>\nstream\n${Buffer.from(mask).toString('latin1')}\nendstream`,
    ];
    const image = { ...jpegImage, dict: `${jpegImage.dict} /SMask 3 0 R` };
    expect(corners((await imageOf({ image, more })).raster!)).toBe('wwww');
  });

  it('is what the page shows where something is painted over it', async () => {
    const over = 'q 144 0 0 216 0 0 cm /I Do Q 0 g 100 20 40 40 re f';
    const file = pdfFile([{ image: jpegImage, content: over }]);
    expect(isTakenRaw(file, 5)).toBe(false);
    const annotated = pdfFile([{ image: jpegImage, page: '/Annots []' }]);
    expect(isTakenRaw(annotated, 5)).toBe(false);
  });

  it('is the newest where the file was changed after it was written', async () => {
    const file = pdfFile([{ image: jpegImage }]);
    const text = file.toString('latin1');
    const page = /5 0 obj\n(.*)\nendobj/u.exec(text)![1]!;
    const turned = updated(file, 5, page.replace('/Parent', '/Rotate 180 /Parent'));
    expect(isTakenRaw(turned, 5)).toBe(true);
    expect(corners((await (await pageOf(turned)).image()).raster!)).toBe('wgbw');
    // Now the page shows nothing: the old image must not come back.
    const emptied = updated(file, 5, page.replace(/\/Contents \d+ 0 R/u, ''));
    expect(isTakenRaw(emptied, 5)).toBe(false);
  });

  it('is the JPEG file itself also where objects stand in compressed streams', async () => {
    const page = { image: jpegImage, page: '/Rotate 90' };
    const file = packedPdfFile([page, page]);
    for (const number of [5, 8]) expect(isTakenRaw(file, number)).toBe(true);
    const plain = await (await pageOf(pdfFile([page, page]), 2)).image();
    expect(await (await pageOf(file, 2)).image()).toEqual(plain);
    expect(corners(plain.raster!)).toBe('gbww');
    // What cannot be opened is left to pdf.js.
    const emptied = file.toString('latin1').replace('/ObjStm', '/ObjStn');
    expect(isTakenRaw(Buffer.from(emptied, 'latin1'), 5)).toBe(false);
  });

  it('comes out of an encrypted file', async () => {
    const document = new PDFDocument({ size: [144, 216], margin: 0, userPassword: 'x', pdfVersion: '1.7' });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.image(JPEG, 0, 0, { width: 144 });
    await new Promise((resolve) => {
      document.on('end', resolve);
      document.end();
    });
    const file = Buffer.concat(chunks);
    expect(PdfObjects.open(bytesInMemory(file))).toBeNull();
    const { raster, dpi } = await (await pageOf(file, 1, 'x')).image();
    expect([corners(raster!), dpi]).toEqual(['bwwg', 150]);
  });

  it.each([
    ['flate', `${SIZE} /ColorSpace /DeviceGray /Filter /FlateDecode`, deflateSync(PIXELS)],
    ['colour JPEG', `${SIZE} /ColorSpace /DeviceRGB /Filter /DCTDecode`, COLOUR],
    [
      'JPEG in a calibrated space',
      `${SIZE} /ColorSpace [/CalGray << /WhitePoint [1 1 1] >>] /Filter [/DCTDecode]`,
      JPEG,
    ],
    [
      'one bit',
      `${SIZE.replace('8', '1')} /ColorSpace /DeviceGray /Filter /FlateDecode`,
      deflateSync(bits()),
    ],
  ])('is decoded: %s', async (name, dict, bytes) => {
    const { raster, dpi, findings } = await imageOf({ image: { dict, bytes } });
    expect([corners(raster!), dpi]).toEqual([name === 'one bit' ? 'bwww' : 'bwwg', 150]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['cut', JPEG.subarray(0, JPEG.length * 0.6)],
    ['spoilt', spoilt()],
  ])('says so where the JPEG is %s', async (_, bytes) => {
    const { findings } = await imageOf({ image: { ...jpegImage, bytes } });
    expect(findings.map(({ code, source }) => [code, source?.page])).toEqual([['recognise/page-damaged', 1]]);
  });

  it('is refused before anything is allocated where it has too many pixels', async () => {
    const dict = jpegImage.dict
      .replace(`/Width ${WIDTH}`, '/Width 60000')
      .replace(`/Height ${HEIGHT}`, '/Height 60000');
    for (const image of [
      { ...jpegImage, dict },
      { dict: dict.replace('DCTDecode', 'FlateDecode'), bytes: deflateSync(PIXELS) },
    ]) {
      const { raster, findings } = await imageOf({ image });
      expect(raster).toBeNull();
      expect(findings.map(({ code }) => code)).toEqual(['recognise/page-over-budget']);
    }
  });

  it('is refused where the page itself is as large as a house', async () => {
    const page = await pageOf(
      pdfFile([
        { image: jpegImage, mediaBox: [0, 0, 14_400, 14_400], page: '/UserUnit 20', content: '0 0 9 9 re f' },
      ]),
    );
    const { raster, findings } = await page.image();
    expect(raster).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['recognise/page-over-budget']);
  });
});

/** The picture in one bit: black where it is black. */
function bits(): Uint8Array {
  const stride = Math.ceil(WIDTH / 8);
  const packed = new Uint8Array(stride * HEIGHT).fill(255);
  for (let y = 0; y < HEIGHT / 2; y += 1) packed.fill(0, y * stride, y * stride + Math.floor(WIDTH / 16));
  return packed;
}

/** A JPEG with a run of its picture data overwritten. */
function spoilt(): Buffer {
  const bytes = Buffer.from(JPEG);
  bytes.fill(0xa5, bytes.length * 0.5, bytes.length * 0.7);
  return bytes;
}
