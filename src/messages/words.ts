import type { Language } from '../model/bilingual.ts';
import { showDecimal } from './numbers.ts';

/** How a language says numbers, amounts and lists: what a catalogue's sentences are made with. */
export interface Words {
  /** A number with its noun: `plural(3, 'ligne', 'lignes')` gives `3 lignes`. */
  readonly plural: (count: number, one: string, many: string) => string;
  /** One of two forms, by the language's rule for the number; the number itself is not said. */
  readonly form: (count: number, one: string, many: string) => string;
}

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const rules = new Intl.PluralRules(language);
  const form = (count: number, one: string, many: string): string =>
    rules.select(count) === 'one' ? one : many;
  return {
    form,
    plural: (count, one, many) => `${showDecimal(String(count), language)} ${form(count, one, many)}`,
  };
}
