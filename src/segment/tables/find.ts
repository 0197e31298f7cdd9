/** Finds the tables of an act that hold money: in grids, in white space, in lines of text whose rows name their groups. */
import { message } from '../../messages/message.ts';
import type { Document, Line, Origin, Table, TableDecision } from '../../model/document.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { tableKey } from '../../model/key.ts';
import type { Place } from '../../model/place.ts';
import type { Section } from '../../model/section.ts';
import type { Profile } from '../../profiles/contract.ts';
import { readGrids, type PlacedTable } from './grid/index.ts';
import { placeOfTable } from './grid/matrix.ts';
import { plainTables } from './plain/index.ts';
import type { RowTable } from './rows.ts';
import { gatherGroupNames, type GroupNames } from './text/group-names.ts';
import { readTextTable } from './text/index.ts';
import { keyOfLine } from './text/tokens.ts';
import { stackedTables } from './stacked/index.ts';
import { tablesOfLines } from './white/index.ts';
import { underHeads } from './white/under-heads.ts';

/** What {@link findTables} found. */
export interface Found {
  /** Rows and totals of every table of money, in document order. */
  readonly tables: readonly RowTable[];
  /** The parts of the act without the lines that tables of rows took. */
  readonly prose: readonly Section[];
}

/** Finds the tables of money of an act. */
export function findTables(document: Document, sections: readonly Section[], profile: Profile): Found {
  const decisions = decisionsOf(document);
  const inLines = textTables(document, sections, profile);
  const open = sections.filter((section) => !inLines.some(({ section: own }) => own === section));
  const origins = new Map(document.pages.map((page) => [page.number, page.origin]));
  const isAct = sections.some(({ kind }) => kind !== 'other');
  const edges = new Map(document.pages.map((page) => [page.number, page.edges ?? []]));
  const parts = sections.map((section) => {
    const { tables, lines } = section;
    if (!open.includes(section)) return { ruled: tables, white: [] };
    const white = [...tablesOfLines(lines, profile, isAct, edges), ...stackedTables(lines, profile)];
    return underHeads(tables, white, lines);
  });
  const whites = parts.map(({ white }) => white);
  const placed = sections.flatMap((section, index) =>
    placedTables(
      { ...section, tables: [...parts[index]!.ruled, ...whites[index]!] },
      origins,
      decisions,
      sections[index + 1]?.lines,
    ),
  );
  const grids = readGrids(placed, profile);
  const found = [...(grids === null ? [] : [grids]), ...inLines.map(({ table }) => table)];
  const lost = found.some(({ rows }) => rows.length > 0) ? null : withoutColumns(open, profile, decisions);
  return {
    tables: lost === null ? found : withLost(found, lost),
    prose: outside(sections, whites.flat(), grids),
  };
}

/** The parts without the lines whose words make the rows of tables. */
function outside(sections: readonly Section[], white: readonly Table[], read: RowTable | null): Section[] {
  const places = new Set(
    (read?.tables ?? []).flatMap(({ source, continued }, index) =>
      read!.rows.some((row) => row.table === index) ? [source, ...continued].map(keyOfPlace) : [],
    ),
  );
  const taken = new Set(
    white
      .filter((table) => places.has(keyOfPlace(placeOfTable(table))))
      .flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(keysOf))),
  );
  if (taken.size === 0) return [...sections];
  return sections.map((section) => ({
    ...section,
    lines: section.lines.filter((line) => !keysOf(line).some((key) => taken.has(key))),
  }));
}

function keyOfPlace({ page, box, line }: Place): string {
  return JSON.stringify([page, box, line]);
}

/** Tables cut lines and words anew; the places that they were read at stay. */
function keysOf({ page, number, words }: Line): unknown[] {
  const boxes = words.flatMap(({ box }) => box ?? []);
  return boxes.length > 0 || number === null ? boxes : [`${String(page)} ${String(number)}`];
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
  const table = readGrids(placed, profile);
  if (table === null) return null;
  // Without columns nothing but names beside the amounts tells rows from sentences.
  if (!table.tables.some(({ named }) => named === true))
    return {
      tables: table.tables.map((one) => ({ ...one, kind: 'other', contested: false, candidates: [] })),
      rows: [],
      totals: [],
      findings: [],
    };
  const [first] = table.rows;
  return { ...table, findings: first === undefined ? [] : [...table.findings, columnsLost(first.place)] };
}

function columnsLost(source: Place): Finding {
  return finding('warning', message('parse/columns-lost'), source);
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

/** Lines of the part behind that may still speak of a table. */
const LINES_NEXT = 12;

/** The tables of a part in reading order. */
function placedTables(
  section: Section,
  origins: ReadonlyMap<number, Origin>,
  decisions: Decisions,
  next: readonly Line[] = [],
): PlacedTable[] {
  const { lines, tables } = section;
  return [...tables]
    .sort((a, b) => a.page - b.page || (a.box?.y0 ?? 0) - (b.box?.y0 ?? 0))
    .map((table) => ({
      table,
      annex: section.number,
      title: section.title,
      lines,
      next: next.slice(0, LINES_NEXT),
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
function textTables(document: Document, sections: readonly Section[], profile: Profile): TextTable[] {
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
    const rows = table.rows.map((row) => ({ ...row, annex: section.number }));
    return [{ section, table: { ...table, rows } }];
  });
}
