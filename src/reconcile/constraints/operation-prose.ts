/** What the prose annexes announce for each operation, against the rows of the table: amount, quantities, structures. */
import { message } from '../../messages/message.ts';
import { PENALTIES } from '../engine/types.ts';
import type { AllocationRecord, OperationRecord } from '../../model/records.ts';
import { uniteSpellings } from '../../model/unite-spellings.ts';
import { groupScope, ofGroup, rowsOfGroup, select } from '../groups.ts';
import { unreadWithin, unverifiable } from '../unread-pages.ts';
import type { ProblemBuilder } from '../problem-builder.ts';
import { stateQuantities } from './table-totals.ts';

const SOURCE = message('reconcile/by-prose');

/** Operations against rows, parts against operations. */
export function operationProse(builder: ProblemBuilder): void {
  for (const operation of builder.records.operations) {
    if (builder.holds({ sum: 'rows', equals: 'operation' })) amounts(builder, operation);
    if (builder.holds({ sum: 'quantities', equals: 'operation' })) quantities(builder, operation);
    if (builder.holds({ sum: 'parts', equals: 'operation' })) parts(builder, operation);
    if (builder.holds({ count: 'beneficiaries' })) distinct(builder, operation);
  }
}

function amounts(builder: ProblemBuilder, operation: OperationRecord): void {
  const { records } = builder;
  const stated = builder.variable(`${operation.id}.amount`);
  const rows = rowsOf(builder, operation);
  const scope = groupScope(operation.themeCode, operation.code);
  // An operation whose theme has a table but no rows of its own is missing from it; a theme without any is elsewhere.
  const known =
    operation.themeCode !== null &&
    select(records, { theme: operation.themeCode, operation: null, budgeted: null }).length > 0;
  if (stated !== null && (rows.length > 0 || known)) {
    builder.addStatement({
      kind: 'restatement',
      scope,
      unit: 'cents',
      parts: rows.map((row) => builder.amountOf(row)),
      rows: rows.map((row) => row.id),
      stated,
      statedBy: operation.id,
      subject:
        rows.length === 0
          ? message('reconcile/no-row', { of: ofGroup(operation.themeCode, operation.code) })
          : rowsOfGroup(rows.length, operation.themeCode, operation.code),
      source: SOURCE,
      cost: PENALTIES.misprint,
      whole: null,
      absent: rows.length === 0 ? { theme: operation.themeCode, operation: operation.code } : null,
    });
  }
}

function quantities(builder: ProblemBuilder, operation: OperationRecord): void {
  const rows = rowsOf(builder, operation);
  if (rows.length === 0) return;
  stateQuantities(builder, {
    keys: operation.quantities.map((_, index) => `${operation.id}.quantities.${String(index)}`),
    units: operation.quantities.map(({ unit }) => unit),
    statedBy: operation.id,
    rows,
    scope: groupScope(operation.themeCode, operation.code),
    of: ofGroup(operation.themeCode, operation.code),
    source: SOURCE,
  });
}

function rowsOf({ records }: ProblemBuilder, operation: OperationRecord): readonly AllocationRecord[] {
  return select(records, { theme: operation.themeCode, operation: operation.code, budgeted: null });
}

/** Σ parts = the operation's amount, where every part has one. */
function parts(builder: ProblemBuilder, operation: OperationRecord): void {
  if (operation.parts.length < 2 || operation.amount === null) return;
  const variables = operation.parts.map((_, index) =>
    builder.variable(`${operation.id}.parts.${String(index)}.amount`),
  );
  const stated = builder.variable(`${operation.id}.amount`);
  if (stated === null || variables.some((variable) => variable === null)) return;
  builder.addConstraint(
    {
      terms: [
        ...variables.map((variable) => ({ variable: variable!, factor: 1 })),
        { variable: stated, factor: -1 },
      ],
      constant: 0,
      cost: PENALTIES.misprint,
      soft: false,
      stated,
    },
    {
      kind: 'sum',
      scope: groupScope(operation.themeCode, operation.code),
      subject: message('reconcile/parts', { count: variables.length }),
      source: SOURCE,
      evidence: [operation.id],
      parts: variables.map((variable) => variable!),
      slack: null,
    },
  );
}

/** The announced number of structures against the distinct beneficiaries of the rows. */
function distinct(builder: ProblemBuilder, operation: OperationRecord): void {
  const stated = builder.variable(`${operation.id}.beneficiaries`);
  if (stated === null || operation.parts.length > 1) return;
  const rows = rowsOf(builder, operation);
  if (rows.length === 0) return;
  const names = namesOf(rows, (builder.value(stated) ?? 0) / 1000);
  const held = {
    kind: 'distinct' as const,
    scope: groupScope(operation.themeCode, operation.code),
    subject: message('reconcile/structures-of', { of: ofGroup(operation.themeCode, operation.code) }),
    source: SOURCE,
    statedBy: operation.id,
    rows: rows.map((row) => row.id),
  };
  const unread = unreadWithin(builder.records, held.rows, () => names * 1000 === builder.value(stated));
  if (unread.length > 0) {
    builder.plainChecks.push(unverifiable(held, unread));
    return;
  }
  const { kind, scope, subject, source, statedBy } = held;
  builder.addConstraint(
    {
      terms: [
        { variable: builder.counted(`${operation.id}.names`, names), factor: 1 },
        { variable: stated, factor: -1 },
      ],
      constant: 0,
      cost: PENALTIES.soft,
      soft: true,
      stated,
    },
    { kind, scope, subject, source, evidence: [statedBy, ...held.rows], parts: [], slack: null },
  );
}

/** How many structures the rows name; `CCAS (antenne nord)` is its own, or the CCAS, whichever the act counts. */
function namesOf(rows: readonly { readonly beneficiary: string }[], announced: number): number {
  const count = (clean: (name: string) => string): number =>
    new Set(
      uniteSpellings(rows.map((row) => clean(row.beneficiary)).filter((name) => name.trim() !== '')).values(),
    ).size;
  const whole = count((name) => name);
  if (whole === announced) return whole;
  const bare = count((name) => name.replace(/\([^()]*\)?/gu, ' '));
  return bare === announced ? bare : whole;
}
