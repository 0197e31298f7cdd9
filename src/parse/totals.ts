/** Totals stated in sentences: by the articles and by the prose of the annexes. */
import type { ArticleRecord, OperationRecord, TotalRecord } from '../model/records.ts';
import type { Section } from '../model/section.ts';
import { fold } from '../model/text-fold.ts';
import { flowOf, wholeOf } from '../segment/flow.ts';
import { statedAmounts } from './stated-amount.ts';

/** A total before all of the act's are numbered in reading order. */
export type UnnumberedTotal = Omit<TotalRecord, 'id' | 'key'>;

/** What the articles grant. An amount tied to no group counts as a total only where the article calls it one. */
export function articleTotals(articles: readonly ArticleRecord[]): UnnumberedTotal[] {
  const free = articles.filter((article) => isFree(article));
  return articles.flatMap((article) => {
    if (article.amount === null) return [];
    const coded = article.operationCode !== null || article.themeCode !== null;
    if (!coded && !isFree(article)) return [];
    return [
      {
        scope:
          article.operationCode !== null
            ? 'operation'
            : coded
              ? 'theme'
              : free.every(({ amount }) => amount!.value === article.amount!.value)
                ? 'document'
                : 'group',
        part: 'article',
        themeCode: article.themeCode,
        operationCode: article.operationCode,
        amount: article.amount,
        quantities: [],
        rows: null,
        budgeted: true,
        source: article.amount.place,
      } as const,
    ];
  });
}

/** Where a decision has no articles, the totals its sentences state: `Ces aides, d'un montant global de …`. */
export function decisionTotals(sections: readonly Section[], exact: ReadonlySet<number>): UnnumberedTotal[] {
  const seen = new Set<number | null>();
  const act = sections.filter(({ kind }) => kind === 'head' || kind === 'decision');
  // An act that was not told apart decides where it can.
  const deciding = sections.filter(({ kind }) => kind === (act.length > 0 ? 'decision' : 'other'));
  return deciding
    .flatMap((section) => {
      const flow = flowOf(section.lines, exact);
      return statedAmounts(flow, wholeOf(flow)).filter(({ rank, figure }) => {
        const first = rank === 3 && !seen.has(figure.value);
        if (first) seen.add(figure.value);
        return first;
      });
    })
    .map(({ figure }) => ({
      scope: 'document',
      part: 'article',
      themeCode: null,
      operationCode: null,
      amount: figure,
      quantities: [],
      rows: null,
      budgeted: true,
      source: figure.place,
    }));
}

function isFree(article: ArticleRecord): boolean {
  if (article.amount === null || article.operationCode !== null || article.themeCode !== null) return false;
  return /\b(?:total|global|depense|credits?|montant engage|ensemble(?= d|$)|repartition|tableau|annexe|liste|suivante?s?|ci-(?:dessous|apres|joint))/u.test(
    fold(article.text),
  );
}

/** What the prose announces for each operation. */
export function proseTotals(operations: readonly OperationRecord[]): UnnumberedTotal[] {
  return operations.flatMap((operation) =>
    operation.amount === null
      ? []
      : [
          {
            scope: 'operation',
            part: 'prose',
            themeCode: operation.themeCode,
            operationCode: operation.code,
            amount: operation.amount,
            quantities: operation.quantities,
            rows: null,
            budgeted: null,
            source: operation.amount.place,
          } as const,
        ],
  );
}

/** Puts totals in reading order and numbers them `t1`, `t2`…; those of one place keep their order. */
export function numberTotals(totals: readonly UnnumberedTotal[]): TotalRecord[] {
  return totals
    .map((total, index) => ({ total, index }))
    .sort((a, b) => compare(a.total, b.total) || a.index - b.index)
    .map(({ total }, index) => ({ ...total, id: `t${index + 1}`, key: '' }));
}

function compare(a: UnnumberedTotal, b: UnnumberedTotal): number {
  const [one, other] = [a.source, b.source];
  return (
    one.page - other.page || (one.line ?? 0) - (other.line ?? 0) || (one.box?.y0 ?? 0) - (other.box?.y0 ?? 0)
  );
}
