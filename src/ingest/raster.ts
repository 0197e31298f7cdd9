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

/** Makes a raster smaller by a whole factor; each pixel is the darkest of those it stands for, so thin strokes survive. */
export function shrinkDarkest(raster: Raster, factor: number): Raster {
  if (factor === 1) return raster;
  // Halves of halves: most of the work is then in one short loop.
  if (factor % 2 === 0) return shrinkDarkest(halfDarkest(raster), factor / 2);
  const width = Math.floor(raster.width / factor);
  const height = Math.floor(raster.height / factor);
  const data = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height * factor; y += 1) {
    const from = y * raster.width;
    const to = Math.floor(y / factor) * width;
    for (let x = 0, i = from; x < width; x += 1) {
      let darkest = data[to + x]!;
      for (let k = 0; k < factor; k += 1, i += 1) {
        const grey = raster.data[i]!;
        if (grey < darkest) darkest = grey;
      }
      data[to + x] = darkest;
    }
  }
  return { width, height, data };
}

function halfDarkest({ width: sourceWidth, height: sourceHeight, data: source }: Raster): Raster {
  const width = sourceWidth >> 1;
  const height = sourceHeight >> 1;
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    let upper = 2 * y * sourceWidth;
    let lower = upper + sourceWidth;
    for (let x = 0; x < width; x += 1, to += 1, upper += 2, lower += 2) {
      const a = source[upper]!;
      const b = source[upper + 1]!;
      const c = source[lower]!;
      const d = source[lower + 1]!;
      const above = a < b ? a : b;
      const below = c < d ? c : d;
      data[to] = above < below ? above : below;
    }
  }
  return { width, height, data };
}

/** Makes a raster smaller by a whole factor; each pixel is the mean of those it stands for. */
export function shrinkMean(raster: Raster, factor: number): Raster {
  if (factor === 1) return raster;
  if (factor % 2 === 0) return shrinkMean(halfMean(raster), factor / 2);
  const width = Math.floor(raster.width / factor);
  const height = Math.floor(raster.height / factor);
  const data = new Uint8Array(width * height);
  const source = raster.data;
  const sums = new Uint32Array(width * factor);
  const area = factor * factor;
  for (let y = 0, to = 0; y < height; y += 1) {
    sums.fill(0);
    for (let k = 0; k < factor; k += 1) {
      const from = (y * factor + k) * raster.width;
      for (let x = 0; x < sums.length; x += 1) sums[x] = sums[x]! + source[from + x]!;
    }
    for (let x = 0; x < sums.length; x += factor, to += 1) {
      let sum = sums[x]!;
      for (let k = 1; k < factor; k += 1) sum += sums[x + k]!;
      data[to] = sum / area;
    }
  }
  return { width, height, data };
}

function halfMean({ width: sourceWidth, height: sourceHeight, data: source }: Raster): Raster {
  const width = sourceWidth >> 1;
  const height = sourceHeight >> 1;
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    let upper = 2 * y * sourceWidth;
    let lower = upper + sourceWidth;
    for (let x = 0; x < width; x += 1, to += 1, upper += 2, lower += 2) {
      data[to] = (source[upper]! + source[upper + 1]! + source[lower]! + source[lower + 1]!) >> 2;
    }
  }
  return { width, height, data };
}
