/** Which of several amount columns holds the grant. */
import { parseAmount } from '../../../model/amount.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import type { Profile, Role } from '../../../profiles/contract.ts';
import { isSetAside, type GridColumn } from './columns.ts';

/** What a council grants, most decisive first. */
const DECISIVE: readonly Role[] = ['amount', 'proposed', 'requested'];

/** The grant's column; the finding says which one was taken where there was a choice. */
export interface AmountChoice {
  readonly column: GridColumn | null;
  readonly finding: Finding | null;
}

/**
 * Chooses the grant's column: voted before proposed before requested; among equals a column that is the sum of the
 * others, then the surest heading, then the latest year in the headings, then the last one. Earlier years, other funders,
 * instalments are never taken while another is left.
 *
 * @param rows the texts of body rows, by column
 */
export function chooseAmountColumn(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  profile: Profile,
  place: Place,
): AmountChoice {
  const money = columns.filter(
    (column) =>
      (column.role !== null && (DECISIVE.includes(column.role) || column.role === 'cost')) ||
      (column.role === null && column.contents.amounts >= 0.6),
  );
  const usable = money.filter((column) => column.contents.numbers > 0);
  const own = usable.filter((column) => !isSetAside(column.heading, profile) && column.role !== 'cost');
  for (const role of DECISIVE) {
    const candidates = own.filter((column) => column.role === role);
    if (candidates.length === 0) continue;
    const column = candidates.length === 1 ? candidates[0]! : bestOf(candidates, rows);
    return { column, finding: usable.length > 1 ? finding(column, usable, place) : null };
  }
  const rest = own.length > 0 ? own : usable;
  const column = rest.at(-1) ?? null;
  return { column, finding: column !== null && usable.length > 1 ? finding(column, usable, place) : null };
}

function bestOf(candidates: readonly GridColumn[], rows: readonly (readonly string[])[]): GridColumn {
  const sum = candidates.find((column) => isSumOf(column, candidates, rows));
  if (sum !== undefined) return sum;
  const filled = Math.max(...candidates.map((column) => column.contents.filled));
  const full = candidates.filter((column) => column.contents.filled >= filled * 0.6);
  return [...full].sort(
    (a, b) => yearOf(b.heading) - yearOf(a.heading) || round(b.score) - round(a.score) || b.index - a.index,
  )[0]!;
}

function round(score: number): number {
  return Math.round(score * 10);
}

function yearOf(heading: string): number {
  return Math.max(0, ...[...heading.matchAll(/\b(?:19|20)\d\d\b/gu)].map((match) => Number(match[0])));
}

/** Whether a column is, row for row, the sum of the other candidates. */
function isSumOf(
  column: GridColumn,
  candidates: readonly GridColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  if (candidates.length < 3) return false;
  let closed = 0;
  let tried = 0;
  for (const row of rows) {
    const total = parseAmount(row[column.index] ?? '', { column: true });
    if (total === null) continue;
    const parts = candidates
      .filter((other) => other !== column)
      .map((other) => parseAmount(row[other.index] ?? '', { column: true }) ?? 0);
    tried += 1;
    if (parts.reduce((sum, value) => sum + value, 0) === total) closed += 1;
  }
  return tried >= 2 && closed >= tried * 0.8;
}

function finding(column: GridColumn, columns: readonly GridColumn[], place: Place): Finding {
  const others = columns.filter((other) => other !== column).map((other) => `« ${other.heading} »`);
  const en = columns.filter((other) => other !== column).map((other) => `“${other.heading}”`);
  return {
    code: 'segment/amount-column-chosen',
    severity: 'info',
    message: {
      fr: `Le montant retenu est celui de la colonne « ${column.heading} » ; ${others.join(', ')} : montants gardés à part.`,
      en: `The amount is taken from the column “${column.heading}”; ${en.join(', ')}: kept aside.`,
    },
    source: place,
  };
}
