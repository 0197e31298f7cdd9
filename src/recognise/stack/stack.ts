import type { PixelBox } from '../../ingest/raster.ts';
import { drawn, type Drawing } from '../drawing.ts';

/** A crop to be read: how it is drawn, black on white, and where it lies in straight page pixels. */
export interface Crop {
  readonly id: number;
  /** Straight page pixels of the crop's top left corner. */
  readonly x: number;
  readonly y: number;
  /** Crop pixels across and down for one page pixel. */
  readonly across: number;
  readonly down: number;
  readonly image: Drawing;
}

/** Crops one above the other with white between, as one image to recognise. */
export interface Stack {
  readonly image: Drawing;
  readonly places: readonly { readonly crop: Crop; readonly top: number; readonly bottom: number }[];
}

/** White left, right and between crops, in stack pixels. */
const MARGIN = 12;
const GAP = 26;
/** A stack is closed at this height: taller ones were measured no faster and hold up other workers. */
const TALLEST = 3600;

/** Piles crops into as few stacks as the height allows, in their order. */
export function stacksOf(crops: readonly Crop[], tallest = TALLEST): Stack[] {
  const stacks: Crop[][] = [];
  let height = Infinity;
  for (const crop of crops) {
    if (height + crop.image.height + GAP > tallest) {
      stacks.push([]);
      height = GAP;
    }
    stacks.at(-1)!.push(crop);
    height += crop.image.height + GAP;
  }
  return stacks.map(stackOf);
}

function stackOf(crops: readonly Crop[]): Stack {
  const width = Math.max(...crops.map((crop) => crop.image.width)) + 2 * MARGIN;
  const height = crops.reduce((sum, crop) => sum + crop.image.height + GAP, GAP);
  let top = GAP;
  const places = crops.map((crop) => {
    const place = { crop, top, bottom: top + crop.image.height };
    top = place.bottom + GAP;
    return place;
  });
  const draw = (onto: Uint8Array): void => {
    onto.fill(255);
    for (const { crop, top: above } of places) {
      const pixels = drawn(crop.image);
      for (let row = 0; row < pixels.height; row += 1) {
        const from = row * pixels.width;
        onto.set(pixels.data.subarray(from, from + pixels.width), (above + row) * width + MARGIN);
      }
    }
  };
  return { image: { width, height, draw }, places };
}

/** Which crop a box of the stack lies in, and where on the page; `null` for what an engine saw in the white. */
export function backFromStack(stack: Stack, box: PixelBox): { crop: Crop; box: PixelBox } | null {
  const y = (box.y0 + box.y1) / 2;
  const place = stack.places.find(({ top, bottom }) => y >= top - GAP / 2 && y < bottom + GAP / 2);
  if (place === undefined) return null;
  const { crop, top } = place;
  return {
    crop,
    box: {
      x0: crop.x + (box.x0 - MARGIN) / crop.across,
      y0: crop.y + (box.y0 - top) / crop.down,
      x1: crop.x + (box.x1 - MARGIN) / crop.across,
      y1: crop.y + (box.y1 - top) / crop.down,
    },
  };
}
