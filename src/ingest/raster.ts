/** A grey image: one byte a pixel, row after row, 0 black to 255 white. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A rectangle in pixels; `x1` and `y1` are exclusive. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Whether the middle of a rectangle lies in a box, or within `slack` pixels of it: what engines say of boxes is a little off. */
export function holdsMiddle(box: PixelBox, { x0, y0, x1, y1 }: PixelBox, slack: number): boolean {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return x >= box.x0 - slack && x <= box.x1 + slack && y >= box.y0 - slack && y <= box.y1 + slack;
}

/** A raster of one grey, white unless said otherwise. */
export function blankRaster(width: number, height: number, grey = 255): Raster {
  return { width, height, data: new Uint8Array(width * height).fill(grey) };
}

/** Cuts a rectangle out; parts outside the raster are left out. */
export function cropRaster(raster: Raster, box: PixelBox): Raster {
  const x0 = Math.max(0, Math.floor(box.x0));
  const y0 = Math.max(0, Math.floor(box.y0));
  const x1 = Math.min(raster.width, Math.ceil(box.x1));
  const y1 = Math.min(raster.height, Math.ceil(box.y1));
  const width = Math.max(0, x1 - x0);
  const height = Math.max(0, y1 - y0);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (y0 + y) * raster.width + x0;
    data.set(raster.data.subarray(from, from + width), y * width);
  }
  return { width, height, data };
}

/** Makes a rectangle of an image white, in place: every pixel it touches. What lies outside the image is passed over. */
export function whiten(image: Raster, box: PixelBox): void {
  const x0 = Math.max(0, Math.floor(box.x0));
  const x1 = Math.min(image.width, Math.ceil(box.x1));
  if (x1 <= x0) return;
  for (let y = Math.max(0, Math.floor(box.y0)); y < Math.min(image.height, Math.ceil(box.y1)); y += 1) {
    image.data.fill(255, y * image.width + x0, y * image.width + x1);
  }
}

/** Turns a raster clockwise by a multiple of a quarter turn. */
export function turnRaster(raster: Raster, degrees: 0 | 90 | 180 | 270): Raster {
  const { width, height, data } = raster;
  if (degrees === 0) return raster;
  const turned = new Uint8Array(data.length);
  if (degrees === 180) {
    for (let i = 0, j = data.length - 1; j >= 0; i += 1, j -= 1) turned[i] = data[j]!;
    return { width, height, data: turned };
  }
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    if (degrees === 90) {
      for (let x = 0, to = height - 1 - y; x < width; x += 1, to += height) turned[to] = data[row + x]!;
    } else {
      for (let x = width - 1, to = y; x >= 0; x -= 1, to += height) turned[to] = data[row + x]!;
    }
  }
  return { width: height, height: width, data: turned };
}

/** Mirrors a raster left to right. */
export function mirrorRaster(raster: Raster): Raster {
  const { width, height } = raster;
  const data = new Uint8Array(raster.data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) data[row + x] = raster.data[row + width - 1 - x]!;
  }
  return { width, height, data };
}
