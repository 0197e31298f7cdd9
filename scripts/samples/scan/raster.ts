/** A page as pixels: rows top to bottom, one or three bytes a pixel (grey or RGB), 255 is paper. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
  readonly dpi: number;
}
