import type { PLACE } from './figure-shape.ts';
import type { RecordOf } from './shape.ts';

/** Where a value was read, and what was read there before any repair. */
export type Place = RecordOf<typeof PLACE>;

/** A page, as the place of what is said of all of it. */
export function wholePage(page: number): Place {
  return { page, box: null, line: null, text: '' };
}

/** Whether a place comes before another in reading order. */
export function isBefore(one: Place, other: Place): boolean {
  if (one.page !== other.page) return one.page < other.page;
  if (one.box !== null && other.box !== null) return one.box.y0 < other.box.y0;
  return (one.line ?? 0) < (other.line ?? 0);
}
