import { turnRaster, type Raster } from '../../ingest/raster.ts';
import type { EngineRequest, EngineWord } from '../engine.ts';
import { straightened, type Frame } from './frame.ts';
import { paperOf, whitened } from './ink.ts';
import { skewOf } from './skew.ts';
import { smallInk } from './small-ink.ts';
import { turnOf, type Turn } from './turn.ts';

/** A page image made ready: white paper, upright and straight. */
export interface Prepared {
  /** The upright page image, paper whitened, not straightened: what cells are sampled from. */
  readonly page: Raster;
  /** The same straightened: what rules and prose are found in. */
  readonly straight: Raster;
  readonly frame: Frame;
  readonly dpi: number;
  /** Clockwise turn that made it upright. */
  readonly turned: Turn;
}

/** Skews smaller than this are left: over a page they shift a line by less than its own thickness. */
const LEAST_SKEW = 0.04;

/** Whitens, turns and straightens a page image of `dpi` dots an inch. */
export async function prepare(
  raster: Raster,
  dpi: number,
  recognise: (request: EngineRequest) => Promise<readonly EngineWord[]>,
): Promise<Prepared> {
  const white = whitened(raster, paperOf(raster, dpi));
  const turned = await turnOf(white, dpi, recognise);
  return straight(turnRaster(white, turned), dpi, turned);
}

/** The same where the turn is known. */
export function prepareTurned(raster: Raster, dpi: number, turned: Turn): Prepared {
  return straight(turnRaster(whitened(raster, paperOf(raster, dpi)), turned), dpi, turned);
}

function straight(page: Raster, dpi: number, turned: Turn): Prepared {
  const measured = skewOf(smallInk(page, dpi).bitmap);
  const skew = Math.abs(measured) < LEAST_SKEW ? 0 : measured;
  const frame: Frame = { width: page.width, height: page.height, skew, pointsX: 72 / dpi, pointsY: 72 / dpi };
  return { page, straight: straightened(page, frame), frame, dpi, turned };
}
