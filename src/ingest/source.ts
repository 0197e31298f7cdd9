import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Box } from '../model/geometry.ts';
import type { Raster } from './raster.ts';

/** A page's pixels, as displayed: crop box and `/Rotate` honoured. */
export interface PageImage {
  /** `null` where the page has no pixels to give: blank, damaged or over the budget; findings say which. */
  readonly raster: Raster | null;
  /** Pixels an inch, the same along both axes. */
  readonly dpi: number;
  readonly findings: readonly Finding[];
}

/** Why a word that is painted cannot be taken as it stands: a line runs through it, or it stands upon other letters. */
export type Spoilt = 'struck' | 'overprinted';

/** A word of a text layer. */
export interface LayerWord {
  readonly text: string;
  readonly box: Box;
  /** Clockwise degrees the text runs by on the displayed page: 0 reads left to right, 90 downwards. */
  readonly turn: 0 | 90 | 180 | 270;
  /** Clockwise degrees by which it runs besides; absent where it runs straight. */
  readonly off?: number;
  /** False where nothing is painted: invisible text, as OCR programs lay it under or over a scan. */
  readonly painted: boolean;
  readonly spoilt?: Spoilt;
}

/** A ruled line drawn as vectors, in points of the displayed page: from (x0, y0) to (x1, y1), along one axis. */
export type LayerRule = Box;

/** What a page holds besides pixels. */
export interface PageLayer {
  readonly words: readonly LayerWord[];
  readonly rules: readonly LayerRule[];
  /** Filled rectangles that show: grounds of rows and headings among them. */
  readonly fills: readonly Box[];
  /** Boxes of the images painted on the page. */
  readonly images: readonly Box[];
  /** How many paths are painted that are not rules: drawings, letters turned into outlines. */
  readonly drawings: number;
  readonly findings: readonly Finding[];
}

/** One page of a source that has pixels. */
export interface SourcePage {
  /** Counts from 1. */
  readonly number: number;
  /** In points, as displayed. */
  readonly width: number;
  readonly height: number;
  /** Clockwise degrees the stored page is turned by when displayed. */
  readonly rotation: 0 | 90 | 180 | 270;
  /** `null` for sources without a text layer (images). */
  readonly layer: () => Promise<PageLayer | null>;
  readonly image: () => Promise<PageImage>;
  /** The page's images alone, where they lie, on white; text and drawings are left out. */
  readonly pictures: () => Promise<PageImage>;
  /** The page as a reader sees it, text and drawings over its images, at the resolution asked for. */
  readonly picture: (dpi: number) => Promise<PageImage>;
}

/** What every source has. */
interface Opened {
  /** `pdf`, `image`, `images`, `text`, `hocr`, `alto`. */
  readonly kind: string;
  /** The bare file or folder name. */
  readonly name: string;
  /** SHA-256 of the bytes (of a folder: of its page files' SHA-256s in order), lower-case hexadecimal. */
  readonly sha256: string;
  /** What opening it showed. */
  readonly findings: readonly Finding[];
}

/** A source that holds text already. */
export interface TextSource extends Opened {
  readonly holds: 'text';
  readonly document: Document;
}

/** A source of pages to recognise. */
export interface PageSource extends Opened {
  readonly holds: 'pages';
  readonly pageCount: number;
  /** Opens a page, counted from 1. Rejects where the page itself cannot be opened. */
  readonly page: (number: number) => Promise<SourcePage>;
  /** Frees what a page holds in memory once it is done with. */
  readonly close: () => Promise<void>;
}

export type OpenedSource = TextSource | PageSource;
