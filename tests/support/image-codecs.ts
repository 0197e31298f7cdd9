import sharp from 'sharp';

/** A picture as Group 4 fax data, its black the fax's; both sides are multiples of 16, as those of TIFF's tiles are. */
export async function faxData(pixels: Uint8Array, width: number, height: number): Promise<Buffer> {
  // The library writes files in which the fax's white is black.
  const tiff = await sharp(
    pixels.map((grey) => 255 - grey),
    { raw: { width, height, channels: 1 } },
  )
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth: width, tileHeight: height })
    .toBuffer();
  const fields = tiff.readUInt32LE(4);
  const value = (tag: number): number => {
    for (let at = fields + 2; at < fields + 2 + tiff.readUInt16LE(fields) * 12; at += 12) {
      if (tiff.readUInt16LE(at) !== tag) continue;
      if (tiff.readUInt32LE(at + 4) !== 1) throw new Error('more than one tile');
      return tiff.readUInt16LE(at + 2) === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8);
    }
    throw new Error(`no field ${tag}`);
  };
  return tiff.subarray(value(324), value(324) + value(325));
}

/** Fax data as a JBIG2 page (ITU-T T.88): one generic region that is coded as a fax is. */
export function jbig2Data(fax: Uint8Array, width: number, height: number): Buffer {
  const long = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const segment = (number: number, type: number, data: Buffer): Buffer =>
    Buffer.concat([long(number), Buffer.from([type, 0, 1]), long(data.length), data]);
  const size = Buffer.concat([long(width), long(height), long(0), long(0)]);
  const page = Buffer.concat([size, Buffer.from([0, 0, 0])]);
  return Buffer.concat([
    segment(0, 48, page),
    segment(1, 38, Buffer.concat([size, Buffer.from([0, 1]), fax])),
  ]);
}

/** Rows of one byte a pixel as PNG's filters leave them, each row by another filter (PNG, section 9). */
export function pngFiltered(pixels: Uint8Array, width: number): Uint8Array {
  const height = pixels.length / width;
  const out = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const filter = y % 5;
    out[y * (width + 1)] = filter;
    for (let x = 0; x < width; x += 1) {
      const left = x > 0 ? pixels[y * width + x - 1]! : 0;
      const above = y > 0 ? pixels[(y - 1) * width + x]! : 0;
      const corner = x > 0 && y > 0 ? pixels[(y - 1) * width + x - 1]! : 0;
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      out[y * (width + 1) + 1 + x] = pixels[y * width + x]! - guesses[filter]!;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
