import { lineText, type Document } from '../model/document.ts';
import type { TableRecord } from '../model/records.ts';

/** Amounts are not in euros, or not in whole ones. */
const OTHER_UNIT =
  /\b(?:en |\()?\s?(?:milliers?|millions?)(?: d['’ ]?e?u?r?o?s?)?\b|\bk\s?€|\bk\s?euros?\b|\bM€|\bCHF\b|\bXPF\b|\bF\.? ?CFP\b|francs? (?:suisses?|pacifique)|\bUSD\b|\$|£/iu;

/** How far above and below a table its unit may stand, in lines or in heights of one. */
const NEAR = 3;
const NEAR_POINTS = 40;

/** The words that say in which unit a table is, where that is not the euro; `null` elsewhere. */
export function unitOver({ source, columns }: TableRecord, { pages }: Document): string | null {
  const page = pages.find(({ number }) => number === source.page);
  const lines = (page?.lines ?? []).filter(({ box, number }) =>
    box !== null && source.box !== null
      ? box.y0 > source.box.y0 - NEAR_POINTS && box.y1 < source.box.y1 + NEAR_POINTS
      : number !== null && source.line !== null && Math.abs(number - source.line) <= NEAR,
  );
  for (const text of [...columns.map(({ heading }) => heading), ...lines.map(lineText)]) {
    const found = OTHER_UNIT.exec(text);
    if (found !== null) return found[0].trim();
  }
  return null;
}
