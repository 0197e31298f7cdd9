/** Walks over an act's tables in reading order and collects rows and totals, with the groups that are open. */
import { lineText, type Cell, type Line, type Table } from '../../../model/document.ts';
import type { Finding } from '../../../model/finding.ts';
import { isCarried } from '../../../profiles/carried.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { hasAnyOf } from '../../../profiles/phrases.ts';
import { isMoney } from './amount-column.ts';
import { bodyKind } from './body.ts';
import { looksLikeAmount } from './contents.ts';
import { headerOf } from './header.ts';
import { joinHalves } from './halves.ts';
import { isNamed } from './columns.ts';
import { fitColumns } from './fit-columns.ts';
import { carriedOn, isContinuation, layoutOf, layoutsByKind } from './layout.ts';
import { filledCells, matrixOf, ownCell, placeOfTable, textOf, type MatrixRow } from './matrix.ts';
import { openPlain, openTemplated, openTitles, type Open } from './open-groups.ts';
import type { FoundTable, GridLayout, PlacedTable, RawRow, RawTotal } from './raw.ts';
import { hasTitle, linesAbove, linesAfter, linesBetween, standsNext } from './around.ts';
import { columnsFitted, leftOut, looseCells } from './collect-findings.ts';
import { totalOfRow, totalsInLines } from './collect-totals.ts';
import { turnNames, turnSheet } from './sheets.ts';
import { isRefused, refusedRow } from './refused.ts';
import { plainTitle, readTitle } from './titles.ts';
import { append, completes } from './torn-rows.ts';

/** What was collected, in document order. */
export interface Collected {
  readonly items: readonly (RawRow | RawTotal)[];
  /** Those that give rows, and the others that hold money. */
  readonly tables: readonly FoundTable[];
  readonly findings: readonly Finding[];
}

/** What a table may go on with. */
interface Before {
  /** As found in the table that opened it, whatever became of it on later pages. */
  readonly layout: GridLayout;
  readonly found: Table;
  /** The last part. */
  readonly table: Table;
  readonly of: FoundTable;
}

/** Collects the rows of all tables of names and amounts. */
export function collectRows(placed: readonly PlacedTable[], profile: Profile): Collected {
  const items: (RawRow | RawTotal)[] = [];
  const tables = new Set<FoundTable>();
  const findings: Finding[] = [];
  const open: Open = { theme: null, operation: null, templated: false, over: false };
  let before: Before | null = null;
  let number = 0;
  let last = -1;
  for (const [index, whole] of placed.entries()) {
    let part = { ...whole, table: turnNames(turnSheet(joinHalves(whole.table), profile), profile) };
    let matrix = matrixOf(part.table);
    let header = headerOf(matrix, profile);
    const between = linesBetween(placed[index - 1], part);
    items.push(...(before?.of.isRead === true ? totalsInLines(between, part, last, profile) : []));
    const continues: boolean =
      before !== null &&
      standsNext(placed[index - 1]!, part) &&
      isContinuation(before, part.table, header.headings) &&
      !(header.headings !== null && items.at(-1)?.kind === 'total' && hasTitle(between, part, profile));
    const fitted: Table | null =
      continues && part.table.columnCount !== before!.found.columnCount
        ? fitColumns(part.table, before!.found)
        : null;
    if (fitted !== null) {
      findings.push(columnsFitted(part, before!.found));
      part = { ...part, table: fitted };
      matrix = matrixOf(fitted);
      header = headerOf(matrix, profile);
    }
    const body = matrix.slice(header.bodyStart);
    const isCarriedOn =
      continues && (header.headings === null || part.table.columnCount === before!.found.columnCount);
    const layout: GridLayout = isCarriedOn
      ? carriedOn(before!.layout, body, part.table)
      : layoutOf(part, header.headings, body, profile, [
          textOfLines(between),
          textOfLines([...linesAfter(part), ...part.next]),
        ]);
    const titles = header.titles.map((row) => filledCells(row).map(textOf).join(' '));
    const near = linesAbove(part.table, between).map((line) => lineText(line).trim());
    const about = [...titles, ...near, part.title ?? ''].join(' . ');
    const of: FoundTable = continues
      ? before!.of
      : { isRead: part.decision?.kind === 'grants' || hasRows(layout, about, profile), layout, parts: [] };
    of.parts.push(placeOfTable(whole.table));
    before = {
      layout: continues ? before!.layout : layout,
      found: continues ? before!.found : part.table,
      table: part.table,
      of,
    };
    if (of.isRead || holdsAmounts(body)) tables.add(of);
    if (!of.isRead) {
      if (!continues && part.decision?.kind === undefined && holdsAmounts(body)) findings.push(leftOut(part));
      continue;
    }
    const layouts = layoutsByKind(layout);
    if (!continues) {
      number = last + 1;
      last = number + layouts.length - 1;
      if (layout.finding !== null && !isSaid(layout.finding, findings)) findings.push(layout.finding);
      openTitles(part, between, titles, open, profile);
    } else
      for (const line of [...between.map(lineText), ...titles]) openTemplated(line.trim(), open, profile);
    for (const [kind, own] of layouts.entries())
      collectBody(part, body, {
        layout: own,
        of,
        number: number + kind,
        open,
        profile,
        items,
        findings,
        continues,
      });
    const next = placed[index + 1];
    if (next?.lines !== part.lines) {
      items.push(...totalsInLines(linesAfter(part), part, last, profile));
    }
  }
  // The kinds of one table come one after the other, over all its pages.
  return { items: items.sort((a, b) => a.table - b.table), tables: [...tables], findings };
}

/**
 * Whether names and amounts stand in columns of their own. Without headings the names, or the words over them, tell rows from
 * other lines, and cells that read like headings are those of another table.
 */
function hasRows({ columns }: GridLayout, about: string, profile: Profile): boolean {
  const names = columns.find(({ role }) => role === 'beneficiary');
  if (names === undefined || !columns.some((column) => isMoney(column) && column.role !== 'cost'))
    return false;
  if (columns.some(({ heading }) => heading !== '')) return true;
  return names.contents.labels < 0.3 && (isNamed(columns) || hasAnyOf(about, profile.grantWords));
}

function textOfLines(lines: readonly Line[]): string {
  return lines.map((line) => lineText(line).trim()).join(' ');
}

/** Of dozens of tables alike it is said once. */
function isSaid(finding: Finding, findings: readonly Finding[]): boolean {
  return findings.some(
    (other) =>
      other.code === finding.code && JSON.stringify(other.message) === JSON.stringify(finding.message),
  );
}

function holdsAmounts(body: readonly MatrixRow[]): boolean {
  return body.flatMap((row) => filledCells(row)).filter((cell) => looksLikeAmount(textOf(cell))).length >= 2;
}

interface Walk {
  readonly layout: GridLayout;
  readonly of: FoundTable;
  readonly number: number;
  readonly open: Open;
  readonly profile: Profile;
  readonly items: (RawRow | RawTotal)[];
  readonly findings: Finding[];
  readonly continues: boolean;
}

function collectBody(part: PlacedTable, body: readonly MatrixRow[], walk: Walk): void {
  const { layout, open, profile, items } = walk;
  let first = true;
  for (const row of body) {
    const groups = groupNames(walk);
    const kind = bodyKind(row, layout.columns, layout.amount, layout.headings, profile, groups);
    if (kind === 'empty' || kind === 'heading') continue;
    if (kind === 'row' && layout.kinds.length > 0 && textOf(ownCell(row, layout.amount!.index)) === '')
      continue;
    const last = items.at(-1);
    const lastRow = last?.kind === 'row' && (!first || walk.continues) ? last : undefined;
    if (kind === 'title') {
      const text = filledCells(row).map(textOf).join(' ');
      if (!openTemplated(text, open, profile)) openPlain(text, open);
    } else if (kind === 'total') pushTotal(items, totalOfRow(part, row, walk, groups));
    else if (lastRow !== undefined && completes(row, kind, lastRow, layout, first)) append(lastRow, row);
    else if (kind === 'row' && isRefused(row, layout.amount, profile))
      walk.findings.push(refusedRow(part, row));
    else if (kind === 'row') items.push(rowOf(part, row, walk));
    else walk.findings.push(looseCells(part, row));
    first = false;
  }
}

/** Names of the groups that a total may close: those open, and those of the last row. */
function groupNames({ open, items }: Walk): string[] {
  const last = items.findLast((item) => item.kind === 'row');
  return [open, ...(last === undefined ? [] : [last.groups])].flatMap(({ theme, operation }) =>
    [theme, operation].flatMap((group) => (group === null ? [] : [group.name])),
  );
}

/** A label and its figure that came out as two rows are one total. */
function pushTotal(items: (RawRow | RawTotal)[], total: RawTotal): void {
  const last = items.at(-1);
  const beside =
    last?.kind === 'total' && last.page === total.page && last.labelled !== total.labelled ? last : null;
  const [label, figure] = total.labelled ? [total, beside] : [beside, total];
  if (beside !== null && label?.amount === null && figure !== null) {
    items[items.length - 1] = {
      ...label,
      amount: figure.amount,
      quantity: label.quantity ?? figure.quantity,
    };
  } else items.push(total);
}

function rowOf(part: PlacedTable, row: MatrixRow, walk: Walk): RawRow {
  const cells = new Map<number, Cell[]>();
  for (const column of row.cells.keys()) {
    const cell = ownCell(row, column);
    if (cell !== undefined) cells.set(column, [cell]);
  }
  const groups = groupsOf(row, walk);
  return {
    kind: 'row',
    page: part.table.page,
    table: walk.number,
    theme: groups.theme?.code ?? null,
    operation: groups.operation?.code ?? null,
    cells,
    layout: walk.layout,
    of: walk.of,
    annex: part.annex,
    exact: part.exact,
    groups,
    ...(isCarried(firstWords(row), walk.profile) ? { carried: true } : {}),
  };
}

/** What names a row: its first cell with words. */
function firstWords(row: MatrixRow): string {
  return (
    filledCells(row)
      .map(textOf)
      .find((text) => /\p{L}/u.test(text)) ?? ''
  );
}

/** Theme and operation of a row: its own columns before the titles above it. */
function groupsOf(row: MatrixRow, { layout, open, profile }: Walk): RawRow['groups'] {
  let { theme, operation } = open;
  for (const column of layout.columns) {
    if (column.role !== 'theme' && column.role !== 'operation') continue;
    const text = textOf(row.cells[column.index]);
    if (text === '') continue;
    const titles = readTitle(text, profile);
    for (const title of titles) {
      if (title.level === 'theme') theme = title.group;
      else operation = title.group;
    }
    if (titles.length === 0) {
      const plain = plainTitle(text);
      if (column.role === 'theme') theme = plain;
      else operation = plain;
    }
  }
  return { theme, operation };
}
