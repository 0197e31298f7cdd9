import { message } from '../../messages/message.ts';
import type { Document, Origin, Table, TableDecision, Word } from '../../model/document.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { tableKey } from '../../model/key.ts';
import type { AllocationRecord, TableRecord, TotalRecord } from '../../model/records.ts';
import type { Place } from '../../model/place.ts';
import type { Section } from '../../model/section.ts';
import type { Profile } from '../../profiles/contract.ts';
import {
  gatherGroupNames,
  keyOfLine,
  placeOfTable,
  plainTables,
  type GroupNames,
  readGrids,
  readTextTable,
  tablesOfLines,
  type PlacedTable,
  type RowTable,
} from '../../segment/tables/index.ts';
import { flowOf, wholeOf } from '../../segment/flow.ts';
import { statedAmounts } from '../stated-amount.ts';
import { recordsOf } from './records.ts';

/** What {@link parseAllocations} returns: rows and printed totals in document order. */
export interface ParsedAllocations {
  readonly allocations: readonly AllocationRecord[];
  readonly totals: readonly TotalRecord[];
  readonly tables: readonly TableRecord[];
  readonly findings: readonly Finding[];
}

/**
 * Reads every table of grants of an act. Rows are in document order with ids `a1`, `a2`…; totals `t1`, `t2`… name the
 * rows they close where the layout says so; tables `g1`, `g2`… are those of grants and the others that hold money. An act without such a table gives no row and the finding
 * `parse/no-allocation-table`.
 */
export function parseAllocations(
  document: Document,
  sections: readonly Section[],
  profile: Profile,
): ParsedAllocations {
  const decisions = decisionsOf(document);
  const inLines = textTables(document, sections, profile, decisions);
  const origins = new Map(document.pages.map((page) => [page.number, page.origin]));
  const isAct = sections.some(({ kind }) => kind !== 'other');
  const whites = sections.map((section) =>
    inLines.some(({ section: own }) => own === section) ? [] : tablesOfLines(section.lines, profile, isAct),
  );
  const placed = sections.flatMap((section, index) =>
    placedTables({ ...section, tables: [...section.tables, ...whites[index]!] }, origins, decisions),
  );
  let amounts: ReadonlySet<number> | null = null;
  const grids = readGrids(placed, profile, () => (amounts ??= statedIn(sections, whites.flat())));
  const found = [...(grids === null ? [] : [grids]), ...inLines.map(({ table }) => table)];
  const open = sections.filter((section) => !inLines.some(({ section: own }) => own === section));
  const lost = found.some(({ rows }) => rows.length > 0) ? null : withoutColumns(open, profile, decisions);
  const tables = lost === null ? found : withLost(found, lost);
  const next = { row: 1, total: 1, table: 1 };
  const records = tables.map((table) => recordsOf(table, profile, next));
  const findings = tables.flatMap((table) => table.findings);
  if (next.row === 1) findings.push(NO_TABLE);
  const allocations = records.flatMap((record) => record.allocations);
  findings.push(...allocations.filter(({ beneficiary }) => beneficiary === '').map(nameless));
  return {
    allocations,
    totals: records.flatMap((record) => record.totals),
    tables: records.flatMap((record) => record.tables),
    findings,
  };
}

/** Tables without rows are met twice where the columns of their lines were lost: each line has one. */
function withLost(found: readonly RowTable[], lost: RowTable): RowTable[] {
  const beside = (table: RowTable, others: readonly RowTable[]): RowTable => {
    const taken = new Set(others.flatMap(({ tables }) => tables.map(({ source }) => source.line)));
    return {
      ...table,
      tables: table.tables.filter(({ source: { line } }) => line === null || !taken.has(line)),
    };
  };
  return lost.rows.length > 0
    ? [...found.map((table) => beside(table, [lost])), lost]
    : [...found, beside(lost, found)];
}

/** The amounts in cents that sentences of the act, outside its tables, grant or call a total. */
function statedIn(sections: readonly Section[], tables: readonly Table[]): ReadonlySet<number> {
  const inTables = new Set(
    tables
      .flatMap((table) => table.cells.flatMap((cell) => cell.lines.flatMap((line) => line.words)))
      .map(keyOf),
  );
  return new Set(
    sections.flatMap((section) => {
      const flow = flowOf(
        section.lines.filter((line) => !line.words.some((word) => inTables.has(keyOf(word)))),
      );
      return statedAmounts(flow, wholeOf(flow)).flatMap(({ rank, figure }) =>
        rank >= 2 && figure.value !== null ? [figure.value] : [],
      );
    }),
  );
}

/** Tables cut words anew; the place a word was read at stays. */
const keyOf = (word: Word): unknown => word.box ?? word;

/** Where nothing else grants anything: lines of text whose columns were lost, which is said. */
function withoutColumns(
  sections: readonly Section[],
  profile: Profile,
  decisions: Decisions,
): RowTable | null {
  const nowhere = new Map<number, Origin>();
  const plain = sections.map((section) => plainTables(section.lines, profile));
  const placed = sections.flatMap((section, index) =>
    placedTables({ ...section, tables: plain[index]! }, nowhere, decisions),
  );
  const table = readGrids(placed, profile, () => statedIn(outside(sections, plain.flat()), []));
  const [first] = table?.rows ?? [];
  if (table === null) return null;
  return { ...table, findings: first === undefined ? [] : [...table.findings, columnsLost(first.place)] };
}

/** The parts without the lines that tables took. */
function outside(sections: readonly Section[], tables: readonly Table[]): Section[] {
  const taken = new Set(
    tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines.map((line) => line.number))),
  );
  return sections.map((section) => ({
    ...section,
    lines: section.lines.filter((line) => !taken.has(line.number)),
  }));
}

function columnsLost(source: Place): Finding {
  return finding('warning', message('parse/columns-lost'), source);
}

/** A row whose beneficiary cannot be read stays a row, and is said. */
function nameless({ id, source }: AllocationRecord): Finding {
  return finding('warning', message('parse/no-beneficiary', { id }), source);
}

/** What a person said of the table that stands at a place. */
type Decisions = (place: Place) => TableDecision | null;

function decisionsOf({ decisions = [] }: Document): Decisions {
  const byKey = new Map(decisions.map((decision) => [decision.table, decision]));
  return (source) => (byKey.size === 0 ? null : (byKey.get(tableKey(source)) ?? null));
}

/** Whether a table of a page of text stands in a picture there: its words are recognised, and state how surely. */
function isOfPicture({ cells }: Table): boolean {
  return cells.some(({ lines }) =>
    lines.some(({ words }) => words.some(({ confidence }) => confidence !== null)),
  );
}

/** The tables of a part in reading order. */
function placedTables(
  section: Section,
  origins: ReadonlyMap<number, Origin>,
  decisions: Decisions,
): PlacedTable[] {
  const { lines, tables } = section;
  return [...tables]
    .sort((a, b) => a.page - b.page || (a.box?.y0 ?? 0) - (b.box?.y0 ?? 0))
    .map((table) => ({
      table,
      annex: section.number,
      title: section.title,
      lines,
      tables,
      exact: origins.get(table.page) === 'text-layer' && !isOfPicture(table),
      decision: decisions(placeOfTable(table)),
    }));
}

interface TextTable {
  readonly section: Section;
  readonly table: RowTable;
}

/** Tables that stand in lines of text whose rows name their groups. */
function textTables(
  document: Document,
  sections: readonly Section[],
  profile: Profile,
  decisions: Decisions,
): TextTable[] {
  let gathered: GroupNames | null = null;
  const names = (): GroupNames =>
    (gathered ??= gatherGroupNames(
      document.pages.flatMap((page) => page.lines),
      profile,
    ));
  return sections.flatMap((section) => {
    const others = sections.filter((other) => other !== section);
    let key: string | null = null;
    const elsewhere = (phrase: string): boolean => {
      key ??= others.map((other) => other.lines.map(keyOfLine).join('')).join(' ');
      return key.includes(phrase);
    };
    const table = readTextTable(section.lines, names, profile, elsewhere);
    if (table === null) return [];
    const [read] = table.tables;
    if (read !== undefined && decisions(read.source)?.kind === 'other')
      return [
        { section, table: { tables: [{ ...read, kind: 'other' }], rows: [], totals: [], findings: [] } },
      ];
    const rows = table.rows.map((row) => ({ ...row, annex: section.number }));
    return [{ section, table: { ...table, rows } }];
  });
}

const NO_TABLE: Finding = finding('error', message('parse/no-allocation-table'), null);
