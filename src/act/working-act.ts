import type { Rereads } from '../model/extraction.ts';
import type { Origins } from '../model/origins.ts';
import type { Records } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';

/**
 * An act as it is kept: all that the arithmetic takes, and where it comes from. Results, tables, reports and checks are made
 * of it again whenever they are wanted.
 */
export interface WorkingAct {
  /** Which act of its source it is, from 1, and how many the source holds. */
  readonly position: { readonly index: number; readonly of: number };
  readonly origins: Origins;
  readonly profile: Profile;
  /** As read and settled, before the arithmetic, without what people changed. */
  readonly records: Records;
  /** What was read again where the first sums did not close; empty where nothing was. */
  readonly rereads: Rereads;
}
