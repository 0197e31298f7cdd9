/**
 * What is printed in a sample, in the vocabulary of `result.json`. Figures are those printed, also where a family prints
 * a wrong one on purpose: the `gaps` then say what does not close and by how much.
 */
import type { Placed } from './page/model.ts';

export interface TruthQuantity {
  value: string;
  unit: string | null;
}

export interface TruthAllocation extends Placed {
  annex: string | null;
  territories: string[];
  theme: { code: string; name: string } | null;
  operation: { code: string; name: string } | null;
  beneficiary: string;
  reference: string | null;
  object: string | null;
  information: string | null;
  quantities: TruthQuantity[];
  amount: string;
  financing: string | null;
  agreement: string | null;
  budgeted: boolean;
  extra: Record<string, string>;
  /** The text of the group row or title the row stands under, where the table has them; `null` elsewhere. */
  group: string | null;
}

export interface TruthTotal extends Placed {
  scope: 'table' | 'group' | 'operation' | 'theme' | 'document';
  part: 'annex' | 'article' | 'prose' | 'report' | 'budget';
  themeCode: string | null;
  operationCode: string | null;
  amount: string;
  quantities: TruthQuantity[];
  /** False where what is printed does not close. */
  closes: boolean;
}

export interface TruthArticle extends Placed {
  number: number;
  amount: string | null;
  themeCode: string | null;
  operationCode: string | null;
  annexes: string[];
}

export interface TruthVote extends Placed {
  articles: number[];
  for: number | null;
  against: number | null;
  abstention: number | null;
  absent: number | null;
  recused: string[];
  outcome: string | null;
}

export interface TruthBudgetLine extends Placed {
  part: 'article' | 'report';
  code: string | null;
  account: string | null;
  label: string;
  authorised: string | null;
  available: string | null;
  proposed: string | null;
  balance: string | null;
}

export interface TruthOperation extends Placed {
  code: string;
  themeCode: string | null;
  name: string;
  amount: string | null;
  beneficiaries: number | null;
  quantities: TruthQuantity[];
  period: { from: string; to: string } | null;
}

interface TruthCitation {
  kind: 'délibération' | 'code' | 'rapport' | 'avis' | 'other';
  number: string | null;
  date: string | null;
}

/** Something in the act that does not close, on purpose. */
interface TruthGap {
  kind: 'total-misprinted' | 'row-missing';
  /** Printed minus computed, euro. */
  difference: string;
  about: string;
}

export interface TruthAct {
  pages: [number, number];
  deliberation: {
    id: string | null;
    date: string | null;
    authority: string | null;
    body: string | null;
    subject: string | null;
    chair: string | null;
    secretary: string | null;
  };
  attendance: {
    name: string;
    civility: string | null;
    kind: 'present' | 'absent' | 'excused' | 'non-voting';
  }[];
  citations: TruthCitation[];
  articles: TruthArticle[];
  votes: TruthVote[];
  budgetLines: TruthBudgetLine[];
  operations: TruthOperation[];
  annexes: { number: string; title: string }[];
  allocations: TruthAllocation[];
  totals: TruthTotal[];
  gaps: TruthGap[];
  /** Why there is no allocation, where that is the right answer; else `null`. */
  noAllocations: 'no-table' | 'not-grants' | null;
}

export interface Truth {
  family: string;
  description: string;
  /** Column headings of the allocation tables, as printed: what leave-one-out takes out of the heading list. */
  headings: string[];
  pages: number;
  /** The exit code a perfect reading ends with. */
  exit: 0 | 1;
  acts: TruthAct[];
}
