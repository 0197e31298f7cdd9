import type { Finding } from '../../model/finding.ts';
import { damaged, overBudget } from '../findings.ts';

/** Warnings of pdf.js that mean pixels may be missing. */
const DAMAGE = /image|jpe?g|jbig2|jpx|openjpeg|ccitt|flate|lzw|decode|stream|xref|command|operator|corrupt/iu;

/** One finding for a page's warnings, in the order of how much they matter. */
export function findingsOfWarnings(warnings: readonly string[], number: number, budget: number): Finding[] {
  if (warnings.some((warning) => warning.includes('exceeded maximum allowed size'))) {
    return [overBudget(number, budget + 1, budget)];
  }
  const damage = warnings.find((warning) => DAMAGE.test(warning) && !/font|glyph|TT:/iu.test(warning));
  if (damage === undefined) return [];
  return [
    damaged(
      number,
      damage
        .replace(/^Warning: /u, '')
        .replace(/\s+/gu, ' ')
        .slice(0, 120),
    ),
  ];
}
