import { deflateSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { openPdf } from '../../src/ingest/pdf/open.ts';
import { PdfObjects } from '../../src/ingest/pdf/objects.ts';
import { rawImageOf } from '../../src/ingest/pdf/raw-image.ts';
import { PdfRef } from '../../src/ingest/pdf/syntax.ts';
import { bytesInMemory } from '../../src/ingest/source-bytes.ts';
import type { PageImage } from '../../src/ingest/source.ts';
import { faxData, jbig2Data, pngFiltered } from '../support/image-codecs.ts';
import { pdfFile } from '../support/pdf-file.ts';

const WIDTH = 304;
const HEIGHT = 464;

/** A white picture, black in its top left quarter. */
const PIXELS = new Uint8Array(WIDTH * HEIGHT).fill(255);
for (let y = 0; y < HEIGHT / 2; y += 1) PIXELS.fill(0, y * WIDTH, y * WIDTH + WIDTH / 2);
const FAX = await faxData(PIXELS, WIDTH, HEIGHT);
const INVERSE = PIXELS.map((grey) => 255 - grey);
const FAX_INVERSE = await faxData(INVERSE, WIDTH, HEIGHT);

/** The left half black; as JPEG 2000, which no library here writes. */
const WIDE = { width: 2100, height: 24 };
const JPEG_2000 = Buffer.from(
  '/0//UQApAAAAAAg0AAAAGAAAAAAAAAAAAAAINAAAABgAAAAAAAAAAAABBwEB/1IADAAAAAEAAQQEAAH/XAAHQEBISFD/ZAAlAAFD' +
    'cmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAGQAAH/k/7/bwf94P93g/7wf/3g/14P/vB/3g//d9pX0iN+' +
    'kR+kR39Ij9Ij/SI/SI+/6Q4RUFSv/vSQEVBUr/70kBFQVK/+9JARUFSv/vSQEVBUr/70kBFQVK/+9JARUFSv/vSQEVBUr/70kBFQ' +
    'VGkif4ALf/wP/3//CN4AiIAAAADCQl/6t8AABEA6dmAABWB6kwAMJCX4JwgAABhIN6eYSEvwkjAAADCQb08wkJfhJGAAAGEg3p5h' +
    'IS/CSMAAAMJBvTzCQl+EkYAAAYSDenmEhL8JIwAAAwkG9PMJCX4SRgAABhIN6eYSEvwkjAAADCQb08wkJfhJGAAAGEg3p5hIS/CS' +
    'MAAAMJBvTzCQl+EkYAAAYSDenmEhL8JIwAAAwkG9PMJCX4SRgAABhIN6eYSEvwkjAAADCQb08wkJfxQAXK//f/9/FABcr/9//38U' +
    'AFyv/3//fxQAXK//f/9/FABcr/9//38UAFyv/3//fxQAXK//f/9/FABcr+zrr+8f+kMAT5ezrHt//9k=',
  'base64',
);

const of = (bits: number, rest: string): string =>
  `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} /BitsPerComponent ${bits} ${rest}`;
const fax = (parameters: string, rest = '/ColorSpace /DeviceGray'): string =>
  of(1, `${rest} /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns ${WIDTH} ${parameters} >>`);
const flate = (rest: string, bits = 8): string => of(bits, `${rest} /Filter /FlateDecode`);

const JBIG2 = of(1, '/ColorSpace /DeviceGray /Filter /JBIG2Decode');

async function imageOf(dict: string, bytes: Uint8Array): Promise<PageImage> {
  const pdf = await openPdf(bytesInMemory(pdfFile([{ image: { dict, bytes } }])), 'essai.pdf');
  return (await pdf.page(1)).image();
}

function isTakenRaw(dict: string, bytes: Uint8Array): boolean {
  const objects = PdfObjects.open(bytesInMemory(pdfFile([{ image: { dict, bytes } }])));
  return objects !== null && rawImageOf(objects, new PdfRef(5, 0)) !== null;
}

/** The greys in the middle of the four quarters, from the top left clockwise. */
function quarters({ raster }: PageImage): number[] {
  const { width, height, data } = raster!;
  const at = (x: number, y: number): number => data[Math.floor(y * height) * width + Math.floor(x * width)]!;
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.75, 0.75), at(0.25, 0.75)];
}

const TINT = '/DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>';
const PALETTE = (first: string, second: string): string =>
  `/ColorSpace [/Indexed /DeviceGray 1 <${first}${second}>]`;
const BITS = packed(PIXELS);

describe('an image that covers its page', () => {
  it.each([
    ['fax', fax(''), FAX],
    [
      'fax whose ones are black, inverted',
      fax('/BlackIs1 true', '/ColorSpace /DeviceGray /Decode [1 0]'),
      FAX,
    ],
    ['fax of an inverse picture', fax('/BlackIs1 true'), FAX_INVERSE],
    ['fax with a palette', fax('', PALETTE('00', 'ff')), FAX],
    ['fax as a stencil', fax('', '/ImageMask true'), FAX],
    ['JBIG2', JBIG2, jbig2Data(FAX, WIDTH, HEIGHT)],
    [
      'PNG predictors',
      `${flate('/ColorSpace /DeviceGray')} /DecodeParms << /Predictor 15 /Columns ${WIDTH} >>`,
      deflateSync(pngFiltered(PIXELS, WIDTH)),
    ],
    ['inverted', flate('/ColorSpace /DeviceGray /Decode [1 0]'), deflateSync(INVERSE)],
    ['a palette of two', flate(PALETTE('00', 'ff'), 1), deflateSync(BITS)],
    ['an inverse palette', flate(PALETTE('ff', '00'), 1), deflateSync(BITS.map((byte) => ~byte))],
    ['a spot colour', flate(`/ColorSpace [/Separation /Black ${TINT}]`), deflateSync(INVERSE)],
    ['a colour of one ink', flate(`/ColorSpace [/DeviceN [/Black] ${TINT}]`), deflateSync(INVERSE)],
    ['CMYK', flate('/ColorSpace /DeviceCMYK'), deflateSync(inks(INVERSE))],
  ])('shows what it holds: %s', async (_, dict, bytes) => {
    const image = await imageOf(dict, bytes);
    const [black, ...white] = quarters(image);
    // Black ink alone prints as a dark grey.
    expect(black).toBeLessThan(50);
    expect(white).toEqual([255, 255, 255]);
    expect(image.findings).toEqual([]);
  });

  it('keeps the resolution of a JPEG 2000 scan', async () => {
    const { width, height } = WIDE;
    const dict = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode`;
    const file = pdfFile([{ image: { dict, bytes: JPEG_2000 }, mediaBox: [0, 0, 504, 5.76] }]);
    const image = await (await (await openPdf(bytesInMemory(file), 'essai.pdf')).page(1)).image();
    expect([image.raster?.width, image.raster?.height, image.dpi]).toEqual([width, height, 300]);
    const [left, right] = quarters(image);
    expect(left).toBeLessThan(50);
    expect(right).toBeGreaterThan(205);
    expect(image.findings).toEqual([]);
  });

  it.each([
    ['a fax cut short', fax(''), FAX.subarray(0, FAX.length / 2)],
    ['a spoilt fax', fax(''), spoilt(FAX)],
    ['a spoilt stencil', fax('', '/ImageMask true'), spoilt(FAX)],
    ['a JBIG2 image cut short', JBIG2, jbig2Data(FAX, WIDTH, HEIGHT).subarray(0, -30)],
    ['greys that end early', flate('/ColorSpace /DeviceGray'), deflateSync(PIXELS.subarray(0, 90_000))],
    ['spoilt greys', flate('/ColorSpace /DeviceGray'), spoilt(deflateSync(PIXELS))],
    ['a picture that ends early', flate('/ColorSpace /DeviceGray', 1), deflateSync(BITS.subarray(0, 9_000))],
    ['a spoilt picture', flate('/ColorSpace /DeviceGray', 1), spoilt(deflateSync(BITS))],
  ])('is said to be damaged, and nothing is written to the terminal: %s', async (_, dict, bytes) => {
    const written = (['log', 'warn', 'error', 'info'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    const { findings } = await imageOf(dict, bytes);
    expect(findings.map(({ code, source }) => [code, source?.page])).toEqual([['recognise/page-damaged', 1]]);
    expect(written.flatMap((spy) => spy.mock.calls)).toEqual([]);
    vi.restoreAllMocks();
  });

  it('is handed to the decoder that notices damage only where its parameters are plain', () => {
    expect(isTakenRaw(fax(''), FAX)).toBe(true);
    expect(isTakenRaw(fax(`/Rows ${HEIGHT}`), FAX)).toBe(true);
    for (const odd of ['/EncodedByteAlign true', `/Rows ${HEIGHT - 1}`]) {
      expect(isTakenRaw(fax(odd), FAX)).toBe(false);
    }
    for (const odd of [fax('').replace('/K -1', '/K 0'), fax('').replace(`/Columns ${WIDTH}`, '')]) {
      expect(isTakenRaw(odd, FAX)).toBe(false);
    }
  });
});

/** One bit a pixel, white is one. */
function packed(pixels: Uint8Array): Uint8Array {
  const stride = Math.ceil(WIDTH / 8);
  const bits = new Uint8Array(stride * HEIGHT);
  pixels.forEach((grey, index) => {
    const x = index % WIDTH;
    if (grey > 0) bits[Math.floor(index / WIDTH) * stride + (x >> 3)]! |= 0x80 >> (x & 7);
  });
  return bits;
}

/** Black ink alone, as much as the picture says. */
function inks(black: Uint8Array): Uint8Array {
  const out = new Uint8Array(black.length * 4);
  black.forEach((ink, index) => (out[index * 4 + 3] = ink));
  return out;
}

/** Bytes with a run in their middle overwritten. */
function spoilt(bytes: Uint8Array): Buffer {
  const out = Buffer.from(bytes);
  out.fill(0xa5, Math.floor(out.length * 0.4), Math.floor(out.length * 0.7));
  return out;
}
