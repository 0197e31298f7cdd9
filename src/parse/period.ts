import type { Period } from '../model/records.ts';
import { findDates, isoOf, type DateMatch } from './date.ts';

/** A period found in a folded text, in offsets of that text. */
export interface PeriodMatch {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
}

/** What stands between the two dates of a period: `du 1er janvier au 31 décembre 2025`, `01/01/25 - 31/12/25`. */
const BETWEEN = /^ ?(?:inclus )?(?:au|a|-|jusqu'au|jusqu'a(?: la fin du)?|et jusqu'au) ?(?:le )?$/u;

/**
 * Finds the periods of a folded text. A first date without a year takes the second's: the same year, or the one before
 * where it would otherwise come after it (`du 1er octobre au 30 septembre 2026`).
 */
export function findPeriods(folded: string): PeriodMatch[] {
  const dates = findDates(folded);
  const found: PeriodMatch[] = [];
  for (const [index, first] of dates.entries()) {
    const second = dates[index + 1];
    if (second === undefined) continue;
    const between = folded.slice(first.end, second.start);
    const framed = /\bentre le ?$/u.test(folded.slice(0, first.start)) && /^ ?et (?:le ?)?$/u.test(between);
    if (!framed && !BETWEEN.test(between)) continue;
    const period = periodOf(first, second);
    if (period !== null) found.push({ start: first.start, end: second.end, period });
  }
  return found;
}

function periodOf(first: DateMatch, second: DateMatch): Period | null {
  if (second.iso === null) return null;
  const { day, month } = first.date;
  const year = second.date.year!;
  const from = first.iso ?? isoOf(year, month, day);
  if (from === null) return null;
  if (from <= second.iso) return { from, to: second.iso };
  const before = first.iso === null ? isoOf(year - 1, month, day) : null;
  return before === null ? null : { from: before, to: second.iso };
}
