import type { Engine } from '../engine.ts';

/** The engines there are, by name, the default first: each is loaded only when it is asked for. */
export const ENGINES = {
  'tesseract.js': async (): Promise<Engine> => (await import('./tesseract-js.ts')).tesseractJs(),
  'tesseract-cli': async (): Promise<Engine> => (await import('./tesseract-cli.ts')).tesseractCli(),
} as const;
export type EngineName = keyof typeof ENGINES;

/** Makes the engine asked for, else the default. */
export function engineNamed(name: EngineName = 'tesseract.js'): Promise<Engine> {
  return ENGINES[name]();
}
