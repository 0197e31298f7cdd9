import { message } from '../messages/message.ts';
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
  /** How many of the workers are given images from now on: at least one. */
  employ(most: number): void;
  /** Starts the workers now, so that they are ready when the first image is. */
  warm(): void;
  recognise(request: EngineRequest): Promise<readonly EngineWord[]>;
  /**
   * Lets the workers go as soon as they have nothing in hand; the next image starts others. Settles when they are gone, and
   * the memory of their threads with them.
   */
  rest(): Promise<void>;
  /** Kills every worker; recognitions under way and waiting are rejected. */
  close(): void;
}

/** A worker, or one that starts. */
interface Hired {
  readonly worker: Promise<EngineWorker>;
  /** Aborts when it is killed: what it has in hand is lost. */
  readonly lost: AbortController;
  /** Once it is killed: settles when it has ended. */
  ended: Promise<void>;
  /** How many images it was given, and how many of them it has in hand. */
  given: number;
  inHand: number;
}

interface Seat {
  hired: Hired | null;
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
  const queue = new PQueue({ concurrency: workers * engine.inHand });
  const seats = Array.from({ length: workers }, (): Seat => ({ hired: null }));
  let employed = seats;
  // Those in their seats, those replaced that still have something in hand, and those killed that have not ended.
  const staff = new Set<Hired>();
  const ending = new AbortController();
  // One listener a promise given out: many is how it is meant.
  setMaxListeners(0, ending.signal);
  const close = (reason: unknown): void => {
    if (ending.signal.aborted) return;
    ending.abort(reason);
    queue.clear();
    for (const hired of staff) kill(hired);
    signal?.removeEventListener('abort', onAbort);
  };
  const onAbort = (): void => {
    close(signal!.reason);
  };
  if (signal?.aborted === true) close(signal.reason);
  else signal?.addEventListener('abort', onAbort, { once: true });

  /** The seat's worker, a new one where it has none or its own has read enough. */
  const hiredFor = (seat: Seat): Hired => {
    if (seat.hired === null || seat.hired.given >= IMAGES_PER_WORKER) {
      const before = seat.hired;
      if (before?.inHand === 0) kill(before);
      const worker = startedAfter(before);
      seat.hired = { worker, lost: new AbortController(), ended: Promise.resolve(), given: 0, inHand: 0 };
      staff.add(seat.hired);
    }
    return seat.hired;
  };
  /** Starts a worker once the one before it is gone: the memory of both would be the most that is ever taken. */
  const startedAfter = async (before: Hired | null): Promise<EngineWorker> => {
    if (before !== null) await goneFrom(before);
    ending.signal.throwIfAborted();
    return engine.start();
  };
  /** Settles when a worker that is to go has read what it has in hand and ended; an end that never comes is not waited for. */
  const goneFrom = async (hired: Hired): Promise<void> => {
    const { signal: lost } = hired.lost;
    if (!lost.aborted)
      await new Promise((resolve) => {
        lost.addEventListener('abort', resolve, { once: true });
      });
    await within(patience, () => hired.ended).catch(() => undefined);
    staff.delete(hired);
  };
  const kill = (hired: Hired): void => {
    if (hired.lost.signal.aborted) return;
    hired.lost.abort(new Error('the worker was killed'));
    hired.ended = hired.worker
      .then((ready) => ready.kill())
      .catch(() => undefined)
      .then(() => void staff.delete(hired));
  };
  const attempt = async (seat: Seat, request: EngineRequest): Promise<readonly EngineWord[]> => {
    // A killed worker may fail what it was reading: that is no reason to start another.
    ending.signal.throwIfAborted();
    const hired = hiredFor(seat);
    hired.given += 1;
    hired.inHand += 1;
    try {
      return await within(patience, () =>
        whileOpen(hired.lost.signal, async () => {
          const ready = await hired.worker;
          // Killed while it started: tesseract.js then throws where nobody can catch it.
          hired.lost.signal.throwIfAborted();
          return ready.recognise(request);
        }),
      );
    } catch (error) {
      kill(hired);
      if (seat.hired === hired) seat.hired = null;
      throw error;
    } finally {
      hired.inHand -= 1;
      // A worker that has been replaced goes when it has read what it had in hand.
      if (seat.hired !== hired && hired.inHand === 0) kill(hired);
    }
  };
  const run = async (request: EngineRequest): Promise<readonly EngineWord[]> => {
    const inHand = ({ hired }: Seat): number => hired?.inHand ?? 0;
    const seat = employed.reduce((least, other) => (inHand(other) < inHand(least) ? other : least));
    try {
      return await attempt(seat, request).catch(() => attempt(seat, request));
    } catch (error) {
      throw engineFailed(engine.name, error);
    }
  };
  return {
    workers,
    employ: (most) => {
      employed = seats.slice(0, Math.max(1, most));
    },
    warm: () => {
      if (ending.signal.aborted) return;
      // A start that fails is told to whoever gives the worker an image.
      for (const seat of employed) hiredFor(seat).worker.catch(() => undefined);
    },
    rest: async () => {
      for (const seat of seats) seat.hired = null;
      for (const hired of staff) if (hired.inHand === 0) kill(hired);
      await whileOpen(ending.signal, () => Promise.all([...staff].map(goneFrom)));
    },
    close: () => {
      close(new DelibereError(EXIT.internal, message('recognise/closed')));
    },
    recognise: (request) =>
      whileOpen(ending.signal, () => queue.add(() => whileOpen(ending.signal, () => run(request)))),
  };
}

/** Settles as `work` does, or rejects at once when `signal` aborts: a killed worker leaves its promise pending for ever. */
function whileOpen<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      abort();
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => {
        signal.removeEventListener('abort', abort);
      });
  });
}

/** Settles as `work` does, or rejects after `patience` milliseconds without an answer. */
async function within<T>(patience: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer in ${patience / 1000} s`));
    }, patience);
  });
  try {
    return await Promise.race([work(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function engineFailed(name: string, cause: unknown): DelibereError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new DelibereError(EXIT.recognition, message('recognise/engine-failed', { engine: name, detail }), {
    cause,
  });
}
