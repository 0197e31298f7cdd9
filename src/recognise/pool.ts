import PQueue from 'p-queue';
import { setMaxListeners } from 'node:events';
import { availableParallelism, totalmem } from 'node:os';
import { DelibereError, EXIT } from '../errors.ts';
import type { Engine, EngineRequest, EngineWord, EngineWorker } from './engine.ts';

/** A WebAssembly heap never shrinks: a worker is replaced after this many images. */
const IMAGES_PER_WORKER = 400;
/**
 * An image takes seconds on a slow machine; an engine that is silent this long, in milliseconds, hangs. Threads that die
 * of want of memory and starts that fail can leave an engine's promises pending for ever.
 */
const PATIENCE_MS = 180_000;
/** Share of the machine's memory that workers may take together. */
const MEMORY_SHARE = 0.25;

/** How many workers a machine carries: one a core, bounded by memory, at least one. */
export function defaultWorkers(workerMemory: number): number {
  const byMemory = Math.floor((totalmem() * MEMORY_SHARE) / workerMemory);
  return Math.max(1, Math.min(availableParallelism(), byMemory, 8));
}

/** A set of workers behind one queue. */
export interface Pool {
  readonly workers: number;
  recognise(request: EngineRequest): Promise<readonly EngineWord[]>;
  /** Kills every worker; recognitions under way and waiting are rejected. */
  close(): void;
}

interface Seat {
  worker: Promise<EngineWorker> | null;
  images: number;
}

/**
 * Opens a pool. Workers start when first needed. A worker that fails, or says nothing for `patience` milliseconds, is
 * killed and replaced and its image tried once more; a second failure is a {@link DelibereError} with exit code 5. When
 * `signal` aborts, workers are killed at once and every promise given out is rejected with the signal's reason.
 */
export function openPool(
  engine: Engine,
  workers: number,
  signal?: AbortSignal,
  patience = PATIENCE_MS,
): Pool {
  const queue = new PQueue({ concurrency: workers });
  const free: Seat[] = Array.from({ length: workers }, () => ({ worker: null, images: 0 }));
  const seats = [...free];
  const ending = new AbortController();
  // One listener a promise given out: many is how it is meant.
  setMaxListeners(0, ending.signal);
  const empty = (seat: Seat): void => {
    void seat.worker?.then(
      (worker) => worker.kill(),
      () => undefined,
    );
    seat.worker = null;
    seat.images = 0;
  };
  const close = (reason: unknown): void => {
    if (ending.signal.aborted) return;
    ending.abort(reason);
    queue.clear();
    seats.forEach(empty);
    signal?.removeEventListener('abort', onAbort);
  };
  const onAbort = (): void => close(signal!.reason);
  if (signal?.aborted === true) close(signal.reason);
  else signal?.addEventListener('abort', onAbort, { once: true });

  const attempt = async (seat: Seat, request: EngineRequest): Promise<readonly EngineWord[]> => {
    // A killed worker may fail what it was reading: that is no reason to start another.
    ending.signal.throwIfAborted();
    if (seat.images >= IMAGES_PER_WORKER) empty(seat);
    seat.worker ??= engine.start();
    seat.images += 1;
    const { worker } = seat;
    try {
      return await within(patience, async () => {
        const ready = await worker;
        // Closed while the worker started: it is killed by now, and tesseract.js throws where nobody can catch it.
        ending.signal.throwIfAborted();
        return ready.recognise(request);
      });
    } catch (error) {
      empty(seat);
      throw error;
    }
  };
  const run = async (request: EngineRequest): Promise<readonly EngineWord[]> => {
    const seat = free.pop()!;
    try {
      return await attempt(seat, request).catch(() => attempt(seat, request));
    } catch (error) {
      throw engineFailed(engine.name, error);
    } finally {
      free.push(seat);
    }
  };
  return {
    workers,
    close: () =>
      close(
        new DelibereError(EXIT.internal, { fr: 'Reconnaissance fermée.', en: 'Recognition was closed.' }),
      ),
    recognise: (request) =>
      whileOpen(ending.signal, () => queue.add(() => whileOpen(ending.signal, () => run(request)))),
  };
}

/** Settles as `work` does, or rejects at once when `signal` aborts: a killed worker leaves its promise pending for ever. */
function whileOpen<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Settles as `work` does, or rejects after `patience` milliseconds without an answer. */
async function within<T>(patience: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${patience / 1000} s`)), patience);
  });
  try {
    return await Promise.race([work(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function engineFailed(name: string, cause: unknown): DelibereError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new DelibereError(
    EXIT.recognition,
    {
      fr: `Le moteur de reconnaissance ${name} a échoué deux fois sur la même image (${detail}). Relancez ; si cela se répète, essayez avec --jobs 1.`,
      en: `The recognition engine ${name} failed twice on the same image (${detail}). Run again; if it repeats, try --jobs 1.`,
    },
    { cause },
  );
}
