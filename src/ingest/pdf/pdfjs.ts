import type * as PdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** The part of pdf.js that is used; loaded only when a PDF is opened. */
export type Pdfjs = typeof PdfjsModule;

/** Loads pdf.js, whose warnings are kept off the terminal by {@link withWarnings}. */
export async function loadPdfjs(): Promise<{ pdfjs: Pdfjs; folder: string }> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('pdfjs-dist/package.json')) + sep;
  const { value } = await withWarnings(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
  return { pdfjs: value, folder };
}

/** Where pdf.js finds its own data, all on this machine. */
export function resources(folder: string): Record<string, string | boolean> {
  return {
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    wasmUrl: join(folder, 'wasm') + sep,
    iccUrl: join(folder, 'iccs') + sep,
  };
}

/**
 * pdf.js makes JPEG 2000 images smaller that are larger than the largest canvas it can make, and tries out on first need how
 * large that is: without any `OffscreenCanvas` it settles for 2048 dots a side, half the resolution of a scan. No image is
 * put on such a canvas here, so it is told that all sizes go.
 */
class AnySize {
  getContext(): object {
    return { fillRect: () => undefined, getImageData: () => ({ data: [0, 0, 0, 255] }) };
  }
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Runs work on pdf.js and returns what it warned of meanwhile. pdf.js reports damaged streams by `console` alone, and a
 * damaged page must never pass for a blank one. Calls take turns, so that each warning belongs to the page that caused it.
 *
 * The build of pdf.js for Node 20 also puts slow stand-ins for `push` and JSON in place of the language's own, for the
 * whole process, when its modules load (core-js): those are put back too.
 */
export function withWarnings<T>(work: () => Promise<T>): Promise<{ value: T; warnings: string[] }> {
  const run = async (): Promise<{ value: T; warnings: string[] }> => {
    const warnings: string[] = [];
    const names = ['log', 'info', 'warn', 'error'] as const;
    /* eslint-disable no-console, @typescript-eslint/unbound-method -- pdf.js writes there; it is put back below */
    const { push } = Array.prototype;
    const { parse, stringify } = JSON;
    const saved = names.map((name) => console[name]);
    const canvas = (globalThis as { OffscreenCanvas?: unknown }).OffscreenCanvas;
    Object.assign(globalThis, { OffscreenCanvas: AnySize });
    names.forEach(
      (name) => (console[name] = (...parts: unknown[]) => void warnings.push(parts.map(String).join(' '))),
    );
    try {
      return { value: await work(), warnings };
    } finally {
      names.forEach((name, index) => (console[name] = saved[index]!));
      Array.prototype.push = push;
      Object.assign(JSON, { parse, stringify });
      Object.assign(globalThis, { OffscreenCanvas: canvas });
    }
    /* eslint-enable no-console, @typescript-eslint/unbound-method */
  };
  const result = turn.then(run, run);
  turn = result.catch(() => undefined);
  return result;
}
