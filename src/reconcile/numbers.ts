/** Figures as a person reads them, in both languages. */
import { formatCents, formatEuros, formatMilli } from '../model/amount.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Unit } from './channel/channel.ts';

/** `44 000,00 €` and `€44,000.00`; `2,38` and `2.38`. */
export function shown(value: number, unit: Unit): Bilingual {
  if (unit === 'milli') {
    const text = formatMilli(value);
    const [whole = '', fraction] = text.split('.');
    const tail = fraction === undefined ? '' : fraction;
    return {
      fr: groups(whole, '\u202F') + (tail === '' ? '' : `,${tail}`),
      en: groups(whole, ',') + (tail === '' ? '' : `.${tail}`),
    };
  }
  const [whole = '', fraction = '00'] = formatCents(Math.abs(value)).split('.');
  return { fr: formatEuros(value), en: `${value < 0 ? '-' : ''}€${groups(whole, ',')}.${fraction}` };
}

/** As result files write it. */
export function plainNumber(value: number, unit: Unit): string {
  return unit === 'cents' ? formatCents(value) : formatMilli(value);
}

function groups(digits: string, separator: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, separator);
}

/** `une ligne`, `3 lignes`. */
export function countedRows(count: number): Bilingual {
  return count === 1
    ? { fr: 'la seule ligne', en: 'the only row' }
    : { fr: `les ${groups(String(count), '\u202F')} lignes`, en: `the ${groups(String(count), ',')} rows` };
}
