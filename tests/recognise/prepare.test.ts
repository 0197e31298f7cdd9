import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { blankRaster, cropRaster, turnRaster, type Raster } from '../../src/ingest/raster.ts';
import { drawingOf, drawn } from '../../src/recognise/drawing.ts';
import { onPage, pageBox, straightBox, type Frame } from '../../src/recognise/prepare/frame.ts';
import { paperOf, whitened } from '../../src/recognise/prepare/ink.ts';
import type { Recognise } from '../../src/recognise/engine.ts';
import { softened } from '../../src/recognise/prepare/soften.ts';
import {
  prepare,
  prepareAndRead,
  prepareParts,
  prepareTurned,
} from '../../src/recognise/prepare/straighten.ts';
import { componentsOf } from '../../src/recognise/stack/components.ts';
import { backFromStack, stacksOf } from '../../src/recognise/stack/stack.ts';

const DPI = 150;

/** A page of lines of blocks as long as words, that run down to the right by `skew` degrees. */
function written(skew: number): Raster {
  const page = blankRaster(1000, 1400);
  const [cos, sin] = [Math.cos((skew * Math.PI) / 180), Math.sin((skew * Math.PI) / 180)];
  for (let y = 0; y < page.height; y += 1) {
    for (let x = 0; x < page.width; x += 1) {
      // Where the pixel lies on the straight page.
      const [dx, dy] = [x - 500, y - 700];
      const u = 500 + dx * cos + dy * sin;
      const v = 700 - dx * sin + dy * cos;
      if (u < 120 || u > 880 || v < 120 || v > 1280) continue;
      if (v % 34 < 12 && u % 97 < 80) page.data[y * page.width + x] = 30;
    }
  }
  return page;
}

describe('straightening', () => {
  it.each([-5, -2.4, -0.3, 0, 0.35, 1.7, 4.9])('finds a skew of %f degrees', (skew) => {
    expect(prepareTurned(written(skew), DPI, 0).frame.skew).toBeCloseTo(skew, 0);
    expect(Math.abs(prepareTurned(written(skew), DPI, 0).frame.skew - skew)).toBeLessThan(0.08);
  });

  it('makes lines level', () => {
    const { straight } = prepareTurned(written(3), DPI, 0);
    const image = straight();
    const rows = Array.from(
      { length: image.height },
      (_, y) =>
        image.data.subarray(y * image.width + 200, y * image.width + 800).filter((grey) => grey < 128).length,
    );
    // Between level lines there are rows without any ink.
    expect(rows.slice(300, 1100).filter((count) => count === 0).length).toBeGreaterThan(300);
  });

  it('gives the same pixels where only some places are asked for', () => {
    const page = written(1.7);
    const whole = prepareTurned(page, DPI, 0);
    const box = { x0: 90, y0: 200.3, x1: 301.5, y1: 260.7 };
    for (const skew of [whole.frame.skew, undefined]) {
      const some = prepareParts(page, DPI, 0, skew, [pageBox(whole.frame, box)]);
      expect(some.frame).toEqual(whole.frame);
      const [wanted, got] = [whole.straight(), some.straight()].map((image) => cropRaster(image, box));
      expect(wanted!.data.some((grey) => grey < 128)).toBe(true);
      expect(got).toEqual(wanted);
    }
  });

  it.each([8, 72, 2400])('is read as an A4 page where the file states %i dots an inch', (stated) => {
    const { dpi, frame } = prepareTurned(written(0), stated, 0);
    expect(dpi).toBe(121);
    // Places stay those of the page as the file has it.
    expect(pageBox(frame, { x0: 0, y0: 0, x1: 1000, y1: 1400 }).x1).toBeCloseTo((1000 * 72) / stated, 0);
  });

  it('leaves a blank page as it is', async () => {
    const prepared = await prepare(blankRaster(400, 600), DPI, () => Promise.resolve([]));
    expect([prepared.turned, prepared.frame.skew]).toEqual([0, 0]);
  });
});

/** Lines of words whose tails hang deeper than their heads stand, as in tables of `gestion`, `points` and figures. */
function tailed(): Raster {
  const page = blankRaster(1000, 1400);
  for (let y = 120; y < 1280; y += 1) {
    for (let x = 120; x < 880; x += 1) {
      const [line, word] = [y % 34, x % 97];
      if (word < 80 && word % 10 < 8 && (line < 12 || (line < 16 && word < 5)))
        page.data[y * page.width + x] = 30;
    }
  }
  return page;
}

describe('turning', () => {
  it.each([
    ['leaves a page that reads better as it is', 0],
    ['turns a page over that reads better so', 180],
  ])('%s, where its letters do not say it plainly', async (_, turned) => {
    // The rows of a line start full on the page as it is, and with the tails once it is turned over.
    const recognise: Recognise = (request) => {
      const image = drawn(request.image);
      const rows = Array.from(
        { length: image.height },
        (_, y) => image.data.subarray(y * image.width, (y + 1) * image.width).filter((g) => g < 160).length,
      );
      const start = rows.findIndex((count, y) => y > 0 && rows[y - 1] === 0 && count > 0);
      const isTurned = rows[start]! < image.width / 2;
      const text = isTurned === (turned === 180) ? 'gestion' : 'u';
      return Promise.resolve([
        { text, box: { x0: 0, y0: 0, x1: 1, y1: 1 }, confidence: 0.9, alternatives: [], line: 0 },
      ]);
    };
    expect((await prepare(tailed(), DPI, recognise)).turned).toBe(turned);
  });

  it('reads a page that is plainly legible in no other turn', async () => {
    let read = 0;
    const recognise: Recognise = () => {
      read += 1;
      const word = { box: { x0: 0, y0: 0, x1: 1, y1: 1 }, confidence: 0.95, alternatives: [], line: 0 };
      return Promise.resolve(Array.from({ length: 12 }, () => ({ ...word, text: 'gestion' })));
    };
    expect((await prepare(tailed(), DPI, recognise)).turned).toBe(0);
    expect(read).toBe(1);
  });
});

describe('reading a page as it is stored', () => {
  /** Reads a page whose letters do not say which way is up; upright is what stands with its heads up after `upright`. */
  async function turnsRead(upright: 0 | 180): Promise<{ turned: number; read: number[]; patches: number }> {
    const read: number[] = [];
    let patches = 0;
    // Patches tell nothing but that the one turn reads better.
    const recognise: Recognise = () => {
      patches += 1;
      const text = (patches === 1) === (upright === 0) ? 'gestion' : 'u';
      const box = { x0: 0, y0: 0, x1: 1, y1: 1 };
      return Promise.resolve([{ text, box, confidence: 0.9, alternatives: [], line: 0 }]);
    };
    const { prepared } = await prepareAndRead(
      tailed(),
      DPI,
      recognise,
      ({ turned }) => {
        read.push(turned);
        return Promise.resolve(turned);
      },
      (turned) => (turned === upright ? 'text' : 'nonsense'),
    );
    return { turned: prepared.turned, read, patches };
  }

  it('looks at no patch of it where what is read is text', async () => {
    expect(await turnsRead(0)).toEqual({ turned: 0, read: [0], patches: 0 });
  });

  it('tries its other turns where it is not', async () => {
    const { turned, read, patches } = await turnsRead(180);
    expect([turned, read]).toEqual([180, [0, 180]]);
    expect(patches).toBeGreaterThan(1);
  });
});

describe('softening', () => {
  it('gives the strokes of a bilevel page soft edges, and leaves those of a grey one', () => {
    const between = ({ data }: Raster): number => data.filter((grey) => grey > 50 && grey < 200).length;
    const steps = written(1.7);
    const prepared = prepareTurned(steps, DPI, 0);
    expect(between(prepared.soft())).toBeGreaterThan(10_000);
    expect(between(prepared.straight())).toBeGreaterThan(10_000);
    expect(between(prepared.page)).toBe(0);
    const grey = prepareTurned(softened(steps), DPI, 0);
    expect(grey.soft()).toBe(grey.page);
  });
});

describe('a frame', () => {
  it('maps boxes of the straight page to the page and back, within a tenth of a point', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.integer({ min: 300, max: 900 }),
        fc.integer({ min: 300, max: 1200 }),
        fc.integer({ min: 2, max: 200 }),
        fc.integer({ min: 2, max: 60 }),
        (skew, x, y, width, height) => {
          const frame: Frame = { width: 1240, height: 1754, skew, pointsX: 72 / DPI, pointsY: 72 / DPI };
          const box = { x0: x, y0: y, x1: x + width, y1: y + height };
          const back = straightBox(frame, pageBox(frame, box));
          for (const edge of ['x0', 'y0', 'x1', 'y1'] as const) {
            expect(Math.abs(back[edge] - box[edge])).toBeLessThan((0.11 * DPI) / 72);
          }
        },
      ),
    );
  });

  it('turns about the middle of the page', () => {
    const frame: Frame = { width: 100, height: 60, skew: 4, pointsX: 1, pointsY: 1 };
    expect(onPage(frame, 50, 30)).toEqual({ x: 50, y: 30 });
  });
});

describe('whitening', () => {
  it('evens shaded paper and keeps ink dark', () => {
    const page = blankRaster(600, 600);
    for (let y = 0; y < 600; y += 1) {
      for (let x = 0; x < 600; x += 1) {
        const ink = y % 40 < 4 && x % 50 < 30;
        page.data[y * 600 + x] = Math.round((ink ? 60 : 245) * (1 - (0.4 * x) / 600));
      }
    }
    const { data } = whitened(page, paperOf(page, DPI));
    const paper = data.filter((_, at) => Math.floor(at / 600) % 40 > 8);
    const ink = data.filter((_, at) => Math.floor(at / 600) % 40 < 4 && (at % 600) % 50 < 30);
    expect(paper.filter((grey) => grey > 235).length / paper.length).toBeGreaterThan(0.99);
    expect(Math.max(...ink)).toBeLessThan(110);
  });
});

describe('turnRaster', () => {
  it('undoes itself by the turn that is left to a whole one', () => {
    const page = { width: 7, height: 5, data: Uint8Array.from({ length: 35 }, (_, at) => at) };
    for (const turn of [0, 90, 180, 270] as const) {
      const back = ((360 - turn) % 360) as typeof turn;
      expect(turnRaster(turnRaster(page, turn), back)).toEqual(page);
    }
  });
});

describe('componentsOf', () => {
  /** The same by flooding from every pixel: slow, and plain. */
  function flooded({ width, height, data }: Raster): string[] {
    const seen = new Set<number>();
    const found: string[] = [];
    for (let start = 0; start < data.length; start += 1) {
      if (data[start]! >= 200 || seen.has(start)) continue;
      const held = [start];
      seen.add(start);
      for (const at of held) {
        const [x, y] = [at % width, Math.floor(at / width)];
        for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
          for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
            const next = v * width + u;
            if (data[next]! < 200 && !seen.has(next)) {
              seen.add(next);
              held.push(next);
            }
          }
        }
      }
      const xs = held.map((at) => at % width);
      const ys = held.map((at) => Math.floor(at / width));
      found.push(
        [Math.min(...xs), Math.min(...ys), Math.max(...xs) + 1, Math.max(...ys) + 1, held.length].join(),
      );
    }
    return found;
  }

  it('finds what hangs together, corners included, in reading order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.boolean(), { maxLength: 140 }),
        (width, ink) => {
          const height = Math.floor(ink.length / width);
          const data = Uint8Array.from(ink.slice(0, width * height), (on) => (on ? 0 : 255));
          const raster = { width, height, data };
          expect(
            componentsOf(raster).map(({ box, area }) => [box.x0, box.y0, box.x1, box.y1, area].join()),
          ).toEqual(flooded(raster));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a stack', () => {
  it('draws its crops when it is wanted and not before, each in its place', () => {
    const draw = vi.fn((onto: Uint8Array) => void onto.fill(0));
    const black = { width: 20, height: 10, draw };
    const crops = [0, 1].map((id) => ({ id, image: black, x: 0, y: 0, across: 1, down: 1 }));
    const [stack] = stacksOf(crops);
    expect(draw).not.toHaveBeenCalled();
    const image = drawn(stack!.image);
    expect(image.data.filter((grey) => grey === 0)).toHaveLength(2 * 20 * 10);
    for (const { top } of stack!.places) {
      const box = { x0: 12, y0: top, x1: 12 + 20, y1: top + 10 };
      expect(cropRaster(image, box)).toEqual(blankRaster(20, 10, 0));
    }
  });

  it('gives every crop back where it came from, in as many stacks as it takes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 4, max: 60 }), fc.integer({ min: 4, max: 60 })), {
          minLength: 1,
        }),
        fc.constantFrom(1, 1.5, 2.25),
        fc.constantFrom(0.8, 1),
        (sizes, down, narrower) => {
          const across = down * narrower;
          const crops = sizes.map(([width, height], id) => ({
            id,
            image: drawingOf(blankRaster(width, height, 0)),
            x: 10 * id,
            y: 7 * id,
            across,
            down,
          }));
          const back = stacksOf(crops, 300).flatMap((stack) =>
            stack.places.map(({ crop, top, bottom }) => {
              const box = { x0: 12, y0: top, x1: 12 + sizes[crop.id]![0], y1: bottom };
              return backFromStack(stack, box);
            }),
          );
          expect(back.map((one) => one?.crop.id)).toEqual(crops.map(({ id }) => id));
          back.forEach((one, id) => {
            expect(one!.box.x0).toBeCloseTo(10 * id);
            expect(one!.box.x1).toBeCloseTo(10 * id + crops[id]!.image.width / across);
            expect(one!.box.y1).toBeCloseTo(7 * id + crops[id]!.image.height / down);
          });
        },
      ),
    );
  });
});
