import type { Result } from '../model/result.ts';
import { csvText, decimalCell } from './csv.ts';

const HEADER = [
  'id',
  'annex',
  'territories',
  'themeCode',
  'theme',
  'operationCode',
  'operation',
  'beneficiary',
  'reference',
  'object',
  'information',
  'quantity',
  'unit',
  'amount',
  'financing',
  'agreement',
  'budgeted',
  'status',
  'reason',
  'confidence',
  'page',
  'line',
];

/**
 * `allocations.csv`: one line per row of the act, in its order, for spreadsheets. Columns the act adds (`extra`) come
 * last, named as printed. Of several quantities the leading one is given; all are in `information` and in result.json.
 */
export function renderAllocationsCsv(result: Result): string {
  const extras = [...new Set(result.allocations.flatMap((row) => Object.keys(row.extra)))];
  const rows = result.allocations.map((row) => [
    row.id,
    row.annex,
    row.territories.join(' - '),
    row.theme?.code ?? null,
    row.theme?.name ?? null,
    row.operation?.code ?? null,
    row.operation?.name ?? null,
    row.beneficiary,
    row.reference,
    row.object,
    row.information,
    decimalCell(row.quantities[0]?.value ?? null),
    row.quantities[0]?.unit ?? null,
    decimalCell(row.amount),
    row.financing,
    row.agreement,
    row.budgeted,
    row.status,
    row.reason.text,
    row.confidence,
    row.source.page,
    row.source.line,
    ...extras.map((name) => (Object.hasOwn(row.extra, name) ? row.extra[name]! : null)),
  ]);
  const header = [...HEADER, ...extras.map((name) => `extra: ${name}`)];
  return csvText(header, rows);
}
