import type { Worker } from 'tesseract.js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker as Thread } from 'node:worker_threads';
import type { Engine, EngineRequest, EngineWord, EngineWorker } from '../engine.ts';
import { shareImages, type SharedImages } from './shared-images.ts';
import { DIGITS, mayBeInverted, PAGE_MODES, portableGreyMap, TESSERACT } from './tesseract.ts';
import { wordsOfChoices } from './choices.ts';
import { wordsOfTsv } from './tsv.ts';

const VARIANT = '4.0.0_best_int';
/**
 * How each worker is set up. What Tesseract notes for its developers (`Detected 19 diacritics`) would stand among what a person
 * is told. A sign's other readings are looked for in two rounds, where Tesseract by itself does five: each round takes 1.5 %
 * of a stack's time, and on 83 stacks of a clean scan four words of 1799 lost a reading by it, their third or fourth.
 */
const SETTINGS = 'debug_file /dev/null\nlstm_choice_iterations 2\n';

/**
 * Tesseract compiled to WebAssembly, with the French data of its npm package: no network, no native program. The integer
 * model is used because the larger one was measured no better on French print, at nine times the size.
 */
export function tesseractJs(): Engine {
  const require = createRequire(import.meta.url);
  const langPath = join(dirname(require.resolve('@tesseract.js-data/fra/package.json')), VARIANT);
  const { version } = require('tesseract.js/package.json') as { version: string };
  const { version: core } = require('tesseract.js-core/package.json') as { version: string };
  const data = createHash('sha256')
    .update(readFileSync(join(langPath, 'fra.traineddata.gz')))
    .digest('hex');
  return {
    name: 'tesseract.js',
    ...TESSERACT,
    version: version === core ? version : `${version} (core ${core})`,
    languageData: `fra ${VARIANT} ${data.slice(0, 12)}`,
    workerMemory: 150 * 1024 * 1024,
    inHand: 2,
    start: () => startWorker(langPath),
  };
}

async function startWorker(langPath: string): Promise<EngineWorker> {
  const { createWorker, OEM } = await import('tesseract.js');
  const worker = await new Promise<Worker>((resolve, reject) => {
    // Without a handler the library throws inside a message listener, where nobody can catch it; and a start that fails
    // after the first step is told to the handler alone, while the promise stays pending.
    const errorHandler = (error: unknown): void => {
      reject(asError(error));
    };
    const options = { langPath, gzip: true, cacheMethod: 'none', errorHandler };
    createWorker('fra', OEM.LSTM_ONLY, options, SETTINGS).then(resolve, errorHandler);
  });
  const { worker: thread } = worker as unknown as { worker: Thread };
  const alive = whileAlive(thread);
  const shared = shareImages(thread);
  const gone = new Promise<void>((resolve) =>
    thread.once('exit', () => {
      resolve();
    }),
  );
  let sent: Promise<unknown> = Promise.resolve();
  let killed = false;
  return {
    kill: () => {
      killed = true;
      // What is given to a worker that has ended fails where nobody can catch it: what is being given now is given first.
      setImmediate(() => void worker.terminate());
      return gone;
    },
    recognise: (request) => {
      const read = sent.then(() => {
        if (killed) throw new Error('the worker was killed');
        return recognise(worker, shared, request);
      });
      // The library sends an image some microtasks after it is given: no other request's parameters may come between.
      sent = sent.then(() => new Promise((resolve) => setImmediate(resolve)));
      return alive(read);
    },
  };
}

/**
 * Passes on how work of a worker ends, or fails it when the worker's thread ends or fails: the library then leaves what was
 * asked of it pending. (A race against one promise of the thread's death would keep every result as long as the worker.)
 */
function whileAlive(thread: Thread): <T>(work: Promise<T>) => Promise<T> {
  const waiting = new Set<(reason: Error) => void>();
  let dead: Error | null = null;
  const die = (reason: Error): void => {
    dead ??= reason;
    for (const fail of waiting) fail(reason);
  };
  thread.once('error', die);
  thread.once('exit', (code) => {
    die(new Error(`the worker ended with ${code}`));
  });
  return (work) =>
    new Promise((resolve, reject) => {
      if (dead !== null) reject(dead);
      waiting.add(reject);
      void work.then(resolve, reject).finally(() => waiting.delete(reject));
    });
}

/** The library tells of failures by strings and by errors. */
function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function recognise(
  worker: Worker,
  shared: SharedImages,
  request: EngineRequest,
): Promise<readonly EngineWord[]> {
  const parameters: Record<string, string> = {
    tessedit_pageseg_mode: PAGE_MODES[request.layout],
    user_defined_dpi: String(Math.round(request.dpi)),
    tessedit_char_whitelist: request.digits ? DIGITS : '',
    tessedit_do_invert: mayBeInverted(request) ? '1' : '0',
    lstm_choice_mode: request.alternatives ? '2' : '0',
  };
  const output = request.alternatives ? { hocr: true, text: false } : { tsv: true, text: false };
  const image = portableGreyMap(request.image, (length) => shared.take(length));
  // Messages are worked off in the order they are sent: these are the parameters of this image. Given with the image itself
  // all parameters are saved and restored around it, at nine milliseconds a call.
  const [, { data }] = await Promise.all([
    worker.setParameters(parameters),
    // Of a SharedArrayBuffer, which its types do not name, the library makes no copy.
    worker.recognize(image.buffer as unknown as Buffer, {}, output),
  ]);
  shared.giveBack(image);
  return request.alternatives ? wordsOfChoices(data.hocr ?? '') : wordsOfTsv(data.tsv ?? '');
}
