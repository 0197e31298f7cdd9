/** What the prose annexes announce for each operation, against the rows of the table: amount, quantities, structures. */
import { PRICES } from '../engine/types.ts';
import type { OperationPart, OperationRecord } from '../../model/records.ts';
import { compactKey } from '../../model/text-fold.ts';
import { groupScope, ofGroup, select } from '../groups.ts';
import { countedRows } from '../numbers.ts';
import type { WebBuilder } from '../web.ts';
import { stateQuantity } from './table-totals.ts';

const SOURCE = { fr: 'le texte de l’annexe', en: 'the text of the annex' };

/** Operations against rows, parts against operations. */
export function operationProse(builder: WebBuilder): void {
  for (const operation of builder.records.operations) {
    if (builder.holds('operation-prose')) {
      amounts(builder, operation);
      parts(builder, operation);
    }
    if (builder.holds('distinct-beneficiaries')) distinct(builder, operation);
  }
}

function amounts(builder: WebBuilder, operation: OperationRecord): void {
  const { records } = builder;
  const stated = builder.fact(`${operation.id}.amount`);
  const rows = select(records, { theme: operation.themeCode, operation: operation.code, budgeted: null });
  const of = ofGroup(operation.themeCode, operation.code);
  const scope = groupScope(operation.themeCode, operation.code);
  // An operation whose theme has a table but no rows of its own is missing from it; a theme without any is elsewhere.
  const known = records.allocations.some((row) => (row.theme?.code ?? null) === operation.themeCode);
  if (stated !== null && (rows.length > 0 || (known && operation.themeCode !== null))) {
    const count = countedRows(rows.length);
    builder.state({
      kind: 'restatement',
      scope,
      unit: 'cents',
      parts: rows.map((row) => builder.amountOf(row)),
      rows: rows.map((row) => row.id),
      stated,
      statedBy: operation.id,
      subject:
        rows.length === 0
          ? { fr: `aucune ligne ${of.fr}`, en: `no row ${of.en}` }
          : { fr: `${count.fr} ${of.fr}`, en: `${count.en} ${of.en}` },
      source: SOURCE,
      cost: PRICES.misprint,
      whole: null,
      absent: rows.length === 0 ? { theme: operation.themeCode, operation: operation.code } : null,
    });
  }
  if (rows.length === 0) return;
  operation.quantities.forEach((quantity, index) => {
    const fact = builder.fact(`${operation.id}.quantities.${String(index)}`);
    if (fact === null || quantity.unit === null || !counts(rows, quantity.unit)) return;
    stateQuantity(builder, {
      stated: fact,
      statedBy: operation.id,
      unit: quantity.unit,
      rows,
      scope,
      of,
      source: SOURCE,
    });
  });
}

/** Prose also counts things the table does not: only units that lead most rows, or bare counts, can be compared. */
function counts(
  rows: readonly { readonly quantities: OperationPart['quantities'] }[],
  unit: string,
): boolean {
  const bare = rows.filter((row) => row.quantities[0]?.unit === null).length;
  const same = rows.filter((row) => row.quantities.some((quantity) => quantity.unit === unit)).length;
  return same > 0 ? same === rows.length : bare === rows.length;
}

/** Σ parts = the operation's amount, where every part has one. */
function parts(builder: WebBuilder, operation: OperationRecord): void {
  if (operation.parts.length < 2 || operation.amount === null) return;
  const facts = operation.parts.map((_, index) =>
    builder.fact(`${operation.id}.parts.${String(index)}.amount`),
  );
  const stated = builder.fact(`${operation.id}.amount`);
  if (stated === null || facts.some((fact) => fact === null)) return;
  builder.relate(
    {
      kind: 'sum',
      terms: [...facts.map((fact) => ({ fact: fact!, factor: 1 })), { fact: stated, factor: -1 }],
      constant: 0,
      cost: PRICES.misprint,
      stated,
    },
    {
      kind: 'sum',
      scope: groupScope(operation.themeCode, operation.code),
      subject: {
        fr: `les ${String(facts.length)} parts de l’opération`,
        en: `the ${String(facts.length)} parts of the operation`,
      },
      source: SOURCE,
      evidence: [operation.id],
      parts: facts.map((fact) => fact!),
      rest: null,
    },
  );
}

/** The announced number of structures against the distinct beneficiaries of the rows. */
function distinct(builder: WebBuilder, operation: OperationRecord): void {
  const stated = builder.fact(`${operation.id}.beneficiaries`);
  if (stated === null || operation.parts.length > 1) return;
  const rows = select(builder.records, {
    theme: operation.themeCode,
    operation: operation.code,
    budgeted: null,
  });
  if (rows.length === 0) return;
  const names = new Set(rows.map((row) => compactKey(row.beneficiary)).filter((name) => name !== ''));
  const of = ofGroup(operation.themeCode, operation.code);
  builder.relate(
    {
      kind: 'distinct',
      terms: [
        { fact: builder.counted(`${operation.id}.names`, names.size), factor: 1 },
        { fact: stated, factor: -1 },
      ],
      constant: 0,
      cost: PRICES.soft,
      stated,
    },
    {
      kind: 'distinct',
      scope: groupScope(operation.themeCode, operation.code),
      subject: { fr: `les structures différentes ${of.fr}`, en: `the distinct beneficiaries ${of.en}` },
      source: SOURCE,
      evidence: [operation.id, ...rows.map((row) => row.id)],
      parts: [],
      rest: null,
    },
  );
}
