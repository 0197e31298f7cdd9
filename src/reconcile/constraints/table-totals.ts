/** Sums printed in the table: Σ rows = TOTAL, for amounts and for the counts beside them. */
import { PENALTIES } from '../engine/types.ts';
import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import type { CheckScope } from '../../model/check-kind.ts';
import type { AllocationRecord, TotalRecord } from '../../model/records.ts';
import { groupScope, ofGroup, rowsById, wholeOf, rowsOfGroup, select, unitKey } from '../groups.ts';
import type { ProblemBuilder } from '../problem-builder.ts';

/** Totals printed in the annex, in the report and elsewhere, against the rows they cover. */
export function tableTotals(builder: ProblemBuilder): void {
  for (const total of builder.records.totals) {
    const printed = total.part === 'annex';
    const equals = printed ? 'table-total' : 'report-total';
    if (!builder.holds({ sum: 'rows', equals })) continue;
    // What an article or an operation states is held to the rows with its record.
    if (builder.isAlias(`${total.id}.amount`)) continue;
    const rows = rowsOf(builder, total);
    const stated = builder.variable(`${total.id}.amount`);
    if (rows === null || stated === null) continue;
    if (rows.length === 0) {
      unlinked(builder, total);
      continue;
    }
    if (total.unsure === true) {
      unproving(builder, total);
      continue;
    }
    builder.addStatement({
      kind: printed ? 'sum' : 'restatement',
      scope: groupScope(total.themeCode, total.operationCode),
      unit: 'cents',
      parts: rows.map((row) => builder.amountOf(row)),
      rows: rows.map((row) => row.id),
      stated,
      statedBy: total.id,
      subject: rowsOfGroup(rows.length, total.themeCode, total.operationCode, total.budgeted),
      source: message(`reconcile/by-${total.part}`),
      cost: PENALTIES.misprint,
      whole: total.operationCode !== null || total.budgeted === false ? null : scopeOf(builder, total, rows),
      absent: null,
    });
    if (builder.holds({ sum: 'quantities', equals })) quantityTotals(builder, total, rows);
  }
}

function scopeOf(
  builder: ProblemBuilder,
  total: TotalRecord,
  rows: readonly AllocationRecord[],
): string | null {
  if (total.scope === 'document') return '*';
  if (total.scope !== 'theme' || total.themeCode === null) return null;
  const all = select(builder.records, { theme: total.themeCode, operation: null, budgeted: total.budgeted });
  return rows.length >= all.length ? total.themeCode : null;
}

/** The rows a total covers: by the table's layout, else by its codes; `null` where neither says. */
export function rowsOf(builder: ProblemBuilder, total: TotalRecord): readonly AllocationRecord[] | null {
  if (total.rows !== null) {
    return rowsById(builder.records, total.rows).filter(
      (row) => total.budgeted === null || row.budgeted === total.budgeted,
    );
  }
  if (total.scope === 'table' || total.scope === 'group') return null;
  if (total.scope !== 'document' && total.themeCode === null && total.operationCode === null) return null;
  const selected = select(builder.records, {
    theme: total.themeCode,
    operation: total.operationCode,
    budgeted: total.budgeted,
  });
  const whole = new Set(wholeOf(builder.records, total.amount.value));
  return selected.filter((row) => whole.has(row));
}

function unlinked(builder: ProblemBuilder, total: TotalRecord): void {
  const said = message('reconcile/total-unlinked', {
    of: ofGroup(total.themeCode, total.operationCode),
    source: message(`reconcile/by-${total.part}`),
    amount: total.amount.text.trim(),
  });
  unverifiable(builder, total, said);
}

/** A figure that was taken for a total because it closes must not prove what it closes. */
function unproving(builder: ProblemBuilder, total: TotalRecord): void {
  const said = message('reconcile/total-unlabelled', {
    of: ofGroup(total.themeCode, total.operationCode),
    amount: total.amount.text.trim(),
  });
  unverifiable(builder, total, said);
}

function unverifiable(builder: ProblemBuilder, total: TotalRecord, explanation: Message): void {
  builder.plainChecks.push({
    kind: 'sum',
    scope: groupScope(total.themeCode, total.operationCode),
    stated: null,
    computed: null,
    difference: null,
    status: 'unverifiable',
    explanation,
    evidence: [total.id],
  });
}

/** The counts printed beside a total, each against the rows' quantities of the same unit. */
function quantityTotals(
  builder: ProblemBuilder,
  total: TotalRecord,
  rows: readonly AllocationRecord[],
): void {
  stateQuantities(builder, {
    keys: total.quantities.map((_, index) => `${total.id}.quantities.${String(index)}`),
    units: total.quantities.map(({ unit }) => unit),
    statedBy: total.id,
    rows,
    scope: groupScope(total.themeCode, total.operationCode),
    of: ofGroup(total.themeCode, total.operationCode),
    source: message('reconcile/by-count'),
  });
}

/** Counts stated for rows, whoever states them. */
export interface QuantityStatements {
  readonly keys: readonly string[];
  readonly units: readonly (string | null)[];
  readonly statedBy: string;
  readonly rows: readonly AllocationRecord[];
  readonly scope: CheckScope;
  readonly of: Message;
  readonly source: Message;
}

interface Counted {
  readonly row: string;
  readonly variable: number;
}

/** A count without rows of its unit means the rows' other quantities only where it is no further off than this. */
const NEAR = 1.3;

/**
 * Which quantities a count adds up is found by unit. Counts whose unit no row has may mean the rows' bare counts, or
 * their leading ones: the one that comes nearest does, the others count what the table does not.
 */
export function stateQuantities(builder: ProblemBuilder, statements: QuantityStatements): void {
  const { rows } = statements;
  if (statements.keys.length === 0) return;
  const counted = rows.flatMap((row) =>
    row.quantities.flatMap((quantity, index) => {
      const variable = builder.variable(`${row.id}.quantities.${String(index)}`);
      return variable === null ? [] : [{ row: row.id, variable, unit: unitKey(quantity.unit), index }];
    }),
  );
  const bare = counted.filter(({ unit }) => unit === '');
  const others = bare.length > 0 ? bare : counted.filter(({ index }) => index === 0);
  const sum = others.reduce((all, { variable }) => all + (builder.value(variable) ?? 0), 0);
  let nearest: { readonly stated: number; readonly unit: string | null; readonly ratio: number } | null =
    null;
  statements.keys.forEach((key, index) => {
    const stated = builder.variable(key);
    if (stated === null || builder.isAlias(key)) return;
    const unit = statements.units[index] ?? null;
    const wanted = unitKey(unit);
    const same = unit === null ? [] : counted.filter((one) => one.unit === wanted);
    if (same.length > 0) {
      stateQuantity(builder, statements, stated, unit, same);
      return;
    }
    const value = builder.value(stated) ?? 0;
    const ratio = value > 0 && sum > 0 ? Math.max(value / sum, sum / value) : Infinity;
    if (ratio <= NEAR && (nearest === null || ratio < nearest.ratio)) nearest = { stated, unit, ratio };
  });
  const found = nearest as { readonly stated: number; readonly unit: string | null } | null;
  if (found !== null) stateQuantity(builder, statements, found.stated, found.unit, others);
}

function stateQuantity(
  builder: ProblemBuilder,
  statements: QuantityStatements,
  stated: number,
  unitName: string | null,
  counted: readonly Counted[],
): void {
  builder.addStatement({
    kind: 'quantities',
    scope: statements.scope,
    unit: 'milli',
    parts: counted.map(({ variable }) => variable),
    rows: counted.map(({ row }) => row),
    stated,
    statedBy: statements.statedBy,
    subject: message('reconcile/quantities-of', { unit: unitName, of: statements.of }),
    source: statements.source,
    // Which rows a count adds up is less plain than for amounts, so it speaks with a lower voice.
    cost: PENALTIES.miscount,
    whole: null,
    absent: null,
  });
}
