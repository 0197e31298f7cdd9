import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Records } from '../../model/records.ts';
import type { Profile } from '../../profiles/contract.ts';
import { openLedger } from '../ledger.ts';
import { settleCodeColumns } from './codes.ts';
import { settleDates } from './dates.ts';
import { settlePeople } from './people.ts';
import { settleRepeatedCells } from './repeated-cells.ts';
import { settleSpellings } from './spellings.ts';
import { settleStructures } from './structures.ts';
import { settleVocabulary } from './vocabulary.ts';

/**
 * Settles names, dates and structures by their other occurrences in the act: people by the attendance list, cited dates by
 * the other citations and the sitting's date, structures, territories and operations by how they are read elsewhere.
 * Every change is in the ledger, after the repairs the records already carry.
 *
 * @param document the repaired document, whose running text is evidence for names; without it the articles are
 */
export function settleRecords(records: Records, profile?: Profile, document?: Document): Records {
  const ledger = openLedger(records.repairs);
  let settled = settlePeople(records, ledger);
  settled = settleDates(settled, ledger);
  settled = settleVocabulary(settled, ledger, profile);
  settled = settleStructures(settled, ledger, document);
  settled = { ...settled, allocations: settleSpellings(settled.allocations, ledger, document) };
  settled = { ...settled, allocations: settleRepeatedCells(settled.allocations, ledger) };
  settled = { ...settled, allocations: settleCodeColumns(settled.allocations, ledger) };
  return { ...settled, findings: eachOnce(settled.findings), repairs: ledger.repairs() };
}

/** Settling what is settled finds the same doubts again. */
function eachOnce(findings: readonly Finding[]): Finding[] {
  const said = new Map<string, Finding>();
  for (const finding of findings) {
    const { page, line } = finding.source ?? { page: 0, line: 0 };
    const key = [finding.code, page, line, JSON.stringify(finding.message)].join('\n');
    if (!said.has(key)) said.set(key, finding);
  }
  return [...said.values()];
}
