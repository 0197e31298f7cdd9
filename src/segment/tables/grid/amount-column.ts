/** Which of several amount columns holds the grant. */
import { message } from '../../../messages/message.ts';
import { parseAmount } from '../../../model/amount.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import type { Role } from '../../../model/role.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { opensTotal } from './body.ts';
import { speaksOf } from '../../../profiles/table-words.ts';
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

/** What a heading makes of a column of money, likeliest to be the grant first. */
const STANDINGS = ['granted', 'plain', 'unknown', 'proposed', 'requested', 'aside'] as const;
type Standing = (typeof STANDINGS)[number];

/** Which others may be meant as well; what was asked for, or set aside, is never surely the grant. */
const RIVALS: Readonly<Record<Standing, readonly Standing[]>> = {
  granted: [],
  plain: ['unknown'],
  unknown: ['proposed', 'requested'],
  proposed: [],
  requested: ['requested'],
  aside: ['aside'],
};

/**
 * Chooses the grant's column by what is printed over it: the one a person named, else one headed as what is granted, then
 * one headed as an amount, then one whose heading says nothing known, then the proposed one, then the one asked for. Sums
 * never overturn a heading. Where a column of another heading may as well be meant, the choice is contested.
 *
 * @param rows the texts of body rows, by column
 * @param stated the amounts that the act's sentences grant or call a total, in cents: they tell columns of one standing apart
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
  const standings = new Map(usable.map((column) => [column, standingOf(column, usable, profile)]));
  const of = (standing: Standing): GridColumn[] =>
    usable.filter((column) => standings.get(column) === standing);
  const standing = STANDINGS.find((one) => of(one).length > 0);
  if (standing === undefined) return { column: null, contested: false, finding: null };
  const candidates = of(standing);
  const whole =
    standing === 'plain' || standing === 'unknown'
      ? wholeOf([...of('plain'), ...of('unknown')], rows, profile)
      : undefined;
  const best =
    whole === undefined
      ? supported(byHeading(candidates), candidates, rows, profile, stated)
      : { column: whole, contested: false };
  const contested =
    best.contested || (whole === undefined && RIVALS[standing].some((other) => of(other).length > 0));
  return {
    column: best.column,
    contested,
    finding: usable.length > 1 ? columnTaken(best.column, usable, contested, place) : null,
  };
}

type Best = Omit<AmountChoice, 'finding'> & { readonly column: GridColumn };

/** Columns that their headings leave alike are told apart by the only one whose total a sentence states. */
function supported(
  best: Best,
  candidates: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  profile: Profile,
  stated: () => ReadonlySet<number>,
): Best {
  if (!best.contested) return best;
  const told = candidates.filter((column) =>
    totalsOf(column, rows, profile).some((total) => stated().has(total)),
  );
  return told.length === 1 ? { column: told[0]!, contested: false } : best;
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

function standingOf(column: GridColumn, usable: readonly GridColumn[], profile: Profile): Standing {
  const { heading, role } = column;
  const says = (kind: 'grants' | 'requested' | 'refused'): boolean => speaksOf(heading, kind, profile);
  if (isSetAside(heading, profile) || says('refused')) return 'aside';
  if (says('grants')) {
    // Payments of later years make no commitment an earlier grant.
    const alike = usable.filter((other) => speaksOf(other.heading, 'grants', profile));
    return isPast(column, alike) ? 'aside' : 'granted';
  }
  if (role === 'cost' || isPast(column, usable)) return 'aside';
  if (role === 'requested' || says('requested')) return 'requested';
  if (role === 'proposed') return 'proposed';
  return role === 'amount' ? 'plain' : 'unknown';
}

/** A column headed as a total that is, row for row, the sum of the others, of two at least. */
function wholeOf(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  profile: Profile,
): GridColumn | undefined {
  return columns.find(
    (column) => opensTotal(column.heading, profile, true) && isSumOf(column, columns, rows),
  );
}

function byHeading(candidates: readonly GridColumn[]): Best {
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

function round(score: number): number {
  return Math.round(score * 10);
}

/** A heading with a year before that of another column of money tells of an earlier grant. */
export function isPast({ heading }: GridColumn, columns: readonly GridColumn[]): boolean {
  const year = yearOf(heading);
  return year > 0 && year < Math.max(...columns.map((column) => yearOf(column.heading)));
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
