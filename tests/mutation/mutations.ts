/** Changes of what a document says, each with what may still be proved of it. */
import type { Rng } from '../../scripts/samples/rng.ts';
import {
  wordsOf,
  type Cell,
  type Document,
  type Line,
  type Page,
  type Table,
} from '../../src/model/document.ts';

/** What a change leaves true: the grants as they were, those of lists, or none at all. */
export type Still = 'grants' | 'nothing of tables' | 'nothing';

export interface Mutation {
  readonly name: string;
  readonly still: Still;
  /** The changed document; `null` where it has nothing to change. */
  readonly change: (document: Document, rng: Rng) => Document | null;
}

const FORMS =
  /^(?:(d['’]|l['’])?)(attribu|accord|allou|octroy|vers|vot|individualis|affect|décern|consent|fix|approuv|répart)(er|ir|e|ée|ées|és|é|it)$/iu;

/** The operative verbs say something else; headings and titles stay as they are. */
function verbs(infinitive: string, finite: string, participle: string): Mutation['change'] {
  return (document) =>
    changedOrNull(document, (line) =>
      mapWords(line, (text) => {
        const form = FORMS.exec(text);
        if (form === null) return text;
        const [, elided = '', , ending = ''] = form;
        if (/^(?:er|ir)$/iu.test(ending)) return elided.startsWith('d') ? `de ${infinitive}` : infinitive;
        return /^(?:e|it)$/iu.test(ending) ? finite : participle;
      }),
    );
}

function mapWords(line: Line, to: (text: string) => string): Line {
  const words = line.words.map((word) => {
    const text = to(word.text);
    return text === word.text ? word : { ...word, text, read: text };
  });
  return words.every((word, at) => word === line.words[at]) ? line : { ...line, words };
}

function mapPages(document: Document, to: (page: Page) => Page): Document {
  return { ...document, pages: document.pages.map(to) };
}

function changedOrNull(document: Document, to: (line: Line) => Line): Document | null {
  const changed = mapPages(document, (page) => ({ ...page, lines: page.lines.map(to) }));
  const isSame = changed.pages.every((page, at) =>
    page.lines.every((line, index) => line === document.pages[at]!.lines[index]),
  );
  return isSame ? null : changed;
}

function mapTables(document: Document, to: (table: Table) => Table): Document | null {
  const changed = mapPages(document, (page) => ({ ...page, tables: page.tables.map(to) }));
  const isSame = changed.pages.every((page, at) =>
    page.tables.every((table, index) => table === document.pages[at]!.tables[index]),
  );
  return isSame ? null : changed;
}

const MONEY = /^\d{1,3}(?:[ .\u00a0\u202f]?\d{3})*(?:,\d\d)?(?: ?€)?$/u;
const textOf = (cell: Cell): string =>
  cell.lines
    .map((line) => line.words.map((word) => word.space + word.text).join(''))
    .join(' ')
    .trim();

/** Columns of which most cells below the first row are amounts. */
function moneyColumns(table: Table): number[] {
  return Array.from({ length: table.columnCount }, (_, column) => column).filter((column) => {
    const cells = table.cells.filter((cell) => cell.row > 0 && cell.column === column);
    return cells.length > 1 && cells.filter((cell) => MONEY.test(textOf(cell))).length * 2 > cells.length;
  });
}

function withText(cell: Cell, text: string): Cell {
  const [first] = cell.lines;
  if (first === undefined) return cell;
  const words = wordsOf(text).map((word) => ({ ...word, box: first.words[0]?.box ?? cell.box }));
  return { ...cell, lines: [{ ...first, words }] };
}

/** What each table's first row says of its money says something else. */
function headings(to: (cell: Cell, table: Table, columns: readonly number[]) => Cell): Mutation['change'] {
  return (document) =>
    mapTables(document, (table) => {
      const columns = moneyColumns(table);
      const cells = table.cells.map((cell) =>
        cell.row === 0 && columns.includes(cell.column) && !MONEY.test(textOf(cell))
          ? to(cell, table, columns)
          : cell,
      );
      return cells.every((cell, at) => cell === table.cells[at]) ? table : { ...table, cells };
    });
}

const isVerb = (line: Line): boolean => line.words.some(({ text }) => FORMS.test(text));

/** Every change, in a fixed order. */
export const MUTATIONS: readonly Mutation[] = [
  { name: 'verbs ask', still: 'nothing', change: verbs('solliciter', 'sollicite', 'sollicitées') },
  { name: 'verbs refuse', still: 'nothing', change: verbs('refuser', 'refuse', 'refusées') },
  {
    name: 'verbs take note',
    still: 'nothing',
    change: verbs('prendre acte de', 'prend acte de', 'constatées'),
  },
  {
    name: 'headings of money removed',
    still: 'grants',
    change: headings((cell) => ({ ...cell, lines: [] })),
  },
  {
    name: 'headings of money unknown',
    still: 'grants',
    change: headings((cell) => withText(cell, 'Colonne')),
  },
  {
    name: 'headings of money ask',
    still: 'nothing of tables',
    change: headings((cell) => withText(cell, 'Montant demandé')),
  },
  {
    name: 'a decision deleted',
    still: 'grants',
    change: (document, rng) => {
      const found = document.pages.flatMap(({ lines }) => lines.filter(isVerb));
      if (found.length === 0) return null;
      const gone = rng.pick(found);
      return mapPages(document, (page) => ({ ...page, lines: page.lines.filter((line) => line !== gone) }));
    },
  },
  {
    name: 'all decisions deleted',
    still: 'grants',
    change: (document) =>
      mapPages(document, (page) => ({ ...page, lines: page.lines.filter((line) => !isVerb(line)) })),
  },
  {
    name: 'lines above tables removed',
    still: 'grants',
    change: (document) =>
      mapPages(document, (page) => ({
        ...page,
        lines: page.lines.filter(
          ({ box }) =>
            !page.tables.some((table) => box !== null && table.box !== null && isRightAbove(box, table.box)),
        ),
      })),
  },
  {
    name: 'a page twice',
    still: 'grants',
    change: (document, rng) => {
      const withTables = document.pages.filter(({ tables }) => tables.length > 0);
      if (withTables.length === 0) return null;
      const page = rng.pick(withTables);
      return { ...document, pages: [...document.pages, renumbered(page, document.pages.length + 1)] };
    },
  },
  {
    name: 'pages the other way round',
    still: 'grants',
    change: (document) =>
      document.pages.length < 2
        ? null
        : { ...document, pages: [...document.pages].reverse().map((page, at) => renumbered(page, at + 1)) },
  },
  {
    name: 'in thousands',
    still: 'nothing of tables',
    change: headings((cell) => withText(cell, `${textOf(cell)} (en milliers d’euros)`)),
  },
];

function isRightAbove(line: NonNullable<Line['box']>, table: NonNullable<Table['box']>): boolean {
  return line.y1 <= table.y0 + 1 && table.y0 - line.y1 < 30;
}

function renumbered(page: Page, number: number): Page {
  const line = (one: Line): Line => ({ ...one, page: number });
  return {
    ...page,
    number,
    lines: page.lines.map(line),
    tables: page.tables.map((table) => ({
      ...table,
      page: number,
      cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(line) })),
    })),
  };
}
