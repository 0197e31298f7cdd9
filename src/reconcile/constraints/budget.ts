/** The budget tables: balances line by line, the same lines in the report, and the articles they pay for. */
import { message } from '../../messages/message.ts';
import { PENALTIES } from '../engine/types.ts';
import type { BudgetColumn, Constraint } from '../../profiles/constraints.ts';
import type { BudgetLineRecord } from '../../model/records.ts';
import { articleId } from '../../model/walk.ts';
import { unreadAround, unverifiable } from '../unread-pages.ts';
import type { ProblemBuilder } from '../problem-builder.ts';

/** Differences, restatements and imputation. */
export function budget(builder: ProblemBuilder): void {
  differences(builder);
  for (const { same } of builder.declared({ in: 'report' })) restatements(builder, same);
  if (builder.holds({ sum: 'budget-lines' })) imputation(builder);
}

type Difference = Extract<Constraint, { readonly difference: unknown }>;

function differences(builder: ProblemBuilder): void {
  const declared = builder.profile.constraints.filter(
    (constraint): constraint is Difference => 'difference' in constraint,
  );
  const lines = builder.records.budgetLines;
  for (const constraint of declared) {
    // What is available may be less than what was authorised; then only the former makes the balance.
    const holding = lines.filter((line) => balances(line, constraint) === true).length;
    const failing = lines.filter((line) => balances(line, constraint) === false).length;
    const isRival = declared.indexOf(constraint) > 0;
    if (isRival && failing > 1 && failing > holding) continue;
    for (const line of lines) difference(builder, line, constraint);
  }
}

function balances(line: BudgetLineRecord, { difference: [from, less], equals }: Difference): boolean | null {
  const [total = null, taken = null, left = null] = [from, less, equals].map(
    (column) => line[column]?.value ?? null,
  );
  return total === null || taken === null || left === null ? null : total - taken === left;
}

function difference(
  builder: ProblemBuilder,
  line: BudgetLineRecord,
  { difference: [from, less], equals }: Difference,
): void {
  const [total = null, taken = null, left = null] = [from, less, equals].map((column) =>
    builder.variable(`${line.id}.${column}`),
  );
  if (total === null || taken === null || left === null) return;
  builder.addConstraint(
    {
      terms: [
        { variable: total, factor: 1 },
        { variable: taken, factor: -1 },
        { variable: left, factor: -1 },
      ],
      constant: 0,
      cost: PENALTIES.misprint,
      soft: false,
      stated: left,
    },
    {
      kind: 'difference',
      scope: `budget line ${line.code ?? line.id}`,
      subject: message('reconcile/balance-of', { from, less, line: line.code ?? line.label }),
      source: message('reconcile/by-column', { column: equals }),
      evidence: [line.id],
      parts: [total, taken],
      slack: null,
    },
  );
}

function restatements(builder: ProblemBuilder, columns: readonly BudgetColumn[]): void {
  const lines = builder.records.budgetLines;
  for (const line of lines) {
    if (line.part !== 'article') continue;
    const reported = lines.filter(
      (other) => other.part === 'report' && other.code !== null && other.code === line.code,
    );
    if (reported.length !== 1) continue;
    for (const column of columns) {
      const here = builder.variable(`${line.id}.${column}`);
      const there = builder.variable(`${reported[0]!.id}.${column}`);
      if (here === null || there === null) continue;
      builder.addConstraint(
        {
          terms: [
            { variable: here, factor: 1 },
            { variable: there, factor: -1 },
          ],
          constant: 0,
          cost: PENALTIES.misprint,
          soft: false,
          stated: there,
        },
        {
          kind: 'restatement',
          scope: `budget line ${line.code ?? line.id}`,
          subject: message('reconcile/column-of', { column, line: line.code! }),
          source: message('reconcile/by-report'),
          evidence: [reported[0]!.id, line.id],
          parts: [here],
          slack: null,
        },
      );
    }
  }
}

/** Σ budget lines = Σ amounts of the articles they say they pay for. */
function imputation(builder: ProblemBuilder): void {
  const { records } = builder;
  for (const article of records.articles) {
    if (article.imputes.length === 0) continue;
    const paid = records.articles.filter(
      (other) => article.imputes.includes(other.number) && other.amount !== null,
    );
    const paidVariables = paid.map((other) => builder.variable(`${articleId(other.number)}.amount`));
    if (paid.length === 0 || paidVariables.some((variable) => variable === null)) continue;
    for (const part of ['article', 'report'] as const) {
      const lines = records.budgetLines.filter((line) => line.part === part && line.proposed !== null);
      const variables = lines.map((line) => builder.variable(`${line.id}.proposed`)!);
      if (variables.length === 0) continue;
      const held = {
        kind: 'imputation' as const,
        scope: `article ${String(article.number)}${part === 'report' ? ' report' : ''}` as const,
        subject: message('reconcile/budget-lines', { count: variables.length, inReport: part === 'report' }),
        source: message('reconcile/by-articles', { numbers: paid.map((other) => other.number) }),
        statedBy: articleId(article.number),
        rows: [...lines.map((line) => line.id), ...paid.map((other) => articleId(other.number))],
      };
      const sum = (those: readonly (number | null)[]): number =>
        those.reduce<number>((all, variable) => all + (builder.value(variable!) ?? NaN), 0);
      const pages = lines.map(({ source }) => source.page);
      const unread = unreadAround(records, pages, () => sum(variables) === sum(paidVariables));
      if (unread.length > 0) {
        builder.plainChecks.push(unverifiable(held, unread));
        continue;
      }
      const { kind, scope, subject, source, statedBy, rows } = held;
      builder.addConstraint(
        {
          terms: [
            ...variables.map((variable) => ({ variable, factor: 1 })),
            ...paidVariables.map((variable) => ({ variable: variable!, factor: -1 })),
          ],
          constant: 0,
          cost: PENALTIES.misprint,
          soft: false,
          stated: null,
        },
        { kind, scope, subject, source, evidence: [statedBy, ...rows], parts: variables, slack: null },
      );
    }
  }
}
