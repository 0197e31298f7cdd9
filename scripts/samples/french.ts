/** How France writes numbers and dates. Amounts are integer cents here, as in the product. */

export interface AmountStyle {
  /** Between groups of three digits. */
  readonly group?: ' ' | '\u00a0' | '\u2009' | '.' | '';
  readonly decimals?: boolean;
  /** Kept short where cents are zero: `958 080 €`. */
  readonly trim?: boolean;
  readonly point?: boolean;
  readonly euro?: ' €' | '\u00a0€' | '€' | '' | ' euros';
}

/** `44 000,00 €` and its cousins. */
export function euro(cents: number, style: AmountStyle = {}): string {
  const { group = ' ', decimals = true, trim = false, point = false, euro: sign = ' €' } = style;
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/gu, group);
  const part = String(Math.abs(cents) % 100).padStart(2, '0');
  const tail = decimals && !(trim && part === '00') ? (point ? '.' : ',') + part : '';
  return (cents < 0 ? '-' : '') + whole + tail + sign;
}

/** A count with groups: `11 976`. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ' ');
}

/** Cents as the result file writes them: `44000.00`. */
export function decimal(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  return `${sign}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** `2025-07-01` as `1er juillet 2025`. */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${day === 1 ? '1er' : day} ${MONTHS[month - 1]!} ${year}`;
}

/** `2025-07-01` as `01/07/2025`. */
export function shortDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}

/** The sum of a list of cents. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
