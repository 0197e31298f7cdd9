/** Which column of a table means what: by its heading, and by what its cells hold. */
import type { Role } from '../../../model/role.ts';
import type { Profile } from '../../../profiles/contract.ts';
import type { ColumnContents } from './contents.ts';
import { holdsPhrase, matchHeading } from './headings.ts';

/** A column with its meaning. */
export interface GridColumn {
  readonly index: number;
  /** Its index in the table's first part, where another part has more columns or fewer. */
  readonly number: number;
  /** As printed, wrapped lines joined; `''` where there is none. */
  readonly heading: string;
  readonly role: Role | null;
  /** How sure the heading makes it, 0 to 1; 0 where contents alone decided. */
  readonly score: number;
  readonly contents: ColumnContents;
  /** True for one of several columns that each hold a kind of grant. */
  readonly kind?: boolean;
  /** True where a person said what it holds. */
  readonly decided?: boolean;
}

const MONEY: readonly Role[] = ['cost', 'requested', 'proposed', 'amount'];
/** Roles a table may have several columns of; the others go to the surest column alone. */
const SHARED: ReadonlySet<Role> = new Set([...MONEY, 'territory', 'budgetLine', 'quantity', 'information']);
const SUREST = 0.45;
/** A heading that is so alike says it. */
const SURE = 0.6;

/**
 * Gives roles to columns.
 *
 * @param decided the roles that a person gave, by column; `null` for a column that holds nothing of use
 */
export function columnsOf(
  headings: readonly string[],
  contents: readonly ColumnContents[],
  profile: Profile,
  decided: ReadonlyMap<number, Role | null> = new Map(),
): GridColumn[] {
  const choices = headings.flatMap((heading, index) =>
    matchHeading(heading, profile).map(({ role, score }) => ({
      index,
      role,
      score,
      fit: score * compatibility(role, contents[index]!),
    })),
  );
  choices.sort((a, b) => b.fit - a.fit || a.index - b.index);
  const roles = new Map<number, { role: Role; score: number }>();
  const taken = new Set<Role | null>(decided.values());
  for (const { index, role, score, fit } of choices) {
    if (fit < SUREST || roles.has(index) || decided.has(index)) continue;
    if (taken.has(role) && !SHARED.has(role)) continue;
    roles.set(index, { role, score });
    taken.add(role);
  }
  const columns = headings.map((heading, index): GridColumn => {
    const column = { index, number: index, heading, contents: contents[index]! };
    const role = decided.get(index);
    return role === undefined
      ? { ...column, role: roles.get(index)?.role ?? null, score: roles.get(index)?.score ?? 0 }
      : { ...column, role, score: 1, decided: true };
  });
  return byContents(columns, profile);
}

/** 0 to 1: whether a column's cells can hold what a role needs. An empty column contradicts nothing. */
function compatibility(role: Role, contents: ColumnContents): number {
  if (contents.filled === 0) return 0.9;
  switch (role) {
    case 'cost':
    case 'requested':
    case 'proposed':
    case 'amount':
      return contents.percentages > 0.4
        ? 0.2
        : contents.numbers >= 0.5
          ? 1
          : contents.numbers > 0.2
            ? 0.6
            : 0.15;
    case 'rate':
      if (contents.percentages > 0.4 || (contents.numbers > 0.5 && contents.median <= 10_000)) return 1;
      // A sum for each: `Forfait`, `Par membre`.
      return contents.numbers > 0.5 ? 0.6 : 0.3;
    case 'quantity':
      return contents.amounts > 0.6 && contents.median > 100_000_00 ? 0.5 : contents.numbers > 0.4 ? 1 : 0.55;
    case 'reference':
      return contents.codes > 0.5 ? 1 : contents.averageLength <= 16 && contents.amounts < 0.5 ? 0.8 : 0.3;
    case 'beneficiary':
    case 'territory':
    case 'theme':
    case 'operation':
    case 'object':
      return contents.amounts > 0.6 ? 0.1 : contents.text >= 0.5 ? 1 : contents.text > 0.2 ? 0.7 : 0.4;
    default:
      return contents.amounts > 0.8 ? 0.4 : 1;
  }
}

/** Finds the amount and the beneficiary by their cells where no heading named them. */
function byContents(columns: readonly GridColumn[], profile: Profile): GridColumn[] {
  let result = [...columns];
  const give = (index: number, role: Role): void => {
    result = result.map((column) => (column.index === index ? { ...column, role, score: 0 } : column));
  };
  const has = (role: Role): boolean => result.some((column) => column.role === role);
  if (
    !result.some(
      (column) => column.role !== null && MONEY.includes(column.role) && column.contents.numbers > 0,
    )
  ) {
    const money = result.filter(
      (column) => isFree(column) && column.contents.amounts >= 0.6 && !isSetAside(column.heading, profile),
    );
    if (money.length > 0) give(money.at(-1)!.index, 'amount');
  }
  for (const [role, share] of BY_TEMPLATE) {
    if (has(role)) continue;
    const shown = result.find((column) => isFree(column) && column.contents[share] >= 0.6);
    if (shown !== undefined) give(shown.index, role);
  }
  if (!has('beneficiary')) {
    const free = result.filter((column) => isFree(column) && isNameLike(column.contents));
    const named = free.sort((a, b) => nameScore(b.contents) - nameScore(a.contents))[0];
    if (named !== undefined) give(named.index, 'beneficiary');
    else {
      // `Commune | Aide`: who receives is where it is.
      const places = result.filter(
        ({ role, decided, contents }) => role === 'territory' && decided !== true && contents.text > 0.5,
      );
      const place = places.at(-1);
      if (place !== undefined && result.some((column) => column.role === 'amount'))
        give(place.index, 'beneficiary');
    }
  }
  // Without any heading, the words beside a name and its amount say what it is for.
  if (columns.every((column) => column.heading === '') && !has('object') && has('beneficiary')) {
    const words = result.find((column) => isFree(column) && column.contents.text >= 0.5);
    if (words !== undefined) give(words.index, 'object');
  }
  return result;
}

function isFree(column: GridColumn): boolean {
  return column.role === null && column.decided !== true;
}

const BY_TEMPLATE = [
  ['theme', 'themes'],
  ['operation', 'operations'],
  ['agreement', 'agreements'],
] as const;

function isNameLike(contents: ColumnContents): boolean {
  return contents.text >= 0.6 && contents.averageLength >= 4 && contents.filled >= 0.5;
}

function nameScore(contents: ColumnContents): number {
  return contents.distinct + Math.min(contents.averageLength, 40) / 80 + contents.structures;
}

/** Whether a heading, the cells themselves or the groups of the rows say that names stand in the column of names. */
export function isNamed(columns: readonly GridColumn[]): boolean {
  const names = columns.find(({ role }) => role === 'beneficiary');
  if (names === undefined) return false;
  return (
    names.score >= SURE ||
    names.decided === true ||
    names.contents.structures >= 0.3 ||
    columns.some(({ contents }) => contents.themes >= 0.6 || contents.operations >= 0.6)
  );
}

/** Whether the heading of an amount column says that it is not the grant: an earlier year, another funder. */
export function isSetAside(heading: string, profile: Profile): boolean {
  return holdsPhrase(heading, profile.setAside);
}
