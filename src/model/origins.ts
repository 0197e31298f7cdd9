import type { GENERATOR, SOURCE } from './account-shape.ts';
import type { Finding } from './finding.ts';
import type { RecordOf } from './shape.ts';

/** What an extraction itself does not know: where its document came from and what read it. */
export interface Origins {
  readonly generator: RecordOf<typeof GENERATOR>;
  readonly source: RecordOf<typeof SOURCE>;
  /** Findings of the stages before extraction: ingest and recognition. */
  readonly findings: readonly Finding[];
}
