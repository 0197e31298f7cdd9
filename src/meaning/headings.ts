/** What the headings of a table say it is: those over its amounts, several together, or none over its names. */
import type { Evidence, TableRecord } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { hasAnyOf } from '../profiles/phrases.ts';
import { speaksOf, spokenBy, spokenFully, type Spoken } from '../profiles/table-words.ts';

/** Roles of the columns that may hold what is granted. */
const GRANTED: ReadonlySet<string | null> = new Set(['amount', 'proposed', 'requested']);

/**
 * Evidence by a table's headings.
 *
 * @param about what stands over it: its lead and its title
 */
export function headingEvidence(table: TableRecord, about: string, profile: Profile): Evidence[] {
  const headings = table.columns.map(({ heading }) => heading);
  const amounts = table.columns.filter(({ role }) => GRANTED.has(role)).map(({ heading }) => heading);
  const { headingWords, grantWords } = profile;
  // A phrase of several words over every column of amounts leaves no doubt: `Participation due`.
  const over = amounts.map((heading) => spokenFully(heading, headingWords));
  const sure = (over[0] ?? []).find(({ kind }) => over.every((own) => own.some((one) => one.kind === kind)));
  // `Bénéficiaire | Autorisation d’engagement`: what is engaged for someone is granted.
  const isNamed = table.named !== false;
  const isGranted = isNamed && amounts.some((heading) => speaksOf(heading, 'grants', profile));
  if (sure !== undefined && !isGranted) return [evidence('heading', sure, table)];
  const speaks = [...headings, about].some((text) => hasAnyOf(text, grantWords));
  const [most] = byKind([...headings, about], headingWords);
  if (most !== undefined && (speaks ? !isNamed && most.length > 1 : !isNamed || most.length > 1))
    return [evidence('column', { kind: most[0]!.kind, words: listed(most) }, table)];
  if (isNamed || speaks) return [];
  return [evidence('column', { kind: 'other', words: listed(nameHeadings(table)) }, table)];
}

/** A table of what was given before (`Montant versé en 2024`) grants nothing beside one that grants. */
export function earlierEvidence(
  table: TableRecord,
  tables: readonly TableRecord[],
  profile: Profile,
): Evidence[] {
  const past = amountOf(table, profile);
  if (past === null || tables.every((other) => other.kind !== 'grants' || amountOf(other, profile) !== null))
    return [];
  return [evidence('heading', { kind: 'earlier', words: past }, table)];
}

/** The heading over a table's amounts where it says that they are not what is granted. */
function amountOf({ columns, amountColumn }: TableRecord, { setAside }: Profile): string | null {
  const heading = columns[amountColumn ?? -1]?.heading ?? '';
  return hasAnyOf(heading, setAside) ? heading : null;
}

/** What several texts speak for, the kind that most of them have first. */
function byKind(texts: readonly string[], words: Profile['headingWords']): Spoken[][] {
  const spoken = texts.flatMap((text) => spokenBy(text, words));
  const kinds = [...new Set(spoken.map(({ kind }) => kind))];
  return kinds.map((kind) => spoken.filter((one) => one.kind === kind)).sort((a, b) => b.length - a.length);
}

function nameHeadings({ columns }: TableRecord): { readonly words: string }[] {
  return columns.filter(({ role }) => role === 'beneficiary').map(({ heading }) => ({ words: heading }));
}

function listed(spoken: readonly { readonly words: string }[]): string {
  return [...new Set(spoken.map(({ words }) => words))].join(', ');
}

function evidence(by: Evidence['by'], { kind, words }: Spoken, { source }: TableRecord): Evidence {
  return { kind, by, words, source: { ...source, text: words } };
}
