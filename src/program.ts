import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from './version.ts';

/**
 * What tells this program from any other state of it: its version, that of Node, and name, size and time of every file of its
 * code and of the profiles it ships, as `make` would know them. What another state of it made is not taken for its own.
 */
export function programIdentity(): string {
  return (identity ??= identityNow());
}

let identity: string | null = null;

function identityNow(): string {
  const hash = createHash('sha256').update(`${packageVersion()} ${process.version}\n`);
  for (const folder of ['.', '../profiles']) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(path, name));
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
