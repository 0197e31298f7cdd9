/** What the records of an act add up to: an amount that says the same again is no other money. */
import type { Check } from '../model/extraction.ts';
import type { AllocationRecord, Records } from '../model/records.ts';

/** A figure that is known from elsewhere. */
export interface KnownFigure {
  /** Id of a record that holds it; `null` for a sum that no record states. */
  readonly id: string | null;
  readonly isSum: boolean;
  /** How many rows add up to it; 0 where a record states it. */
  readonly rows: number;
}

/** Known figures by their value in cents. */
export class KnownFigures {
  readonly #sums = new Map<number, string | null>();
  readonly #counts = new Map<number, number>();
  readonly #rows = new Map<number, AllocationRecord[]>();

  constructor({ allocations, totals, budgetLines }: Records, backed: (id: string) => boolean) {
    for (const rows of groupsOf(allocations)) {
      if (rows.length > 1) this.#add(sumOf(rows), null, rows.length);
      const paid = rows.filter(({ budgeted }) => budgeted);
      if (paid.length < rows.length)
        for (const part of [paid, rows.filter(({ budgeted }) => !budgeted)])
          if (part.length > 1) this.#add(sumOf(part), null);
    }
    for (const { id, part, amount, unsure } of totals)
      if (amount.value !== null && unsure !== true && (part === 'annex' || backed(id)))
        this.#add(amount.value, id);
    for (const { id, proposed, authorised } of budgetLines)
      for (const figure of [proposed, authorised])
        if (figure !== null && figure.value !== null) this.#add(figure.value, id);
    for (const row of allocations)
      if (row.amount.value !== null)
        this.#rows.set(row.amount.value, [...(this.#rows.get(row.amount.value) ?? []), row]);
  }

  #add(cents: number, id: string | null, rows = 0): void {
    this.#counts.set(cents, Math.max(rows, this.#counts.get(cents) ?? 0));
    if (cents > 0 && (id !== null || !this.#sums.has(cents)))
      this.#sums.set(cents, id ?? this.#sums.get(cents) ?? null);
  }

  /** Whether rows, or some of them, add up to an amount, or a total says it. */
  sum(cents: number): KnownFigure | null {
    const id = this.#sums.get(cents);
    return id === undefined ? null : { id, isSum: true, rows: this.#counts.get(cents) ?? 0 };
  }

  /** The rows of an amount. */
  rows(cents: number): readonly AllocationRecord[] {
    return this.#rows.get(cents) ?? [];
  }
}

/** All rows, and those of each table, annex, theme, operation and both. */
function groupsOf(rows: readonly AllocationRecord[]): (readonly AllocationRecord[])[] {
  const groups = new Map<string, AllocationRecord[]>();
  for (const row of rows) {
    const { table, annex, theme, operation } = row;
    const names = new Set([
      'all',
      ...(table === null ? [] : [`table ${table}`]),
      ...(annex === null ? [] : [`annex ${annex}`]),
      ...(theme === null ? [] : [`theme ${theme.code}`]),
      ...(operation === null
        ? []
        : [`operation ${theme?.code ?? ''} ${operation.code}`, `operation ${operation.code}`]),
    ]);
    for (const name of names) groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.values()];
}

function sumOf(rows: readonly AllocationRecord[]): number {
  return rows.reduce((sum, { amount }) => sum + (amount.value ?? 0), 0);
}

/**
 * Tells whether something else of the act speaks for or against what a record states: a sum, a line, another total. What no
 * check holds against anything is said by itself alone.
 */
export function backedBy(checks: readonly Check[]): (id: string, same: ReadonlySet<string>) => boolean {
  const evidence = new Map<string, Set<string>>();
  for (const check of checks) {
    const ids = check.evidence.map(recordOf);
    for (const id of ids) {
      const others = evidence.get(id) ?? new Set();
      for (const other of ids) others.add(other);
      evidence.set(id, others);
    }
  }
  return (id, same) => [...(evidence.get(id) ?? [])].some((other) => other !== id && !same.has(other));
}

/** The record that a check's evidence belongs to. */
export function recordOf(figure: string): string {
  const end = figure.indexOf('.');
  return end < 0 ? figure : figure.slice(0, end);
}
