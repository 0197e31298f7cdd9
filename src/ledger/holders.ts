/** The records that figures belong to, by the figures' lasting names. */
import { ARTICLE } from '../model/act-shape.ts';
import type { AllocationRecord, Figure, Records } from '../model/records.ts';
import { recordId } from '../model/walk.ts';
import { otherKey } from './taken.ts';

/** A record that a figure's lasting name leads to. */
export interface Holder {
  readonly id: string;
  readonly kind: 'row' | 'money' | 'other' | 'total' | 'budget' | 'operation' | 'article' | 'count';
  readonly figure: Figure;
  readonly field: string;
  readonly row?: AllocationRecord;
  readonly column?: number;
  /** What the act says of it where it is no grant. */
  readonly aside?: Records['others'][number];
  readonly total?: Records['totals'][number];
  /** What the parts of an operation add up to. */
  readonly parts?: number;
}

/** The records of an act, by every figure that may have been read from a page. */
export function holdersOf({
  others,
  allocations,
  totals,
  budgetLines,
  operations,
  articles,
}: Records): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const row of allocations) {
    const { id, key } = row;
    holders.set(`${key}.amount`, { id, kind: 'row', figure: row.amount, field: 'amount', row });
    for (const { column, figure } of row.money)
      if (figure !== null)
        holders.set(`${key}.money.${column}`, { id, kind: 'money', figure, field: 'money', row, column });
    counts(holders, key, id, row.quantities);
  }
  for (const [index, aside] of others.entries())
    holders.set(otherKey(index), {
      id: aside.table ?? '',
      kind: 'other',
      figure: aside.amount,
      field: 'amount',
      aside,
    });
  for (const total of totals) {
    const { id, key } = total;
    holders.set(`${key}.amount`, { id, kind: 'total', figure: total.amount, field: 'amount', total });
    counts(holders, key, id, total.quantities);
  }
  for (const line of budgetLines)
    for (const field of ['authorised', 'available', 'proposed', 'balance'] as const) {
      const figure = line[field];
      if (figure !== null)
        holders.set(`${line.key}.${field}`, { id: line.id, kind: 'budget', figure, field });
    }
  for (const { id, key, amount, parts, quantities } of operations) {
    if (amount !== null)
      holders.set(`${key}.amount`, { id, kind: 'operation', figure: amount, field: 'amount' });
    counts(holders, key, id, quantities);
    const whole = parts.reduce((sum, part) => sum + (part.amount?.value ?? 0), 0);
    for (const [index, part] of parts.entries())
      if (part.amount !== null)
        holders.set(`${key}.parts.${index}.amount`, {
          id,
          kind: 'operation',
          figure: part.amount,
          field: 'parts',
          parts: whole,
        });
  }
  for (const [index, article] of articles.entries())
    if (article.amount !== null)
      holders.set(`${article.key}.amount`, {
        id: recordId(ARTICLE, article, index)!,
        kind: 'article',
        figure: article.amount,
        field: 'amount',
      });
  return holders;
}

function counts(
  holders: Map<string, Holder>,
  key: string,
  id: string,
  quantities: AllocationRecord['quantities'],
): void {
  for (const [index, { figure }] of quantities.entries())
    holders.set(`${key}.quantities.${index}`, { id, kind: 'count', figure, field: 'quantities' });
}
