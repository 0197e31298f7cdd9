import type { Sharp } from 'sharp';
import { damaged, overBudget, unreadable } from './findings.ts';
import { PIXEL_BUDGET, type OpenOptions } from './options.ts';
import { resized } from './resize.ts';
import type { PageImage, SourcePage } from './source.ts';

/** Where a file states no resolution, a page is taken for A4. */
const A4_WIDTH = 595.28;
const A4_HEIGHT = 841.89;
/** Stated resolutions outside these are a camera's or an editor's default, not a scanner's. */
const LEAST_DPI = 100;
const MOST_DPI = 1300;

/** Decodes with a real decoder; loaded only when an image is opened. */
async function sharpOf(bytes: Uint8Array, page: number, budget: number): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  return sharp(bytes, { page, limitInputPixels: budget, failOn: 'none', autoOrient: true });
}

/** How many images a file holds (a TIFF can hold many). Rejects where the file is damaged. */
export async function imagesIn(bytes: Uint8Array): Promise<number> {
  const image = await sharpOf(bytes, 0, Number.MAX_SAFE_INTEGER);
  return Math.max(1, (await image.metadata()).pages ?? 1);
}

/** One image of a file as a page; `number` is its number in the source, `index` its place in the file, from 0. */
export async function pageOfImageFile(
  load: () => Promise<Uint8Array>,
  index: number,
  number: number,
  options: OpenOptions,
): Promise<SourcePage> {
  const budget = options.maxPixels ?? PIXEL_BUDGET;
  const bytes = await load();
  const opened = await sharpOf(bytes, index, Number.MAX_SAFE_INTEGER);
  const { autoOrient, density, width: storedWidth, xres, yres } = (await opened.metadata()) as Metadata;
  const { width, height } = autoOrient;
  const dpi = resolutionOf(width, height, density);
  // Fax: twice as many dots across as down. EXIF-turned files keep square dots.
  const stretch =
    storedWidth === width && xres !== undefined && yres !== undefined && yres > 0 ? xres / yres : 1;
  const tall = stretch > 1.05 && stretch < 4 ? Math.round(height * stretch) : height;
  const image = async (): Promise<PageImage> => {
    if (width * tall > budget)
      return { raster: null, dpi, findings: [overBudget(number, width * tall, budget)] };
    return decode(await load(), index, number, dpi, tall, budget);
  };
  return {
    number,
    width: (width * 72) / dpi,
    height: (tall * 72) / dpi,
    rotation: 0,
    layer: async () => null,
    image,
    // An image is its own picture, whatever the resolution.
    picture: image,
  };
}

interface Metadata {
  readonly autoOrient: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly density?: number;
  readonly xres?: number;
  readonly yres?: number;
}

function resolutionOf(width: number, height: number, density: number | undefined): number {
  if (density !== undefined && density >= LEAST_DPI && density <= MOST_DPI) return density;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Math.max(50, Math.round(Math.max((short * 72) / A4_WIDTH, (long * 72) / A4_HEIGHT)));
}

async function decode(
  bytes: Uint8Array,
  index: number,
  number: number,
  dpi: number,
  tall: number,
  budget: number,
): Promise<PageImage> {
  try {
    const image = await sharpOf(bytes, index, budget);
    const { data, info } = await image
      .flatten({ background: '#ffffff' })
      .greyscale()
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const grey = info.channels === 1 ? new Uint8Array(data) : data.filter((_, i) => i % info.channels === 0);
    const raster = { width: info.width, height: info.height, data: new Uint8Array(grey) };
    const square = tall === raster.height ? raster : resized(raster, raster.width, tall);
    return { raster: square, dpi, findings: await completeness(bytes, index, number) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return { raster: null, dpi, findings: [unreadable(number, reason)] };
  }
}

/** A truncated file still decodes, in part; a strict second look at its statistics says so. */
async function completeness(
  bytes: Uint8Array,
  index: number,
  number: number,
): Promise<PageImage['findings']> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { page: index, failOn: 'truncated', limitInputPixels: false }).stats();
    return [];
  } catch {
    return [damaged(number, 'image incomplète / incomplete image')];
  }
}
