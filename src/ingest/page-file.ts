import { statSync } from 'node:fs';
import { KIND_WITHIN, kindOf } from './kind.ts';
import { bytesOfFile, sha256Of } from './source-bytes.ts';

/** What has pages, which it takes time to read. */
const PAGES: ReadonlySet<string> = new Set(['pdf', 'png', 'jpeg', 'tiff']);

/** SHA-256 of a file of pages; `null` for text, for folders, and for what cannot be read. */
export function sha256OfPageFile(path: string): string | null {
  try {
    if (!statSync(path).isFile()) return null;
    const bytes = bytesOfFile(path);
    try {
      const kind = kindOf(bytes.read(0, Math.min(bytes.length, KIND_WITHIN)));
      const sha256 = PAGES.has(kind) ? sha256Of(bytes) : null;
      bytes.checkUnchanged();
      return sha256;
    } finally {
      bytes.close();
    }
  } catch {
    // Whoever opens it says why it cannot be.
    return null;
  }
}
