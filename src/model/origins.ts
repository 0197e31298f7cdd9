import type { Finding } from './finding.ts';
import type { Origin } from './document.ts';

/** What an extraction itself does not know: where its document came from and what read it. */
export interface Origins {
  readonly generator: {
    readonly name: string;
    readonly version: string;
    /** The recognition engine; `null` where no page was recognised (text, text layer). */
    readonly engine: string | null;
    readonly engineVersion: string | null;
    readonly languageData: string | null;
  };
  readonly source: {
    /** The bare file name, never a path. */
    readonly file: string;
    /** Lower-case hexadecimal. */
    readonly sha256: string;
    /** `text`, `pdf`, `image`, `hocr`, `alto`… */
    readonly kind: string;
    readonly pages: readonly {
      readonly number: number;
      readonly width: number;
      readonly height: number;
      readonly rotation: 0 | 90 | 180 | 270;
      readonly origin: Origin;
      readonly confidence: number | null;
    }[];
  };
  /** Findings of the stages before extraction: ingest and recognition. */
  readonly findings: readonly Finding[];
}
