/** Which of several amount columns holds the grant. */
import type { TableRecord } from '../../../model/records.ts';
import type { Role } from '../../../model/role.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { hasAnyOf } from '../../../profiles/phrases.ts';
import { isPartOf } from '../../../profiles/carried.ts';
import { opensTotal, ownHeading } from '../../../profiles/total-labels.ts';
import { speaksOf } from '../../../profiles/table-words.ts';
import { isSetAside, type GridColumn } from './columns.ts';
import { givenPartColumn } from './given-part.ts';
import { holdsPhrase } from './headings.ts';
import { namedColumn } from './named-column.ts';

/** Whether a column holds amounts, by its role or, without one, by its cells. */
export function isMoney({ role, contents, decided }: GridColumn): boolean {
  if (contents.numbers === 0) return false;
  if (role === null) return contents.amounts >= 0.6 && decided !== true;
  return DECISIVE.includes(role) || role === 'cost';
}

/** Whether a column holds sums of money, be they sums for each: those are no candidates for the grant. */
export function holdsMoney(column: GridColumn): boolean {
  return isMoney(column) || (column.role === 'rate' && column.contents.amounts >= 0.6);
}

/** What a council grants, most decisive first. */
const DECISIVE: readonly Role[] = ['amount', 'proposed', 'requested'];

/** The grant's column, as headings tell it. */
export interface AmountChoice {
  readonly column: GridColumn | null;
  /** Where nothing printed over them tells the column from others, all of them: its amounts cannot be proved. */
  readonly candidates: readonly GridColumn[];
  /** How sums may tell the candidates apart after all, or who did. */
  readonly toldBy: TableRecord['toldBy'];
}

const NO_CHOICE = { candidates: [], toldBy: null };

/** What a heading makes of a column of money, likeliest to be the grant first. */
const STANDINGS = ['granted', 'named', 'plain', 'unknown', 'proposed', 'requested', 'aside'] as const;
type Standing = (typeof STANDINGS)[number];

/** Which others may be meant as well; what was asked for, or set aside, is never surely the grant. */
const RIVALS: Readonly<Record<Standing, readonly Standing[]>> = {
  granted: [],
  named: ['plain', 'unknown'],
  plain: ['unknown'],
  unknown: ['proposed', 'requested'],
  proposed: [],
  requested: ['requested'],
  aside: ['aside'],
};

/** Columns that one headed as a total may be made of. */
const PARTS: readonly Standing[] = ['named', 'plain', 'unknown'];

/**
 * Chooses the grant's column by what is printed over it: the one a person named, else the one that the decision names, else one headed as what is granted, one with a noun of
 * grants, one headed as an amount, then one whose heading says nothing known, then the proposed one, then the one asked for. Sums
 * are not formed here: they never overturn a heading.
 *
 * @param around what is printed above the table and below it
 */
export function chooseAmountColumn(
  columns: readonly GridColumn[],
  profile: Profile,
  around: readonly string[] = [],
): AmountChoice {
  const decided = columns.find((column) => column.decided === true && column.role === 'amount');
  if (decided !== undefined) return { column: decided, candidates: [], toldBy: 'person' };
  // What a person said to hold something else is not the grant, be it the only column of money.
  const usable = columns.filter((column) => isMoney(column) && column.decided !== true);
  const named = usable.length > 1 ? namedColumn(columns, usable, around) : null;
  if (named !== null) return { column: named, ...NO_CHOICE };
  const part = usable.length > 1 ? partColumn(usable, around, profile) : null;
  if (part !== null) return { column: part, ...NO_CHOICE };
  const standings = new Map(usable.map((column) => [column, standingOf(column, usable, profile)]));
  const of = (...wanted: readonly Standing[]): GridColumn[] =>
    usable.filter((column) => wanted.includes(standings.get(column)!));
  const standing = STANDINGS.find((one) => of(one).length > 0);
  if (standing === undefined) return { column: null, ...NO_CHOICE };
  const plain = PARTS.includes(standing) ? of(...PARTS) : [];
  const whole = wholeOf(plain, columns, profile);
  const more = moreGiven(usable, profile);
  if (whole !== undefined)
    return { column: whole, candidates: first(whole, plain), toldBy: more.length > 0 ? null : 'parts' };
  const alike = of(standing);
  const rivals = [...of(...RIVALS[standing]), ...more].filter((column) => !alike.includes(column));
  const { column, told } = byHeading(alike);
  if (told && rivals.length === 0) return { column, ...NO_CHOICE };
  return {
    column,
    candidates: first(column, [...alike, ...rivals]),
    toldBy: rivals.length > 0 ? null : 'total',
  };
}

function first(column: GridColumn, columns: readonly GridColumn[]): GridColumn[] {
  return [column, ...columns.filter((other) => other !== column)];
}

const NO_GRANT: ReadonlySet<Role | null> = new Set(['cost', 'requested', 'proposed']);

/** The column of the part of a grant that the decision gives, where headings set no other reason against it. */
function partColumn(
  usable: readonly GridColumn[],
  around: readonly string[],
  profile: Profile,
): GridColumn | null {
  const parts = Object.values(profile.grantParts).flat();
  const setAside = profile.setAside.filter((words) => !hasAnyOf(words, parts));
  const may = usable.filter(
    ({ heading, role }) =>
      !NO_GRANT.has(role) &&
      !holdsPhrase(heading, setAside) &&
      !speaksOf(heading, 'requested', profile) &&
      !speaksOf(heading, 'refused', profile),
  );
  return givenPartColumn(may, around, profile, (alike) => alike.filter((column) => !isPast(column, usable)));
}

/**
 * A complement beside what it completes: which of the two is granted the decision says, and no heading but one of the new whole.
 */
function moreGiven(usable: readonly GridColumn[], profile: Profile): GridColumn[] {
  const { complement = [], whole = [] } = profile.grantParts;
  if (usable.some(({ heading }) => hasAnyOf(heading, whole))) return [];
  return usable.filter(({ heading }) => hasAnyOf(heading, complement));
}

interface Best {
  readonly column: GridColumn;
  /** Whether its heading tells it from the others. */
  readonly told: boolean;
}

function standingOf(column: GridColumn, usable: readonly GridColumn[], profile: Profile): Standing {
  const { heading, role } = column;
  const says = (kind: 'grants' | 'requested' | 'refused'): boolean => speaksOf(heading, kind, profile);
  if (isSetAside(heading, profile) || isPartOf(heading, profile) || says('refused')) return 'aside';
  if (says('grants')) {
    // Payments of later years make no commitment an earlier grant.
    const alike = usable.filter((other) => speaksOf(other.heading, 'grants', profile));
    return isPast(column, alike) ? 'aside' : 'granted';
  }
  // What is foreseen for a later year makes no grant an earlier one.
  const counted = usable.filter((other) => !isSetAside(other.heading, profile));
  if (role === 'cost' || isPast(column, counted)) return 'aside';
  if (role === 'requested' || says('requested')) return 'requested';
  if (role === 'proposed') return 'proposed';
  if (role !== 'amount') return 'unknown';
  return hasAnyOf(heading, profile.grantWords) ? 'named' : 'plain';
}

/** A column headed as a total beside two others at least: what they are made into. */
function wholeOf(
  among: readonly GridColumn[],
  columns: readonly GridColumn[],
  profile: Profile,
): GridColumn | undefined {
  const headings = columns.map(({ heading }) => heading);
  return among.length < 3
    ? undefined
    : among.find((column) => opensTotal(ownHeading(headings, columns.indexOf(column)), profile, true));
}

/** The latest year's, else the last; told where no other is as good. */
function byHeading(candidates: readonly GridColumn[]): Best {
  const filled = Math.max(...candidates.map((column) => column.contents.filled));
  const full = candidates.filter((column) => column.contents.filled >= filled * 0.6);
  const [column] = full.sort((a, b) => yearOf(b.heading) - yearOf(a.heading) || b.index - a.index);
  return { column: column!, told: candidates.length === 1 };
}

/** A heading with a year before that of another column of money tells of an earlier grant. */
export function isPast({ heading }: GridColumn, columns: readonly GridColumn[]): boolean {
  const year = yearOf(heading);
  return year > 0 && year < Math.max(...columns.map((column) => yearOf(column.heading)));
}

function yearOf(heading: string): number {
  return Math.max(0, ...[...heading.matchAll(/\b(?:19|20)\d\d\b/gu)].map((match) => Number(match[0])));
}
