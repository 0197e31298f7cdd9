/** Why a relation does not close. One cause, one sentence; a kind of cause is one file, and one line here. */
import type { Bilingual } from '../../model/bilingual.ts';
import type { Settled } from '../engine/index.ts';
import { standing } from '../engine/state.ts';
import { rowsById } from '../groups.ts';
import { sidesOf } from '../sums.ts';
import type { WebBuilder } from '../web.ts';
import type { RelationWords } from '../statements.ts';
import { actInconsistent } from './act-inconsistent.ts';
import type { CauseKind, Explainer, Gap } from './contract.ts';
import { doubledRow } from './doubled-row.ts';
import { missingOperation } from './missing-operation.ts';
import { missingRows } from './missing-rows.ts';
import { pageEnd } from './page-end.ts';
import { readings } from './readings.ts';
import { sign } from './sign.ts';
import { unexplained } from './unexplained.ts';

/** The first that knows the gap explains it. */
const EXPLAINERS: readonly Explainer[] = [
  missingOperation,
  actInconsistent,
  doubledRow,
  readings,
  missingRows,
  sign,
  pageEnd,
  unexplained,
];

/** What is wrong behind one or more relations. */
export interface Cause {
  readonly kind: CauseKind;
  /** The relation the cause was found in, the smallest. */
  readonly linear: number;
  /** All relations it breaks. */
  readonly linears: readonly number[];
  readonly sentence: Bilingual;
  /** True where the figures added up are not in doubt: what is missing or wrong is something else. */
  readonly sparesParts: boolean;
}

/** The causes of everything that does not close, smallest relations first. */
export function causesOf(
  builder: WebBuilder,
  settled: Settled,
  words: readonly RelationWords[],
): readonly Cause[] {
  const { state, ties } = settled;
  const causes: Cause[] = [];
  const explained = new Set<number>();
  const explain = (linear: number, linears: readonly number[], rest: number | null): void => {
    const tie = ties.find((candidate) => candidate.linear === linear) ?? null;
    const gap = gapOf(builder, settled, words, { linear, linears, rest, tie });
    for (const explainer of EXPLAINERS) {
      const found = explainer(gap);
      if (found === null) continue;
      causes.push({ ...found, linear, linears });
      return;
    }
  };
  const bySize = words.map((_, index) => index);
  bySize.sort((a, b) => state.web.linears[a]!.terms.length - state.web.linears[b]!.terms.length || a - b);
  state.web.facts.forEach((fact, rest) => {
    if (!fact.rest || (state.values[rest] ?? 0) === 0) return;
    const linears = bySize.filter(
      (linear) => state.factors[linear]!.has(rest) && standing(state, linear) === 'closed',
    );
    // A relation that the missing part breaks closes as it stands: it has no gap to tell of.
    const first = linears.find((linear) => words[linear]!.rest === rest) ?? linears[0];
    if (first === undefined) return;
    linears.forEach((linear) => explained.add(linear));
    if (fact.unit === 'milli' && fact.companion !== null && (state.values[fact.companion] ?? 0) !== 0) {
      // The counts of missing rows are missing with their amounts.
      const owner = causes.findIndex((cause) => words[cause.linear]!.rest === fact.companion);
      if (owner >= 0) causes[owner] = { ...causes[owner]!, linears: [...causes[owner]!.linears, ...linears] };
      return;
    }
    explain(first, linears, rest);
  });
  for (const linear of bySize) {
    if (standing(state, linear) !== 'broken' || explained.has(linear)) continue;
    const sides = sidesOf(state, linear);
    if (sides === null || sides.computed !== sides.stated) explain(linear, [linear], null);
  }
  return causes;
}

function gapOf(
  builder: WebBuilder,
  settled: Settled,
  words: readonly RelationWords[],
  found: Pick<Gap, 'linear' | 'linears' | 'rest' | 'tie'>,
): Gap {
  const { state } = settled;
  const about = words[found.linear]!;
  const sides = sidesOf(state, found.linear);
  return {
    builder,
    settled,
    words,
    about,
    ...found,
    unit: state.web.facts[state.web.linears[found.linear]!.terms[0]!.fact]!.unit,
    computed: sides?.computed ?? null,
    stated: sides?.stated ?? null,
    excess: sides === null ? null : sides.computed - sides.stated,
    rows: rowsById(builder.records, about.evidence.slice(1)),
  };
}
