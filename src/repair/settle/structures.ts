import { message } from '../../messages/message.ts';
import type { Message } from '../../model/message.ts';
import type { Document } from '../../model/document.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { AllocationRecord, Records } from '../../model/records.ts';
import { wordKey } from '../../model/text-fold.ts';
import { likeCase } from '../letters.ts';
import { doubtfulNames } from './doubtful-names.ts';
import { wholeNames } from './half-read.ts';
import { brokenNameFindings, namesByOrder, namesByStart } from './lost-names.ts';
import { automaticRepair, type Ledger } from '../ledger.ts';
import { trimCellEdges } from './cell-edges.ts';
import { isAcronym, settleTokens, type SettledToken, type TokenMention } from './token-settling.ts';
import { bracketedAcronyms } from './acronyms.ts';

const TOKEN = /[\p{L}\p{N}]+/gu;
const LONGEST_TEXT = 400;
/** Only words this short, and those one letter longer than them, need the rest of their name as evidence. */
const SHORT = 5;

/**
 * Settles the names of structures by their other occurrences: strokes of cell edges are taken off, an acronym in brackets
 * is held against the words before it, and a word that looks like a misreading of another is settled where the evidence is
 * strong. Upper and lower case, and every name that figures hold apart, stay as printed.
 */
export function settleStructures(records: Records, ledger: Ledger, document?: Document): Records {
  // A text layer is what was printed: nothing in it is a misreading of another word.
  if (records.allocations.every((row) => row.amount.exact)) return records;
  const proseWords = wordsOutsideTables(records, document);
  const trimmed = records.allocations.map((row) =>
    change(
      row,
      trimCellEdges(row.beneficiary, proseWords.counts),
      'cell-edge',
      0.95,
      ledger,
      message('repair/cell-edge'),
    ),
  );
  const proven = new Set<string>();
  const withAcronyms = trimmed.map((row) => {
    const { text, acronyms } = bracketedAcronyms(row.beneficiary);
    for (const acronym of acronyms) proven.add(acronym.toLowerCase());
    return change(row, text, 'acronym-by-initials', 0.95, ledger, message('repair/acronym-by-initials'));
  });
  const tablePages = new Set(records.allocations.map((row) => row.source.page));
  const nameFor = wholeNames([...new Set(withAcronyms.map((row) => row.beneficiary))], document, tablePages);
  const completed = withAcronyms.map((row) =>
    change(
      row,
      nameFor(row.beneficiary) ?? row.beneficiary,
      'half-read-name',
      0.85,
      ledger,
      message('repair/name-in-pieces'),
    ),
  );
  const mentions = completed.flatMap((row) =>
    tokensOf(row.beneficiary).map((token): TokenMention => ({
      token,
      cell: `${row.theme?.code ?? ''}/${row.operation?.code ?? ''}/${row.operation?.name ?? ''}/${row.territories.join('+')}`,
      frame: token.length > SHORT ? '' : frameOf(row.beneficiary, token),
    })),
  );
  const { settled, doubts } = settleTokens(mentions, proseWords.counts, proven);
  const allocations = completed.map((row) =>
    change(
      row,
      replaceTokens(row.beneficiary, settled),
      'name-by-mentions',
      0.88,
      ledger,
      message('repair/name-by-mentions'),
    ),
  );
  const byOrder = namesByOrder(allocations);
  const ordered = allocations.map((row) =>
    change(
      row,
      byOrder.get(row.id) ?? row.beneficiary,
      'name-by-order',
      0.8,
      ledger,
      message('repair/name-by-order'),
    ),
  );
  const byStart = namesByStart(ordered, records.allocations);
  const whole = ordered.map((row) =>
    change(
      row,
      byStart.get(row.id) ?? row.beneficiary,
      'name-by-start',
      0.8,
      ledger,
      message('repair/name-by-start'),
    ),
  );
  const findings = doubts.map(({ read, other }) => doubtfulName(read, other, whole));
  const broken = brokenNameFindings(whole, new Set([...byOrder.keys(), ...byStart.keys()]));
  return {
    ...records,
    allocations: whole,
    findings: [...records.findings, ...findings, ...broken, ...doubtfulNames(whole)],
  };
}

function tokensOf(name: string): string[] {
  return name.length > LONGEST_TEXT ? [] : [...name.matchAll(TOKEN)].map(([token]) => token);
}

/** A name without one of its words. */
function frameOf(name: string, token: string): string {
  const own = wordKey(token);
  return wordKey(name)
    .split(' ')
    .filter((word) => word !== own)
    .join(' ');
}

function replaceTokens(name: string, settled: ReadonlyMap<string, SettledToken>): string {
  if (name.length > LONGEST_TEXT) return name;
  return name.replace(TOKEN, (token) => {
    const found = settled.get(token.toLowerCase());
    if (found === undefined) return token;
    if (isAcronym(token)) return found.token;
    return /\p{Ll}/u.test(token) && token !== token.toLowerCase()
      ? likeCase(found.token.toLowerCase(), token)
      : found.token;
  });
}

function change(
  row: AllocationRecord,
  beneficiary: string,
  rule: string,
  confidence: number,
  ledger: Ledger,
  because: Message,
): AllocationRecord {
  if (beneficiary === row.beneficiary || row.amount.exact) return row;
  ledger.add(
    automaticRepair(
      rule,
      `${row.id}.beneficiary`,
      row.beneficiary,
      beneficiary,
      confidence,
      because,
      row.source,
    ),
  );
  return { ...row, beneficiary };
}

/** The words of the act outside the rows of its tables, where type is larger: their counts, as read. */
function wordsOutsideTables(
  records: Records,
  document: Document | undefined,
): { counts: ReadonlyMap<string, number> } {
  const counts = new Map<string, number>();
  const count = (text: string): void => {
    for (const [token] of text.matchAll(TOKEN))
      if (/\p{L}/u.test(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  };
  const rowPages = new Set(records.allocations.map((row) => row.source.page));
  if (document === undefined) for (const article of records.articles) count(article.text);
  else
    for (const page of document.pages)
      if (!rowPages.has(page.number))
        for (const line of page.lines) for (const word of line.words) count(word.text);
  return { counts };
}

function doubtfulName(read: string, other: string, rows: readonly AllocationRecord[]): Finding {
  const row = rows.find(({ beneficiary }) =>
    tokensOf(beneficiary).some((token) => token.toLowerCase() === read.toLowerCase()),
  );
  return finding(
    'info',
    message('repair/doubtful-name', { name: read, other, bothRead: true }),
    row?.source ?? null,
  );
}
