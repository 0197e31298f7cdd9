import type { Place } from '../model/place.ts';
import type { Found } from './printed.ts';
import { isRowAmount } from './taken.ts';

/** So far from a row's amount, in lines of a text and in points, the next row of its table stands at the most. */
const LINES = 4;
const POINTS = 45;
/** A sentence goes on behind its amount. */
const SHORT = 12;

/**
 * Whether an amount that no record took stands like the amounts of rows next to it: text that lost its columns shows a lost row
 * so, and no sentence.
 */
export function standsAmongRows(
  found: readonly Found[],
  by: readonly (readonly string[])[],
  index: number,
): boolean {
  const { after, before, source } = found[index]!;
  if (by[index]!.length > 0 || after.length > SHORT || before.length > LONGEST_LABEL) return false;
  if (IN_SENTENCE.test(before)) return false;
  return [index - 1, index + 1].some((at) => {
    const place = by[at]?.some(isRowAmount) === true ? found[at]!.source : null;
    return place?.page === source.page && isNear(place, source);
  });
}

function isNear(one: Place, other: Place): boolean {
  if (one.line !== null && other.line !== null) return Math.abs(one.line - other.line) <= LINES;
  return one.box !== null && other.box !== null && Math.abs(one.box.y0 - other.box.y0) <= POINTS;
}

/** No label ends in a small word: `le devis s’élève à`. */
const IN_SENTENCE = /\s(?:à|est|sont|d['’]?|de)$/u;
/** Names and what they get it for are no longer than this; what is longer is a sentence. */
const LONGEST_LABEL = 160;
