import type { Language } from '../model/language.ts';
import { formatCents } from '../model/amount.ts';
import { pagesListed } from '../model/page-list.ts';
import { showAmount, showDecimal } from './numbers.ts';

/** How a language says numbers, amounts and lists: what a catalogue's sentences are made with. */
export interface Words {
  /** A number with its noun: `plural(3, 'ligne', 'lignes')` gives `3 lignes`. */
  readonly plural: (count: number, one: string, many: string) => string;
  /** One of two forms, by the language's rule for the number; the number itself is not said. */
  readonly form: (count: number, one: string, many: string) => string;
  /** An amount, of integer cents. */
  readonly amount: (cents: number) => string;
  /** `pages 3 à 9 et 12`. */
  readonly pages: (pages: readonly number[]) => string;
  /** A whole number or a decimal one, as the language writes it. */
  readonly number: (value: number) => string;
  /** `a, b et c`. */
  readonly and: (texts: readonly string[]) => string;
  /** Each text in quotation marks, with commas between. */
  readonly quoted: (texts: readonly string[]) => string;
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const rules = new Intl.PluralRules(language);
  const form = (count: number, one: string, many: string): string =>
    rules.select(count) === 'one' ? one : many;
  const and = language === 'fr' ? ' et ' : ' and ';
  const [opening, closing] = language === 'fr' ? ['« ', ' »'] : ['“', '”'];
  return {
    form,
    plural: (count, one, many) => `${showDecimal(String(count), language)} ${form(count, one, many)}`,
    amount: (cents) => showAmount(formatCents(cents), language),
    number: (value) => showDecimal(String(value), language),
    and: (texts) =>
      texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')}${and}${texts.at(-1)!}`,
    pages: (pages) => pagesListed(pages, language),
    quoted: (texts) => texts.map((text) => `${opening}${text}${closing}`).join(', '),
  };
}

/** What a table calls something; what is unknown in it is said as it is. */
export function named(names: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(names, key) ? names[key]! : key;
}
