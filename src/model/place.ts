import type { PLACE } from './figure-shape.ts';
import type { RecordOf } from './shape.ts';

/** Where a value was read, and what was read there before any repair. */
export type Place = RecordOf<typeof PLACE>;

/** A page, as the place of what is said of all of it. */
export function wholePage(page: number): Place {
  return { page, box: null, line: null, text: '' };
}

/** Whether two places are one: figures there were read from the same characters. */
export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.page === other.page &&
    one.line === other.line &&
    one.text === other.text &&
    one.box?.x0 === other.box?.x0 &&
    one.box?.y0 === other.box?.y0
  );
}

/** Whether a place comes before another in reading order. */
export function isBefore(one: Place, other: Place): boolean {
  if (one.page !== other.page) return one.page < other.page;
  if (one.box !== null && other.box !== null) return one.box.y0 < other.box.y0;
  return (one.line ?? 0) < (other.line ?? 0);
}
