import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Raster } from './raster.ts';

interface NodeCanvas {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly context: {
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}
interface CanvasFactory {
  create(width: number, height: number): NodeCanvas;
  destroy(canvas: NodeCanvas): void;
}

/** Renders the pages of a PDF one after another, each when it is asked for, so that one page is in memory at a time. */
export async function* rasterise(pdf: Uint8Array, dpi: number, color = false): AsyncGenerator<Raster> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const doc = await task.promise;
  // pdf.js must be given a canvas of its own build: another version of the native package crashes the process.
  const factory = doc.canvasFactory as CanvasFactory;
  try {
    for (let number = 1; number <= doc.numPages; number++) {
      const page = await doc.getPage(number);
      const viewport = page.getViewport({ scale: dpi / 72 });
      const width = Math.round(viewport.width);
      const height = Math.round(viewport.height);
      const canvas = factory.create(width, height);
      await page.render({
        canvas: null,
        canvasContext: canvas.context as never,
        viewport,
        background: '#ffffff',
      }).promise;
      const rgba = canvas.context.getImageData(0, 0, width, height).data;
      const channels = color ? 3 : 1;
      const data = new Uint8Array(width * height * channels);
      for (let i = 0, from = 0; i < data.length; from += 4) {
        const red = rgba[from]!;
        const green = rgba[from + 1]!;
        const blue = rgba[from + 2]!;
        if (color) {
          data[i++] = red;
          data[i++] = green;
          data[i++] = blue;
        } else data[i++] = (red * 77 + green * 150 + blue * 29 + 128) >> 8;
      }
      factory.destroy(canvas);
      page.cleanup();
      yield { width, height, channels, data, dpi };
    }
  } finally {
    await task.destroy();
  }
}
