import type { Finding } from '../model/finding.ts';
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
    .map((section) => ({
      code: 'parse/annex-heading-missing',
      severity: 'info',
      message: {
        fr: `L’annexe ${section.number} n’a pas de titre lisible : elle est reconnue à la thématique que les articles lui donnent.`,
        en: `Annex ${section.number} has no readable heading: it is known by the theme that the articles give it.`,
      },
      source: section.lines.length > 0 ? placeOfLines(section.lines.slice(0, 3)) : null,
    }));
  const found = new Set(records.map((record) => record.number));
  for (const number of new Set(cited)) {
    if (found.has(number) || records.length === 0) continue;
    findings.push({
      code: 'parse/annex-missing',
      severity: 'warning',
      message: {
        fr: `Les articles citent l’annexe ${number}, introuvable dans le document.`,
        en: `The articles cite annex ${number}, which is not in the document.`,
      },
      source: null,
    });
  }
  return { records, findings };
}
