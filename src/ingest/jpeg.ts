import type { Raster } from './raster.ts';

/** Decodes a JPEG file to grey; `null` where nothing can be decoded, `whole` false where part of it is missing. */
export async function decodeJpeg(
  bytes: Uint8Array,
  budget: number,
): Promise<{ raster: Raster; whole: boolean } | null> {
  const { default: sharp } = await import('sharp');
  const decode = async (failOn: 'truncated' | 'none'): Promise<Raster> => {
    const { data, info } = await sharp(bytes, { failOn, limitInputPixels: budget })
      .greyscale()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    if (info.channels !== 1) throw new Error(`${info.channels} channels`);
    return {
      width: info.width,
      height: info.height,
      data: new Uint8Array(data.buffer, data.byteOffset, data.length),
    };
  };
  try {
    return { raster: await decode('truncated'), whole: true };
  } catch {
    return decode('none').then(
      (raster) => ({ raster, whole: false }),
      () => null,
    );
  }
}
