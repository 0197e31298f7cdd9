import type { PixelBox } from '../ingest/raster.ts';
import type { Drawing } from './drawing.ts';

/**
 * How an engine should look at an image: a page to divide by itself, a page whose lines stand one below the other, one block of
 * lines that was cut out, or one line.
 */
export type Layout = 'page' | 'column' | 'block' | 'line';

/** One image to recognise. */
export interface EngineRequest {
  readonly image: Drawing;
  readonly layout: Layout;
  /** Resolution of the image, which engines use to judge sizes. */
  readonly dpi: number;
  /** Only digits and the marks that stand among them can be read. */
  readonly digits: boolean;
  /** Ask for other readings of the same pixels. */
  readonly alternatives: boolean;
}

/** One word as an engine read it. */
export interface EngineWord {
  readonly text: string;
  /** In pixels of the request's image. */
  readonly box: PixelBox;
  /** 0 to 1. */
  readonly confidence: number;
  /** Other readings, likeliest first. */
  readonly alternatives: readonly string[];
  /** Words with the same number stand on the same line; numbers rise in reading order. */
  readonly line: number;
}

/** One worker of an engine: recognises one image at a time, in the order they are given. */
export interface EngineWorker {
  recognise(request: EngineRequest): Promise<readonly EngineWord[]>;
  /**
   * Stops at once, in the middle of a recognition too; the promise under way may stay unsettled. Settles when the worker is
   * gone, and the memory of its thread or process with it.
   */
  kill(): Promise<void>;
}

/** What a result owes its reading to. */
export interface EngineIdentity {
  readonly name: string;
  readonly version: string;
  /** Name, variant and fingerprint of the language data. */
  readonly languageData: string;
}

/** The scale at which print is shown to an engine. */
export interface Scale {
  readonly dpi: number;
  /** Its width against printed width. */
  readonly narrower: number;
}

/** One way of showing a crop to an engine. Different ways fail in different places, so what they share is likely so. */
export interface View extends Scale {
  readonly image: 'grey' | 'soft' | 'hard';
  readonly digits: boolean;
}

/** What an engine reads best, and how far its word goes: each figure measured with it. */
export interface Habits {
  /** Cells are read at this scale first. */
  readonly cells: Scale;
  /** What was read with doubt is read again at these. */
  readonly secondLooks: readonly [Scale, Scale];
  /** What is no number where one must be is read again at these, in turn. */
  readonly numbers: readonly Scale[];
  /** A word less sure than this is doubted; where its reading is to speak for many cells alike, one less sure than that. */
  readonly doubt: { readonly word: number; readonly ofMany: number };
  /** Prose is read so; smaller type larger, up to `mostDpi`, until its capitals are `capital` pixels tall. */
  readonly prose: Scale & { readonly mostDpi: number; readonly capital: number };
  /** Figures that the sums doubt are read again in these. */
  readonly views: readonly View[];
  /** A symbol's other reading counts this much of the word's own. */
  readonly alternative: number;
}

/** An OCR engine. Nothing outside `engines/` knows which one is at work. */
export interface Engine extends EngineIdentity {
  /** Whose its readings are: engines with the same recogniser in them err alike, and bear one name. */
  readonly reader: string;
  readonly habits: Habits;
  /** Memory one worker needs, in bytes. */
  readonly workerMemory: number;
  /** How many images a worker may be given at once: while one is read the next waits with it, not with a busy caller. */
  readonly inHand: number;
  start(): Promise<EngineWorker>;
}

/** What recognition calls: a pool, or one worker. */
export type Recognise = (request: EngineRequest) => Promise<readonly EngineWord[]>;

/** An engine at work, as those know it who show it images. */
export interface Reader extends Pick<Engine, 'reader' | 'habits'> {
  readonly recognise: Recognise;
}
