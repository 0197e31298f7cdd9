import type { Raster } from '../raster.ts';

/** An image as pdf.js hands it over. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  /** 1: one bit a pixel, 2: RGB, 3: RGBA. */
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** True where a value has the shape of {@link PdfImage} and as many bytes as it says. */
export function isPdfImage(value: unknown): value is PdfImage {
  if (value === null || typeof value !== 'object') return false;
  const { width, height, kind, data } = value as { readonly [Key in keyof PdfImage]?: PdfImage[Key] | null };
  if (typeof width !== 'number' || typeof height !== 'number' || typeof kind !== 'number') return false;
  const bytes =
    kind === 1 ? Math.ceil(width / 8) * height : kind === 2 ? width * height * 3 : width * height * 4;
  return (data?.length ?? -1) >= bytes && kind >= 1 && kind <= 3;
}

/** Whether an image hides all that lies under it. */
export function isOpaqueImage({ kind, data }: PdfImage): boolean {
  if (kind !== 3) return true;
  for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 255) return false;
  return true;
}

/** Luminance (ITU-R BT.601), transparency laid on white. */
export function greyOf(image: PdfImage): Raster {
  const { width, height, kind, data } = image;
  const out = new Uint8Array(width * height);
  if (kind === 1) {
    const stride = (width + 7) >> 3;
    for (let y = 0, to = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1, to += 1) {
        out[to] = (data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1 ? 255 : 0;
      }
    }
  } else if (kind === 2) {
    for (let i = 0, to = 0; to < out.length; i += 3, to += 1) {
      out[to] = (data[i]! * 77 + data[i + 1]! * 150 + data[i + 2]! * 29) >> 8;
    }
  } else {
    for (let i = 0, to = 0; to < out.length; i += 4, to += 1) {
      const grey = (data[i]! * 77 + data[i + 1]! * 150 + data[i + 2]! * 29) >> 8;
      const alpha = data[i + 3]!;
      out[to] = alpha === 255 ? grey : Math.round((grey * alpha) / 255 + 255 - alpha);
    }
  }
  return { width, height, data: out };
}
