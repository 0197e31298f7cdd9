import type { Language } from '../model/language.ts';

/** Decimal strings of a result as integer cents; exact, throws RangeError on what no amount of a result looks like. */
export function centsOf(amount: string): number {
  const match = /^(-?)(\d+)\.(\d{2})$/u.exec(amount);
  const cents = match === null ? Number.NaN : Number(match[2]! + match[3]!);
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not an amount: ${amount}`);
  return match![1] === '-' && cents !== 0 ? -cents : cents;
}

/** Decimal strings of a result as integer thousandths; throws RangeError on anything else. */
export function milliOf(quantity: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,3}))?$/u.exec(quantity);
  const milli = match === null ? Number.NaN : Number(match[2]! + (match[3] ?? '').padEnd(3, '0'));
  if (!Number.isSafeInteger(milli)) throw new RangeError(`not a quantity: ${quantity}`);
  return match![1] === '-' && milli !== 0 ? -milli : milli;
}

/**
 * A decimal string as a reader of the language writes it: `11976.50` is `11 976,50` in French (narrow no-break spaces)
 * and `11,976.50` in English. No locale data of the platform is used, so the bytes are the same everywhere.
 */
export function showDecimal(value: string, language: Language): string {
  const [whole = '', fraction] = value.replace(/^-/u, '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, language === 'fr' ? '\u202F' : ',');
  const decimals = fraction === undefined ? '' : (language === 'fr' ? ',' : '.') + fraction;
  return (value.startsWith('-') ? '\u2212' : '') + grouped + decimals;
}

/** An amount with its currency: `44 000,00 €` in French, `€44,000.00` in English. */
export function showAmount(amount: string, language: Language): string {
  const shown = showDecimal(amount, language);
  if (language === 'fr') return `${shown}\u00A0€`;
  return shown.startsWith('\u2212') ? `\u2212€${shown.slice(1)}` : `€${shown}`;
}

/** An ISO date as people write it: `16 juin 2025`, `16 June 2025`; other texts as they are. */
export function showDate(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso);
  const month = match === null ? undefined : MONTHS[language][Number(match[2]) - 1];
  if (match === null || month === undefined) return iso;
  const day = Number(match[3]);
  return `${day === 1 && language === 'fr' ? '1er' : day}\u00A0${month} ${match[1]}`;
}

const MONTHS: Record<Language, readonly string[]> = {
  fr: [
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
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
