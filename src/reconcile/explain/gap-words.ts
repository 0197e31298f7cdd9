/** Words that every explanation needs: who states what, and the sum written out. */
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import { shown } from '../numbers.ts';
import { writtenOut } from '../sums.ts';
import type { ConstraintWords } from '../statements.ts';
import type { Gap } from './contract.ts';

/** No more than so many sources are named. */
const MOST = 4;

/** `le total imprimé, l’article 5 et le rapport`, each once; `''` where there is none. */
export function sourcesOf(words: readonly ConstraintWords[], constraints: readonly number[]): Message | '' {
  const names = distinctSources(words, constraints).slice(0, MOST);
  return names.length < 2 ? (names[0] ?? '') : message('reconcile/sources', { names });
}

function distinctSources(words: readonly ConstraintWords[], constraints: readonly number[]): Message[] {
  const sources = constraints.map((constraint) => words[constraint]!.source);
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}

/** Whether several sources are named, so that their verb is in the plural. */
export function areSeveral(words: readonly ConstraintWords[], constraints: readonly number[]): boolean {
  return distinctSources(words, constraints).length > 1;
}

/** How much is missing or too much, without its sign. */
export function gapSize({ excess, unit }: Gap): Message | '?' {
  return excess === null ? '?' : shown(Math.abs(excess), unit);
}

/**
 * `Les 20 lignes de l’opération 1 font 800,00 € + 160,00 € + … = 9 000,00 €, mais le total imprimé donne 9 400,00 € : il
 * manque 400,00 €.` Without the final stop, so that a reason may follow after a colon or a stop.
 */
export function opening(gap: Gap): Message {
  const { about, solution, words, constraint, constraints, unit, computed, stated, excess } = gap;
  if (computed === null || stated === null || excess === null)
    return message('reconcile/subject', { subject: about.subject });
  // Larger sums have the same gap; who states this very sum is named.
  const own = constraints.filter((one) => words[one]!.scope === about.scope);
  return message('reconcile/gap', {
    subject: about.subject,
    several: about.parts.length > 1,
    sum: writtenOut(solution.state, about, constraint)!,
    sources: sourcesOf(words, own),
    many: areSeveral(words, own),
    stated: shown(stated, unit),
    size: gapSize(gap),
    missing: excess < 0,
  });
}

/** `la ligne « CCAS de Lens » (a12)`. */
export function rowName({ id, beneficiary }: { id: string; beneficiary: string }): Message {
  return message('reconcile/row', { id, name: beneficiary.trim() === '' ? '' : beneficiary });
}
