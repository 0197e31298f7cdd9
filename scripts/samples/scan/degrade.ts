import { makeRng, type Rng } from '../rng.ts';
import type { Raster } from './raster.ts';

/** What a scanner, a copier and a clerk do to a page. Angles in degrees, lengths in points, levels 0 to 255. */
export interface Damage {
  /** Largest skew either way; each page draws its own. */
  readonly skew: number;
  /** Deviation of the blur, in pixels. */
  readonly blur: number;
  /** Deviation of the noise, in levels. */
  readonly noise: number;
  /** How much darker the darkest edge is: 0 is even light, 0.3 a thick book on a copier. */
  readonly shading: number;
  /** Specks of dust to the square inch. */
  readonly speckle: number;
  /** Levels of the paper and of full ink. */
  readonly paper: number;
  readonly ink: number;
  /** Print that runs (above 0) or fades (below): moves the middle greys, in levels. */
  readonly spread: number;
  /** Largest shift of the page on the glass, in points. */
  readonly shift: number;
}

/** A page after {@link Damage}; each step on typed arrays, drawn from `seed` alone. */
export function degrade(page: Raster, damage: Damage, seed: number): Raster {
  const rng = makeRng(seed);
  const angle = ((rng.next() * 2 - 1) * damage.skew * Math.PI) / 180;
  const shift = (damage.shift * page.dpi) / 72;
  let data = turn(page, angle, (rng.next() * 2 - 1) * shift, (rng.next() * 2 - 1) * shift);
  if (damage.speckle > 0) speckle(page, data, damage.speckle, rng);
  if (damage.blur > 0) data = blur(page, data, damage.blur);
  light(page, data, damage, rng);
  return { ...page, data };
}

/** Rotates about the middle, two-point interpolation both ways; what comes from outside the sheet is white. */
function turn({ width, height, channels, data }: Raster, angle: number, dx: number, dy: number): Uint8Array {
  if (angle === 0 && dx === 0 && dy === 0) return data.slice();
  const out = new Uint8Array(data.length).fill(255);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const middleX = width / 2;
  const middleY = height / 2;
  const stride = width * channels;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = cos * (x - middleX - dx) + sin * (y - middleY - dy) + middleX;
      const fromY = -sin * (x - middleX - dx) + cos * (y - middleY - dy) + middleY;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const fx = fromX - left;
      const fy = fromY - top;
      const at = top * stride + left * channels;
      const to = y * stride + x * channels;
      for (let c = 0; c < channels; c++) {
        const upper = data[at + c]! * (1 - fx) + data[at + channels + c]! * fx;
        const lower = data[at + stride + c]! * (1 - fx) + data[at + stride + channels + c]! * fx;
        out[to + c] = upper * (1 - fy) + lower * fy + 0.5;
      }
    }
  }
  return out;
}

function speckle(
  { width, height, channels, dpi }: Raster,
  data: Uint8Array,
  density: number,
  rng: Rng,
): void {
  const specks = Math.round((density * width * height) / (dpi * dpi));
  for (let n = 0; n < specks; n++) {
    const size = rng.chance(0.75) ? 1 : rng.int(2, Math.max(2, Math.round(dpi / 100)));
    const x = rng.int(0, width - size - 1);
    const y = rng.int(0, height - size - 1);
    const level = rng.chance(0.8) ? rng.int(20, 120) : 255;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        if (size > 2 && rng.chance(0.3)) continue;
        data.fill(level, ((y + j) * width + x + i) * channels, ((y + j) * width + x + i + 1) * channels);
      }
    }
  }
}

/** A separable bell blur. */
function blur({ width, height, channels }: Raster, data: Uint8Array, deviation: number): Uint8Array {
  const reach = Math.max(1, Math.ceil(deviation * 2.5));
  const kernel = new Float32Array(2 * reach + 1);
  let sum = 0;
  for (let i = -reach; i <= reach; i++)
    sum += kernel[i + reach] = Math.exp((-i * i) / (2 * deviation * deviation));
  for (let i = 0; i < kernel.length; i++) kernel[i]! /= sum;
  const pass = (source: Uint8Array, step: number, limit: (at: number) => number): Uint8Array => {
    const out = new Uint8Array(source.length);
    for (let at = 0; at < source.length; at++) {
      const position = limit(at);
      const length = step === channels ? width : height;
      let value = 0;
      for (let k = -reach; k <= reach; k++) {
        const clipped = Math.min(Math.max(position + k, 0), length - 1);
        value += kernel[k + reach]! * source[at + (clipped - position) * step]!;
      }
      out[at] = value + 0.5;
    }
    return out;
  };
  const stride = width * channels;
  const across = pass(data, channels, (at) => Math.floor((at % stride) / channels));
  return pass(across, stride, (at) => Math.floor(at / stride));
}

/** Ink and paper levels, uneven light and grain, in one pass. */
function light({ width, height, channels }: Raster, data: Uint8Array, damage: Damage, rng: Rng): void {
  const tone = new Float32Array(256);
  for (let level = 0; level < 256; level++) {
    // The middle greys move, black and white stay.
    const bent = level - damage.spread * Math.sin((level / 255) * Math.PI);
    tone[level] = damage.ink + (bent / 255) * (damage.paper - damage.ink);
  }
  const across = rng.next() * 2 - 1;
  const down = rng.next() * 2 - 1;
  const spine = rng.chance(0.5);
  // One long strip of grain read from changing offsets: a page of normal draws would cost more than all the rest.
  const grain = new Float32Array(65_537);
  for (let i = 0; i < grain.length; i++) grain[i] = rng.normal() * damage.noise;
  for (let y = 0; y < height; y++) {
    let offset = rng.int(0, grain.length - 1);
    const v = y / height;
    for (let x = 0; x < width; x++) {
      const u = x / width;
      const edge = spine ? Math.exp(-u * 14) : Math.exp(-(1 - u) * 14);
      const slope = 0.5 + 0.25 * across * (2 * u - 1) + 0.25 * down * (2 * v - 1);
      const dim = 1 - damage.shading * (0.55 * slope + 0.45 * edge);
      const at = (y * width + x) * channels;
      for (let c = 0; c < channels; c++) {
        const value = tone[data[at + c]!]! * dim + grain[offset]!;
        data[at + c] = value < 0 ? 0 : value > 255 ? 255 : value;
        offset = offset === 65_536 ? 0 : offset + 1;
      }
    }
  }
}

/** Quarter turns clockwise: how a landscape sheet lies when it goes through a portrait feeder. */
export function quarterTurn(page: Raster, clockwise: boolean): Raster {
  const { width, height, channels, data } = page;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const toX = clockwise ? height - 1 - y : y;
      const toY = clockwise ? x : width - 1 - x;
      for (let c = 0; c < channels; c++)
        out[(toY * height + toX) * channels + c] = data[(y * width + x) * channels + c]!;
    }
  }
  return { ...page, width: height, height: width, data: out };
}
