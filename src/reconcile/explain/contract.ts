/** What an explanation of a gap is made from, and what it says. */
import type { Bilingual } from '../../model/bilingual.ts';
import type { AllocationRecord } from '../../model/records.ts';
import type { Unit } from '../confusions.ts';
import type { Settled } from '../engine/index.ts';
import type { Tie } from '../engine/types.ts';
import type { Slip } from '../slips.ts';
import type { WebBuilder } from '../web.ts';
import type { RelationWords } from '../statements.ts';

export type CauseKind =
  | 'missing-operation'
  | 'missing-rows'
  | 'page-end'
  | 'doubled-row'
  | 'act-inconsistent'
  | 'sign'
  | Slip
  | 'several-readings'
  | 'unexplained';

/** A relation that does not close by the figures alone. */
export interface Gap {
  readonly builder: WebBuilder;
  readonly settled: Settled;
  readonly words: readonly RelationWords[];
  /** The smallest relation it was found in. */
  readonly linear: number;
  readonly about: RelationWords;
  /** All relations it stands in. */
  readonly linears: readonly number[];
  readonly unit: Unit;
  /** What the figures make less what is stated: above 0 there is too much. `null` where a figure is unknown. */
  readonly excess: number | null;
  readonly computed: number | null;
  readonly stated: number | null;
  /** The part that closes the relations when supposed missing (or too much); `null` where none does. */
  readonly rest: number | null;
  /** The rows added up. */
  readonly rows: readonly AllocationRecord[];
  /** Readings that would explain it equally well. */
  readonly tie: Tie | null;
}

export interface Explained {
  readonly kind: CauseKind;
  /** One sentence, or two, with the sum written out. */
  readonly sentence: Bilingual;
  /** True where the figures added up are not in doubt: what is missing or wrong is something else. */
  readonly sparesParts: boolean;
}

/** Explains gaps of one kind; `null` for those of other kinds. */
export type Explainer = (gap: Gap) => Explained | null;
