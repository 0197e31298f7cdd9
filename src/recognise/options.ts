import { DelibereError, EXIT } from '../errors.ts';
import { message } from '../messages/message.ts';
import type { Message } from '../model/message.ts';
import type { CacheOptions } from './cache.ts';
import { ENGINES, type EngineName } from './engines/index.ts';
import type { Turn } from './prepare/turn.ts';

/** How a source is recognised. */
export interface RecogniseOptions {
  /** Page numbers to read, from 1; all when absent. */
  readonly pages?: ReadonlySet<number>;
  /** Leave pages of model conventions unread: they carry no records. */
  readonly recordsOnly?: boolean;
  /** Workers, 1 to {@link MOST_JOBS}; by cores and memory when absent. Results do not depend on it. */
  readonly jobs?: number;
  /** Default `tesseract.js`. */
  readonly engine?: EngineName;
  /**
   * Pages, from 1, of which a person says how they are turned: clockwise degrees that make the stored page upright, as
   * {@link Page.rotation} says it. Of the others it is found out.
   */
  readonly turns?: ReadonlyMap<number, Turn>;
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

/** More workers than this serve no machine. */
export const MOST_JOBS = 64;

/**
 * Checks options that a program gives, as the command line's are: what does not suit would otherwise hang, or be ignored.
 *
 * @throws DelibereError exit 2
 */
export function checkOptions(options: {
  readonly pages?: Iterable<number>;
  readonly jobs?: number;
  readonly engine?: string;
  readonly turns?: ReadonlyMap<number, number>;
}): void {
  const { pages, jobs, engine, turns } = options;
  const asked = pages === undefined ? null : [...pages];
  if (asked?.length === 0) throw unsuited(message('options/no-page'));
  const page = [...(asked ?? []), ...(turns?.keys() ?? [])].find((one) => !isWhole(one, Infinity));
  if (page !== undefined) throw unsuited(message('options/page', { page: String(page) }));
  if (jobs !== undefined && !isWhole(jobs, MOST_JOBS))
    throw unsuited(message('options/jobs', { jobs: String(jobs), most: MOST_JOBS }));
  if (engine !== undefined && !Object.hasOwn(ENGINES, engine))
    throw unsuited(message('options/engine', { engine, known: Object.keys(ENGINES) }));
  const turn = [...(turns ?? [])].find(([, degrees]) => ![0, 90, 180, 270].includes(degrees));
  if (turn !== undefined)
    throw unsuited(message('options/turn', { page: turn[0], degrees: String(turn[1]) }));
}

function isWhole(number: number, most: number): boolean {
  return Number.isSafeInteger(number) && number >= 1 && number <= most;
}

function unsuited(says: Message): DelibereError {
  return new DelibereError(EXIT.usage, says);
}
