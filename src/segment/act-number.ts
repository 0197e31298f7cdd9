import { fold } from '../model/text-fold.ts';

/** A number has a digit, and is not a bare small count: `2025-237`, `CP2025_0123`, `25.06.16-12`, `D-2025/45`. */
const TOKEN = String.raw`((?:[a-z]{1,6}[ ._/-]?)?\d[\p{L}\d]*(?:[._/-][\p{L}\d]+)*)`;
const SIGNED = new RegExp(
  String.raw`(?<![\p{L}])(?:n ?[°*]{1,2}[.:]?|n ?o(?![\p{L}])\.?|numero|n') ?:? ?${TOKEN}`,
  'gu',
);
const TITLED = new RegExp(String.raw`^deliberation (?:n )?:?${TOKEN}$`, 'u');
/** A line that is nothing but a number with a year in it: `2023_12_45`. */
const ALONE = /^\(?((?:19|20)\d\d[_/.-]\d{1,4}(?:[_/.-]\d{1,4}){0,2})\)?$/u;
/** Numbers of other things that stand in heads. */
const OTHERS =
  /\b(?:loi|decret|article|annexe|rapport|telephone|tel|avis|commission|page|siret|lot|ordonnance|rue|canton)\b(?![^.]*deliberation)[^.]{0,24}$/u;

/**
 * Reads the act's own number in a line of its head: `(N°2025-237)`, `DELIBERATION N° 2025/12`, `Délibération 2025.06.12`.
 * Letters come back in capitals. `null` for lines that cite another act (`Vu …`) or number another thing.
 */
export function readActNumber(text: string): string | null {
  const folded = fold(text);
  if (/^(?:[^\p{L}]*)(?:vu|considerant)\b/u.test(folded)) return null;
  const signed = [...folded.matchAll(SIGNED)].find((one) => !OTHERS.test(folded.slice(0, one.index)));
  const match = signed ?? TITLED.exec(folded) ?? ALONE.exec(folded);
  if (match === null) return null;
  return match[1]!.toUpperCase().replace(/\s+/gu, ' ');
}
