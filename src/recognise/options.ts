import type { CacheOptions } from './cache.ts';

/** Names of the engines, the default first. */
export const ENGINES = ['tesseract.js', 'tesseract-cli'] as const;
export type EngineName = (typeof ENGINES)[number];

/** How a source is recognised. */
export interface RecogniseOptions {
  /** Page numbers to read, from 1; all when absent. */
  readonly pages?: ReadonlySet<number>;
  /** Leave pages of model conventions unread: they carry no records. */
  readonly recordsOnly?: boolean;
  /** Workers; by cores and memory when absent. Results do not depend on it. */
  readonly jobs?: number;
  /** Default `tesseract.js`. */
  readonly engine?: EngineName;
  /** `null` keeps nothing; the user's cache folder when absent. */
  readonly cache?: CacheOptions | null;
  readonly signal?: AbortSignal;
  /** Called after each page. */
  readonly onPage?: (event: PageDone) => void;
}

/** Progress: a page is done. */
export interface PageDone {
  readonly page: number;
  /** How many pages are done, this one included. */
  readonly done: number;
  readonly total: number;
  /** True where the page came from the cache. */
  readonly cached: boolean;
}
