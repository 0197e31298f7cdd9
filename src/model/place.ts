import type { PLACE } from './figure-shape.ts';
import type { RecordOf } from './shape.ts';

/** Where a value was read, and what was read there before any repair. */
export type Place = RecordOf<typeof PLACE>;

/** A page, as the place of what is said of all of it. */
export function wholePage(page: number): Place {
  return { page, box: null, line: null, text: '' };
}
