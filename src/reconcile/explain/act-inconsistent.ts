import { capital } from '../../model/capital.ts';
import { statusOf } from '../engine/state.ts';
import { MARGINS } from '../engine/types.ts';
import type { Explainer, Gap } from './contract.ts';
import { areSeveral, opening, sourcesOf } from './gap-words.ts';

/** The act contradicts itself: what it adds up is confirmed elsewhere, so that the statement is wrong. Never repaired. */
export const actInconsistent: Explainer = (gap) => {
  const { words, about, builder, slack } = gap;
  const others = slack === null ? supporters(gap) : [];
  if (others.length === 0) return null;
  const [begin, sources] = [opening(gap), sourcesOf(words, others)];
  const many = areSeveral(words, others);
  const printed = builder.records.totals.some(({ id, part }) => part === 'annex' && id === about.evidence[0]);
  return {
    kind: 'act-inconsistent',
    sparesParts: true,
    sentence: {
      fr: `${begin.fr}. ${capital(sources.fr)} confirme${many ? 'nt' : ''} pourtant ces lignes : ${printed ? 'le total imprimé est faux' : 'l’acte se contredit'}, et rien n’a été corrigé.`,
      en: `${begin.en}. Yet ${sources.en} confirm${many ? '' : 's'} these rows: ${printed ? 'the printed total is wrong' : 'the act contradicts itself'}, and nothing was changed.`,
    },
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
