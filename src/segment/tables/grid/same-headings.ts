import { similarity } from '../../../model/text-fold.ts';
import { headingKey } from './headings.ts';

/** Headings at least so alike are one, misread. */
const ALIKE = 0.75;
/** Share of the columns whose headings must be the same to the letter. */
const SAME = 0.5;

/**
 * Whether a table prints the headings of the one before again, as far as a bad scan lets them be read: at least half are the
 * same, one may be misread or not read at all, and a text over several columns may be theirs together (the rules between
 * them are lost in a dark fill). A heading that says something else makes it another table.
 */
export function sameHeadings(read: readonly string[], known: readonly string[]): boolean {
  if (read.length !== known.length) return false;
  let same = 0;
  for (let from = 0, to = 0; from < read.length; from = to) {
    const text = read[from]!;
    do to += 1;
    while (text !== '' && read[to] === text && known[to] !== known[from]);
    const wanted = headingKey(known.slice(from, to).join(' '));
    const key = headingKey(text);
    if (key === wanted) same += to - from;
    else if (key !== '' && wanted !== '' && !isMisread(key, wanted)) return false;
  }
  return same >= SAME * read.length;
}

/** A digit is never a slip here: it tells one column of a kind from the next. */
function isMisread(key: string, wanted: string): boolean {
  const digits = (text: string): string => text.replace(/\D/gu, '');
  return digits(key) === digits(wanted) && similarity(key, wanted) >= ALIKE;
}
