import type { Result } from '../../src/model/result.ts';
import type { TruthAct } from '../samples/truth.ts';
import type { Miss, Score } from './score-shape.ts';

/** Amounts outside the rows that are called proved and stand nowhere in the truth: totals, articles, budget lines. */
export function scoreProofs(truth: TruthAct, result: Result, score: Score, misses: Miss[]): void {
  const proved = new Set(
    result.figures.filter((figure) => figure.status === 'proved').map((figure) => figure.figure),
  );
  const wrong = (figure: string, page: number, amount: string | null): void => {
    if (amount === null || !proved.has(figure)) return;
    score.wrongProved++;
    misses.push({ what: 'WRONG PROVED', page, wanted: '(nothing)', got: `${figure} ${amount}` });
  };
  const totals = new Set(truth.totals.map((total) => total.amount));
  for (const article of truth.articles) if (article.amount !== null) totals.add(article.amount);
  for (const operation of truth.operations) if (operation.amount !== null) totals.add(operation.amount);
  for (const line of truth.budgetLines) {
    for (const amount of [line.authorised, line.available, line.proposed, line.balance])
      if (amount !== null) totals.add(amount);
  }
  for (const total of result.totals) {
    if (!totals.has(total.amount ?? '')) wrong(`${total.id}.amount`, total.source.page, total.amount);
  }
  for (const article of result.articles) {
    const same = truth.articles.find((other) => other.number === article.number);
    if (same?.amount !== article.amount)
      wrong(`article${article.number}.amount`, article.source.page, article.amount);
  }
  for (const line of result.budgetLines) {
    for (const key of ['authorised', 'available', 'proposed', 'balance'] as const) {
      const stated = truth.budgetLines.filter((other) => other.part === line.part).map((other) => other[key]);
      if (!stated.includes(line[key])) wrong(`${line.id}.${key}`, line.source.page, line[key]);
    }
  }
}
