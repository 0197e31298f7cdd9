import type { Result } from '../../model/result.ts';
import { centsOf, milliOf } from '../../messages/numbers.ts';

/** A figure as the records hold it: integer cents for amounts, thousandths for quantities and counts. */
export interface FigureValue {
  readonly unit: 'cents' | 'milli';
  readonly value: number | null;
}

type Quantities = Result['allocations'][number]['quantities'];
type Part = Omit<Result['operations'][number]['parts'][number], 'label' | 'period'>;

/**
 * Every figure of a result by its id (`a12.amount`, `t3.quantities.0`, `article5.amount`, `vote1.for`), taken from the
 * records and from nothing else.
 */
export function figureValues(result: Result): ReadonlyMap<string, FigureValue> {
  const figures = new Map<string, FigureValue>();
  const cents = (id: string, amount: string | null): void => {
    if (!figures.has(id)) figures.set(id, { unit: 'cents', value: amount === null ? null : centsOf(amount) });
  };
  const milli = (id: string, value: string | number | null): void => {
    figures.set(id, { unit: 'milli', value: value === null ? null : milliOf(String(value)) });
  };
  const quantities = (id: string, list: Quantities): void => {
    list.forEach(({ value }, index) => {
      milli(`${id}.quantities.${index}`, value);
    });
  };
  const part = (id: string, value: Part): void => {
    cents(`${id}.amount`, value.amount);
    milli(`${id}.beneficiaries`, value.beneficiaries);
    quantities(id, value.quantities);
  };
  for (const article of result.articles) cents(`article${article.number}.amount`, article.amount);
  result.votes.forEach((vote, index) => {
    for (const field of ['for', 'against', 'abstention', 'absent'] as const)
      milli(`vote${index + 1}.${field}`, vote[field]);
  });
  for (const line of result.budgetLines) {
    for (const field of ['authorised', 'available', 'proposed', 'balance'] as const)
      cents(`${line.id}.${field}`, line[field]);
  }
  for (const operation of result.operations) {
    part(operation.id, operation);
    operation.parts.forEach((value, index) => {
      part(`${operation.id}.parts.${index}`, value);
    });
  }
  for (const record of [...result.allocations, ...result.totals]) {
    cents(`${record.id}.amount`, record.amount);
    quantities(record.id, record.quantities);
  }
  return figures;
}
