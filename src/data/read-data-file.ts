import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { DelibereError, EXIT, type ErrorExitCode } from '../errors.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import { readJson } from './read-json.ts';

/** Larger than any result, act or profile: the largest act known takes 40 MB. */
const LARGEST = 200_000_000;

/** How a file is read that anyone may have put there. */
export interface DataFileLimits {
  /** Bytes; 200 MB when absent. */
  readonly largest?: number;
  /** What a file ends with that cannot be read: a source's 3, or a configuration's 2. */
  readonly exitCode?: ErrorExitCode;
}

/** Windows has no such flag. */
const UNWAITING = (constants as Partial<typeof constants>).O_NONBLOCK ?? 0;

/**
 * The bytes of a plain file. A device or a pipe is never waited for, and no more is read than the limit.
 *
 * @throws DelibereError that names the file and says what is wrong with it
 */
export function readDataFile(
  path: string,
  { largest = LARGEST, exitCode = EXIT.source }: DataFileLimits = {},
): Buffer {
  let file: number | null = null;
  try {
    // A pipe that nobody writes to would be waited for without end.
    file = openSync(path, constants.O_RDONLY | UNWAITING);
    const status = fstatSync(file);
    if (status.isDirectory()) throw dataError(path, message('data/folder'), exitCode);
    if (!status.isFile()) throw dataError(path, message('data/no-file'), exitCode);
    if (status.size > largest) throw dataError(path, message('data/too-large', { most: largest }), exitCode);
    const bytes = Buffer.alloc(status.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } catch (cause) {
    if (cause instanceof DelibereError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    const fault = missing ? message('data/missing') : message('data/refused', { code });
    throw dataError(path, fault, exitCode, cause);
  } finally {
    if (file !== null) closeSync(file);
  }
}

/** Whether a plain file stands there. */
export function isPlainFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * What a plain file of JSON holds.
 *
 * @throws DelibereError as {@link readDataFile}, also for what is no JSON, nests too deep or says a thing twice
 */
export function readJsonFile(path: string, limits: DataFileLimits = {}): unknown {
  const read = readJson(readDataFile(path, limits).toString('utf8'));
  if (read.ok) return read.value;
  throw dataError(path, read.fault, limits.exitCode);
}

/** The error that a file is not what it should be. */
export function dataError(
  path: string,
  fault: Message,
  exitCode: ErrorExitCode = EXIT.source,
  cause?: unknown,
): DelibereError {
  return new DelibereError(exitCode, message('data/unusable', { path, fault }), { cause });
}
