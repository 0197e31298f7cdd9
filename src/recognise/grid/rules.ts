import type { Raster } from '../../ingest/raster.ts';
import { whiteBlocks, whiteRun } from '../../ingest/white-blocks.ts';

/** A ruled line: along one axis from `from` to `to`, at `at` on the other, in pixels or points. */
export interface Rule {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Share of its length that is ink and not a bridged gap, 0 to 1. */
  readonly ink: number;
}

/** The horizontal and vertical rules of a page. For horizontals `at` is y, for verticals x. */
export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Half the widest rule looked for, in inches. */
const HALF_WIDTH = 0.02;
/** A rule is at least this much darker (0–255) than what lies on both sides of it. */
const CONTRAST = 26;
/** What is lighter can have nothing so much lighter beside it. */
const LIGHTEST = 255 - CONTRAST;
/** Text that touches a rule, dust and worn print break it; gaps up to this many inches are bridged. */
const BREAK = 0.035;
/** Share of a run that must be dark. */
const DENSITY = 0.72;
/** Shortest rules, in inches: horizontal ones are wider than the longest stroke of a letter, vertical ones taller. */
const SHORTEST_HORIZONTAL = 0.3;
const SHORTEST_VERTICAL = 0.1;

/**
 * Finds ruled lines in a straightened image: pixels darker than both sides at a small distance, which holds on white
 * paper, on a coloured fill and in shade, in runs longer than any stroke of a letter.
 */
export function rulesOf(raster: Raster, dpi: number): Rules {
  const reach = Math.max(3, Math.round(HALF_WIDTH * dpi));
  const gap = Math.max(3, Math.round(BREAK * dpi));
  const white = whiteBlocks(raster.data);
  return {
    horizontal: joined(horizontalRuns(raster, white, reach, gap, SHORTEST_HORIZONTAL * dpi), reach),
    vertical: joined(verticalRuns(raster, white, reach, gap, SHORTEST_VERTICAL * dpi), reach),
  };
}

interface Run {
  from: number;
  to: number;
  at: number;
  /** How many of its pixels are dark. */
  dark: number;
}

function horizontalRuns(
  { width, height, data }: Raster,
  white: Uint8Array,
  reach: number,
  gap: number,
  shortest: number,
): Run[] {
  const runs: Run[] = [];
  for (let y = reach; y < height - reach; y += 1) {
    const row = y * width;
    const up = row - reach * width;
    const down = row + reach * width;
    let start = -1;
    let last = -1;
    let dark = 0;
    for (let x = 0; x < width; x += 1) {
      const grey = data[row + x]!;
      if (grey > LIGHTEST) {
        if (grey === 255) x += Math.max(0, whiteRun(white, row + x) - 1);
        continue;
      }
      const limit = grey + CONTRAST;
      if (data[up + x]! <= limit || data[down + x]! <= limit) continue;
      if (start >= 0 && x - last > gap) {
        if (last - start >= shortest && dark >= DENSITY * (last - start))
          runs.push({ from: start, to: last + 1, at: y, dark });
        start = -1;
      }
      if (start < 0) {
        start = x;
        dark = 0;
      }
      last = x;
      dark += 1;
    }
    if (start >= 0 && last - start >= shortest && dark >= DENSITY * (last - start)) {
      runs.push({ from: start, to: last + 1, at: y, dark });
    }
  }
  return runs;
}

function verticalRuns(
  { width, height, data }: Raster,
  white: Uint8Array,
  reach: number,
  gap: number,
  shortest: number,
): Run[] {
  const runs: Run[] = [];
  const start = new Int32Array(width).fill(-1);
  const last = new Int32Array(width);
  const dark = new Int32Array(width);
  const close = (x: number): void => {
    const length = last[x]! - start[x]!;
    if (length >= shortest && dark[x]! >= DENSITY * length)
      runs.push({ from: start[x]!, to: last[x]! + 1, at: x, dark: dark[x]! });
    start[x] = -1;
  };
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = reach; x < width - reach; x += 1) {
      const grey = data[row + x]!;
      if (grey > LIGHTEST) {
        if (grey === 255) x += Math.max(0, whiteRun(white, row + x) - 1);
        continue;
      }
      const limit = grey + CONTRAST;
      if (data[row + x - reach]! <= limit || data[row + x + reach]! <= limit) continue;
      if (start[x]! >= 0 && y - last[x]! > gap) close(x);
      if (start[x]! < 0) {
        start[x] = y;
        dark[x] = 0;
      }
      last[x] = y;
      dark[x] = dark[x]! + 1;
    }
  }
  for (let x = reach; x < width - reach; x += 1) if (start[x]! >= 0) close(x);
  return runs.sort((a, b) => a.at - b.at || a.from - b.from);
}

/**
 * Joins runs that lie side by side (a rule is several pixels thick) or end to end into one rule each. A bundle thicker
 * than twice the reach is a fill or a picture and is dropped.
 */
function joined(runs: readonly Run[], reach: number): Rule[] {
  const bundles: {
    from: number;
    to: number;
    first: number;
    last: number;
    weight: number;
    moment: number;
    dark: number;
  }[] = [];
  let open: typeof bundles = [];
  for (const run of runs) {
    open = open.filter((bundle) => run.at - bundle.last <= 2);
    const length = run.to - run.from;
    const near = open.find((bundle) => run.from <= bundle.to + reach && run.to >= bundle.from - reach);
    if (near === undefined) {
      const bundle = {
        from: run.from,
        to: run.to,
        first: run.at,
        last: run.at,
        weight: length,
        moment: length * run.at,
        dark: run.dark,
      };
      bundles.push(bundle);
      open.push(bundle);
    } else {
      near.from = Math.min(near.from, run.from);
      near.to = Math.max(near.to, run.to);
      near.last = run.at;
      near.weight += length;
      near.moment += length * run.at;
      near.dark += run.dark;
    }
  }
  return bundles
    .filter((bundle) => bundle.last - bundle.first <= 2 * reach + 2)
    .map(({ from, to, moment, weight, dark }) => ({
      from,
      to,
      at: moment / weight + 0.5,
      ink: dark / weight,
    }));
}
