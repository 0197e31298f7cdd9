import { DelibereError, EXIT } from '../errors.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import { visibleText } from './visible-text.ts';

/** What went wrong on the disk, as a person would say it, by the system's error code. */
const CAUSES: Readonly<Record<string, Message>> = {
  EACCES: message('output/not-allowed'),
  EROFS: message('output/read-only'),
  ENOSPC: message('output/disk-full'),
  ENOTDIR: message('output/not-a-folder'),
  EISDIR: message('output/not-a-file'),
  ENAMETOOLONG: message('output/name-too-long'),
};
const SYNONYMS: Readonly<Record<string, string>> = { EPERM: 'EACCES', EEXIST: 'ENOTDIR', EDQUOT: 'ENOSPC' };

/** What stands in the way of standard output, which `--json` writes to. */
export function stdoutError(error: NodeJS.ErrnoException): DelibereError {
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  const answer = full ? null : (error.code ?? error.message);
  return new DelibereError(EXIT.output, message('output/stdout', { answer }), { cause: error });
}

/** Turns an error of the file system into one a person can act on (exit 4); other errors pass unchanged. */
export function writeError(path: string, error: unknown): unknown {
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null || error instanceof DelibereError) return error;
  const cause = CAUSES[SYNONYMS[code] ?? code] ?? message('output/system-says', { answer: code });
  const says = message('output/cannot-write', { path: visibleText(path), cause });
  return new DelibereError(EXIT.output, says, { cause: error });
}

/** The refusal to overwrite what a person changed. */
export function correctedError(folder: string, files: readonly string[]): DelibereError {
  return new DelibereError(EXIT.output, message('output/corrected', { folder: visibleText(folder), files }));
}
