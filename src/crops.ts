import type { Extraction } from './model/extraction.ts';
import { unionBoxes, type Box } from './model/geometry.ts';
import type { PageSource } from './ingest/index.ts';
import { cropRaster, turnRaster, type Raster } from './ingest/raster.ts';
import { resized } from './ingest/resize.ts';
import { figuresOf } from './model/walk.ts';
import type { Page } from './model/document.ts';

/** A report with more pictures than this is too heavy to open; the others keep their text. */
const MOST = 300;
/** Enough to read 5-point type, and small. */
const DPI = 170;
/** White around the picture, in points. */
const MARGIN = 3;
const POINTS_PER_INCH = 72;
/** Greys of a picture: what a scan of black type needs. */
const GREYS = 16;

interface Wanted {
  readonly figure: string;
  readonly page: number;
  /** The whole row, for its reader. */
  readonly box: Box;
  /** The figure itself, framed in the picture. */
  readonly mark: Box;
}

/**
 * Pictures of the places that reconciling left in doubt, as PNG bytes by figure: the row with its figure framed. Pages
 * are opened one after the other, and only those that are needed.
 */
export async function cropsOf(
  source: PageSource,
  pages: readonly Page[],
  extraction: Extraction,
  { signal, afterPage }: { readonly signal?: AbortSignal | undefined; readonly afterPage?: () => void } = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const crops = new Map<string, Uint8Array>();
  const wanted = wantedOf(extraction).slice(0, MOST);
  for (const number of new Set(wanted.map(({ page }) => page))) {
    signal?.throwIfAborted();
    const page = pages.find((candidate) => candidate.number === number);
    if (page === undefined) continue;
    const upright = await uprightImage(source, page);
    if (upright === null) continue;
    for (const one of wanted) if (one.page === number) crops.set(one.figure, await pictureOf(upright, one));
    afterPage?.();
  }
  return crops;
}

function wantedOf(extraction: Extraction): Wanted[] {
  const rows = new Map(extraction.records.allocations.map((row) => [row.id, row.source.box]));
  return figuresOf(extraction.records).flatMap(({ key, record, figure }) => {
    const { box, page } = figure.place;
    if (extraction.verdicts.get(key)?.status !== 'doubtful' || box === null) return [];
    return [{ figure: key, page, box: unionBoxes([box, rows.get(record) ?? null]) ?? box, mark: box }];
  });
}

interface Upright {
  readonly raster: Raster;
  readonly dpi: number;
}

/** The page's pixels as its boxes see them: turned as recognition turned it. `null` where there are none. */
async function uprightImage(source: PageSource, page: Page): Promise<Upright | null> {
  // A page that was recognised can be opened again; should it not, the report shows its text alone.
  const opened = await source.page(page.number).catch(() => null);
  const image = await opened?.image().catch(() => null);
  const raster = image?.raster ?? null;
  if (!opened || !image || raster === null) return null;
  const turn = ((page.rotation - opened.rotation + 360) % 360) as 0 | 90 | 180 | 270;
  return { raster: turnRaster(raster, turn), dpi: image.dpi };
}

async function pictureOf({ raster, dpi }: Upright, { box, mark }: Wanted): Promise<Uint8Array> {
  const scale = dpi / POINTS_PER_INCH;
  const x0 = Math.max(0, (box.x0 - MARGIN) * scale);
  const y0 = Math.max(0, (box.y0 - MARGIN) * scale);
  const crop = cropRaster(raster, { x0, y0, x1: (box.x1 + MARGIN) * scale, y1: (box.y1 + MARGIN) * scale });
  const shrink = Math.min(1, DPI / dpi);
  const width = Math.max(1, Math.round(crop.width * shrink));
  const height = Math.max(1, Math.round(crop.height * shrink));
  const small = shrink < 1 ? resized(crop, width, height) : crop;
  const at = (points: number, origin: number): number => Math.round((points * scale - origin) * shrink);
  frame(small, at(mark.x0, x0) - 2, at(mark.y0, y0) - 2, at(mark.x1, x0) + 2, at(mark.y1, y0) + 2);
  const { default: sharp } = await import('sharp');
  const raw = { width: small.width, height: small.height, channels: 1 as const };
  return sharp(small.data, { raw }).png({ palette: true, colours: GREYS, compressionLevel: 9 }).toBuffer();
}

/** Draws a thin grey frame, cut off at the edges. */
function frame({ width, height, data }: Raster, x0: number, y0: number, x1: number, y1: number): void {
  const put = (x: number, y: number): void => {
    if (x >= 0 && y >= 0 && x < width && y < height) data[y * width + x] = FRAME_GREY;
  };
  for (let x = x0; x <= x1; x += 1) for (const y of [y0, y1]) put(x, y);
  for (let y = y0; y <= y1; y += 1) for (const x of [x0, x1]) put(x, y);
}

const FRAME_GREY = 96;
