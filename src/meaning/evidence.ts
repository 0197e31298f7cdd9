/** Words that say what a table is: over it, over its names and amounts, and in the decision that it belongs to. */
import type { DecisionAct } from '../model/decision.ts';
import type { Place } from '../model/place.ts';
import type { Evidence, TableKind } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { fold } from '../model/text-fold.ts';
import { isDenied } from './denied.ts';
import { spokenBy, spokenIn } from '../profiles/table-words.ts';

/** The tables of a decision are of this kind; of one that corrects, what is over them says which. */
export const KIND_OF_ACT: Readonly<Record<DecisionAct, TableKind | null>> = {
  grants: 'grants',
  asks: 'requested',
  accepts: 'gift',
  notes: 'earlier',
  refuses: 'refused',
  withdraws: 'withdrawn',
  corrects: null,
  guarantees: 'guarantee',
  allowances: 'allowance',
  'writes-off': 'claim',
  prices: 'price',
  transfers: 'transfer',
  contracts: 'contract',
  budgets: 'budget',
};

/** What the words of a text say a table is. */
export function evidenceIn(
  text: string,
  by: Evidence['by'],
  source: Place | null,
  profile: Profile,
): Evidence[] {
  return spokenIn(text, profile)
    .filter(({ kind, words }) => kind !== 'grants' || !isDenied(text, words))
    .map(({ kind, words }) => ({ kind, by, words, source }));
}

/** What the subject line of an act says of its tables; words inside longer ones that say something else say nothing. */
export function subjectEvidence(subject: string | null, profile: Profile): Evidence[] {
  const spoken = spokenBy(subject ?? '', profile.subjectWords);
  return spoken
    .filter(
      ({ words }) =>
        !spoken.some((other) => other.words.length > words.length && fold(other.words).includes(fold(words))),
    )
    .map(({ kind, words }) => ({ kind, by: 'subject' as const, words, source: null }));
}

const DATE = /^(?:le )?\d{1,2}(?:er)?[ ./-](?:\p{L}{3,9}|\d{1,2})\.?[ ./-]\d{2,4}$/iu;

/** What the names of its rows say a table is: at least half of them. */
export function rowsEvidence(names: readonly string[], profile: Profile): Evidence[] {
  const dates = names.filter((name) => DATE.test(name));
  // Nobody is called by a date: such rows say when something is paid.
  if (dates.length > 0 && dates.length * 2 >= names.length)
    return [{ kind: 'other', by: 'rows', words: dates.slice(0, 3).join(', '), source: null }];
  const spoken = names.map((name) => spokenBy(name, profile.rowWords));
  const kinds = new Set(spoken.flatMap((some) => some.map(({ kind }) => kind)));
  return [...kinds].flatMap((kind) => {
    const words = spoken.flatMap((some) => some.filter((one) => one.kind === kind).map((one) => one.words));
    return words.length >= 2 && words.length * 2 >= names.length
      ? [{ kind, by: 'rows' as const, words: [...new Set(words)].slice(0, 3).join(', '), source: null }]
      : [];
  });
}

/** How much evidence weighs: what stands over the table itself more than the decision that several tables may belong to. */
const WEIGHT: Readonly<Record<Evidence['by'], number>> = {
  person: 100,
  lead: 3,
  title: 3,
  heading: 3,
  column: 2,
  rows: 2,
  decision: 2,
  subject: 1,
};
/** What is called granted in an act that grants nothing was granted elsewhere, or by somebody else. */
const WITHOUT_DECISION = 1;
/** A decision somewhere else in the act does not make names of what is none. */
const UNNAMED = 3;

/** That no names stand in a table speaks against grants, and for nothing in particular. */
function isUnnamed({ kind, by }: Evidence): boolean {
  return kind === 'other' && by === 'column';
}

/**
 * What a table is by its evidence, and whether nothing speaks for anything else.
 *
 * @param grantsNothing whether the act decides, and all that it decides is something else than to grant
 * @param isOnly whether it is the act's only table
 */
export function judge(
  evidence: readonly Evidence[],
  grantsNothing = false,
  isOnly = false,
): {
  readonly kind: TableKind;
  readonly decided: boolean;
} {
  const weights = new Map<TableKind, number>();
  const isSubjectAlone = evidence.every((one) => one.by === 'subject' || one.by === 'rows' || isUnnamed(one));
  for (const one of evidence) {
    const { kind, by } = one;
    // A subject line is of the whole act: it says what a table is where nothing nearer does.
    if (by === 'subject' && !isSubjectAlone) continue;
    const own = isUnnamed(one) ? UNNAMED : WEIGHT[by];
    const weight = grantsNothing && kind === 'grants' && by !== 'person' ? WITHOUT_DECISION : own;
    const held = weights.get(kind) ?? 0;
    weights.set(kind, weight === WITHOUT_DECISION ? Math.max(held, weight) : held + weight);
  }
  const grants = weights.get('grants') ?? 0;
  weights.delete('grants');
  const isOpen = evidence.every((one) => one.kind !== 'other' || isUnnamed(one));
  const rank = ([kind, weight]: readonly [TableKind, number]): number =>
    kind === 'other' && isOpen ? 0 : weight;
  const [rival, weight] = [...weights].sort((a, b) => rank(b) - rank(a))[0] ?? ['other', 0];
  if (weight > grants) return { kind: rival, decided: rival !== 'other' || !isOpen };
  // A subject line names what an act is about, not what becomes of each of several tables.
  const isTold = evidence.some(({ kind, by }) => kind === 'grants' && (isOnly || by !== 'subject'));
  return { kind: 'grants', decided: isTold && weight === 0 };
}
