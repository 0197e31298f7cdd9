import { message } from '../../messages/message.ts';
import { lineText, type Document } from '../../model/document.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { isBefore } from '../../model/place.ts';
import type { Records } from '../../model/records.ts';
import type { Section } from '../../model/section.ts';
import { fold } from '../../model/text-fold.ts';
import type { Profile } from '../../profiles/contract.ts';
import { sayings } from '../words.ts';
import { placeOfLines } from '../../segment/flow.ts';

/** `jointe en annexe`, `ci-annexé`, `l'annexe 2`. */
const ANNOUNCED =
  /\b(?:(?:joint|figurant|present|detaille|inscrit|indique|mentionne|nomme|enumere|list|repri)\p{L}* (?:dans l'|en |a l'|ci-)annexe|ci-?annexe|en annexe|annexee?s? (?:a la presente|au present|ci-)|(?:de|a|dans) l'annexe(?: n ?[°o])? ?\d)/u;

/** What is annexed to be signed or known gives nothing. */
const PAPERS =
  /\b(?:conventions?|avenants?|contrats?|reglements?|statuts|projets?|plans?|rapports?|chartes?|baux|bail|cahiers?|notes?)\b/u;

/** An annex that is to say what is granted, and that is not there: no part is headed so, and no rows stand behind its mention. */
export function annexFindings(
  { pages }: Document,
  sections: readonly Section[],
  { allocations, others }: Records,
  profile: Profile,
): Finding[] {
  if (sections.some(({ kind }) => kind === 'annex')) return [];
  const lines = pages.flatMap((page) => page.lines);
  for (const [index, line] of lines.entries()) {
    const text = [lines[index - 1], line, lines[index + 1]]
      .flatMap((one) => (one === undefined ? [] : [lineText(one)]))
      .join(' ');
    if (!ANNOUNCED.test(fold(lineText(line))) || PAPERS.test(fold(text)) || !gives(text, profile)) continue;
    const place = placeOfLines([line]);
    if ([...allocations, ...others].some(({ source }) => isBefore(place, source))) continue;
    return [
      finding('warning', message('ledger/annex-missing', { page: place.page, words: lineText(line) }), place),
    ];
  }
  return [];
}

function gives(text: string, profile: Profile): boolean {
  return sayings(text, '', profile).some(({ role }) => role === 'grant' || role === 'gift');
}
