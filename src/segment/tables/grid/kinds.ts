/** Whether a table grants money to someone, or holds amounts of another kind. */
import type { TableDecision } from '../../../model/document.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { speaksOf } from '../../../profiles/table-words.ts';
import { isMoney } from './amount-column.ts';
import type { GridColumn } from './columns.ts';
import { holdsPhrase } from './headings.ts';

/** What a table is: of grants, of another known kind (`tariff`, `budget`…), or of none that can be told. */
export type TableKind = { readonly grants: true } | { readonly grants: false; readonly kind: string };

/** What a person said that a table is. */
export function decidedKind(kind: TableDecision['kind']): TableKind | undefined {
  if (kind === undefined) return undefined;
  return kind === 'grants' ? { grants: true } : { grants: false, kind: 'unknown' };
}

/** Words that speak of grants, in headings and titles. */
const GRANT =
  /\b(?:subventions?|aides?|dotations?|participations?|beneficiaires?|attributions?|concours|bourses?)\b/u;

/** Words of a sentence that grants, above a list. */
const GRANTS = /\b(?:attribu|accord|octro|allou|vers)(?:e|er|es|ent|ons|ee|ees|oie|oyer)\b/u;

/** Tells a table's kind from its headings, its columns and the words above it. */
export function kindOf(
  columns: readonly GridColumn[],
  title: string,
  profile: Profile,
  fold: (text: string) => string,
): TableKind {
  const headings = columns.map((column) => column.heading).filter((heading) => heading !== '');
  const hasAmount = columns.some((column) => isMoney(column) && column.role !== 'cost');
  const beneficiary = columns.find((column) => column.role === 'beneficiary');
  const speaks = [...headings, title].some((text) => GRANT.test(fold(text)));
  const other = otherKind(headings, title, profile);
  const decisive = decisiveKind(columns, profile);
  if (decisive !== null) return { grants: false, kind: decisive };
  // Without headings, cells that read like headings are those of another table.
  if (headings.length === 0 && (beneficiary?.contents.labels ?? 0) >= 0.3)
    return { grants: false, kind: 'unknown' };
  const named = beneficiary !== undefined && beneficiary.score >= 0.6;
  if (hasAmount && named && (speaks || other === null || other.count < 2)) return { grants: true };
  if (other !== null && !(speaks && other.count < 2)) return { grants: false, kind: other.kind };
  const isGranted = headings.length === 0 && GRANTS.test(fold(title));
  if (hasAmount && beneficiary !== undefined && (speaks || isGranted || isOfNames(columns, beneficiary)))
    return { grants: true };
  return { grants: false, kind: other?.kind ?? 'unknown' };
}

/** Cells that name structures, or rows that name their theme or operation, speak for grants where headings do not. */
function isOfNames(columns: readonly GridColumn[], beneficiary: GridColumn): boolean {
  const { structures } = beneficiary.contents;
  return (
    structures >= 0.3 || columns.some(({ contents }) => contents.themes >= 0.6 || contents.operations >= 0.6)
  );
}

/** A phrase of several words over the amounts themselves leaves no doubt: `Participation due`, `Montant brut mensuel`. */
function decisiveKind(columns: readonly GridColumn[], profile: Profile): string | null {
  const money = columns
    .filter(({ role }) => role !== null && ['amount', 'proposed', 'requested'].includes(role))
    .map(({ heading }) => heading);
  // `Bénéficiaire | Autorisation d’engagement`: what is engaged for someone is granted.
  const isNamed = columns.some(({ role, score }) => role === 'beneficiary' && score >= 0.6);
  if (isNamed && money.some((heading) => speaksOf(heading, 'grants', profile))) return null;
  for (const [kind, phrases] of Object.entries(profile.otherTables)) {
    const several = phrases.filter((phrase) => /\s/u.test(phrase.trim()));
    if (money.length > 0 && money.every((heading) => holdsPhrase(heading, several))) return kind;
  }
  return null;
}

function otherKind(
  headings: readonly string[],
  title: string,
  profile: Profile,
): { readonly kind: string; readonly count: number } | null {
  let best: { kind: string; count: number } | null = null;
  for (const [kind, phrases] of Object.entries(profile.otherTables)) {
    const count =
      headings.filter((heading) => holdsPhrase(heading, phrases)).length +
      (holdsPhrase(title, phrases) ? 1 : 0);
    if (count > (best?.count ?? 0)) best = { kind, count };
  }
  return best;
}
