import type { Engine } from '../engine.ts';
import { ENGINES, type EngineName } from '../options.ts';

/** Makes the engine asked for, else the default; each is loaded only when it is asked for. */
export async function engineNamed(name: EngineName = ENGINES[0]): Promise<Engine> {
  switch (name) {
    case 'tesseract.js':
      return (await import('./tesseract-js.ts')).tesseractJs();
    case 'tesseract-cli':
      return (await import('./tesseract-cli.ts')).tesseractCli();
  }
}
