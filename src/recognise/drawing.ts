import type { Raster } from '../ingest/raster.ts';

/** An image that is drawn when it is wanted, where it is wanted: what waits for an engine holds no pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Writes all its pixels, one byte each, row after row. */
  readonly draw: (onto: Uint8Array) => void;
}

/** An image that is there, as one to be drawn. */
export function drawingOf({ width, height, data }: Raster): Drawing {
  return {
    width,
    height,
    draw: (onto) => {
      onto.set(data);
    },
  };
}

/** An image drawn. */
export function drawn({ width, height, draw }: Drawing): Raster {
  const data = new Uint8Array(width * height);
  draw(data);
  return { width, height, data };
}
