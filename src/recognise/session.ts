import { collect } from '../collect.ts';
import { cacheKey, defaultCacheFolder, openCache, type Cache } from './cache.ts';
import type { Engine, EngineIdentity, Reader } from './engine.ts';
import { engineNamed } from './engines/index.ts';
import type { RecogniseOptions } from './options.ts';
import { defaultWorkers, openPool, type Pool } from './pool.ts';
import { RECIPE } from './recipe.ts';

/**
 * Of so few pages memory is no matter, and time is: what is made of them takes less than reading them did, so that their
 * workers stay for the second readings (26 pages took 1.5 s for these in place of 2.2), and what each leaves behind is left
 * to the collector. Of more, workers go as soon as they are not needed, and what a page leaves behind goes with it.
 */
const FEW_PAGES = 40;

/** What all pages of a source share: the cache, and the engine with its pool once a page needs them. */
export interface Session {
  readonly options: RecogniseOptions;
  readonly cache: Cache;
  /** Workers that recognise side by side. */
  readonly workers: () => Promise<number>;
  /** Which engine it would be; loads its description, not the engine. */
  readonly identity: () => Promise<EngineIdentity>;
  /** Key of what that engine makes of `parts` by the recipe of today. */
  readonly keyOf: (what: string, ...parts: readonly (string | Uint8Array)[]) => Promise<string>;
  /** How many of the workers are used from now on; all that the options allow at first. */
  readonly employ: (most: number) => void;
  /** Starts the engine's workers while the first image is made ready. */
  readonly warm: () => Promise<void>;
  /** Says how many pages are to be worked on. */
  readonly expect: (pages: number) => void;
  /** Whether there are so many that memory goes before time. */
  readonly isLong: () => boolean;
  /**
   * Has what a page left behind given back, where there are many. Pixels lie outside the heap that the collector watches: left
   * to itself it lets 60 MB of them lie, and which pages come together then decides what a long run takes. It takes 25 ms
   * where nothing else is in memory.
   */
  readonly tidy: () => void;
  /** The engine at work; its workers start with the first image. */
  readonly reader: () => Promise<Reader>;
  /** Lets the workers go until there is something to recognise again, and settles when what follows has their memory. */
  readonly rest: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a session; nothing is loaded before it is needed. */
export async function openSession(options: RecogniseOptions): Promise<Session> {
  const where = options.cache === undefined ? { folder: await defaultCacheFolder() } : options.cache;
  const cache = openCache(where);
  let engine: Promise<Engine> | null = null;
  let pool: Pool | null = null;
  const engineOf = (): Promise<Engine> => (engine ??= engineNamed(options.engine));
  let most = Infinity;
  let isLong = false;
  const allWorkers = async (): Promise<number> =>
    options.jobs ?? defaultWorkers((await engineOf()).workerMemory);
  const openedPool = async (): Promise<Pool> => {
    const found = await engineOf();
    const many = await allWorkers();
    // Nothing may be awaited between the look and the making: two pages at once would make two pools.
    if (pool === null) {
      pool = openPool(found, many, options.signal);
      pool.employ(most);
    }
    return pool;
  };
  const identity = async (): Promise<EngineIdentity> => {
    const { name, version, languageData } = await engineOf();
    return { name, version, languageData };
  };
  return {
    options,
    cache,
    workers: async () => Math.min(most, await allWorkers()),
    identity,
    keyOf: async (what, ...parts) => {
      const { name, version, languageData } = await identity();
      return cacheKey(what, RECIPE, name, version, languageData, ...parts);
    },
    employ: (many) => {
      most = many;
      pool?.employ(most);
    },
    expect: (pages) => {
      isLong = pages > FEW_PAGES;
    },
    isLong: () => isLong,
    tidy: () => {
      if (isLong) collect();
    },
    warm: async () => {
      (await openedPool()).warm();
    },
    reader: async () => {
      const { reader, habits } = await engineOf();
      return { reader, habits, recognise: async (request) => (await openedPool()).recognise(request) };
    },
    rest: async () => pool?.rest(),
    close: async () => {
      pool?.close();
      await cache.trim();
    },
  };
}
