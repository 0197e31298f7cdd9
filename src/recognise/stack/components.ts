import type { PixelBox, Raster } from '../../ingest/raster.ts';
import { whiteBlocks, whiteRun } from '../../ingest/white-blocks.ts';

/** Anything darker than this, on white, belongs to a stroke: its soft edges too, so that thin strokes hang together. */
const DARK = 200;

/** Ink that hangs together, corners included. */
export interface Component {
  readonly box: PixelBox;
  /** Pixels of ink. */
  readonly area: number;
}

/** A component that is still growing, or what it became part of. */
interface Growing {
  x0: number;
  readonly y0: number;
  x1: number;
  y1: number;
  area: number;
  /** Its first pixel, which says where it stands in reading order. */
  first: number;
  into: Growing | null;
}

/** The connected components of a raster, in reading order of their first pixel. */
export function componentsOf({ width, height, data }: Raster): Component[] {
  const all: Growing[] = [];
  const white = whiteBlocks(data);
  // Runs of ink of the row before and of this one, as from, to, from, to; and the components they belong to.
  let [above, runs]: [number[], number[]] = [[], []];
  let [ownersAbove, owners]: [Growing[], Growing[]] = [[], []];
  for (let y = 0; y < height; y += 1) {
    [above, runs, ownersAbove, owners] = [runs, above, owners, ownersAbove];
    runs.length = 0;
    owners.length = 0;
    const row = y * width;
    let next = 0;
    for (let x = 0; x < width; x += 1) {
      if (data[row + x]! >= DARK) {
        x += Math.max(0, whiteRun(white, row + x) - 1);
        continue;
      }
      const from = x;
      while (x < width && data[row + x]! < DARK) x += 1;
      // Corners touch too: a run above may end where this one starts.
      while (next < above.length && above[next + 1]! < from) next += 2;
      let owner: Growing | null = null;
      for (let at = next; at < above.length && above[at]! <= x; at += 2) {
        owner = united(owner, rootOf(ownersAbove[at / 2]!));
      }
      if (owner === null) {
        owner = { x0: from, y0: y, x1: x, y1: y + 1, area: 0, first: row + from, into: null };
        all.push(owner);
      }
      owner.x0 = Math.min(owner.x0, from);
      owner.x1 = Math.max(owner.x1, x);
      owner.y1 = y + 1;
      owner.area += x - from;
      runs.push(from, x);
      owners.push(owner);
    }
  }
  return all
    .filter(({ into }) => into === null)
    .map(({ x0, y0, x1, y1, area }) => ({ box: { x0, y0, x1, y1 }, area }));
}

function rootOf(component: Growing): Growing {
  let root = component;
  while (root.into !== null) root = root.into;
  return root;
}

/** Makes two components one; the one that began first stays. */
function united(a: Growing | null, b: Growing): Growing {
  if (a === null || a === b) return b;
  const [kept, taken] = a.first < b.first ? [a, b] : [b, a];
  kept.x0 = Math.min(kept.x0, taken.x0);
  kept.x1 = Math.max(kept.x1, taken.x1);
  kept.y1 = Math.max(kept.y1, taken.y1);
  kept.area += taken.area;
  taken.into = kept;
  return kept;
}
