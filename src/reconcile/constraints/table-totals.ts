/** Sums printed in the table: Σ rows = TOTAL, for amounts and for the counts beside them. */
import { PRICES } from '../engine/types.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { AllocationRecord, TotalRecord } from '../../model/records.ts';
import { groupScope, ofGroup, select, unitKey } from '../groups.ts';
import { countedRows } from '../numbers.ts';
import type { WebBuilder } from '../web.ts';

/** Totals printed in the annex, in the report and elsewhere, against the rows they cover. */
export function tableTotals(builder: WebBuilder): void {
  for (const total of builder.records.totals) {
    const printed = total.part === 'annex';
    if (!builder.holds(printed ? 'table-totals' : 'report-totals')) continue;
    const rows = rowsOf(builder, total);
    const stated = builder.fact(`${total.id}.amount`);
    if (rows === null || stated === null) continue;
    if (rows.length === 0) {
      unlinked(builder, total);
      continue;
    }
    builder.state({
      kind: printed ? 'sum' : 'restatement',
      scope: groupScope(total.themeCode, total.operationCode),
      unit: 'cents',
      parts: rows.map((row) => builder.amountOf(row)),
      rows: rows.map((row) => row.id),
      stated,
      statedBy: total.id,
      subject: subjectOf(total, rows),
      source: sourceOf(total),
      cost: PRICES.misprint,
      whole: total.operationCode !== null || total.budgeted === false ? null : wholeOf(builder, total, rows),
      absent: null,
    });
    if (builder.holds('quantity-totals')) quantityTotals(builder, total, rows);
  }
}

function wholeOf(builder: WebBuilder, total: TotalRecord, rows: readonly AllocationRecord[]): string | null {
  if (total.scope === 'document') return '*';
  if (total.scope !== 'theme' || total.themeCode === null) return null;
  const all = select(builder.records, { theme: total.themeCode, operation: null, budgeted: total.budgeted });
  return rows.length >= all.length ? total.themeCode : null;
}

/** The rows a total covers: by the table's layout, else by its codes; `null` where neither says. */
export function rowsOf(builder: WebBuilder, total: TotalRecord): readonly AllocationRecord[] | null {
  if (total.rows !== null) {
    const wanted = new Set(total.rows);
    return builder.records.allocations.filter(
      (row) => wanted.has(row.id) && (total.budgeted === null || row.budgeted === total.budgeted),
    );
  }
  if (total.scope === 'table' || total.scope === 'group') return null;
  if (total.scope !== 'document' && total.themeCode === null && total.operationCode === null) return null;
  return select(builder.records, {
    theme: total.themeCode,
    operation: total.operationCode,
    budgeted: total.budgeted,
  });
}

function subjectOf(total: TotalRecord, rows: readonly AllocationRecord[]): Bilingual {
  const count = countedRows(rows.length);
  const budget =
    total.budgeted === null
      ? { fr: '', en: '' }
      : total.budgeted
        ? { fr: ' sur le budget', en: ' in the budget' }
        : { fr: ' hors budget', en: ' outside the budget' };
  if (total.themeCode === null && total.operationCode === null) {
    return { fr: `${count.fr}${budget.fr} du tableau`, en: `${count.en}${budget.en} of the table` };
  }
  const of = ofGroup(total.themeCode, total.operationCode);
  return { fr: `${count.fr}${budget.fr} ${of.fr}`, en: `${count.en}${budget.en} ${of.en}` };
}

const SOURCES: Readonly<Record<TotalRecord['part'], Bilingual>> = {
  annex: { fr: 'le total imprimé', en: 'the printed total' },
  article: { fr: 'l’article', en: 'the article' },
  prose: { fr: 'le texte de l’annexe', en: 'the text of the annex' },
  report: { fr: 'le rapport', en: 'the report' },
  budget: { fr: 'le tableau budgétaire', en: 'the budget table' },
};

function sourceOf(total: TotalRecord): Bilingual {
  return SOURCES[total.part];
}

function unlinked(builder: WebBuilder, total: TotalRecord): void {
  const of = ofGroup(total.themeCode, total.operationCode);
  const source = sourceOf(total);
  builder.plainChecks.push({
    kind: 'sum',
    scope: groupScope(total.themeCode, total.operationCode),
    stated: null,
    computed: null,
    difference: null,
    status: 'unverifiable',
    explanation: {
      fr: `Aucune ligne ${of.fr} n’a été trouvée : ${source.fr} (${total.amount.text.trim()}) ne peut pas être vérifié.`,
      en: `No row ${of.en} was found: ${source.en} (${total.amount.text.trim()}) cannot be checked.`,
    },
    evidence: [total.id],
  });
}

/** The counts printed beside a total, each against the rows' quantities of the same unit. */
function quantityTotals(builder: WebBuilder, total: TotalRecord, rows: readonly AllocationRecord[]): void {
  total.quantities.forEach((quantity, index) => {
    const stated = builder.fact(`${total.id}.quantities.${String(index)}`);
    if (stated === null) return;
    stateQuantity(builder, {
      stated,
      statedBy: total.id,
      unit: quantity.unit,
      rows,
      scope: groupScope(total.themeCode, total.operationCode),
      of: ofGroup(total.themeCode, total.operationCode),
      source: { fr: 'le nombre imprimé au total', en: 'the count printed at the total' },
    });
  });
}

/** A count stated for rows, whoever states it. */
export interface QuantityStatement {
  readonly stated: number;
  readonly statedBy: string;
  readonly unit: string | null;
  readonly rows: readonly AllocationRecord[];
  readonly scope: string;
  readonly of: Bilingual;
  readonly source: Bilingual;
}

/** Which quantities a count adds up is found by unit: the same one, else the bare counts, else the leading ones. */
export function stateQuantity(builder: WebBuilder, statement: QuantityStatement): void {
  const { rows } = statement;
  const wanted = unitKey(statement.unit);
  const pick = (accept: (unit: string, index: number) => boolean): { row: string; fact: number }[] =>
    rows.flatMap((row) =>
      row.quantities.flatMap((quantity, index) => {
        const fact = builder.fact(`${row.id}.quantities.${String(index)}`);
        return fact !== null && accept(unitKey(quantity.unit), index) ? [{ row: row.id, fact }] : [];
      }),
    );
  const same = pick((unit) => unit === wanted);
  const bare = pick((unit) => unit === '');
  const leading = pick((_, index) => index === 0);
  const choices = [same, bare, leading].filter((choice) => choice.length > 0);
  const value = builder.value(statement.stated);
  const sum = (choice: { fact: number }[]): number =>
    choice.reduce((total, { fact }) => total + (builder.value(fact) ?? 0), 0);
  // The unit decides; where it does not, the set that is nearest to the printed count is the one it means.
  const chosen =
    same.length > 0 || value === null
      ? choices[0]
      : [...choices].sort((a, b) => Math.abs(sum(a) - value) - Math.abs(sum(b) - value))[0];
  if (chosen === undefined) return;
  const unit = statement.unit === null ? '' : ` (${statement.unit})`;
  builder.state({
    kind: 'quantities',
    scope: statement.scope,
    unit: 'milli',
    parts: chosen.map(({ fact }) => fact),
    rows: chosen.map(({ row }) => row),
    stated: statement.stated,
    statedBy: statement.statedBy,
    subject: {
      fr: `les quantités${unit} ${statement.of.fr}`,
      en: `the quantities${unit} ${statement.of.en}`,
    },
    source: statement.source,
    // Which rows a count adds up is less plain than for amounts, so it speaks with a lower voice.
    cost: PRICES.misprint / 2,
    whole: null,
    absent: null,
  });
}
