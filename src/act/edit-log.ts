/**
 * `edits.jsonl`: what people changed, one edit on each line, only ever added to. Each line holds the hash of the line
 * before, the first one that of the act's source, so that a line that is taken out or altered is noticed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readDataFile } from '../data/read-data-file.ts';
import { readJson } from '../data/read-json.ts';
import { DelibereError, EXIT } from '../errors.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import { editSchema, type Edit } from './edit.ts';
import type { NumberedEdit } from './effective-edits.ts';

/** The log's name in an act's folder. */
export const LOG_NAME = 'edits.jsonl';
const LOCK_NAME = '.delibere.edits.lock';
/** How often it is looked whether another process is done. */
const LOOK_MS = 50;

/** A log larger than this was not written by people. */
const MOST_BYTES = 64_000_000;
const EMPTY = new Uint8Array();

/** What a log says. */
export interface EditLog {
  readonly edits: readonly Edit[];
  /** SHA-256 that the next line must name. */
  readonly head: string;
  /** How many bytes of the file are whole lines. */
  readonly bytes: number;
  /** What is to be said of a last line that was never written to its end, as a crash leaves it: it is no edit. */
  readonly torn: Message | null;
}

/**
 * The log of an act's folder; without edits where there is none.
 *
 * @param source SHA-256 of the act's source
 * @throws DelibereError exit 3 where a line is no edit or does not follow the one before it
 */
export function readEditLog(folder: string, source: string): EditLog {
  const path = join(folder, LOG_NAME);
  return parseEditLog(existsSync(path) ? readDataFile(path, { largest: MOST_BYTES }) : EMPTY, source, path);
}

/** Says the same of the bytes of a log. */
export function parseEditLog(bytes: Uint8Array, source: string, name: string): EditLog {
  const end = bytes.lastIndexOf(0x0a) + 1;
  const edits: Edit[] = [];
  let head = source;
  for (const line of linesOf(bytes.subarray(0, end))) {
    const number = edits.length + 1;
    const read = readLine(line);
    if (read === null) throw new DelibereError(EXIT.source, message('edits/not-an-edit', { name, number }));
    if (read.prev !== head) {
      const code = number === 1 ? 'edits/other-source' : 'edits/broken-chain';
      throw new DelibereError(EXIT.source, message(code, { name, number }));
    }
    edits.push(read.edit);
    head = sha256(line);
  }
  const torn = end < bytes.length ? message('edits/torn-line', { number: edits.length + 1 }) : null;
  return { edits, head, bytes: end, torn };
}

/**
 * Adds edits to the log of a folder, flushed to the disk before this settles. Must be called under {@link lockEdits}.
 *
 * @param log as read under the same lock; a torn last line is cut off
 */
export async function appendEdits(folder: string, log: EditLog, edits: readonly Edit[]): Promise<EditLog> {
  const path = join(folder, LOG_NAME);
  let { head } = log;
  const lines = edits.map((edit) => {
    const line = JSON.stringify({ prev: head, edit });
    head = sha256(line);
    return `${line}\n`;
  });
  const content = Buffer.from(lines.join(''));
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'a');
    await file.truncate(log.bytes);
    await file.writeFile(content);
    await file.sync();
  } catch (error) {
    throw new DelibereError(EXIT.output, message('edits/unwritable', { name: path }), { cause: error });
  } finally {
    await file?.close();
  }
  return { edits: [...log.edits, ...edits], head, bytes: log.bytes + content.length, torn: null };
}

/** SHA-256 of the edits that stand, by which it is known what files were made with; `null` where none does. */
export function editsHash(edits: readonly NumberedEdit[]): string | null {
  return edits.length === 0 ? null : sha256(JSON.stringify(edits));
}

/**
 * Does something while no other process changes the folder's edits: waits for one that does. A lock whose process has ended
 * is taken over; nothing is judged by its age.
 *
 * @param patience milliseconds to wait
 * @throws DelibereError exit 4 where another process is still at it
 */
export async function lockEdits<Value>(
  folder: string,
  work: () => Promise<Value>,
  patience = 30_000,
): Promise<Value> {
  const path = join(folder, LOCK_NAME);
  const until = Date.now() + patience;
  while (!(await tryLock(path))) {
    const holder = await readFile(path, 'utf8').catch(() => '');
    if (isEnded(holder)) await takeAway(path, holder);
    else if (Date.now() >= until)
      throw new DelibereError(EXIT.output, message('edits/locked', { name: path }));
    await delay(LOOK_MS);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function tryLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw new DelibereError(EXIT.output, message('edits/unwritable', { name: path }), { cause: error });
  }
}

/** Takes a dead lock away. Renamed first, so that of two that find it only one does; a live one that came meanwhile is put back. */
async function takeAway(path: string, holder: string): Promise<void> {
  const dead = `${path}.${process.pid}`;
  await rename(path, dead).catch(() => undefined);
  if ((await readFile(dead, 'utf8').catch(() => holder)) !== holder)
    await link(dead, path).catch(() => undefined);
  await rm(dead, { force: true });
}

/** Whether the process that a lock names has ended. One that is not written yet is being made. */
function isEnded(holder: string): boolean {
  const pid = Number(holder);
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

function readLine(line: string): { readonly prev: string; readonly edit: Edit } | null {
  const read = readJson(line);
  const value = read.ok ? read.value : null;
  if (typeof value !== 'object' || value === null || !('prev' in value) || !('edit' in value)) return null;
  const edit = editSchema.safeParse(value.edit);
  return typeof value.prev === 'string' && edit.success ? { prev: value.prev, edit: edit.data } : null;
}

function linesOf(bytes: Uint8Array): string[] {
  return bytes.length === 0 ? [] : Buffer.from(bytes).toString('utf8').slice(0, -1).split('\n');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
