/** Which of several amount columns holds the grant. */
import { message } from '../../../messages/message.ts';
import { parseAmount } from '../../../model/amount.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import type { Role } from '../../../model/role.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { opensTotal } from './body.ts';
import { isSetAside, type GridColumn } from './columns.ts';

/** Whether a column holds amounts, by its role or, without one, by its cells. */
export function isMoney({ role, contents, decided }: GridColumn): boolean {
  if (contents.numbers === 0) return false;
  if (role === null) return contents.amounts >= 0.6 && decided !== true;
  return DECISIVE.includes(role) || role === 'cost';
}

/** What a council grants, most decisive first. */
const DECISIVE: readonly Role[] = ['amount', 'proposed', 'requested'];

/** The grant's column; the finding says which one was taken where there was a choice. */
export interface AmountChoice {
  readonly column: GridColumn | null;
  /** True where nothing printed tells the column from another: its amounts cannot be proved. */
  readonly contested: boolean;
  readonly finding: Finding | null;
}

/** A heading that beats another by less than this, in tenths of a score, does not tell them apart. */
const CLEAR = 1;

/**
 * Chooses the grant's column: the one a person named, else one that is row for row the sum of the others, then the one whose total the act's sentences
 * state, then voted before proposed before requested, the latest year in the headings, the surest heading, the last one.
 * Earlier years, other funders, instalments are never taken while another is left.
 *
 * @param rows the texts of body rows, by column
 * @param stated the amounts that the act's sentences state, in cents
 */
export function chooseAmountColumn(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  profile: Profile,
  place: Place,
  stated: () => ReadonlySet<number>,
): AmountChoice {
  const decided = columns.find((column) => column.decided === true && column.role === 'amount');
  if (decided !== undefined) return { column: decided, contested: false, finding: null };
  // What a person said to hold something else is not the grant, be it the only column of money.
  const usable = columns.filter((column) => isMoney(column) && column.decided !== true);
  const newest = Math.max(...columns.map((column) => yearOf(column.heading)));
  const own = usable.filter(
    (column) =>
      column.role !== 'cost' && !isSetAside(column.heading, profile) && !isPast(column.heading, newest),
  );
  const role = DECISIVE.find((decisive) => own.some((column) => column.role === decisive));
  const named = own.filter((column) => column.role === role);
  const candidates = named.length > 0 ? named : own.length > 0 ? own : usable;
  if (candidates.length === 0) return { column: null, contested: false, finding: null };
  const told = own.length < 2 ? undefined : toldByFigures(candidates, own, rows, profile, stated);
  const best = told === undefined ? byHeading(candidates) : { column: told, contested: false };
  return {
    ...best,
    finding: usable.length > 1 ? columnTaken(best.column, usable, best.contested, place) : null,
  };
}

/** The column that adds the candidates up, or the only one whose total the act states. */
function toldByFigures(
  candidates: readonly GridColumn[],
  own: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  profile: Profile,
  stated: () => ReadonlySet<number>,
): GridColumn | undefined {
  const sum = own.find((column) => isSumOf(column, candidates, rows));
  if (sum !== undefined) return sum;
  const confirmed = own.filter((column) =>
    totalsOf(column, rows, profile).some((total) => stated().has(total)),
  );
  return confirmed.length === 1 ? confirmed[0] : undefined;
}

function byHeading(candidates: readonly GridColumn[]): Omit<AmountChoice, 'finding'> & {
  readonly column: GridColumn;
} {
  const filled = Math.max(...candidates.map((column) => column.contents.filled));
  const full = candidates.filter((column) => column.contents.filled >= filled * 0.6);
  const [first, second] = [...full].sort(
    (a, b) => yearOf(b.heading) - yearOf(a.heading) || round(b.score) - round(a.score) || b.index - a.index,
  );
  const alike = candidates.every((column) => yearOf(column.heading) === yearOf(first!.heading));
  const told =
    candidates.length === 1 ||
    (alike && (second === undefined || round(first!.score) - round(second.score) > CLEAR));
  return { column: first!, contested: !told };
}

/** What a column adds up to, as its rows say and as its last line prints it. */
function totalsOf(
  column: GridColumn,
  rows: readonly (readonly string[])[],
  profile: Profile,
): readonly number[] {
  const isTotal = (row: readonly string[]): boolean => {
    const words = row.filter((text) => /\p{L}{2}/u.test(text));
    return words.some((text) => opensTotal(text, profile, words.length === 1));
  };
  const values = rows.map((row) => ({
    total: isTotal(row),
    cents: parseAmount(row[column.index] ?? '', { column: true }),
  }));
  const parts = values.flatMap(({ total, cents }) => (total || cents === null ? [] : [cents]));
  const printed = values.flatMap(({ total, cents }) => (total && cents !== null ? [cents] : []));
  return [parts.reduce((sum, value) => sum + value, 0), ...printed];
}

function round(score: number): number {
  return Math.round(score * 10);
}

/** A heading with a year before that of another column tells of an earlier grant. */
function isPast(heading: string, newest: number): boolean {
  const year = yearOf(heading);
  return year > 0 && year < newest;
}

function yearOf(heading: string): number {
  return Math.max(0, ...[...heading.matchAll(/\b(?:19|20)\d\d\b/gu)].map((match) => Number(match[0])));
}

/** Whether a column is, row for row, the sum of the other candidates, of two at least. */
function isSumOf(
  column: GridColumn,
  candidates: readonly GridColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  const others = candidates.filter((other) => other !== column);
  if (others.length < 2) return false;
  let closed = 0;
  let tried = 0;
  for (const row of rows) {
    const total = parseAmount(row[column.index] ?? '', { column: true });
    if (total === null) continue;
    const parts = others.map((other) => parseAmount(row[other.index] ?? '', { column: true }) ?? 0);
    tried += 1;
    if (parts.reduce((sum, value) => sum + value, 0) === total) closed += 1;
  }
  return tried >= 2 && closed >= tried * 0.8;
}

function columnTaken(
  column: GridColumn,
  columns: readonly GridColumn[],
  contested: boolean,
  place: Place,
): Finding {
  const others = columns.filter((other) => other !== column).map((other) => other.heading);
  if (contested) {
    return finding(
      'warning',
      message('segment/amount-column-contested', { heading: column.heading, others }),
      place,
    );
  }
  return finding('info', message('segment/amount-column-chosen', { heading: column.heading, others }), place);
}
