import type { Bilingual } from '../model/bilingual.ts';
import type { Finding, Severity } from '../model/finding.ts';

/** A finding about a whole page. */
export function pageFinding(code: string, severity: Severity, page: number, message: Bilingual): Finding {
  return { code, severity, message, source: { page, box: null, line: null, text: '' } };
}

const OVER_BUDGET = 'recognise/page-over-budget';

/** True for what {@link overBudget} makes. */
export function isOverBudget({ code }: Finding): boolean {
  return code === OVER_BUDGET;
}

/** A page whose pixels were refused before anything was allocated for them. */
export function overBudget(page: number, pixels: number, budget: number): Finding {
  const millions = (value: number): string => String(Math.ceil(value / 1_000_000));
  return pageFinding(OVER_BUDGET, 'error', page, {
    fr: `La page ${page} compte ${millions(pixels)} millions de pixels, au-delà de la limite de ${millions(budget)} millions : elle n’a pas été lue. Numérisez-la à une résolution plus basse.`,
    en: `Page ${page} has ${millions(pixels)} million pixels, over the limit of ${millions(budget)} million: it was not read. Scan it at a lower resolution.`,
  });
}

/** A page that no decoder could open. */
export function unreadable(page: number, reason: string): Finding {
  return pageFinding('recognise/page-unreadable', 'error', page, {
    fr: `La page ${page} n’a pas pu être lue : ${reason}. Ses lignes manquent au résultat.`,
    en: `Page ${page} could not be read: ${reason}. Its rows are missing from the result.`,
  });
}

/** A page that was read although a decoder complained. */
export function damaged(page: number, reason: string): Finding {
  return pageFinding('recognise/page-damaged', 'warning', page, {
    fr: `La page ${page} est endommagée (${reason}) : une partie peut manquer.`,
    en: `Page ${page} is damaged (${reason}): part of it may be missing.`,
  });
}

/** A page whose image was damaged so that nothing of it could be read. */
export function nothingDecoded(page: number): Finding {
  return pageFinding('recognise/page-unreadable', 'error', page, {
    fr: `L’image de la page ${page} est trop endommagée : rien n’a pu y être lu. Ses lignes manquent au résultat.`,
    en: `The image of page ${page} is too damaged: nothing could be read. Its rows are missing from the result.`,
  });
}
