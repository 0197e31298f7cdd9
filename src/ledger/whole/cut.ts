import { message } from '../../messages/message.ts';
import type { Document, Line } from '../../model/document.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { Section } from '../../model/section.ts';
import { foldedOf, placeOfLines, textOf } from '../../segment/flow.ts';

/** No sentence ends with these. */
const GOES_ON =
  /(?:\b(?:de|du|des|d|la|le|les|l|a|au|aux|et|ou|pour|par|en|sur|avec|dans|un|une|que|qui|dont|son|sa|ses|ce|cette|montant|soit)|\p{L}['’-])$/u;

/** A sentence of the decision that is cut where the file ends: what it goes on to say is not there. */
export function cutFindings({ pages }: Document, sections: readonly Section[]): Finding[] {
  const decision = sections.findLast(({ kind }) => kind === 'decision' || kind === 'head');
  const page = pages.findLast(({ lines, tables }) => lines.length + tables.length > 0);
  if (decision === undefined || page === undefined || sections.at(-1) !== decision) return [];
  // What numbers the page stands below its last sentence.
  const text = decision.lines.filter((line) => line.page === page.number && /\p{L}{2}/u.test(textOf(line)));
  const last = text.reduce<Line | undefined>((low, line) => (isLower(line, low) ? line : low), undefined);
  if (
    last === undefined ||
    page.tables.some(({ box }) => box !== null && last.box !== null && box.y1 > last.box.y0)
  )
    return [];
  if (!GOES_ON.test(foldedOf(last).trim())) return [];
  return [
    finding(
      'warning',
      message('ledger/cut-short', { page: page.number, words: lastWords(last) }),
      placeOfLines([last]),
    ),
  ];
}

function isLower(line: Line, than: Line | undefined): boolean {
  if (than === undefined || line.box === null || than.box === null) return true;
  return line.box.y0 >= than.box.y0;
}

function lastWords(line: Line): string {
  return textOf(line).split(/\s+/u).slice(-8).join(' ');
}
