import { message } from './messages/message.ts';
import { say } from './messages/say.ts';
import type { Message } from './model/message.ts';

/** Exit codes of the `delibere` command: a stable interface that scripts may rely on. */
export const EXIT = {
  /** Everything reconciles. */
  ok: 0,
  /** Done, and a person must look. */
  attention: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The source cannot be read: not a supported file, damaged, missing. */
  source: 3,
  /** Output cannot be written, or must not be overwritten. */
  output: 4,
  /** Recognition or a child process failed. */
  recognition: 5,
  /** Done in part: some pages could not be read. */
  partial: 6,
  /** A password is needed or wrong. */
  password: 8,
  /** A limit was reached. */
  limit: 10,
  /** Internal error. */
  internal: 15,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
  /** Stopped by SIGTERM. */
  terminated: 143,
} as const;

/** Any code `delibere` can end with. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Codes that end work; 0, 1 and 6 are outcomes of work that was done, not errors. */
export type ErrorExitCode = Exclude<ExitCode, 0 | 1 | 6>;

/**
 * The one error that means "cannot go on" and is a person's to solve: shown as one sentence, without a stack trace.
 * Anything about the document itself is a Finding instead; any other exception is a fault of the program (exit 15).
 */
export class DelibereError extends Error {
  override readonly name = 'DelibereError';
  readonly exitCode: ErrorExitCode;
  /** What was wrong and what to do about it, in one sentence or two. */
  readonly says: Message;

  constructor(exitCode: ErrorExitCode, says: Message, options?: ErrorOptions) {
    super(say(says, 'en'), options);
    this.exitCode = exitCode;
    this.says = says;
  }
}

/** The reason given to an AbortSignal when a person or the system stops the work. */
export function stopped(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): DelibereError {
  const exitCode = signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated;
  return new DelibereError(exitCode, message('error/stopped'));
}
