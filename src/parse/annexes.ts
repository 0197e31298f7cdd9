import { message } from '../messages/message.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { AnnexRecord } from '../model/records.ts';
import type { Section } from '../model/section.ts';
import { readAnnexHeading } from '../segment/headings.ts';
import { placeOfLines, textOf } from '../segment/flow.ts';

/** The act's annexes in reading order; a finding for each whose own heading is missing, and for numbers that none has. */
export function parseAnnexes(
  sections: readonly Section[],
  cited: readonly string[],
): { records: AnnexRecord[]; findings: Finding[] } {
  const annexes = sections.filter((section) => section.kind === 'annex');
  const records = annexes.map((section) => ({
    number: section.number ?? '',
    title: section.title ?? '',
    pages: section.pages,
  }));
  const findings: Finding[] = annexes
    .filter(
      (section) => !section.lines.some((line) => readAnnexHeading(textOf(line))?.number === section.number),
    )
    .map((section) =>
      finding(
        'info',
        message('parse/annex-heading-missing', { annex: section.number ?? '' }),
        section.lines.length > 0 ? placeOfLines(section.lines.slice(0, 3)) : null,
      ),
    );
  const found = new Set(records.map((record) => record.number));
  for (const number of new Set(cited)) {
    if (found.has(number) || records.length === 0) continue;
    findings.push(finding('warning', message('parse/annex-missing', { annex: number }), null));
  }
  return { records, findings };
}
