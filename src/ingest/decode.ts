import type { Raster } from './raster.ts';

/** An image file as pixels. */
export interface Decoded {
  readonly raster: Raster;
  /** False where part of the file is missing or spoilt and what could be decoded was. */
  readonly whole: boolean;
}

export interface DecodeOptions {
  /** Place of the image in a file of several, from 0. */
  readonly page?: number;
  /** The most pixels it may have. */
  readonly budget: number;
  /** Whether the turn that the file itself states is made. */
  readonly turned: boolean;
}

/**
 * Decodes an image file to grey with a real decoder, transparency laid on white.
 *
 * @throws Error where nothing of it can be decoded
 */
export async function decodeImage(bytes: Uint8Array, options: DecodeOptions): Promise<Decoded> {
  try {
    return { raster: await decode(bytes, options, 'warning'), whole: true };
  } catch {
    return { raster: await decode(bytes, options, 'none'), whole: false };
  }
}

async function decode(
  bytes: Uint8Array,
  { page = 0, budget, turned }: DecodeOptions,
  failOn: 'warning' | 'none',
): Promise<Raster> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const { data, info } = await sharp(bytes, { page, limitInputPixels: budget, failOn, autoOrient: turned })
    .flatten({ background: '#ffffff' })
    .greyscale()
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels !== 1) throw new Error(`${channels} channels`);
  return { width, height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}
