import { message } from '../messages/message.ts';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { DelibereError, EXIT } from '../errors.ts';

/** A source's bytes, read where they stand: a large file is never held in memory as a whole. */
export interface SourceBytes {
  readonly length: number;
  /** A piece; both places are within the length. */
  read(start: number, end: number): Buffer;
  /**
   * To be called once something was made of what was read.
   *
   * @throws DelibereError exit 3 where the file was changed since it was opened, for its pages would be of two documents, or
   *   where a piece could not be read
   */
  checkUnchanged(): void;
  close(): void;
}

/** Bytes that are in memory already; pieces are views of them. */
export function bytesInMemory(bytes: Uint8Array): SourceBytes {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    length: whole.length,
    read: (start, end) => whole.subarray(start, end),
    checkUnchanged: () => undefined,
    close: () => undefined,
  };
}

/**
 * A file kept open. What another program cuts off meanwhile, or a disk or a network withholds, is read as zeros, and
 * {@link SourceBytes.checkUnchanged} says so: pdf.js would wait for ever for a piece whose reading fails.
 *
 * @throws Error of the file system where it cannot be opened
 */
export function bytesOfFile(path: string): SourceBytes {
  const file = openSync(path, 'r');
  const { size, mtimeMs } = fstatSync(file);
  let open = true;
  let failure: DelibereError | null = null;
  return {
    length: size,
    read: (start, end) => {
      const piece = Buffer.alloc(end - start);
      try {
        for (let done = 0; done < piece.length;) {
          const more = readSync(file, piece, done, piece.length - done, start + done);
          if (more === 0) break;
          done += more;
        }
      } catch (error) {
        failure ??= notReadOn(basename(path), error);
      }
      return piece;
    },
    checkUnchanged: () => {
      if (failure !== null) throw failure;
      if (!open) return;
      const now = fstatSync(file);
      if (now.size !== size || now.mtimeMs !== mtimeMs) throw changed(basename(path));
    },
    close: () => {
      if (open) closeSync(file);
      open = false;
    },
  };
}

/** A file is hashed by pieces of so many bytes. */
const PIECE = 1024 * 1024;

/** SHA-256 in lower-case hexadecimal. */
export function sha256Of(source: SourceBytes): string {
  const hash = createHash('sha256');
  for (let at = 0; at < source.length; at += PIECE) {
    hash.update(source.read(at, Math.min(source.length, at + PIECE)));
  }
  return hash.digest('hex');
}

function changed(name: string): DelibereError {
  return new DelibereError(EXIT.source, message('ingest/changed-while-read', { name }));
}

function notReadOn(name: string, cause: unknown): DelibereError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'error';
  return new DelibereError(EXIT.source, message('ingest/read-failed', { name, answer: code }), { cause });
}
