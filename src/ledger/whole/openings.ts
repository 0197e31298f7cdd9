/** Where articles open: told by the signs of a line alone, so that what the reader of articles loses is still here. */
import type { Document, Line } from '../../model/document.ts';
import type { Opening } from '../../model/opening-shape.ts';
import type { Section } from '../../model/section.ts';
import { clausesOf } from '../../parse/clauses.ts';
import type { Profile } from '../../profiles/contract.ts';
import { foldedOf, placeOfLines, textOf } from '../../segment/flow.ts';

/** `Article 3 :`, `ARTICLE PREMIER`, `Art. 2 -`: what follows is a sign, a verb, a capital or nothing. */
const OPENS =
  /^[^\p{L}\p{N}]{0,4}art(?:icle)?\b\.? ?(?:n ?[°o] ?)?(?:(?<digits>\d{1,2})(?: ?(?:er|ere|e|eme)\b)?|(?<first>premier|unique|ler)|(?<roman>[ivx]{1,5})\b)(?<rest>.*)$/u;
/** Behind a number without a sign, a mention of an article goes on in small letters. */
const MENTION = /^ ?(?:,|de\b|du\b|des\b|et\b|a\b|al\b|ci\b|susvise|precite|\d)/u;
const STARTS_LOW = /^[^\p{L}]*\p{Ll}/u;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** The mark of an item. */
const ITEM = /^[^\p{L}\p{N}]{0,2}(?:\d{1,2} ?[.)°-]{1,2}|[-–—•►➢])\s+(?<text>.*)$/u;
/** The verb of an item stands right behind its mark. */
const AT_ONCE = 4;

/** The openings of the act's own articles, or of the items of what it decides; those of annexes and reports are of other texts. */
export function openingsOf({ pages }: Document, sections: readonly Section[], profile: Profile): Opening[] {
  const apart = new Set(
    sections.filter(({ kind }) => kind === 'annex' || kind === 'report').flatMap(({ lines }) => lines),
  );
  const lines = pages.flatMap((page) => page.lines.filter((line) => !apart.has(line)));
  const numbered = lines.flatMap((line) => {
    const number = numberOf(line);
    return number === null ? [] : [{ number, isItem: false, source: placeOfLines([line]) }];
  });
  // Where an act's parts are not told apart, items are read as what decides, and are no articles.
  if (numbered.length > 0 || sections.every(({ kind }) => kind !== 'decision')) return numbered;
  return lines
    .filter((line) => isItem(line, profile))
    .map((line, index) => ({ number: index + 1, isItem: true, source: placeOfLines([line]) }));
}

function isItem(line: Line, profile: Profile): boolean {
  const text = ITEM.exec(textOf(line))?.groups?.text;
  return text !== undefined && clausesOf(text, profile).some(({ start }) => start <= AT_ONCE);
}

function numberOf(line: Line): number | null {
  if (STARTS_LOW.test(textOf(line))) return null;
  const found = OPENS.exec(foldedOf(line))?.groups;
  if (found === undefined || MENTION.test(found.rest!)) return null;
  if (found.digits !== undefined) return Number(found.digits);
  if (found.roman === undefined) return 1;
  const roman = ROMAN.indexOf(found.roman) + 1;
  return roman === 0 ? null : roman;
}
