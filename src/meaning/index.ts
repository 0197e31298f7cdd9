/**
 * What the amounts of an act mean. Its digits are proved by sums; that a table is what the council grants is decided here,
 * by what the act says: its decisions, the words over a table, its headings. What grants nothing is kept under its own name.
 */
import { lineText, type Document } from '../model/document.ts';
import { tableKey } from '../model/key.ts';
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
import { announcedIn } from './announced-in.ts';
import { leadOf } from './context.ts';
import { governing } from './governing.ts';
import { clausesOf } from '../parse/clauses.ts';
import { judge, KIND_OF_ACT, evidenceIn, rowsEvidence, subjectEvidence } from './evidence.ts';
import { meaningFindings } from './findings.ts';
import { rowKind } from './rows.ts';
import { restated } from './restated.ts';
import { unitOver } from './units.ts';

/** Decides what each table is, and takes out of the allocations what grants nothing. Pure. */
export function decideMeaning(records: Records, document: Document, profile: Profile): Records {
  const decided = records.tables.map((table) => withMeaning(table, records, document, profile));
  const again = restated(decided, records.allocations);
  const tables = decided.map((table) =>
    again.has(table.id) ? { ...table, kind: 'restatement' as const } : table,
  );
  const byId = new Map(tables.map((table) => [table.id, table]));
  const kindOf = (row: AllocationRecord): TableKind => {
    const kind = byId.get(row.table ?? '')?.kind ?? 'grants';
    return kind === 'grants' ? rowKind(row, profile) : kind;
  };
  const kinds = new Map(records.allocations.map((row) => [row.id, kindOf(row)]));
  const kept = records.allocations.filter(({ id }) => kinds.get(id) === 'grants');
  return {
    ...records,
    ...renumbered(records, kept, kinds),
    others: records.allocations.flatMap((row) => otherOf(row, kinds.get(row.id)!)),
    tables,
    announced: announcedIn(records, tables, document, profile),
    findings: [...records.findings, ...meaningFindings(tables, records.allocations, kinds)],
  };
}

function otherOf(row: AllocationRecord, kind: TableKind): OtherRecord[] {
  const { table, beneficiary, amount, source } = row;
  return kind === 'grants' ? [] : [{ kind, table, beneficiary, amount, source }];
}

/** Rows keep no gaps in their numbers; totals of nothing but rows that grant nothing are no totals of grants. */
function renumbered(
  { totals }: Records,
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
): TableRecord {
  const evidence = evidenceOf(table, records, document, profile);
  // What segmentation set aside has no rows.
  if (table.kind !== 'grants') {
    const { kind } = judge(evidence, grantsNothing(records));
    return { ...table, kind: kind === 'grants' ? 'other' : kind, evidence };
  }
  const { kind, decided } = judge(evidence, grantsNothing(records));
  const unit = unitOver(table, document);
  return { ...table, kind, decided: decided && unit === null, evidence };
}

/** Whether an act decides something, and nothing that grants or corrects what was granted. */
function grantsNothing({ decisions }: Records): boolean {
  return decisions.length > 0 && decisions.every(({ act }) => act !== 'grants' && act !== 'corrects');
}

function evidenceOf(table: TableRecord, records: Records, document: Document, profile: Profile): Evidence[] {
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
  return [
    // A decision right above a table leads to it: what it does counts, not the words that it happens to use.
    ...(clausesOf(leadText, profile).length > 0
      ? []
      : evidenceIn(
          leadText,
          'lead',
          { ...table.source, text: leadText, box: lead[0]?.box ?? null },
          profile,
        )),
    ...evidenceIn(annex?.title ?? '', 'title', null, profile),
    ...headings.flatMap(({ heading }) =>
      evidenceIn(heading, 'heading', { ...table.source, text: heading }, profile),
    ),
    // An erratum bears the subject of what it corrects: that says nothing of which of its tables is the list.
    ...(governs.some(({ act }) => act === 'corrects')
      ? []
      : subjectEvidence(records.deliberation.subject, profile)),
    ...rowsEvidence(
      rows.map(({ beneficiary }) => beneficiary),
      profile,
    ),
    ...oneKind(governs).flatMap(({ act, words, source }) => {
      const kind = KIND_OF_ACT[act];
      return kind === null ? [] : [{ kind, by: 'decision' as const, words, source }];
    }),
  ];
}

/** Each act once. */
function oneKind(decisions: readonly DecisionRecord[]): DecisionRecord[] {
  return decisions.filter(({ act }, index) => decisions.findIndex((other) => other.act === act) === index);
}
