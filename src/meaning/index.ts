/**
 * What the amounts of an act mean. Its digits are proved by sums; that a table is what the council grants is decided here,
 * by what the act says: its decisions, the words over a table, its headings. What grants nothing is kept under its own name.
 */
import { lineText, type Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import { tableKey } from '../model/key.ts';
import { isBefore, type Place } from '../model/place.ts';
import type {
  AllocationRecord,
  DecisionRecord,
  Evidence,
  OtherRecord,
  Records,
  TableKind,
  TableRecord,
} from '../model/records.ts';
import type { Profile } from '../profiles/contract.ts';
import { columnsTaken } from './columns.ts';
import { proposalEvidence } from './adopted.ts';
import { announcedIn } from './announced-in.ts';
import { kindBetween } from './between.ts';
import { leadOf } from './context.ts';
import { governing, takenBack } from './governing.ts';
import { decidedIn } from '../parse/decisions.ts';
import { partiesOf } from '../parse/parties.ts';
import { judge, KIND_OF_ACT, evidenceIn, rowsEvidence, subjectEvidence } from './evidence.ts';
import { earlierEvidence, headingEvidence } from './headings.ts';
import { foreign, meaningFindings } from './findings.ts';
import { markedKinds } from './marked-rows.ts';
import { rowKind } from './rows.ts';
import { recapitulations, restated } from './restated.ts';
import { eachItsOwn } from './each-its-own.ts';
import { withVotes } from './voted-down.ts';
import { correctionMarks, markBefore, type Mark } from './corrected.ts';
import { inEuros } from './scaled.ts';
import { foreignAmounts, unitOver } from './units.ts';

/** Decides what each table is, and takes out of the allocations what grants nothing. Pure. */
export function decideMeaning(records: Records, document: Document, profile: Profile): Records {
  const marks = correctionMarks(records, document, profile);
  const decided = records.tables.map((table) => withMeaning(table, records, document, profile, marks));
  const again = restated(decided, records.allocations);
  const sums = recapitulations(decided, records.allocations);
  const tables = decided.map((table): TableRecord => {
    if (sums.has(table.id)) return { ...table, kind: 'recapitulation' };
    return again.has(table.id) ? { ...table, kind: 'restatement' } : table;
  });
  const byId = new Map(tables.map((table) => [table.id, table]));
  const between = kindBetween(records, document, profile);
  const rowsOf = groupBy(records.allocations, ({ table }) => table ?? '');
  const markedBy = new Map(
    tables.map((table) => [table.id, markedKinds(table, rowsOf.get(table.id) ?? [], profile)]),
  );
  const kindOf = (row: AllocationRecord): TableKind => {
    const kind = byId.get(row.table ?? '')?.kind ?? 'grants';
    if (kind !== 'grants') return kind;
    const told = between(row);
    if (told !== null && told !== 'grants') return told;
    // Tables that were read as one may be the old one and the new one.
    if (markBefore(marks, row.source)?.kind === 'replaced') return 'replaced';
    const marked = markedBy.get(row.table ?? '')?.(row) ?? 'grants';
    return marked === 'grants' ? rowKind(row, profile) : marked;
  };
  const kinds = new Map(records.allocations.map((row) => [row.id, kindOf(row)]));
  const kept = records.allocations.filter(({ id }) => kinds.get(id) === 'grants');
  const scaled = inEuros({ allocations: kept, totals: records.totals }, tables, profile);
  return {
    ...records,
    ...renumbered(scaled.totals, scaled.allocations, kinds),
    others: records.allocations.flatMap((row) => otherOf(row, kinds.get(row.id)!)),
    tables,
    announced: announcedIn(records, tables, document, profile),
    findings: [
      ...records.findings,
      ...columnsTaken(tables, records.allocations),
      ...meaningFindings(tables, records.allocations, kinds),
      ...(records.allocations.length === 0 ? unreadForeign(document, profile) : []),
    ],
  };
}

/** Numbers of another currency may be no amounts to the reader of tables: why nothing was read is told. */
function unreadForeign(document: Document, profile: Profile): Finding[] {
  const place = foreignAmounts(document, profile);
  return place === null ? [] : [foreign(place, place.text)];
}

function otherOf(row: AllocationRecord, kind: TableKind): OtherRecord[] {
  const { table, beneficiary, amount, source } = row;
  return kind === 'grants' ? [] : [{ kind, table, beneficiary, amount, source }];
}

/** Rows keep no gaps in their numbers; totals of nothing but rows that grant nothing are no totals of grants. */
function renumbered(
  totals: Records['totals'],
  kept: readonly AllocationRecord[],
  kinds: ReadonlyMap<string, TableKind>,
): Pick<Records, 'allocations' | 'totals'> {
  const ids = new Map(kept.map(({ id }, index) => [id, `a${String(index + 1)}`]));
  return {
    allocations: kept.map((row) => ({ ...row, id: ids.get(row.id)! })),
    totals: totals
      .filter(
        ({ rows }) => rows === null || rows.length === 0 || rows.some((id) => kinds.get(id) === 'grants'),
      )
      .map((total) => ({ ...total, rows: total.rows?.flatMap((id) => ids.get(id) ?? []) ?? null })),
  };
}

function withMeaning(
  table: TableRecord,
  records: Records,
  document: Document,
  profile: Profile,
  marks: readonly Mark[],
): TableRecord {
  const read = evidenceOf(table, records, document, profile, marks);
  const told = withVotes(eachItsOwn(read, table, records), table, records);
  const evidence = unlessMixed(told, table, records, marks);
  const { kind, decided } = judge(evidence, grantsNothing(records), records.tables.length === 1);
  // Without names beside its amounts it has no rows.
  if (table.kind !== 'grants')
    return kind === 'grants'
      ? { ...table, kind: 'other', decided: false, evidence }
      : { ...table, kind, decided, evidence };
  const found = unitOver(table, records, document, profile);
  // Which column of a table counts that grants nothing nobody asks.
  if (kind !== 'grants') return { ...table, kind, decided, evidence, contested: false, candidates: [] };
  if (found === null) return { ...table, kind, decided, evidence };
  const { unit, open } = found;
  const isPerson = evidence.some(({ by }) => by === 'person');
  if (open || unit.currency === 'EUR' || isPerson)
    return { ...table, kind, decided: decided && !open, evidence, unit };
  const words: Evidence = { kind: 'foreign', by: 'column', words: unit.words, source: null };
  return { ...table, kind: 'foreign', decided: true, evidence: [words, ...evidence], unit };
}

/** Where the old list and the new one were read as one table, its rows tell which they are: the table is of both. */
function unlessMixed(
  evidence: readonly Evidence[],
  { id }: TableRecord,
  { allocations }: Records,
  marks: readonly Mark[],
): readonly Evidence[] {
  const over = allocations.filter(({ table }) => table === id).map(({ source }) => markBefore(marks, source));
  const from = over.find((mark) => mark?.kind === 'grants');
  if (from === undefined || !over.some((mark) => mark?.kind === 'replaced')) return evidence;
  return [...evidence.filter(({ kind }) => kind !== 'replaced'), ...markEvidence(from ?? null)];
}

function markEvidence(mark: Mark | null): Evidence[] {
  return mark === null ? [] : [{ kind: mark.kind, by: 'lead', words: mark.words, source: mark.source }];
}

/** Whether an act decides something, and nothing that grants or corrects what was granted. */
function grantsNothing({ decisions }: Records): boolean {
  return decisions.length > 0 && decisions.every(({ act }) => act !== 'grants' && act !== 'corrects');
}

function evidenceOf(
  table: TableRecord,
  records: Records,
  document: Document,
  profile: Profile,
  marks: readonly Mark[],
): Evidence[] {
  const said = document.decisions?.find((decision) => decision.table === tableKey(table.source))?.kind;
  if (said !== undefined) return [{ kind: said, by: 'person', words: '', source: null }];
  const lead = leadOf(
    table.source,
    records.tables.flatMap(({ source, continued }) => [source, ...continued]),
    document,
  );
  const leadText = lead.map(lineText).join(' ');
  const rows = records.allocations.filter((row) => row.table === table.id);
  const annex = records.annexes.find(({ number }) => number === rows[0]?.annex);
  const governs = governing(table, rows[0]?.annex ?? null, records);
  const headings = table.columns.filter(
    ({ role }, index) => role === 'beneficiary' || index === table.amountColumn,
  );
  const mark = markBefore(marks, table.source);
  const clauses = decidedIn(
    leadText,
    partiesOf([records.deliberation.body, records.deliberation.authority], profile),
    profile,
  );
  const leadPlace = { ...table.source, text: leadText, box: lead[0]?.box ?? null };
  const decisive: readonly Pick<DecisionRecord, 'act' | 'words' | 'source'>[] =
    clauses.length > 0 ? clauses.map(({ act, words }) => ({ act, words, source: leadPlace })) : governs;
  const proposed = proposalEvidence(decisive, document, tableBehind(table, records), profile);
  const isRejected = proposed.some(({ kind }) => kind === 'refused');
  return [
    // A decision right above a table leads to it: what it does counts, not the words that it happens to use. Over what is
    // replaced they tell how it came about.
    ...(clauses.length > 0 || mark?.kind === 'replaced'
      ? []
      : evidenceIn(leadText, 'lead', leadPlace, profile)),
    ...evidenceIn(annex?.title ?? '', 'title', null, profile),
    ...headings.flatMap(({ heading }) =>
      evidenceIn(heading, 'heading', { ...table.source, text: heading }, profile),
    ),
    ...headingEvidence(table, [leadText, annex?.title ?? ''].join(' . '), profile),
    ...earlierEvidence(table, records.tables, profile),
    ...markEvidence(mark),
    // An erratum bears the subject of what it corrects: that says nothing of which of its tables is the list.
    ...(mark === null && records.tables.length > 1 && governs.some(({ act }) => act === 'corrects')
      ? []
      : subjectEvidence(records.deliberation.subject, profile)),
    ...rowsEvidence(
      rows.map(({ beneficiary }) => beneficiary),
      profile,
    ),
    ...proposed,
    ...oneKind([
      ...(isRejected ? decisive.filter(({ act }) => act !== 'grants') : decisive),
      ...takenBack(records, leadText, profile),
    ]).flatMap(({ act, words, source }) => {
      const kind = KIND_OF_ACT[act];
      return kind === null ? [] : [{ kind, by: 'decision' as const, words, source }];
    }),
  ];
}

/** Where the next table begins. */
function tableBehind({ source }: TableRecord, { tables }: Records): Place | null {
  return tables.find((other) => isBefore(source, other.source))?.source ?? null;
}

/** Each act once. */
function oneKind<Said extends Pick<DecisionRecord, 'act'>>(decisions: readonly Said[]): Said[] {
  return decisions.filter(({ act }, index) => decisions.findIndex((other) => other.act === act) === index);
}
