import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openSource, type PageSource } from '../../src/ingest/index.ts';
import { tiffStretch } from '../../src/ingest/tiff-stretch.ts';

function tiff(across: number, down: number): Promise<Buffer> {
  const raw = { width: 1728, height: 1143, channels: 1 } as const;
  return sharp(new Uint8Array(raw.width * raw.height).fill(255), { raw })
    .tiff({ compression: 'lzw', xres: across / 25.4, yres: down / 25.4 })
    .toBuffer();
}

async function pages(bytes: Uint8Array): Promise<PageSource> {
  const opened = await openSource(bytes);
  if (opened.holds !== 'pages') throw new Error(opened.holds);
  return opened;
}

describe('an image file as a page', () => {
  it('gives a fax of standard quality its height back', async () => {
    const page = await (await pages(await tiff(204, 98))).page(1);
    const { raster } = await page.image();
    expect(raster!.height).toBe(Math.round((1143 * 204) / 98));
    expect(page.height / page.width).toBeCloseTo(1.377, 2);
  });

  it('leaves square dots as they are', async () => {
    const { raster } = await (await (await pages(await tiff(200, 200))).page(1)).image();
    expect([raster!.width, raster!.height]).toEqual([1728, 1143]);
  });

  it('is said to be damaged where its end is missing', async () => {
    const noise = Uint8Array.from({ length: 300 * 300 }, (_, at) => (at * at * 31) % 256);
    const jpeg = await sharp(noise, { raw: { width: 300, height: 300, channels: 1 } })
      .jpeg()
      .toBuffer();
    const page = await (await pages(jpeg.subarray(0, jpeg.length / 2))).page(1);
    const { findings } = await page.image();
    expect(findings.map(({ code }) => code)).toEqual(['recognise/page-damaged']);
  });
});

describe('tiffStretch', () => {
  it('is 1 for what is no TIFF, and for a directory that leads nowhere', () => {
    expect(tiffStretch(new Uint8Array(), 0)).toBe(1);
    expect(tiffStretch(Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1'), 0)).toBe(1);
    expect(tiffStretch(Buffer.from('II*\0\x08\0\0\0\xff\xff', 'latin1'), 3)).toBe(1);
  });
});
