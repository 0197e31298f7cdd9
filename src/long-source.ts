import { collect } from './collect.ts';

/**
 * Of so few pages memory is no matter, and time is: what is made of them takes less than reading them did, so that their
 * workers stay for the second readings (26 pages took 1.5 s for these in place of 2.2), and what each leaves behind is left
 * to the collector. Of more, workers go as soon as they are not needed, and what a page leaves behind goes with it.
 */
const FEW_PAGES = 40;

/** Whether a source has so many pages that memory goes before time. */
export function isLong(pages: number): boolean {
  return pages > FEW_PAGES;
}

/**
 * Has what a page left behind given back, where there are many. Pixels lie outside the heap that the collector watches: left
 * to itself it lets 60 MB of them lie, and which pages come together then decides what a long run takes. It takes 25 ms where
 * nothing else is in memory.
 */
export function tidyAfterPage(pages: number): void {
  if (isLong(pages)) collect();
}
