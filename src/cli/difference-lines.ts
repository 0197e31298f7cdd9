import type { Difference } from '../compare/compare-results.ts';

const SHOWN = 60;
const WIDTH = 160;

/** Differences as a person reads them: one heading for each record, `-` what was expected, `+` what came. */
export function differenceLines(differences: readonly Difference[]): string[] {
  const lines: string[] = [];
  let where = '';
  for (const difference of differences.slice(0, SHOWN)) {
    if (difference.where !== where) lines.push(difference.where);
    where = difference.where;
    const field = difference.field === '' ? '' : `${difference.field}: `;
    if (difference.expected !== undefined) lines.push(`  - ${field}${short(difference.expected)}`);
    if (difference.actual !== undefined) lines.push(`  + ${field}${short(difference.actual)}`);
  }
  if (differences.length > SHOWN) lines.push(`… ${differences.length - SHOWN}`);
  return lines;
}

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text;
}
