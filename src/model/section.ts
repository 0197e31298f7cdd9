import type { Line, Table } from './document.ts';

export type SectionKind = 'head' | 'decision' | 'annex' | 'report' | 'other';

/**
 * A part of the act, in reading order: the head (title to `DECIDE`: attendance, visas, recusals), the decision (articles
 * and votes), each annex, the report. `lines` and `tables` are those of the part's pages, or of its share of a page.
 */
export interface Section {
  readonly kind: SectionKind;
  /** The annex's printed number; `null` elsewhere. */
  readonly number: string | null;
  readonly title: string | null;
  readonly pages: readonly number[];
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
}
