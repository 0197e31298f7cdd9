import { turnRaster, type Raster } from '../../ingest/raster.ts';
import { plausibleDpi } from '../../ingest/resolution.ts';
import { shrinkDarkest } from '../../ingest/shrink.ts';
import type { Recognise } from '../engine.ts';
import type { Box } from '../../model/geometry.ts';
import { straightBox, straightened, type Frame } from './frame.ts';
import { paperOf, whitened } from './ink.ts';
import { skewOf } from './skew.ts';
import { isBilevel, softened } from './soften.ts';
import { lieOf, turnByReading, type Sense, type Turn } from './turn.ts';

/** What cells are cut from: an upright page, its paper white. */
export interface CellImages {
  /** The page with soft edges, made when first asked for: what cells are sampled from. */
  readonly soft: () => Raster;
  /** The same straightened, made when first asked for: what rules and cells are found in. */
  readonly straight: () => Raster;
  readonly frame: Frame;
  /** At which the page is read: plausible, where the frame goes by what the file states. */
  readonly dpi: number;
}

/** A page image made ready: white paper, upright, and its skew known. */
export interface Prepared extends CellImages {
  /** The upright page image, paper whitened, not straightened: what prose is sampled from. */
  readonly page: Raster;
  /** The page straightened at {@link quickFactor}: a first look for rules and letters. */
  readonly quick: Raster;
  /** Page pixels to a pixel of `quick`. */
  readonly quickFactor: number;
  /** Clockwise turn that made it upright. */
  readonly turned: Turn;
}

/** Skews smaller than this are left: over a page they shift a line by less than its own thickness. */
const LEAST_SKEW = 0.04;
/** The first look is taken at no less than this: rules are then still a pixel wide. */
const QUICK_DPI = 140;

/**
 * Whitens, turns and straightens a page image of `stated` dots an inch.
 *
 * @param known its turn, where a person says it
 */
export async function prepare(
  raster: Raster,
  stated: number,
  recognise: Recognise,
  known?: Turn,
): Promise<Prepared> {
  if (known !== undefined) return prepareTurned(raster, stated, known);
  const { white, dpi } = whitePage(raster, stated);
  const lie = lieOf(white, dpi);
  const turned = lie.isUpright ? 0 : await turnByReading(white, dpi, lie, recognise);
  return preparedPage(turnRaster(white, turned), dpi, 72 / stated, turned);
}

/**
 * Makes a page ready and reads it. One that most likely stands upright as it is stored is read so: what is read tells best,
 * and only where it makes no sense are other turns tried.
 *
 * @param read reads the page made ready
 * @param sense whether what was read is text
 * @param known its turn, where a person says it
 */
export async function prepareAndRead<Content>(
  raster: Raster,
  stated: number,
  recognise: Recognise,
  read: (prepared: Prepared) => Promise<Content>,
  sense: (content: Content) => Sense,
  known?: Turn,
): Promise<{ readonly prepared: Prepared; readonly content: Content }> {
  const { white, dpi } = whitePage(raster, stated);
  const turnedBy = async (turn: Turn): Promise<{ prepared: Prepared; content: Content }> => {
    const prepared = preparedPage(turnRaster(white, turn), dpi, 72 / stated, turn);
    return { prepared, content: await read(prepared) };
  };
  if (known !== undefined) return turnedBy(known);
  const lie = lieOf(white, dpi);
  const asStored = lie.turns[0] === 0 ? await turnedBy(0) : null;
  if (asStored !== null) {
    const made = sense(asStored.content);
    if (made === 'text' || (made === 'little' && lie.isUpright)) return asStored;
  }
  const turn = await turnByReading(white, dpi, lie, recognise);
  return turn === 0 && asStored !== null ? asStored : turnedBy(turn);
}

/** Makes a page ready whose turn is known. */
export function prepareTurned(raster: Raster, stated: number, turned: Turn): Prepared {
  const { white, dpi } = whitePage(raster, stated);
  return preparedPage(turnRaster(white, turned), dpi, 72 / stated, turned);
}

/**
 * Makes ready what a few places of a page are read again from.
 *
 * @param skew as measured before, in degrees; where it is not known it is measured again
 * @param boxes the places, in points of the page
 */
export function prepareParts(
  raster: Raster,
  stated: number,
  turned: Turn,
  skew: number | undefined,
  boxes: readonly Box[],
): CellImages {
  const { white, dpi } = whitePage(raster, stated);
  const page = turnRaster(white, turned);
  const frame = frameOf(page, 72 / stated, skew ?? lookedAtQuickly(page, dpi).skew);
  let soft: Raster | null = null;
  let straight: Raster | null = null;
  const softPage = (): Raster => (soft ??= softEdged(page));
  const parts = boxes.map((box) => straightBox(frame, box));
  return {
    soft: softPage,
    straight: () => (straight ??= straightened(softPage(), frame, parts)),
    frame,
    dpi,
  };
}

/** A page as it is stored, its paper white, and the resolution at which it is read. */
function whitePage(raster: Raster, stated: number): { white: Raster; dpi: number } {
  const dpi = plausibleDpi(raster.width, raster.height, stated);
  return { white: whitened(raster, paperOf(raster, dpi)), dpi };
}

function frameOf({ width, height }: Raster, points: number, skew: number): Frame {
  return { width, height, skew, pointsX: points, pointsY: points };
}

/** A page made smaller, and its skew, which is measured on that. */
function lookedAtQuickly(page: Raster, dpi: number): { small: Raster; quickFactor: number; skew: number } {
  const quickFactor = Math.max(1, Math.floor(dpi / QUICK_DPI));
  const small = shrinkDarkest(page, quickFactor);
  const measured = skewOf(small, dpi / quickFactor);
  return { small, quickFactor, skew: Math.abs(measured) < LEAST_SKEW ? 0 : measured };
}

function preparedPage(page: Raster, dpi: number, points: number, turned: Turn): Prepared {
  const { small, quickFactor, skew } = lookedAtQuickly(page, dpi);
  const frame = frameOf(page, points, skew);
  const quick = straightened(small, { ...frame, width: small.width, height: small.height });
  let soft: Raster | null = null;
  let straight: Raster | null = null;
  const softPage = (): Raster => (soft ??= softEdged(page));
  const isQuick = (): boolean => quickFactor === 1 && softPage() === page;
  return {
    page,
    soft: softPage,
    straight: () => (straight ??= isQuick() ? quick : straightened(softPage(), frame)),
    quick,
    quickFactor,
    frame,
    dpi,
    turned,
  };
}

/**
 * A page whose strokes have soft edges: an engine that learnt from greys takes the steps of a bilevel scan of small type
 * for parts of letters. Measured on 249 rows of two such scans of 5 to 6.5 point type: names misread 12 before, 3 after;
 * a wider blur loses commas and small letters again, and prose, which is made smaller to be read, only loses by it.
 */
function softEdged(page: Raster): Raster {
  return isBilevel(page) ? softened(page) : page;
}
