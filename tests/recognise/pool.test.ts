import { afterEach, describe, expect, it, vi } from 'vitest';
import { TESSERACT } from '../../src/recognise/engines/tesseract.ts';
import { stopped } from '../../src/errors.ts';
import type { PixelBox } from '../../src/ingest/raster.ts';
import { blankRaster } from '../../src/ingest/raster.ts';
import { drawingOf } from '../../src/recognise/drawing.ts';
import type { Engine, EngineRequest, EngineWord, EngineWorker } from '../../src/recognise/engine.ts';
import { defaultWorkers, openPool, type Pool } from '../../src/recognise/pool.ts';

const BOX: PixelBox = { x0: 0, y0: 0, x1: 1, y1: 1 };

/** An engine whose n-th worker (from 0) reads as `read` says: its answer, or a promise that never settles. */
function engineOf(
  read: (worker: number, request: EngineRequest) => Promise<readonly EngineWord[]>,
  inHand = 1,
): {
  engine: Engine;
  started: () => number;
  killed: number[];
} {
  let started = 0;
  const killed: number[] = [];
  const start = async (): Promise<EngineWorker> => {
    const number = started++;
    const kill = async (): Promise<void> => void killed.push(number);
    return { recognise: (request) => read(number, request), kill };
  };
  const identity = { name: 'essai', ...TESSERACT, version: '1', languageData: 'none' };
  const engine = { ...identity, workerMemory: 1, inHand, start };
  return { engine, started: () => started, killed };
}

const never = (): Promise<never> => new Promise(() => undefined);

function word(text: string): EngineWord[] {
  return [{ text, box: BOX, confidence: 1, alternatives: [], line: 0 }];
}

/** A request that its width tells apart. */
function request(width = 1): EngineRequest {
  const image = drawingOf(blankRaster(width, 1));
  return { image, layout: 'block', dpi: 300, digits: false, alternatives: false };
}

let pool: Pool | null = null;
afterEach(() => {
  pool?.close();
  pool = null;
  vi.useRealTimers();
});

describe('openPool', () => {
  it('gives images to as many workers as it is told to employ', async () => {
    const { engine, started } = engineOf(async (worker) => word(String(worker)));
    pool = openPool(engine, 3);
    pool.employ(1);
    pool.warm();
    const read = await Promise.all(Array.from({ length: 6 }, () => pool!.recognise(request())));
    expect(read.map(([first]) => first!.text)).toEqual(Array.from({ length: 6 }, () => '0'));
    expect(started()).toBe(1);
    pool.employ(3);
    pool.warm();
    expect(started()).toBe(3);
  });

  it('starts every worker when it is told to, once, and tells of a start that failed with the first image', async () => {
    const { engine, started } = engineOf(async () => word('lu'));
    pool = openPool(engine, 3);
    pool.warm();
    pool.warm();
    expect(started()).toBe(3);
    expect((await pool.recognise(request()))[0]?.text).toBe('lu');
    expect(started()).toBe(3);
    pool.close();
    pool = openPool({ ...engine, start: () => Promise.reject(new Error('no wasm')) }, 2);
    pool.warm();
    await expect(pool.recognise(request())).rejects.toThrow(/no wasm/u);
  });

  it('gives each request its own answer, however many workers and whoever is first', async () => {
    const { engine } = engineOf(async (_, { image }) => {
      // Wide images answer first.
      await new Promise((resolve) => setTimeout(resolve, 20 - image.width));
      return word(String(image.width));
    });
    for (const workers of [1, 2, 4]) {
      pool = openPool(engine, workers);
      const asked = Array.from({ length: 12 }, (_, index) => index + 1);
      const answers = await Promise.all(asked.map((width) => pool!.recognise(request(width))));
      expect(answers.map(([first]) => first?.text)).toEqual(asked.map(String));
      pool.close();
    }
  });

  it('starts no worker before one is needed, and no more than it may', async () => {
    const { engine, started } = engineOf(async () => word('x'));
    pool = openPool(engine, 2);
    expect(started()).toBe(0);
    await Promise.all(Array.from({ length: 9 }, () => pool!.recognise(request())));
    expect(started()).toBe(2);
  });

  it('replaces a worker that fails and reads the image with another', async () => {
    const { engine, killed } = engineOf(async (worker) => {
      if (worker === 0) throw new Error('out of memory');
      return word('lu');
    });
    pool = openPool(engine, 1);
    expect(await pool.recognise(request())).toEqual(word('lu'));
    expect(killed).toEqual([0]);
  });

  it('replaces a worker that never answers', async () => {
    vi.useFakeTimers();
    const { engine, killed } = engineOf((worker) => (worker === 0 ? never() : Promise.resolve(word('lu'))));
    pool = openPool(engine, 1);
    const answer = pool.recognise(request());
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await answer).toEqual(word('lu'));
    expect(killed).toEqual([0]);
  });

  it('rests though a worker that was to be ready for the first image never starts', async () => {
    vi.useFakeTimers();
    const { engine } = engineOf(async () => word('x'));
    pool = openPool({ ...engine, start: never }, 2);
    pool.warm();
    const rest = pool.rest();
    await vi.advanceTimersByTimeAsync(3_600_000);
    await rest;
  });

  it('rests when a worker that failed has ended too', async () => {
    const log: string[] = [];
    let end = (): void => undefined;
    const start = async (): Promise<EngineWorker> => {
      const isFirst = !log.includes('start');
      log.push('start');
      return {
        recognise: () => (isFirst ? Promise.reject(new Error('out of memory')) : Promise.resolve(word('lu'))),
        kill: () => (isFirst ? new Promise((resolve) => (end = resolve)) : Promise.resolve()),
      };
    };
    pool = openPool({ ...engineOf(never).engine, start }, 1);
    await pool.recognise(request());
    const rest = pool.rest().then(() => log.push('rest'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(log).toEqual(['start', 'start']);
    end();
    await rest;
  });

  it('does not wait for ever for a worker that never starts', async () => {
    vi.useFakeTimers();
    const { engine } = engineOf(async () => word('x'));
    pool = openPool({ ...engine, start: never }, 1);
    const failure = expect(pool.recognise(request())).rejects.toMatchObject({ exitCode: 5 });
    await vi.advanceTimersByTimeAsync(3_600_000);
    await failure;
  });

  it('ends with exit code 5 where an image fails twice, and goes on with others', async () => {
    const { engine } = engineOf(async (_, { image }) => {
      if (image.width === 7) throw new Error('odd');
      return word('lu');
    });
    pool = openPool(engine, 1);
    const [bad, good] = await Promise.allSettled([pool.recognise(request(7)), pool.recognise(request(1))]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { exitCode: 5 } });
    expect(good).toMatchObject({ status: 'fulfilled' });
  });

  it('kills its workers at once when the work is stopped, and settles all that was asked', async () => {
    const dying: (() => void)[] = [];
    const { engine, killed, started } = engineOf(
      () =>
        new Promise((_, reject) =>
          dying.push(() => {
            reject(new Error('killed'));
          }),
        ),
    );
    const controller = new AbortController();
    pool = openPool(engine, 2, controller.signal);
    const asked = Promise.allSettled(Array.from({ length: 5 }, () => pool!.recognise(request())));
    while (dying.length < 2) await new Promise((resolve) => setImmediate(resolve));
    const reason = stopped('SIGINT');
    controller.abort(reason);
    expect((await asked).map((one): unknown => one.status === 'rejected' && one.reason)).toEqual(
      Array.from({ length: 5 }, () => reason),
    );
    expect(killed.sort()).toEqual([0, 1]);
    // What the killed workers were reading fails now: nothing is started for it.
    dying.forEach((die) => {
      die();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(started()).toBe(2);
    await expect(pool.recognise(request())).rejects.toBe(reason);
  });

  it('replaces workers from time to time, for their memory never shrinks', async () => {
    const { engine, started, killed } = engineOf(async () => word('x'));
    pool = openPool(engine, 1);
    for (let n = 0; n < 900; n += 1) await pool.recognise(request());
    expect(started()).toBeGreaterThan(1);
    expect(killed).toHaveLength(started() - 1);
  });

  it('gives a worker the next image while it reads one, and no more than it takes', async () => {
    let [now, most] = [0, 0];
    const read = async (): Promise<EngineWord[]> => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 2));
      now -= 1;
      return word('x');
    };
    pool = openPool(engineOf(read, 2).engine, 2);
    await Promise.all(Array.from({ length: 20 }, () => pool!.recognise(request())));
    expect(most).toBe(4);
  });

  it('kills no worker for its age before it has read what it has in hand', async () => {
    const { engine, started, killed } = engineOf(async (worker) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (killed.includes(worker)) throw new Error('killed in the middle');
      return word(String(worker));
    }, 2);
    pool = openPool(engine, 1);
    const read = await Promise.all(Array.from({ length: 900 }, () => pool!.recognise(request())));
    expect(new Set(read.map(([first]) => first?.text))).toEqual(new Set(['0', '1', '2']));
    expect([started(), killed]).toEqual([3, [0, 1]]);
  });

  it('starts no worker before the one it replaces is gone: both would take the memory of two', async () => {
    const { engine, killed } = engineOf(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return word('x');
    }, 2);
    const gone: number[] = [];
    const start = (): Promise<EngineWorker> => {
      gone.push(killed.length);
      return engine.start();
    };
    pool = openPool({ ...engine, start }, 1);
    await Promise.all(Array.from({ length: 900 }, () => pool!.recognise(request())));
    expect(gone).toEqual([0, 1, 2]);
  });

  it('lets its workers go when it rests, each when it has read what it has in hand, and starts others for what comes', async () => {
    const answers: (() => void)[] = [];
    const { engine, started, killed } = engineOf(
      (worker) =>
        new Promise((resolve) =>
          answers.push(() => {
            resolve(word(String(worker)));
          }),
        ),
    );
    pool = openPool(engine, 2);
    pool.warm();
    const first = pool.recognise(request());
    while (answers.length < 1) await new Promise((resolve) => setImmediate(resolve));
    let rested = false;
    const rest = pool.rest().then(() => (rested = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect([killed, rested]).toEqual([[1], false]);
    answers[0]!();
    expect(await first).toEqual(word('0'));
    await rest;
    expect(killed).toEqual([1, 0]);
    const second = pool.recognise(request());
    while (answers.length < 2) await new Promise((resolve) => setImmediate(resolve));
    answers[1]!();
    expect(await second).toEqual(word('2'));
    expect(started()).toBe(3);
  });

  it('reads with another worker what one that fails had in hand', async () => {
    const { engine } = engineOf((worker, { image }) => {
      if (worker > 0) return Promise.resolve(word(String(image.width)));
      return image.width === 1 ? Promise.reject(new Error('out of memory')) : never();
    }, 2);
    pool = openPool(engine, 1);
    const read = await Promise.all([1, 2].map((width) => pool!.recognise(request(width))));
    expect(read.map(([first]) => first?.text)).toEqual(['1', '2']);
  });
});

describe('a pool that is stopped', () => {
  it('waits no longer for workers that are to go', async () => {
    const stop = new AbortController();
    pool = openPool({ ...engineOf(never).engine, start: never }, 1, stop.signal);
    pool.warm();
    const rest = pool.rest();
    stop.abort(new Error('stopped'));
    await expect(rest).rejects.toThrow('stopped');
  });

  it('uses no worker that came too late, and starts no other', async () => {
    const log: string[] = [];
    const worker: EngineWorker = {
      kill: async () => void log.push('kill'),
      recognise: async () => {
        log.push('recognise');
        return [];
      },
    };
    let ready = (): void => undefined;
    const { engine } = engineOf(never);
    const start = (): Promise<EngineWorker> => {
      log.push('start');
      return new Promise(
        (resolve) =>
          (ready = () => {
            resolve(worker);
          }),
      );
    };
    const stop = new AbortController();
    pool = openPool({ ...engine, start }, 1, stop.signal);
    const [first, waiting] = [pool.recognise(request()), pool.recognise(request())];
    await new Promise(setImmediate);
    stop.abort(new Error('stopped'));
    await expect(first).rejects.toThrow('stopped');
    await expect(waiting).rejects.toThrow('stopped');
    ready();
    await new Promise(setImmediate);
    expect(log).toEqual(['start', 'kill']);
    await expect(pool.recognise(request())).rejects.toThrow('stopped');
  });
});

describe('defaultWorkers', () => {
  it('is at least one, also where memory is short', () => {
    expect(defaultWorkers(1e15)).toBe(1);
    expect(defaultWorkers(1)).toBeGreaterThanOrEqual(1);
    expect(defaultWorkers(1)).toBeLessThanOrEqual(8);
  });
});
