import type { DecisionRecord, Records, TableRecord } from '../model/records.ts';
import { isBefore } from '../model/place.ts';
import type { Profile } from '../profiles/contract.ts';
import { hasAnyOf } from '../profiles/phrases.ts';

/**
 * The clauses that a table belongs to: those of the articles that name its annex, else those of the last article or
 * paragraph before it, else, where it stands before or apart from all of them, all that the act decides.
 */
export function governing(
  table: TableRecord,
  annex: string | null,
  { articles, decisions, tables }: Records,
): readonly DecisionRecord[] {
  const naming = articles
    .filter(({ annexes }) => annex !== null && annexes.includes(annex))
    .map(({ number }) => number);
  const named = decisions.filter(({ article }) => article !== null && naming.includes(article));
  if (named.length > 0) return named;
  const before = annex === null ? decisions.filter(({ source }) => isBefore(source, table.source)) : [];
  const last = before.at(-1);
  if (last === undefined) {
    // What is decided between two tables is decided of the second.
    const isBetween =
      annex === null && tables.some(({ source }) => decisions.some((one) => isBefore(one.source, source)));
    return isBetween ? [] : decisions;
  }
  return before.filter(({ source }) => source === last.source);
}

/** So much of a clause behind its verb says what it is about. */
const ABOUT = 60;

/**
 * What is decided against what was just led to: `propose d’accorder les subventions suivantes … ajourne le vote de ces subventions`.
 * Only words that point back say so; other refusals have a table of their own.
 */
export function takenBack({ decisions }: Records, lead: string, profile: Profile): DecisionRecord[] {
  return decisions.filter(({ act, words, source }) => {
    if (act !== 'refuses' && act !== 'withdraws') return false;
    const at = source.text.indexOf(words) + words.length;
    const behind = source.text.slice(at, at + ABOUT).split(/[.;:]/u)[0]!;
    // Lines of a lead are joined otherwise than those of its paragraph.
    const start = lead.split(/\s+/u).slice(-2).join(' ');
    const led = source.text.indexOf(start);
    return (led < 0 || led < at) && hasAnyOf(`${words} ${behind}`, profile.backReferences);
  });
}
