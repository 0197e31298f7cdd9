/** Words that say what a table is: over it, over its names and amounts, and in the decision that it belongs to. */
import type { DecisionAct } from '../model/decision.ts';
import type { Place } from '../model/place.ts';
import type { Evidence, TableKind } from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { spokenIn } from '../profiles/table-words.ts';

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
  return spokenIn(text, profile).map(({ kind, words }) => ({ kind, by, words, source }));
}

/** How much evidence weighs: what stands over the table itself more than the decision that several tables may belong to. */
const WEIGHT: Readonly<Record<Evidence['by'], number>> = {
  person: 100,
  lead: 3,
  title: 3,
  heading: 3,
  column: 2,
  decision: 2,
};

/** What a table is by its evidence, and whether nothing speaks for anything else. */
export function judge(evidence: readonly Evidence[]): {
  readonly kind: TableKind;
  readonly decided: boolean;
} {
  const weights = new Map<TableKind, number>();
  for (const { kind, by } of evidence) weights.set(kind, (weights.get(kind) ?? 0) + WEIGHT[by]);
  const grants = weights.get('grants') ?? 0;
  weights.delete('grants');
  const [rival, weight] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? ['other', 0];
  if (weight > grants) return { kind: rival, decided: true };
  return { kind: 'grants', decided: grants > 0 && weight === 0 };
}
