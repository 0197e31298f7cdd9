/** From parts of an act to its records. */
import type { Document } from '../model/document.ts';
import { isSamePlace, type Place } from '../model/place.ts';
import type { Figure, Records } from '../model/records.ts';
import type { Section } from '../model/section.ts';
import type { Profile } from '../profiles/contract.ts';
import { exactPages } from '../segment/flow.ts';
import type { Segments } from '../segment/index.ts';
import { NO_TABLE, parseAllocations } from './allocations/index.ts';
import { parseAnnexes } from './annexes.ts';
import { parseArticles } from './articles.ts';
import { parseAttendance } from './attendance.ts';
import { blocksOf, decidingLines } from './blocks.ts';
import { parseBudget } from './budget/index.ts';
import { parseCitations } from './citations.ts';
import { parseDecisions } from './decisions.ts';
import { parseDeliberation } from './deliberation.ts';
import { parseOperations } from './operations.ts';
import { parseProgrammes } from './programmes/index.ts';
import { parseRecusals } from './recusals.ts';
import { parseSentences } from './sentences/index.ts';
import { parseReportTotals } from './report-totals.ts';
import { articleTotals, decisionTotals, numberTotals, proseTotals } from './totals.ts';
import { parseVotes } from './votes.ts';

/** The records of an act as read, before any arithmetic. Ids are those of reading order. */
export function parseAct(
  document: Document,
  { prose: parts, tables: found }: Segments,
  profile: Profile,
): Records {
  const prose = parseProse(
    document,
    parts,
    profile,
    found.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const tables = parseAllocations(found, profile);
  const { body, authority } = prose.deliberation;
  const sentences = parseSentences(parts, tables.allocations, profile, exactPages(document), [
    body,
    authority,
  ]);
  const allocations = [
    ...tables.allocations.map((row) =>
      sentences.contested.has(row.id) ? { ...row, amount: { ...row.amount, contested: true as const } } : row,
    ),
    ...sentences.allocations,
  ];
  return {
    ...prose,
    allocations,
    totals: numberTotals([
      ...prose.totals.filter(
        ({ amount }) =>
          !isAt(amount.place, sentences.allocations) &&
          !tables.totals.some((total) => isSaidAgain(amount, total.amount)),
      ),
      ...tables.totals,
    ]),
    tables: tables.tables,
    findings: [
      ...prose.findings,
      ...tables.findings,
      ...sentences.findings,
      ...(allocations.length === 0 ? [NO_TABLE] : []),
    ],
  };
}

/** A table's total is no sentence's beside it. */
function isSaidAgain(one: Figure, other: Figure): boolean {
  const [a, b] = [one.place, other.place];
  if (one.value !== other.value || a.page !== b.page) return false;
  if (a.box === null || b.box === null) return a.line !== null && a.line === b.line;
  return a.box.y0 < b.box.y1 && b.box.y0 < a.box.y1 && a.box.x0 < b.box.x1 && b.box.x0 < a.box.x1;
}

/** Whether a record has its amount from a place: what a sentence gives to one is no total of others. */
function isAt(place: Place, records: readonly Pick<Records['totals'][number], 'amount'>[]): boolean {
  return records.some(({ amount }) => isSamePlace(amount.place, place));
}

/** Everything but allocations and the totals of their tables. */
export function parseProse(
  document: Document,
  sections: readonly Section[],
  profile: Profile,
  rows = 0,
): Records {
  const exact = exactPages(document);
  const head = sections.filter((section) => section.kind === 'head').flatMap((section) => section.lines);
  const act = sections.filter((section) => section.kind === 'head' || section.kind === 'decision');
  const blocks = blocksOf(act.flatMap((section) => section.lines));
  const budget = parseBudget(sections, exact);
  const attendance = parseAttendance(attendanceLines(blocks), exact);
  const articles = parseArticles(blocks, profile, exact, budget.lines, rows);
  const { recusals, findings } = parseRecusals(blocks, exact);
  const operations = parseOperations(sections, profile, exact);
  const programmes = parseProgrammes(sections, profile, exact);
  const annexes = parseAnnexes(
    sections,
    articles.records.flatMap((article) => article.annexes),
  );
  const deliberation = parseDeliberation(
    document,
    head.length > 0 ? head : (act[0]?.lines ?? []),
    attendance.records.map((record) => record.name),
  );
  return {
    deliberation,
    attendance: attendance.records,
    citations: parseCitations(blocks, exact),
    articles: articles.records,
    votes: parseVotes(blocks, recusals, exact),
    decisions: parseDecisions(act.length > 0 ? blocks : blocksOf(decidingLines(sections)), profile, exact, [
      deliberation.body,
      deliberation.authority,
    ]),
    budgetLines: budget.records,
    programmes: programmes.records,
    annexes: annexes.records,
    operations,
    allocations: [],
    others: [],
    tables: [],
    totals: numberTotals([
      ...(articles.records.length > 0 ? articleTotals(articles.records) : decisionTotals(sections, exact)),
      ...proseTotals(operations),
      ...budget.totals,
      ...parseReportTotals(sections, profile, exact),
    ]),
    unreadPages: document.pages.flatMap(({ number, unread }) => (unread === true ? [number] : [])),
    findings: [
      ...attendance.findings,
      ...findings,
      ...articles.findings,
      ...budget.findings,
      ...programmes.findings,
      ...annexes.findings,
    ],
    printed: [],
    repairs: [],
  };
}

/** The head up to its first citation, article or decision: names further down are those of recusals and signatures. */
function attendanceLines(blocks: ReturnType<typeof blocksOf>): Document['pages'][number]['lines'] {
  const end = blocks.findIndex(
    (block) => block.kind === 'citation' || block.kind === 'article' || block.kind === 'considering',
  );
  return blocks.slice(0, end < 0 ? blocks.length : end).flatMap((block) => block.lines);
}
