/** What a column's heading says that its amounts are for. */
import type { Records, TableRecord } from '../model/records.ts';
import { wordKey } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { matchHeading } from '../segment/tables/grid/headings.ts';
import { sayings, type MoneyRole } from './words.ts';

/** Words of headings that leave open what a column holds. */
const UNDECIDED: ReadonlySet<string> = new Set([
  'grant',
  'gift',
  'conditional',
  'total',
  'restatement',
  'part',
]);

/** What a heading says; `null` where it leaves it open. `known` is the role that the column was read with. */
export function headingSays(
  heading: string,
  known: string | null,
  year: number | null,
  profile: Profile,
): MoneyRole | null {
  const own = yearIn(heading);
  if (own !== null && year !== null && own < year) return 'earlier';
  // The last word of a heading says which: `Montant demandé`.
  const [said] = sayings(heading, '', profile).filter(({ role }) => !UNDECIDED.has(role));
  if (said !== undefined) return said.role as MoneyRole;
  if (profile.kinds.some((kind) => wordKey(kind) === wordKey(heading))) return null;
  const role = known ?? matchHeading(heading, profile)[0]?.role ?? null;
  switch (role) {
    case 'requested':
    case 'proposed':
      return 'requested';
    case 'cost':
      return 'cost';
    case 'quantity':
    case 'reference':
      return 'not-amount';
    default:
      return null;
  }
}

/** Whether a column is that of its table's grants, or may be: what is proposed is granted where nothing else is. */
export function mayGrant(heading: string, table: TableRecord | null, profile: Profile): boolean {
  const granted = table?.columns[table.amountColumn ?? -1];
  if (granted !== undefined) return wordKey(granted.heading) === wordKey(heading);
  return matchHeading(heading, profile)[0]?.role === 'proposed';
}

/** The latest year that a text names. */
export function yearIn(text: string): number | null {
  const years = [...text.matchAll(/(?<![\d/.])((?:19|20)\d\d)(?!\d|[.,]\d)/gu)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

/** Whether a table's headings name who is given to, and no account. */
export function namesSomebody({ columns }: TableRecord, profile: Profile): boolean {
  const roles = columns.map(({ heading }) => matchHeading(heading, profile)[0]?.role);
  return roles.includes('beneficiary') && !roles.includes('budgetLine');
}

/** The year of an act: that of its date, else the latest that its number, its subject or the columns of its grants name. */
export function yearOf({ deliberation, tables, decisions }: Records): number | null {
  const { date, id, subject } = deliberation;
  if (date !== null) return Number(date.slice(0, 4));
  const granted = tables.flatMap(({ columns, amountColumn }) => columns[amountColumn ?? -1]?.heading ?? []);
  return (
    yearIn([id ?? '', subject ?? '', ...granted].join(' ')) ??
    yearIn(decisions.flatMap(({ grants, source }) => (grants ? [source.text] : [])).join(' '))
  );
}
