import { sayIn, type Say } from '../messages/say.ts';
import type { Language } from '../model/language.ts';
import type { Result } from '../model/result.ts';

type Source = Result['allocations'][number]['source'];

/** A record as an evidence id finds it. */
export interface IndexedRecord {
  readonly id: string;
  /** What a person calls it. */
  readonly label: string;
  /** Its amount in euro where it has one. */
  readonly amount: string | null;
  readonly source: Source;
}

/**
 * Every record of a result that has an id, by that id; articles and votes, which have none in the file, are found as
 * `article1` and `vote1` (votes in document order).
 */
export function recordIndex(result: Result, language: Language): ReadonlyMap<string, IndexedRecord> {
  const say = sayIn(language);
  const index = new Map<string, IndexedRecord>();
  const add = (id: string, label: string, amount: string | null, source: Source): void => {
    index.set(id, { id, label, amount, source });
  };
  for (const row of result.allocations) add(row.id, row.beneficiary, row.amount, row.source);
  for (const total of result.totals) add(total.id, totalLabel(total, say), total.amount, total.source);
  for (const line of result.budgetLines) add(line.id, line.label, line.proposed, line.source);
  for (const { id, code, name, amount, source } of result.operations)
    add(id, say('record/operation', { code, name }), amount, source);
  for (const { number, amount, source } of result.articles)
    add(`article${number}`, say('record/article', { number }), amount, source);
  result.votes.forEach(({ articles, source }, position) => {
    add(`vote${position + 1}`, say('record/vote', { articles }), null, source);
  });
  return index;
}

function totalLabel(total: Result['totals'][number], say: Say): string {
  const { scope, part, themeCode, operationCode } = total;
  return say('record/total', {
    scope,
    part,
    code: scope === 'operation' ? operationCode : scope === 'theme' ? themeCode : null,
    theme: scope === 'operation' ? themeCode : null,
  });
}
