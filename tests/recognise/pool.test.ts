import { describe, expect, it } from 'vitest';
import type { Engine, EngineRequest, EngineWorker } from '../../src/recognise/engine.ts';
import { openPool } from '../../src/recognise/pool.ts';

const REQUEST: EngineRequest = {
  image: { width: 1, height: 1, data: new Uint8Array(1) },
  layout: 'block',
  dpi: 300,
  digits: false,
  alternatives: false,
};

/** An engine whose workers start when the test says so. */
function slowEngine(): { engine: Engine; ready: () => void; log: string[] } {
  const log: string[] = [];
  const worker: EngineWorker = {
    kill: () => void log.push('kill'),
    recognise: async () => {
      log.push('recognise');
      return [];
    },
  };
  let ready = (): void => undefined;
  const start = (): Promise<EngineWorker> => {
    log.push('start');
    return new Promise((resolve) => {
      ready = () => {
        resolve(worker);
      };
    });
  };
  const engine: Engine = { name: 'slow', version: '1', languageData: 'none', workerMemory: 1, start };
  return {
    engine,
    ready: () => {
      ready();
    },
    log,
  };
}

describe('a pool that is stopped', () => {
  it('rejects what it gave out, uses no worker that came too late, and starts no other', async () => {
    const { engine, ready, log } = slowEngine();
    const stop = new AbortController();
    const pool = openPool(engine, 1, stop.signal);
    const first = pool.recognise(REQUEST);
    const waiting = pool.recognise(REQUEST);
    await new Promise(setImmediate);
    stop.abort(new Error('stopped'));
    await expect(first).rejects.toThrow('stopped');
    await expect(waiting).rejects.toThrow('stopped');
    ready();
    await new Promise(setImmediate);
    expect(log).toEqual(['start', 'kill']);
    await expect(pool.recognise(REQUEST)).rejects.toThrow('stopped');
  });
});
