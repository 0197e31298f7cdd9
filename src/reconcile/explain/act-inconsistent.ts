import { message } from '../../messages/message.ts';
import { statusOf } from '../engine/state.ts';
import { MARGINS } from '../engine/types.ts';
import type { Explainer, Gap } from './contract.ts';
import { areSeveral, opening, sourcesOf } from './gap-words.ts';

/** The act contradicts itself: what it adds up is confirmed elsewhere, so that the statement is wrong. Never repaired. */
export const actInconsistent: Explainer = (gap) => {
  const { words, about, builder, slack } = gap;
  const others = slack === null ? supporters(gap) : [];
  if (others.length === 0) return null;
  const printed = builder.records.totals.some(({ id, part }) => part === 'annex' && id === about.evidence[0]);
  return {
    sparesParts: true,
    sentence: message('reconcile/act-inconsistent', {
      gap: opening(gap),
      sources: sourcesOf(words, others),
      many: areSeveral(words, others),
      printed,
    }),
  };
};

/** Closed constraints over the same parts as a broken one, or else what proves every part of it. */
function supporters({
  solution: { state, proofs },
  words,
  constraint,
  about: { parts },
}: Gap): readonly number[] {
  if (parts.length === 0) return [];
  const same = words.flatMap((other, index) =>
    index !== constraint &&
    statusOf(state, index) === 'closed' &&
    other.parts.length === parts.length &&
    other.parts.every((variable, at) => variable === parts[at]) &&
    [...state.factors[index]!.keys()].every(
      (variable) => !state.problem.variables[variable]!.slack || state.values[variable] === 0,
    )
      ? [index]
      : [],
  );
  if (same.length > 0) return same;
  if (!parts.every((variable) => proofs.margin(variable) >= MARGINS.proof)) return [];
  return [...new Set(parts.flatMap((variable) => proofs.constraints(variable).slice(0, 1)))].slice(0, 3);
}
