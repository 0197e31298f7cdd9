import { message } from '../messages/message.ts';
import type { Metadata } from 'sharp';
import { decodeImage } from './decode.ts';
import { damaged, overBudget, unreadable } from './findings.ts';
import { PIXEL_BUDGET, type OpenOptions } from './options.ts';
import { resized } from './resize.ts';
import { plausibleDpi } from './resolution.ts';
import type { PageImage, SourcePage } from './source.ts';
import { tiffStretch } from './tiff-stretch.ts';

/** What a file says of one of its images, before anything is decoded. */
async function metadataOf(bytes: Uint8Array, page: number): Promise<Metadata> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { page, limitInputPixels: false, failOn: 'none', autoOrient: true }).metadata();
}

/** How many images a file holds (a TIFF can hold many). Rejects where the file is damaged. */
export async function imagesIn(bytes: Uint8Array): Promise<number> {
  return Math.max(1, (await metadataOf(bytes, 0)).pages ?? 1);
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
  const { autoOrient, density, width: storedWidth } = await metadataOf(bytes, index);
  const { width, height } = autoOrient;
  const dpi = plausibleDpi(width, height, density);
  // Fax: twice as many dots across as down. EXIF-turned files keep square dots.
  const stretch = storedWidth === width ? tiffStretch(bytes, index) : 1;
  const tall = stretch > 1.05 && stretch < 4 ? Math.round(height * stretch) : height;
  const image = async (): Promise<PageImage> => {
    if (width * tall > budget)
      return { raster: null, dpi, findings: [overBudget(number, width * tall, budget)] };
    return decoded(await load(), index, number, dpi, tall, budget);
  };
  return {
    number,
    width: (width * 72) / dpi,
    height: (tall * 72) / dpi,
    rotation: 0,
    layer: async () => null,
    image,
    pictures: image,
    // An image is its own picture, whatever the resolution.
    picture: image,
  };
}

async function decoded(
  bytes: Uint8Array,
  index: number,
  number: number,
  dpi: number,
  tall: number,
  budget: number,
): Promise<PageImage> {
  try {
    const { raster, whole } = await decodeImage(bytes, { page: index, budget, turned: true });
    const square = tall === raster.height ? raster : resized(raster, raster.width, tall);
    const findings = whole ? [] : [damaged(number, message('recognise/image-cut-off'))];
    return { raster: square, dpi, findings };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return { raster: null, dpi, findings: [unreadable(number, reason)] };
  }
}
