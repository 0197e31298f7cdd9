/** Acts of several families as correct records, from a seed. */
import type {
  AllocationRecord,
  ArticleRecord,
  OperationRecord,
  Records,
  TotalRecord,
} from '../../src/model/records.ts';
import {
  article,
  budgetLine,
  euros,
  operation,
  records,
  row,
  total,
  vote,
  type FigureOptions,
  type RowSpec,
} from './build.ts';

export type Random = () => number;

/** A small generator (mulberry32): the same numbers on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

export type Family = (random: Random, options: FigureOptions) => Records;

const sumOf = (rows: readonly AllocationRecord[]): number =>
  rows.reduce((sum, { amount }) => sum + amount.value!, 0);

/** A round amount as councils vote them: hundreds or fifties of euro, now and then cents. */
function votedAmount(random: Random): number {
  const kind = random();
  if (kind < 0.15) return between(random, 20_000, 9_000_000);
  if (kind < 0.5) return between(random, 2, 90) * 50_000;
  return between(random, 3, 400) * 10_000;
}

/** Themes and operations with rates, prose, articles, a report and a budget table: a call for projects. */
export const callForProjects: Family = (random, options) => {
  const allocations: AllocationRecord[] = [];
  const totals: TotalRecord[] = [];
  const operations: OperationRecord[] = [];
  const articles: ArticleRecord[] = [];
  const themes = between(random, 2, 4);
  let rowId = 0;
  let totalId = 0;
  for (let theme = 1; theme <= themes; theme += 1) {
    const themeRows: AllocationRecord[] = [];
    const byOperation = random() < 0.4;
    for (let code = 1; code <= between(random, 2, 5); code += 1) {
      const kind = random();
      const rate = pick(random, [8000, 12_500, 16_000, 51_570, 103_140, 250_000, 234_000]);
      const size = kind < 0.15 ? 1 : between(random, 3, 28);
      const budgeted = theme !== 2 || random() < 0.5;
      const unit = kind < 0.35 ? null : pick(random, ['points ASLL', 'mesures', 'places']);
      const own: AllocationRecord[] = [];
      for (let index = 0; index < size; index += 1) {
        rowId += 1;
        const quantity = between(random, 2, 400);
        const off = random() < 0.06;
        const spec: RowSpec =
          kind < 0.65 && size > 1
            ? {
                name: `Structure ${String(between(random, 1, 120))}`,
                quantities: [[quantity, unit]],
                cents: off ? votedAmount(random) : quantity * rate,
              }
            : {
                name: `Structure ${String(between(random, 1, 120))}`,
                quantities: random() < 0.5 ? [[between(random, 2, 90), null]] : [],
                cents: votedAmount(random),
              };
        own.push(row(rowId, { ...spec, theme: String(theme), operation: String(code), budgeted }, options));
      }
      const sum = sumOf(own);
      const leading = own.every((one) => one.quantities.length === 1 && one.quantities[0]!.unit === unit);
      const places = leading
        ? own.reduce((all, one) => all + one.quantities[0]!.figure.value!, 0) / 1000
        : undefined;
      totalId += 1;
      totals.push(
        total(
          totalId,
          sum,
          {
            themeCode: String(theme),
            operationCode: String(code),
            rows: own.map(({ id }) => id),
            ...(places === undefined || random() < 0.5 ? {} : { places, unit }),
          },
          options,
        ),
      );
      const structures = new Set(own.map(({ beneficiary }) => beneficiary)).size;
      operations.push(
        operation(operations.length + 1, String(code), String(theme), sum, { structures }, options),
      );
      if (byOperation && budgeted) {
        articles.push(
          article(
            articles.length * 2 + 1,
            sum,
            { themeCode: String(theme), operationCode: String(code) },
            options,
          ),
        );
      }
      allocations.push(...own);
      themeRows.push(...own);
    }
    const paid = themeRows.filter((one) => one.budgeted);
    if (random() < 0.7) {
      totalId += 1;
      totals.push(
        total(
          totalId,
          sumOf(themeRows),
          { scope: 'theme', themeCode: String(theme), rows: themeRows.map(({ id }) => id) },
          options,
        ),
      );
    }
    if (!byOperation && paid.length > 0) {
      articles.push(article(articles.length * 2 + 1, sumOf(paid), { themeCode: String(theme) }, options));
    }
    if (paid.length > 0) {
      totalId += 1;
      totals.push(
        total(
          totalId,
          sumOf(paid),
          { scope: 'theme', part: 'report', themeCode: String(theme), budgeted: true },
          options,
        ),
      );
    }
  }
  const paid = articles.reduce((all, one) => all + one.amount!.value!, 0);
  const first = Math.floor(paid / 3 / 100) * 100;
  const lines = [first, paid - first].flatMap((proposed, index) => {
    const authorised = proposed + between(random, 0, 900) * 100_000;
    const code = `C0${String(index + 1)}`;
    return [
      budgetLine(index * 2 + 1, 'article', {
        code,
        authorised: euros(authorised, options),
        proposed: euros(proposed, options),
      }),
      budgetLine(index * 2 + 2, 'report', {
        code,
        authorised: euros(authorised, options),
        available: euros(authorised, options),
        proposed: euros(proposed, options),
        balance: euros(authorised - proposed, options),
      }),
    ];
  });
  articles.push(article(articles.length * 2 + 3, null, { imputes: articles.map(({ number }) => number) }));
  return records({
    allocations,
    totals,
    operations,
    articles,
    budgetLines: lines,
    votes: [vote([24, 0, 14, 6]), vote([38, 0, 0, 6])],
    attendance: Array.from({ length: 44 }, (_, index) => ({
      key: '',
      name: `Élu ${String(index)}`,
      civility: null,
      kind: index < 38 ? ('present' as const) : ('absent' as const),
      source: { page: 1, box: null, line: 1, text: '' },
    })),
  });
};

/** One table of clubs without groups or quantities, one total, one article. */
export const clubs: Family = (random, options) => {
  const rows = Array.from({ length: between(random, 12, 70) }, (_, index) =>
    row(index + 1, { name: `Association ${String(index)}`, cents: votedAmount(random) }, options),
  );
  const sum = sumOf(rows);
  return records({
    allocations: rows,
    totals: [total(1, sum, { scope: 'document', rows: rows.map(({ id }) => id) }, options)],
    articles: [article(1, sum, { annexes: ['7'] }, options)],
  });
};

/** Tables by axis with subtotals and a grand total. */
export const axes: Family = (random, options) => {
  const allocations: AllocationRecord[] = [];
  const totals: TotalRecord[] = [];
  for (let axis = 1; axis <= between(random, 2, 5); axis += 1) {
    const own = Array.from({ length: between(random, 2, 24) }, (_, index) =>
      row(
        allocations.length + index + 1,
        { theme: String(axis), name: `Commune ${String(index)}`, cents: votedAmount(random) },
        options,
      ),
    );
    allocations.push(...own);
    totals.push(
      total(
        axis,
        sumOf(own),
        { scope: 'theme', themeCode: String(axis), rows: own.map(({ id }) => id) },
        options,
      ),
    );
  }
  const all = sumOf(allocations);
  totals.push(total(99, all, { scope: 'document', rows: allocations.map(({ id }) => id) }, options));
  return records({ allocations, totals, articles: [article(1, all, { annexes: ['7'] }, options)] });
};

/** One price for every unit: members, pupils, kilometres. */
export const perHead: Family = (random, options) => {
  const price = between(random, 3, 60) * 50;
  const rows = Array.from({ length: between(random, 8, 60) }, (_, index) => {
    const heads = between(random, 5, 700);
    return row(
      index + 1,
      { name: `Club ${String(index)}`, quantities: [[heads, 'licenciés']], cents: heads * price },
      options,
    );
  });
  const heads = rows.reduce((all, one) => all + one.quantities[0]!.figure.value!, 0) / 1000;
  return records({
    allocations: rows,
    totals: [
      total(
        1,
        sumOf(rows),
        { scope: 'document', rows: rows.map(({ id }) => id), places: heads, unit: 'licenciés' },
        options,
      ),
    ],
  });
};

/** The same amount for nearly everyone. */
export const flat: Family = (random, options) => {
  const amount = between(random, 1, 90) * 50_000;
  const rows = Array.from({ length: between(random, 6, 50) }, (_, index) =>
    row(
      index + 1,
      { name: `Mission ${String(index)}`, cents: random() < 0.08 ? votedAmount(random) : amount },
      options,
    ),
  );
  const sum = sumOf(rows);
  return records({
    allocations: rows,
    totals: [total(1, sum, { scope: 'document', rows: rows.map(({ id }) => id) }, options)],
    articles: [article(1, sum, { annexes: ['7'] }, options)],
  });
};

/** Rows alone: no total anywhere. */
export const bare: Family = (random, options) =>
  records({
    allocations: Array.from({ length: between(random, 5, 30) }, (_, index) => {
      const heads = between(random, 5, 300);
      return row(
        index + 1,
        { name: `Club ${String(index)}`, quantities: [[heads, null]], cents: heads * 4500 },
        options,
      );
    }),
  });

export const FAMILIES: Readonly<Record<string, Family>> = {
  callForProjects,
  clubs,
  axes,
  perHead,
  flat,
  bare,
};
