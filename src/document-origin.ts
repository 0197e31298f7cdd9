import type { OpenedSource } from './ingest/index.ts';
import type { Document } from './model/document.ts';
import type { Finding } from './model/finding.ts';
import type { Origins } from './model/origins.ts';
import type { Recognised } from './recognise/index.ts';
import { packageVersion } from './version.ts';

/** Where a recognised document came from. */
export interface DocumentOrigin {
  readonly file: string;
  readonly sha256: string;
  readonly kind: string;
  readonly findings: readonly Finding[];
  /** What recognised its pages; `null` where nothing was recognised. */
  readonly engine: Recognised['engine'];
}

/** Where a document comes from that an opened source gave. */
export function originOf(opened: OpenedSource, recognised: Recognised): DocumentOrigin {
  return {
    file: opened.name === '-' ? 'stdin' : opened.name,
    sha256: opened.sha256,
    kind: opened.kind,
    findings: recognised.findings,
    engine: recognised.engine,
  };
}

/** What the result of one act says of where it comes from. */
export function originsOf(origin: DocumentOrigin, document: Document): Origins {
  const { file, sha256, kind, engine } = origin;
  const held = new Set(document.pages.map((page) => page.number));
  return {
    generator: {
      name: 'delibere',
      version: packageVersion(),
      engine: engine?.name ?? null,
      engineVersion: engine?.version ?? null,
      languageData: engine?.languageData ?? null,
    },
    source: {
      file,
      sha256,
      kind,
      pages: document.pages.map(({ number, width, height, rotation, origin, confidence }) => ({
        number,
        width,
        height,
        rotation,
        origin,
        confidence,
      })),
    },
    findings: [
      // In a collection each act tells what concerns its own pages, and what concerns them all.
      ...origin.findings.filter((finding) => finding.source === null || held.has(finding.source.page)),
    ],
  };
}
