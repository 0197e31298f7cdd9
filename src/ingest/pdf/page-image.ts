import { resized } from '../resize.ts';
import { blankRaster, type Raster } from '../raster.ts';
import type { Box } from '../../model/geometry.ts';
import { laid, type ImagePlace } from './image-place.ts';

/** A page's pixels and their resolution. */
export interface PagePixels {
  readonly raster: Raster;
  readonly dpi: number;
}

/** Axes that differ by more than this (fax: 204 × 98) are made equal. */
const SQUARE = 0.02;

/**
 * The displayed page out of the one image that covers it: turned as it lies, made square, cut at the page's edges and
 * filled up with white where it ends before them.
 */
export function pageOfImage(image: Raster, place: ImagePlace, width: number, height: number): PagePixels {
  const upright = laid(image, place);
  const { box } = place;
  const dpiX = (upright.width * 72) / (box.x1 - box.x0);
  const dpiY = (upright.height * 72) / (box.y1 - box.y0);
  const dpi = Math.max(dpiX, dpiY);
  const square =
    Math.abs(dpiX / dpiY - 1) <= SQUARE
      ? upright
      : resized(
          upright,
          Math.round(((box.x1 - box.x0) * dpi) / 72),
          Math.round(((box.y1 - box.y0) * dpi) / 72),
        );
  return { raster: onPage(square, box, width, height, dpi), dpi };
}

function onPage(image: Raster, box: Box, width: number, height: number, dpi: number): Raster {
  const pixels = (points: number): number => Math.round((points * dpi) / 72);
  const left = pixels(box.x0);
  const top = pixels(box.y0);
  const pageWidth = Math.max(1, pixels(width));
  const pageHeight = Math.max(1, pixels(height));
  const slack = 2;
  if (
    Math.abs(left) <= slack &&
    Math.abs(top) <= slack &&
    Math.abs(image.width - pageWidth) <= slack &&
    Math.abs(image.height - pageHeight) <= slack
  ) {
    return image;
  }
  const page = blankRaster(pageWidth, pageHeight);
  const x0 = Math.max(0, left);
  const x1 = Math.min(pageWidth, left + image.width);
  for (let y = Math.max(0, top); y < Math.min(pageHeight, top + image.height); y += 1) {
    const from = (y - top) * image.width - left;
    if (x1 > x0) page.data.set(image.data.subarray(from + x0, from + x1), y * pageWidth + x0);
  }
  return page;
}
