import { capital } from '../../model/capital.ts';
import { standing } from '../engine/state.ts';
import { MARGINS } from '../engine/types.ts';
import type { Explainer, Gap } from './contract.ts';
import { areSeveral, opening, sourcesOf } from './gap-words.ts';

/** The act contradicts itself: what it adds up is confirmed elsewhere, so that the statement is wrong. Never repaired. */
export const actInconsistent: Explainer = (gap) => {
  const { words, about, builder, rest } = gap;
  const others = rest === null ? supporters(gap) : [];
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

/** Closed relations over the same parts as a broken one, or else what proves every part of it. */
function supporters({ settled: { state, proofs }, words, linear, about: { parts } }: Gap): readonly number[] {
  if (parts.length === 0) return [];
  const same = words.flatMap((other, index) =>
    index !== linear &&
    standing(state, index) === 'closed' &&
    other.parts.length === parts.length &&
    other.parts.every((fact, at) => fact === parts[at]) &&
    [...state.factors[index]!.keys()].every(
      (fact) => !state.web.facts[fact]!.rest || state.values[fact] === 0,
    )
      ? [index]
      : [],
  );
  if (same.length > 0) return same;
  if (!parts.every((fact) => proofs.strength(fact) >= MARGINS.proof)) return [];
  return [...new Set(parts.flatMap((fact) => proofs.relations(fact).slice(0, 1)))].slice(0, 3);
}
