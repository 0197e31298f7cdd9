/** The programmes (dispositifs) that an annex presents: period, description, results. */
import type { Finding } from '../../model/finding.ts';
import type { ProgrammeRecord } from '../../model/records.ts';
import type { Section } from '../../model/section.ts';
import type { Profile } from '../../profiles/contract.ts';
import { programmeLayout, readRuledProgrammes, type ProgrammeLayout } from './ruled.ts';
import { readTextProgrammes } from './text.ts';

/** The programmes, and what should be known of their reading. */
export interface Programmes {
  readonly records: readonly ProgrammeRecord[];
  readonly findings: readonly Finding[];
}

/** Reads the programmes of all annexes: from ruled tables, else from what is left of such a table in running text. */
export function parseProgrammes(
  sections: readonly Section[],
  profile: Profile,
  exact: ReadonlySet<number>,
): Programmes {
  const records: ProgrammeRecord[] = [];
  const findings: Finding[] = [];
  for (const section of sections) {
    if (section.kind !== 'annex') continue;
    let layout: ProgrammeLayout | null = null;
    let ruled: ProgrammeRecord[] = [];
    for (const table of section.tables) {
      const own = programmeLayout(table);
      layout =
        own ??
        (layout !== null && fits(layout, table.columnCount)
          ? { columns: layout.columns, bodyFrom: 0 }
          : null);
      if (layout !== null) ruled = readRuledProgrammes(table, layout, ruled, profile, exact);
    }
    if (ruled.length > 0) {
      records.push(...ruled);
      continue;
    }
    const text = readTextProgrammes(section, sections, profile, exact);
    records.push(...text.records);
    findings.push(...text.findings);
  }
  return { records, findings };
}

const fits = (layout: ProgrammeLayout, columns: number): boolean => layout.columns.length === columns;
