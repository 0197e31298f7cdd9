import { centsOf, milliOf } from '../../messages/numbers.ts';
import type { Place } from '../../model/place.ts';
import type { Figure, QuantityRecord, Records } from '../../model/records.ts';
import type { Result } from '../../model/result.ts';

type Quantities = Result['allocations'][number]['quantities'];
type Part = Omit<Result['operations'][number]['parts'][number], 'label'>;

/**
 * The records that a result shows, as far as they can be had back: every figure has its value and its record's place, and
 * nothing of how it was read.
 */
export function recordsOfResult(result: Result): Records {
  return {
    deliberation: result.deliberation,
    attendance: result.attendance,
    citations: result.citations,
    articles: result.articles.map((article) => ({
      ...article,
      key: '',
      amount: cents(article.amount, article.source),
      imputes: [],
    })),
    votes: result.votes.map((vote) => ({
      ...vote,
      key: '',
      for: milli(vote.for, vote.source),
      against: milli(vote.against, vote.source),
      abstention: milli(vote.abstention, vote.source),
      absent: milli(vote.absent, vote.source),
    })),
    budgetLines: result.budgetLines.map((line) => ({
      ...line,
      key: '',
      authorised: cents(line.authorised, line.source),
      available: cents(line.available, line.source),
      proposed: cents(line.proposed, line.source),
      balance: cents(line.balance, line.source),
    })),
    programmes: result.programmes,
    annexes: result.annexes,
    operations: result.operations.map((operation) => ({
      ...operation,
      key: '',
      ...partOf(operation, operation.source),
      parts: operation.parts.map((part) => ({ ...part, ...partOf(part, operation.source) })),
    })),
    allocations: result.allocations.map((row) => ({
      ...row,
      key: '',
      table: null,
      money: [],
      amount: cents(row.amount, row.source) ?? figureOf(null, row.source),
      quantities: quantitiesOf(row.quantities, row.source),
    })),
    totals: result.totals.map((total) => ({
      ...total,
      key: '',
      amount: cents(total.amount, total.source) ?? figureOf(null, total.source),
      quantities: quantitiesOf(total.quantities, total.source),
    })),
    tables: [],
    unreadPages: [],
    findings: [],
    repairs: [],
  };
}

function figureOf(value: number | null, place: Place): Figure {
  return { value, text: '', place, confidence: null, reader: null, alternatives: [], exact: false };
}

function cents(amount: string | null, place: Place): Figure | null {
  return amount === null ? null : figureOf(centsOf(amount), place);
}

function milli(count: number | null, place: Place): Figure | null {
  return count === null ? null : figureOf(milliOf(String(count)), place);
}

function quantitiesOf(quantities: Quantities, place: Place): QuantityRecord[] {
  return quantities.map(({ value, unit }) => ({
    figure: figureOf(value === null ? null : milliOf(value), place),
    unit,
  }));
}

function partOf(
  { amount, beneficiaries, quantities, period }: Part,
  place: Place,
): Omit<Records['operations'][number]['parts'][number], 'label'> {
  return {
    amount: cents(amount, place),
    beneficiaries: milli(beneficiaries, place),
    quantities: quantitiesOf(quantities, place),
    period,
  };
}
