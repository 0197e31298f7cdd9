/** Which columns hold money: by their headings, or because their numbers are written as amounts. */
import { parseAmount } from '../model/amount.ts';
import { cellText, type Cell, type Table } from '../model/document.ts';
import { fold } from '../model/text-fold.ts';
import type { Profile } from '../profiles/contract.ts';
import { matchHeading } from '../segment/tables/grid/headings.ts';
import type { Role } from '../model/role.ts';
import { extentOf, type Piece } from './pieces.ts';

const MONEY: ReadonlySet<Role> = new Set<Role>(['cost', 'requested', 'proposed', 'amount']);
const NO_MONEY: ReadonlySet<Role> = new Set<Role>([
  'quantity',
  'rate',
  'reference',
  'budgetLine',
  'territory',
  'agreement',
]);
/** Words of headings that speak of money wherever they stand. */
const SPEAKS =
  /€|\beuros?\b|\b(?:montants?|subventions?|aides?|sommes?|credits?|couts?|depenses?|recettes?|dotations?|ttc|ht)\b/u;
const COUNTS =
  /%|\b(?:nombre|nb|nbre|taux|annees?|dates?|n°|age|superficie|surface|population|effectifs?|siret|siren|code)\b/u;

/** Whether a heading says that its column holds money. */
export function isMoneyHeading(heading: string, profile: Profile): boolean {
  const folded = fold(heading);
  if (COUNTS.test(folded) && !/€|\beuros?\b|\bmontants?\b/u.test(folded)) return false;
  const [best] = matchHeading(heading, profile);
  if (best !== undefined && best.score >= 0.9) return MONEY.has(best.role);
  return SPEAKS.test(folded) || (best !== undefined && MONEY.has(best.role) && best.score >= 0.6);
}

/** A cell with its column's heading and what else its row says. */
interface HeadedCell {
  readonly cell: Cell;
  readonly heading: string | null;
  readonly isMoney: boolean;
  readonly label: string;
  readonly behind: string;
}

/** A grid as the finder sees it. */
export interface HeadedGrid {
  readonly columnCount: number;
  readonly headings: readonly (string | null)[];
  readonly cells: readonly HeadedCell[];
}

/**
 * Gives each cell its heading: what stands above the first number of its column, or the heading that the grid before had there
 * where this one goes on with it.
 */
export function headingsOfGrid(table: Table, above: HeadedGrid | null, profile: Profile): HeadedGrid {
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
  const firstNumbers = rows.findIndex((row) => row.some((cell) => isNumber(cellText(cell))));
  const head = firstNumbers < 0 ? table.rowCount : firstNumbers;
  const headings = Array.from({ length: table.columnCount }, (_, column) => {
    const over = table.cells.filter(
      (cell) => cell.row < head && cell.column <= column && cell.column + cell.columnSpan > column,
    );
    const own = over
      .sort((a, b) => a.row - b.row)
      .map(cellText)
      .filter((text) => text !== '')
      .join(' ');
    if (own !== '') return own;
    return above?.columnCount === table.columnCount ? (above.headings[column] ?? null) : null;
  });
  const money = headings.map((heading, column) => {
    if (heading !== null && isMoneyHeading(heading, profile)) return true;
    const best = heading === null ? undefined : matchHeading(heading, profile).at(0);
    if (best !== undefined && best.score >= 0.6 && NO_MONEY.has(best.role)) return false;
    if (heading !== null && COUNTS.test(fold(heading))) return false;
    const texts = table.cells.filter((cell) => cell.column === column && cell.row >= head).map(cellText);
    const numbers = texts.filter(isNumber);
    return numbers.length > 0 && numbers.filter(isWrittenAsAmount).length * 2 >= numbers.length;
  });
  const cells = rows.flatMap((row, index) =>
    row.map((cell, at) => ({
      cell,
      heading: headings[cell.column] ?? null,
      isMoney: index >= head && money[cell.column] === true,
      label: row.slice(0, at).map(cellText).join(' ').trim(),
      behind: row
        .slice(at + 1)
        .map(cellText)
        .join(' ')
        .trim(),
    })),
  );
  return { columnCount: table.columnCount, headings, cells };
}

function isNumber(text: string): boolean {
  return (
    /\d/u.test(text) &&
    !YEARS.test(text) &&
    (parseAmount(text, { column: true }) !== null || /^[\d\s.,€()+-]+$/u.test(text))
  );
}

/** A year over a column, or several. */
const YEARS = /^(?:n ?[-+]? ?\d?|(?:19|20)\d\d)(?:\s?[-/]?\s?(?:19|20)\d\d)*$/iu;

function isWrittenAsAmount(text: string): boolean {
  return /€|\beur|[.,]\d\d\)?$|\d[\s\u00A0\u202F.]\d{3}\b/iu.test(text.trim());
}

/** A heading that stands above numbers of lines. */
interface LineColumn {
  readonly heading: string;
  /** As wide as the heading and the numbers met under it. */
  from: number;
  to: number;
}

/** Columns of lines: a heading of money holds for the numbers that stand under it, over pages too. */
export class ColumnsOfLines {
  readonly profile: Profile;
  #open: LineColumn[] = [];
  /** Lines since a number stood under a heading. */
  #idle = 0;

  constructor(profile: Profile) {
    this.profile = profile;
  }

  openPage(): void {
    this.#idle = 0;
  }

  /** The heading over each piece of a line; `null` for pieces that are no numbers under one. */
  headingsOf(pieces: readonly Piece[]): (string | null)[] {
    const texts = pieces.map(({ words }) => words.map(({ text }) => text).join(' '));
    const opened = texts.flatMap((text, index): LineColumn[] =>
      !/\d{3}/u.test(text) && text.length <= LONGEST_HEADING && isMoneyHeading(text, this.profile)
        ? [{ heading: text, ...extentOf(pieces[index]!) }]
        : [],
    );
    if (opened.length > 0 && pieces.length > 1) {
      this.#open = opened;
      this.#idle = 0;
      return texts.map(() => null);
    }
    const found = pieces.map((piece, index) => {
      if (!isNumber(texts[index]!)) return null;
      const { from, to } = extentOf(piece);
      const column = this.#open.find((one) => from <= one.to && to >= one.from);
      if (column === undefined) return null;
      column.from = Math.min(column.from, from);
      column.to = Math.max(column.to, to);
      return column.heading;
    });
    this.#idle = found.some((heading) => heading !== null) ? 0 : this.#idle + 1;
    if (this.#idle > MOST_IDLE) this.#open = [];
    return found;
  }
}

/** A heading is no longer than this; what is longer is a sentence. */
const LONGEST_HEADING = 60;
/** A table's column is over after so many lines without a number in it: names wrap over a few. */
const MOST_IDLE = 8;
