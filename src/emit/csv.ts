import { stringify } from 'csv-stringify/sync';
import { visibleText } from './visible-text.ts';

/** Typed values only: a number or a boolean is written bare, a text is guarded, `null` is an empty cell. */
export type CsvValue = string | DecimalCell | number | boolean | null;

/** A decimal string of the result (`-1250.00`): a number, so its minus is data and no spreadsheet formula. */
export interface DecimalCell {
  readonly decimal: string;
}

/** Marks a result's decimal string as a number; throws RangeError on anything else, so that no text slips through. */
export function decimalCell(value: string | null): DecimalCell | null {
  if (value === null) return null;
  if (!/^-?\d+(?:\.\d+)?$/u.test(value)) throw new RangeError(`not a decimal: ${value}`);
  return { decimal: value };
}

/** A French or plain number with its sign, and nothing else: `- 1 250,00 €`, `-125`. A spreadsheet reads a number there. */
const SIGNED_NUMBER = /^\s*[-\u2212]\s?\d[\d\s.]*(?:,\d+)?\s?€?\s*$/u;
/**
 * Where a spreadsheet may see a cell begin with a formula: at the start of the text or after a delimiter that another
 * program may split at, behind blanks, with an ASCII or full-width `=`, `+`, `-` or `@`.
 */
const FORMULA = /(^|[;\t|])([\s\u00A0"']*)(?=[=+\-@＝＋－＠\uFE62\uFE63\uFE66\uFE6B])/gu;

/**
 * Makes a text safe to open in a spreadsheet (OWASP, CSV injection): controls and line breaks are shown or flattened by
 * {@link visibleText}, and an apostrophe goes before whatever could start a formula. A plain negative number is left as
 * it stands: it cannot compute anything, and its minus is part of the act.
 */
export function guardedText(text: string): string {
  const visible = visibleText(text);
  return SIGNED_NUMBER.test(visible) ? visible : visible.replace(FORMULA, "$1'$2");
}

/**
 * A CSV file as French open-data schemas want it: UTF-8 without a mark, comma, decimal point, LF, one header line, the
 * same number of cells on each line.
 */
export function csvText(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const cells = rows.map((row) => row.map(cellText));
  return stringify([header.map(guardedText), ...cells], { record_delimiter: '\n', quoted_match: /[;|\t]/u });
}

function cellText(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return guardedText(value);
  if (typeof value === 'object') return value.decimal;
  return String(value);
}
