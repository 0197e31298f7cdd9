/** The feet of pages (`Page 3 sur 12`, `CP 2025-237 – 3/12`): they count pages, and stand in the middle of sentences. */
import { distance } from 'fastest-levenshtein';
import { countsOf } from '../model/counts.ts';
import { groupBy } from '../model/group-by.ts';
import type { Document, Line, Page } from '../model/document.ts';
import { foldedOf } from './flow.ts';

/** A foot is no longer than this, in characters. */
const LONGEST = 120;
/** So many pages must be counted alike; fewer where the foot says itself that it counts pages. */
const FEWEST = 3;
const FEWEST_NAMED = 2;
const NAMED = /\bpage ?#|#? ?(?:\/|sur|of) ?#/u;
/** Recognition may misread so many signs of a foot. */
const MISREAD = 2;

/** The last line of a page, if it may be its foot. */
interface Foot {
  readonly page: Page;
  readonly line: Line;
  /** What it says, a sign for each number. */
  readonly says: string;
  readonly numbers: readonly number[];
}

/**
 * The document without the lines that count its pages. They are the last of their pages, say the same on each, and one of
 * their numbers rises with the pages; a line with an amount is none.
 */
export function withoutPageFeet(document: Document): Document {
  const said = groupBy(document.pages.flatMap(footOf), ({ says }) => says);
  const feet = new Set<Line>();
  for (const [says, same] of said) {
    const alike = [...said].flatMap(([other, those]) => (distance(other, says) <= MISREAD ? those : []));
    // How far a number of the foot is ahead of the page it stands on: the same on all pages where it counts them.
    const aheads = countsOf(
      alike.flatMap(({ page, numbers }) => [...new Set(numbers)].map((number) => number - page.number)),
    );
    const least = NAMED.test(says) ? FEWEST_NAMED : FEWEST;
    for (const { page, line, numbers } of same)
      if (numbers.some((number) => (aheads.get(number - page.number) ?? 0) >= least)) feet.add(line);
  }
  if (feet.size === 0) return document;
  return {
    pages: document.pages.map((page) => ({
      ...page,
      lines: page.lines.filter((line) => !feet.has(line)),
    })),
  };
}

function footOf(page: Page): Foot[] {
  const line = page.lines.reduce<Line | undefined>((lowest, one) => {
    const isLower = (one.box?.y0 ?? Infinity) >= (lowest?.box?.y0 ?? -Infinity);
    return lowest === undefined || isLower ? one : lowest;
  }, undefined);
  if (line === undefined) return [];
  const text = foldedOf(line);
  // Numbers of five digits and more, of money, or with decimals count something else.
  if (text.length > LONGEST || /€|\d[.,]\d|\d{5}/u.test(text)) return [];
  const numbers = [...text.matchAll(/\d+/gu)].map(([number]) => Number(number));
  return numbers.length === 0 ? [] : [{ page, line, says: text.replace(/\d+/gu, '#'), numbers }];
}
