/** Whether an act is there as a whole: what it announces of itself against what was read. */
import type { Document } from '../../model/document.ts';
import type { Records } from '../../model/records.ts';
import type { Section } from '../../model/section.ts';
import type { Profile } from '../../profiles/contract.ts';
import { annexFindings } from './annexes.ts';
import { cutFindings } from './cut.ts';
import { openingsOf } from './openings.ts';
import { pageFindings } from './pages.ts';

export { articleFindings } from './articles.ts';

/**
 * The records with the lines that open articles, and what is told of pages, sentences and annexes that are not there.
 *
 * @param goesOn whether the file has other acts behind this one
 */
export function withParts(
  records: Records,
  document: Document,
  sections: readonly Section[],
  profile: Profile,
  goesOn: boolean,
): Records {
  return {
    ...records,
    openings: openingsOf(document, sections, profile),
    findings: [
      ...records.findings,
      ...pageFindings(document, goesOn),
      ...cutFindings(document, sections),
      ...annexFindings(document, sections, records, profile),
    ],
  };
}
