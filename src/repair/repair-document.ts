import type { Document, Line, Page } from '../model/document.ts';
import type { Repair } from '../model/repair.ts';
import type { Profile } from '../profiles/contract.ts';
import { actWords, contextOf, type ActWords } from './act-words.ts';
import { applyRules, concernsOf, type Concerns } from './apply-rules.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { RULES } from './rules/index.ts';

/** A document with its artefacts repaired, and the ledger of what was changed. */
export interface RepairedDocument {
  readonly document: Document;
  readonly repairs: readonly Repair[];
}

/**
 * Repairs recognition artefacts word by word, in lines and in table cells. A word keeps what was read; figures are left to
 * the arithmetic. Repairing what is repaired changes nothing. A text layer is what was printed: it is left as it stands.
 *
 * @param profile its vocabulary is taken to be right as it stands
 */
export function repairDocument(document: Document, profile?: Profile): RepairedDocument {
  const words = actWords(document, profile === undefined ? [] : Object.values(profile.vocabulary).flat());
  const ledger = openLedger();
  const concerns = concernsOf(RULES);
  const pages = document.pages.map((page) => repairPage(page, words, concerns, ledger));
  return { document: { ...document, pages }, repairs: ledger.repairs() };
}

function repairPage(page: Page, words: ActWords, concerns: Concerns, ledger: Ledger): Page {
  if (page.origin === 'text-layer') return page;
  const repairLines = (lines: readonly Line[]): Line[] =>
    lines.map((line, index) =>
      applyRules(line, RULES, concerns, () => contextOf(lines, index, words), ledger),
    );
  return {
    ...page,
    lines: repairLines(page.lines),
    tables: page.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, lines: repairLines(cell.lines) })),
    })),
  };
}
