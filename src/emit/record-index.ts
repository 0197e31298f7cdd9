import { sayIn, type Say } from '../messages/say.ts';
import type { Language } from '../model/language.ts';
import type { Result } from '../model/result.ts';

type Source = Result['allocations'][number]['source'];
interface Found {
  readonly key: string;
  readonly source: Source;
}

/** A record as an evidence id finds it. */
export interface IndexedRecord {
  readonly id: string;
  /** Its lasting key. */
  readonly key: string;
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
  const add = (id: string, { key, source }: Found, label: string, amount: string | null): void => {
    index.set(id, { id, key, label, amount, source });
  };
  for (const row of result.allocations) add(row.id, row, row.beneficiary, row.amount);
  for (const total of result.totals) add(total.id, total, totalLabel(total, say), total.amount);
  for (const line of result.budgetLines) add(line.id, line, line.label, line.proposed);
  for (const operation of result.operations) {
    const { id, code, name, amount } = operation;
    add(id, operation, say('record/operation', { code, name }), amount);
  }
  for (const article of result.articles) {
    const { number, amount } = article;
    add(`article${number}`, article, say('record/article', { number }), amount);
  }
  result.votes.forEach((vote, position) => {
    add(`vote${position + 1}`, vote, say('record/vote', { articles: vote.articles }), null);
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
