import type { Bilingual, Language } from '../model/bilingual.ts';

const ORIGINS: Readonly<Record<string, Bilingual>> = {
  read: { fr: 'lu', en: 'read' },
  alternative: { fr: 'autre lecture du moteur', en: 'the engine’s other reading' },
  'second-reading': { fr: 'relecture', en: 'second reading' },
  confusion: { fr: 'confusion de caractères', en: 'confused characters' },
  rate: { fr: 'd’après le tarif', en: 'from the rate' },
  sum: { fr: 'd’après une somme', en: 'from a sum' },
  inferred: { fr: 'déduit', en: 'inferred' },
  counted: { fr: 'compté', en: 'counted' },
};

/** Where a candidate reading comes from, in words; an origin unknown here is shown as it is. */
export function originWord(origin: string, language: Language): string {
  return Object.hasOwn(ORIGINS, origin) ? ORIGINS[origin]![language] : origin;
}
