/** The columns of a logical table: found once, carried on over pages, one layout for each kind of grant. */
import { message } from '../../../messages/message.ts';
import type { Table } from '../../../model/document.ts';
import { finding, type Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import { wordKey } from '../../../model/text-fold.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { chooseAmountColumn, isPast } from './amount-column.ts';
import { columnsOf, isSetAside, type GridColumn } from './columns.ts';
import { contentsOf } from './contents.ts';
import { placeOf, textOf, type MatrixRow } from './matrix.ts';
import type { GridLayout, PlacedTable } from './raw.ts';
import { sameHeadings } from './same-headings.ts';
import { readTitle } from './titles.ts';

/** Finds the columns of a table and the one of the grants. */
export function layoutOf(
  { table, decision }: PlacedTable,
  headings: readonly string[] | null,
  body: readonly MatrixRow[],
  profile: Profile,
  around: readonly string[] = [],
): GridLayout {
  const width = body[0]?.cells.length ?? headings?.length ?? 0;
  const texts = body.map((row) => row.cells.map(textOf));
  const contents = Array.from({ length: width }, (_, column) =>
    contentsOf(
      texts.map((row) => row[column] ?? ''),
      profile,
    ),
  );
  const decided = new Map(decision?.roles?.map(({ column, role }) => [column, role]));
  const columns = asKinds(
    asObjects(columnsOf(headings ?? contents.map(() => ''), contents, profile, decided), texts, profile),
    profile,
  );
  const place = placeOf(
    table.page,
    table.cells.filter((cell) => cell.row === 0),
  );
  const { column, candidates, toldBy } = chooseAmountColumn(columns, profile, around);
  const layout = { columns, headings, amount: column, contested: candidates.length > 0, candidates, toldBy };
  const kinds = columns.filter((column) => column.kind === true);
  return kinds.length > 0 && column?.kind === true
    ? { ...layout, contested: false, candidates: [], toldBy: null, kinds, finding: eachKind(kinds, place) }
    : { ...layout, kinds: [], finding: null };
}

/** A column headed `Opération` whose cells bear no code says what is granted for. */
function asObjects(
  columns: GridColumn[],
  texts: readonly (readonly string[])[],
  profile: Profile,
): GridColumn[] {
  if (columns.some((column) => column.role === 'object')) return columns;
  return columns.map((column) => {
    if (column.role !== 'operation' || column.decided === true) return column;
    const cells = texts.map((row) => row[column.index] ?? '').filter((text) => text !== '');
    const coded = cells.filter((text) => readTitle(text, profile).length > 0).length;
    const repeated = column.contents.distinct < 0.5;
    return coded > 0 || repeated ? column : { ...column, role: 'object' as const };
  });
}

/** Whether the table next to another goes on with it: no headings of its own or the same ones, and as many columns. */
export function isContinuation(
  before: { readonly layout: GridLayout; readonly table: Table },
  table: Table,
  headings: readonly string[] | null,
): boolean {
  const samePage = table.page === before.table.page;
  if (samePage && !standsBelow(before.table, table)) return false;
  if (headings === null) return Math.abs(table.columnCount - before.layout.columns.length) <= 1;
  const known = before.layout.headings;
  if (samePage || known === null) return false;
  return sameHeadings(headings, known) || (!table.ruled && sameHeadings(named(headings), named(known)));
}

/** Where white space alone parts columns, a few specks one above the other make one more, which nothing heads. */
function named(headings: readonly string[]): string[] {
  return headings.filter((heading) => heading !== '');
}

const EDGE = 12;

/** Whether two pieces of one page are alike enough to be one table: a list below a ruled table goes on with nothing. */
function standsBelow(above: Table, below: Table): boolean {
  if (above.ruled !== below.ruled) return false;
  return above.box === null || below.box === null || Math.abs(above.box.x1 - below.box.x1) <= EDGE;
}

/** The layout of the table before, for a page of another number of columns whose edges did not tell which is which. */
export function carriedOn(layout: GridLayout, body: readonly MatrixRow[], table: Table): GridLayout {
  if (table.columnCount === layout.columns.length) return layout;
  // One column more or less: the ends are sure, amounts stand at the right.
  const shift = table.columnCount - layout.columns.length;
  const pivot = layout.amount?.index ?? layout.columns.length;
  const columns = layout.columns
    .map((column) => (column.index >= pivot ? { ...column, index: column.index + shift } : column))
    .filter((column) => column.index >= 0 && column.index < table.columnCount);
  const amount = columns.find((column) => column.number === layout.amount?.number) ?? null;
  return body.length === 0 ? layout : { ...layout, columns, amount };
}

function eachKind(kinds: readonly GridColumn[], source: Place): Finding {
  const headings = kinds.map(({ heading }) => heading);
  return finding('info', message('segment/amount-columns-of-kinds', { headings }), source);
}

/** Words of a kind's heading that are those of any grant's. */
const COMMON =
  /^(?:subventions?|aides?|montants?|participations?|dotations?|credits?|de|d|du|la|le|l|au|aux|en|a|euros?|pour|(?:19|20)\d\d)$/u;

/**
 * A table with a column for each kind of grant (`Fonctionnement | Investissement`) and none that adds them up grants what
 * each of them says. With any other column of amounts they are its parts. Several columns that
 * a person called those of the grants are kinds too.
 */
function asKinds(columns: GridColumn[], profile: Profile): GridColumn[] {
  const decided = columns.filter((column) => column.decided === true && column.role === 'amount');
  if (decided.length === 1) return columns;
  if (decided.length > 1)
    return columns.map((column) => (decided.includes(column) ? { ...column, kind: true } : column));
  const known = new Set(profile.kinds.map(wordKey));
  const isKind = ({ heading }: GridColumn): boolean =>
    known.has(
      wordKey(heading)
        .split(' ')
        .filter((word) => !COMMON.test(word))
        .join(' '),
    );
  const money = columns.filter(
    (column) =>
      column.contents.numbers > 0.5 &&
      column.contents.codes < 1 &&
      column.decided !== true &&
      (column.role === null || ['amount', 'proposed', 'cost', 'object'].includes(column.role)) &&
      !isSetAside(column.heading, profile),
  );
  // Of kinds over several years the latest are granted.
  const latest = money.filter((column) => !isPast(column, money));
  const kinds = latest.filter(isKind);
  if (kinds.length < 2 || kinds.length < latest.length) return columns;
  return columns.map((column) =>
    kinds.includes(column) ? { ...column, role: 'amount' as const, score: 0, kind: true } : column,
  );
}

/** One layout for each kind of grant that a table has a column for; else the layout itself. */
export function layoutsByKind(layout: GridLayout): readonly GridLayout[] {
  if (layout.kinds.length === 0) return [layout];
  return layout.kinds.map((kind) => ({ ...layout, amount: kind }));
}
