import { createHash } from 'node:crypto';
import { readFileSync, utimesSync } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Where recognition results are kept, and how many bytes of them. */
export interface CacheOptions {
  readonly folder: string;
  /** Default 300 MB. */
  readonly maxBytes?: number;
}

/** Recognition results by the SHA-256 of all that makes them. A cache that cannot be read or written is no error. */
export interface Cache {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  /** Drops what was used longest ago until the cache is within its size. */
  trim(): Promise<void>;
}

const MAX_BYTES = 300_000_000;
const SUFFIX = '.json.gz';

/** The user's cache folder for this program, by the custom of the system. */
export async function defaultCacheFolder(): Promise<string> {
  const { default: envPaths } = await import('env-paths');
  return join(envPaths('delibere', { suffix: '' }).cache, 'recognition');
}

/** A key: SHA-256 over parts, each with its length, so that parts cannot run into each other. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** A cache in a folder; without options one that keeps nothing. */
export function openCache(options: CacheOptions | null): Cache {
  if (options === null)
    return { get: async () => null, set: async () => undefined, trim: async () => undefined };
  const fileOf = (key: string): string => join(options.folder, key.slice(0, 2), key + SUFFIX);
  return {
    get: async (key) => {
      try {
        const file = fileOf(key);
        // Small files, a page each: a thread's round trip takes longer than reading one.
        const text = gunzipSync(readFileSync(file)).toString('utf8');
        // The key stands in the file: a file that was moved or cut is not believed.
        const end = text.indexOf('\n');
        if (end < 0 || text.slice(0, end) !== key) return null;
        touch(file);
        return text.slice(end + 1);
      } catch {
        return null;
      }
    },
    set: async (key, value) => {
      try {
        const file = fileOf(key);
        // Acts may be confidential: only their reader opens what is kept of them.
        await mkdir(join(options.folder, key.slice(0, 2)), { recursive: true, mode: 0o700 });
        const { default: writeFileAtomic } = await import('write-file-atomic');
        await writeFileAtomic(file, gzipSync(`${key}\n${value}`, { level: 6 }), {
          fsync: false,
          mode: 0o600,
        });
      } catch {
        // A full or read-only disk costs time on the next run and nothing else.
      }
    },
    trim: () => trim(options.folder, options.maxBytes ?? MAX_BYTES).catch(() => undefined),
  };
}

/** Notes that a file was used; where that cannot be written it goes earlier than it might. */
function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // A folder that may only be read serves all the same.
  }
}

async function trim(folder: string, maxBytes: number): Promise<void> {
  const files: { file: string; size: number; used: number }[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith(SUFFIX)) continue;
    const file = join(folder, name);
    const { size, mtimeMs } = await stat(file);
    files.push({ file, size, used: mtimeMs });
  }
  let total = files.reduce((sum, { size }) => sum + size, 0);
  files.sort((a, b) => a.used - b.used);
  for (const { file, size } of files) {
    if (total <= maxBytes) return;
    await rm(file, { force: true });
    total -= size;
  }
}
