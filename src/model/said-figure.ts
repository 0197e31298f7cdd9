import { formatCents, formatEuros, formatMilli } from './amount.ts';
import type { Language } from './language.ts';

/** Integer cents as an amount with its currency: `44 000,00 €`, `€44,000.00`. */
export function sayCents(cents: number, language: Language): string {
  if (language === 'fr') return formatEuros(cents);
  const [whole = '', fraction = ''] = formatCents(Math.abs(cents)).split('.');
  return `${cents < 0 ? '-' : ''}€${grouped(whole, ',')}.${fraction}`;
}

/** Integer thousandths as a count, decimals as needed: `1 250`, `2,38`; `1,250`, `2.38`. */
export function sayMilli(milli: number, language: Language): string {
  const [separator, point] = language === 'fr' ? ['\u202F', ','] : [',', '.'];
  const [whole = '', fraction] = formatMilli(milli).split('.');
  return grouped(whole, separator) + (fraction === undefined ? '' : `${point}${fraction}`);
}

function grouped(digits: string, separator: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, separator);
}
