/** Every figure of an act's records by its id, and the way back. */
import { parseQuantity } from '../model/amount.ts';
import type { Unit } from './channel/channel.ts';
import { shown as numberShown } from './numbers.ts';
import type { AllocationRecord, Figure, OperationPart, QuantityRecord, Records } from '../model/records.ts';

/** A figure with its id: `<record id>.<field>`. */
export interface NamedFigure {
  /** For instance `a12.amount`, `t3.quantities.0`, `o2.parts.1.amount`, `b1.authorised`, `article5.amount`, `vote1.for`. */
  readonly key: string;
  /** `a12`, `t3`, `article5`… */
  readonly record: string;
  readonly unit: Unit;
  readonly figure: Figure;
}

/** Another figure in place of one; the same object leaves it as it is. */
export type Rewrite = (figure: Figure, record: string, field: string, unit: Unit) => Figure;

/** The figures of an act in a fixed order: articles, votes, budget lines, operations, rows, totals. */
export function figuresOf(records: Records): readonly NamedFigure[] {
  const found: NamedFigure[] = [];
  mapFigures(records, (figure, record, field, unit) => {
    found.push({ key: `${record}.${field}`, record, unit, figure });
    return figure;
  });
  return found;
}

/** The records with some figures holding other values; everything else is the same object. */
export function withValues(records: Records, values: ReadonlyMap<string, number | null>): Records {
  if (values.size === 0) return records;
  return mapFigures(records, (figure, record, field) => {
    const value = values.get(`${record}.${field}`);
    return value === undefined || value === figure.value ? figure : { ...figure, value };
  });
}

/** The same for two figures that are the same characters at the same place of the act. */
export function placeKey({ figure, unit }: Pick<NamedFigure, 'figure' | 'unit'>): string {
  const { page, line, box, text } = figure.place;
  return JSON.stringify([unit, page, line, box, text, figure.text]);
}

/** A cell that holds nothing but a count says what the count says, as read or as mended. */
function informationOf(row: AllocationRecord, counted: readonly QuantityRecord[]): string | null {
  const [before, after] = [row.quantities[0]?.figure, counted[0]?.figure];
  if (row.quantities.length !== 1 || before === undefined || after === undefined || before === after)
    return row.information;
  const was = shown(before);
  if (was === null || row.information !== was) return row.information;
  return shown(after) ?? row.information;
}

function shown({ value, text }: Figure): string | null {
  if (value === null || value === parseQuantity(text)) return text;
  return numberShown(value, 'milli').fr;
}

/** Id of an article's record, which carries none itself. */
export function articleId(number: number): string {
  return `article${String(number)}`;
}

/** Id of a vote's record: its place in the act, from 1. */
export function voteId(index: number): string {
  return `vote${String(index + 1)}`;
}

/** The records with every figure rewritten, in the order of {@link figuresOf}. */
export function mapFigures(records: Records, rewrite: Rewrite): Records {
  const amount = (figure: Figure, record: string, field = 'amount'): Figure =>
    rewrite(figure, record, field, 'cents');
  const maybe = (figure: Figure | null, record: string, field: string, unit: Unit): Figure | null =>
    figure === null ? null : rewrite(figure, record, field, unit);
  const quantities = (
    list: readonly QuantityRecord[],
    record: string,
    prefix = '',
  ): readonly QuantityRecord[] =>
    list.map((quantity, index) => ({
      ...quantity,
      figure: rewrite(quantity.figure, record, `${prefix}quantities.${String(index)}`, 'milli'),
    }));
  const part = <T extends Omit<OperationPart, 'label'>>(value: T, record: string, prefix: string): T => ({
    ...value,
    amount: maybe(value.amount, record, `${prefix}amount`, 'cents'),
    beneficiaries: maybe(value.beneficiaries, record, `${prefix}beneficiaries`, 'milli'),
    quantities: quantities(value.quantities, record, prefix),
  });
  const seen = new Set<string>();
  return {
    ...records,
    articles: records.articles.map((article) => {
      const id = articleId(article.number);
      // A number printed twice: only the first has figures by that id.
      if (seen.has(id)) return article;
      seen.add(id);
      return { ...article, amount: maybe(article.amount, id, 'amount', 'cents') };
    }),
    votes: records.votes.map((vote, index) => ({
      ...vote,
      for: maybe(vote.for, voteId(index), 'for', 'milli'),
      against: maybe(vote.against, voteId(index), 'against', 'milli'),
      abstention: maybe(vote.abstention, voteId(index), 'abstention', 'milli'),
      absent: maybe(vote.absent, voteId(index), 'absent', 'milli'),
    })),
    budgetLines: records.budgetLines.map((line) => ({
      ...line,
      authorised: maybe(line.authorised, line.id, 'authorised', 'cents'),
      available: maybe(line.available, line.id, 'available', 'cents'),
      proposed: maybe(line.proposed, line.id, 'proposed', 'cents'),
      balance: maybe(line.balance, line.id, 'balance', 'cents'),
    })),
    operations: records.operations.map((operation) => ({
      ...part(operation, operation.id, ''),
      parts: operation.parts.map((value, index) => part(value, operation.id, `parts.${String(index)}.`)),
    })),
    allocations: records.allocations.map((row) => {
      const counted = quantities(row.quantities, row.id);
      return {
        ...row,
        information: informationOf(row, counted),
        quantities: counted,
        amount: amount(row.amount, row.id),
      };
    }),
    totals: records.totals.map((total) => ({
      ...total,
      amount: amount(total.amount, total.id),
      quantities: quantities(total.quantities, total.id),
    })),
  };
}
