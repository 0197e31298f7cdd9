import { constants } from 'node:os';
import { allowCollecting } from '../collect.ts';
import { EXIT, stopped } from '../errors.ts';
import { stdoutError } from '../emit/write-errors.ts';
import { screenLanguage } from './language.ts';
import { say } from '../messages/say.ts';
import { run } from './run.ts';

/** How long work that was told to stop may take to put its things away. */
const GRACE_MS = 5000;

/**
 * Runs the command line in this process: real streams, real signals, the exit code set. A first Ctrl-C stops the work
 * and lets it clean up; a second one, or work that does not end, ends the process at once.
 */
export async function runProcess(args: readonly string[]): Promise<void> {
  allowCollecting();
  const controller = new AbortController();
  const stop = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): void => {
    const code = 128 + constants.signals[signal];
    if (controller.signal.aborted) process.exit(code);
    const reason = stopped(signal);
    controller.abort(reason);
    setTimeout(() => {
      process.stderr.write(`delibere: ${say(reason.says, screenLanguage(undefined, process.env))}\n`);
      process.exit(reason.exitCode);
    }, GRACE_MS).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // `delibere … --json | head` closes stdout early: that is the reader's right and no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.ok);
    const language = screenLanguage(undefined, process.env);
    process.stderr.write(`delibere: ${say(stdoutError(error).says, language)}\n`);
    process.exit(EXIT.output);
  });
  process.stderr.on('error', () => undefined);
  const code = await run(args, {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY,
    columns: process.stderr.columns || 80,
    env: process.env,
    readStdin: () => readStdin(controller.signal),
    signal: controller.signal,
  });
  process.exitCode = code;
}

async function readStdin(signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const chunks: Buffer[] = [];
  signal.addEventListener('abort', () => process.stdin.destroy(signal.reason as Error), { once: true });
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
