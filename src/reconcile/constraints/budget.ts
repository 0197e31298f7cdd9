/** The budget tables: balances line by line, the same lines in the report, and the articles they pay for. */
import { PRICES } from '../engine/types.ts';
import type { BudgetColumn, Constraint } from '../../profiles/constraints.ts';
import type { BudgetLineRecord } from '../../model/records.ts';
import { articleId } from '../figures.ts';
import { unreadAround, unverifiable } from '../unread-pages.ts';
import type { WebBuilder } from '../web.ts';

/** Differences, restatements and imputation. */
export function budget(builder: WebBuilder): void {
  differences(builder);
  for (const { same } of builder.declared({ in: 'report' })) restatements(builder, same);
  if (builder.holds({ sum: 'budget-lines' })) imputation(builder);
}

const NAMES: Readonly<Record<BudgetColumn, readonly [fr: string, en: string]>> = {
  authorised: ['autorisé', 'authorised'],
  available: ['disponible', 'available'],
  proposed: ['proposé', 'proposed'],
  balance: ['solde', 'balance'],
};

type Difference = Extract<Constraint, { readonly difference: unknown }>;

function differences(builder: WebBuilder): void {
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
  builder: WebBuilder,
  line: BudgetLineRecord,
  { difference: [from, less], equals }: Difference,
): void {
  const [total = null, taken = null, left = null] = [from, less, equals].map((column) =>
    builder.fact(`${line.id}.${column}`),
  );
  if (total === null || taken === null || left === null) return;
  builder.relate(
    {
      kind: 'difference',
      terms: [
        { fact: total, factor: 1 },
        { fact: taken, factor: -1 },
        { fact: left, factor: -1 },
      ],
      constant: 0,
      cost: PRICES.misprint,
      stated: left,
    },
    {
      kind: 'difference',
      scope: `budget line ${line.code ?? line.id}`,
      subject: {
        fr: `${NAMES[from][0]} moins ${NAMES[less][0]}, ligne ${line.code ?? line.label}`,
        en: `${NAMES[from][1]} minus ${NAMES[less][1]}, line ${line.code ?? line.label}`,
      },
      source: { fr: `le ${NAMES[equals][0]} imprimé`, en: `the printed ${NAMES[equals][1]}` },
      evidence: [line.id],
      parts: [total, taken],
      rest: null,
    },
  );
}

function restatements(builder: WebBuilder, columns: readonly BudgetColumn[]): void {
  const lines = builder.records.budgetLines;
  for (const line of lines) {
    if (line.part !== 'article') continue;
    const twins = lines.filter(
      (other) => other.part === 'report' && other.code !== null && other.code === line.code,
    );
    if (twins.length !== 1) continue;
    for (const column of columns) {
      const here = builder.fact(`${line.id}.${column}`);
      const there = builder.fact(`${twins[0]!.id}.${column}`);
      if (here === null || there === null) continue;
      builder.relate(
        {
          kind: 'restatement',
          terms: [
            { fact: here, factor: 1 },
            { fact: there, factor: -1 },
          ],
          constant: 0,
          cost: PRICES.misprint,
          stated: there,
        },
        {
          kind: 'restatement',
          scope: `budget line ${line.code ?? line.id}`,
          subject: {
            fr: `le montant ${NAMES[column][0]} de la ligne ${line.code!}`,
            en: `the amount ${NAMES[column][1]} of line ${line.code!}`,
          },
          source: { fr: 'le rapport', en: 'the report' },
          evidence: [twins[0]!.id, line.id],
          parts: [here],
          rest: null,
        },
      );
    }
  }
}

/** Σ budget lines = Σ amounts of the articles they say they pay for. */
function imputation(builder: WebBuilder): void {
  const { records } = builder;
  for (const article of records.articles) {
    if (article.imputes.length === 0) continue;
    const paid = records.articles.filter(
      (other) => article.imputes.includes(other.number) && other.amount !== null,
    );
    const paidFacts = paid.map((other) => builder.fact(`${articleId(other.number)}.amount`));
    if (paid.length === 0 || paidFacts.some((fact) => fact === null)) continue;
    for (const part of ['article', 'report'] as const) {
      const lines = records.budgetLines.filter((line) => line.part === part && line.proposed !== null);
      const facts = lines.map((line) => builder.fact(`${line.id}.proposed`)!);
      if (facts.length === 0) continue;
      const held = {
        kind: 'imputation',
        scope: `article ${String(article.number)}${part === 'report' ? ' report' : ''}`,
        subject: {
          fr: `les ${String(facts.length)} lignes budgétaires${part === 'report' ? ' du rapport' : ''}`,
          en: `the ${String(facts.length)} budget lines${part === 'report' ? ' of the report' : ''}`,
        },
        source: {
          fr: `la somme des articles ${paid.map((other) => String(other.number)).join(', ')}`,
          en: `the sum of articles ${paid.map((other) => String(other.number)).join(', ')}`,
        },
        statedBy: articleId(article.number),
        rows: [...lines.map((line) => line.id), ...paid.map((other) => articleId(other.number))],
      };
      const sum = (those: readonly (number | null)[]): number =>
        those.reduce<number>((all, fact) => all + (builder.value(fact!) ?? NaN), 0);
      const pages = lines.map(({ source }) => source.page);
      const unread = unreadAround(records, pages, () => sum(facts) === sum(paidFacts));
      if (unread.length > 0) {
        builder.plainChecks.push(unverifiable(held, unread));
        continue;
      }
      const { kind, scope, subject, source, statedBy, rows } = held;
      builder.relate(
        {
          kind: 'imputation',
          terms: [
            ...facts.map((fact) => ({ fact, factor: 1 })),
            ...paidFacts.map((fact) => ({ fact: fact!, factor: -1 })),
          ],
          constant: 0,
          cost: PRICES.misprint,
          stated: null,
        },
        { kind, scope, subject, source, evidence: [statedBy, ...rows], parts: facts, rest: null },
      );
    }
  }
}
