import { showDecimal } from '../../messages/numbers.ts';
import type { Language } from '../../model/bilingual.ts';

/** A number with its noun; zero takes the singular in French and the plural in English. */
export function plural(count: number, language: Language, one: string, many: string): string {
  const several = language === 'fr' ? count > 1 : count !== 1;
  return `${showDecimal(String(count), language)} ${several ? many : one}`;
}
