import type { Box } from './geometry.ts';

/** Where a value was read, and what was read there before any repair. */
export interface Place {
  /** Counts from 1. */
  readonly page: number;
  /** In points; `null` for sources without pixels. */
  readonly box: Box | null;
  /** For text sources the line of the file, counted from 1; else `null`. */
  readonly line: number | null;
  /** What was read, verbatim. */
  readonly text: string;
}
