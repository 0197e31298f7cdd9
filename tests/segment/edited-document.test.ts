import { describe, expect, it } from 'vitest';
import { cellText, lineText, type Line, type Page, type Table } from '../../src/model/document.ts';
import { blankPage, drawTable } from '../../src/segment/edited-document.ts';
import { document, pairs, read, table } from './tables/make.ts';

/** A line of text at a height, its pieces at the given places, five points a character. */
function line(y: number, ...pieces: (readonly [x: number, text: string])[]): Line {
  const words = pieces.flatMap(([x, text]) => {
    let at = x;
    return text.split(' ').map((word) => {
      const box = { x0: at, y0: y, x1: at + 5 * word.length, y1: y + 9 };
      at = box.x1 + 3;
      return {
        text: word,
        read: word,
        space: ' ',
        box,
        confidence: 0.95,
        reader: 'tesseract',
        alternatives: [],
      };
    });
  });
  const box = { x0: words[0]!.box.x0, y0: y, x1: words.at(-1)!.box.x1, y1: y + 9 };
  return { page: 1, words, box, number: null };
}

function pageOf(lines: readonly Line[], tables: readonly Table[] = []): Page {
  return document({ lines, tables }).pages[0]!;
}

/** The texts of a table's cells, row by row. */
function textsOf({ cells, rowCount, columnCount }: Table): string[][] {
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) =>
      cells
        .filter((cell) => cell.row === row && cell.column === column)
        .map(cellText)
        .join(''),
    ),
  );
}

describe('a table drawn on a page', () => {
  const amounts = ['1 200 €', '12 500,00 €', '650 €', '100 000,00 €'];
  const names = ['Association Chorale du Moulin', 'Association Judo', 'Comité des fêtes', 'Tennis Club'];
  const list = [
    line(60, [60, 'Subventions attribuées aux associations']),
    ...names.map((name, index) =>
      line(100 + 16 * index, [60 + 25 * (index % 3), amounts[index]!], [250, name]),
    ),
    line(200, [60, 'Fait à Bourg-Exemple.']),
  ];
  const box = { x0: 50, y0: 95, x1: 500, y1: 165 };

  it('makes rows of a list that is read by nothing else', () => {
    expect(read({ pages: [pageOf(list)] }).allocations).toEqual([]);
    const page = drawTable(pageOf(list), box, [200]);
    expect(pairs(read({ pages: [page] }).allocations)).toEqual([
      ['Association Chorale du Moulin', '1200.00'],
      ['Association Judo', '12500.00'],
      ['Comité des fêtes', '650.00'],
      ['Tennis Club', '100000.00'],
    ]);
  });

  it('takes the words in its box and leaves the others where they are', () => {
    const page = drawTable(
      pageOf([line(100, [60, 'Judo'], [300, '650 €'], [480, 'Cachet'])]),
      { ...box, x1: 400 },
      [200],
    );
    expect(page.lines.map((other) => lineText(other).trim())).toEqual(['Cachet']);
    expect(page.tables.map(textsOf)).toEqual([[['Judo', '650 €']]]);
    expect(page.tables[0]!.box).toEqual({ ...box, x1: 400 });
  });

  it('has wrapped cells in one row, and titles across its columns', () => {
    const page = drawTable(
      pageOf([
        line(98, [60, 'Bénéficiaire'], [250, 'Montant']),
        line(112, [60, 'Quartier de la Grande Plaine du Nord et du Port']),
        line(126, [60, 'Association Judo'], [250, '650 €']),
        line(146, [60, 'Chorale du'], [250, '1 200 €']),
        line(156, [60, 'Moulin']),
        line(176, [60, 'Tennis Club'], [250, '900 €']),
      ]),
      { ...box, y1: 190 },
      [200],
    );
    expect(page.tables.map(textsOf)).toEqual([
      [
        ['Bénéficiaire', 'Montant'],
        ['Quartier de la Grande Plaine du Nord et du Port', ''],
        ['Association Judo', '650 €'],
        ['Chorale du Moulin', '1 200 €'],
        ['Tennis Club', '900 €'],
      ],
    ]);
  });

  it('has the rows that are drawn', () => {
    const page = drawTable(
      pageOf([
        line(100, [60, 'Association des'], [250, '650 €']),
        line(116, [60, 'amis du judo']),
        line(132, [60, 'Chorale'], [250, '900 €']),
      ]),
      box,
      [200],
      [128],
    );
    expect(page.tables.map(textsOf)).toEqual([
      [
        ['Association des amis du judo', '650 €'],
        ['Chorale', '900 €'],
      ],
    ]);
  });

  it('has its columns where they are drawn, however near words stand or far they reach', () => {
    const page = drawTable(pageOf([line(100, [60, 'Judo'], [90, 'Club'], [113, '650 €'])]), box, [88, 112]);
    expect(page.tables.map(textsOf)).toEqual([[['Judo', 'Club', '650 €']]]);
    const wide = drawTable(pageOf([line(100, [60, 'Associations'], [130, '650 €'])]), box, [95]);
    expect(wide.tables.map(textsOf)).toEqual([[['Associations', '650 €']]]);
  });

  it('takes the place of tables that it crosses, whose other words are lines again', () => {
    const wrong = table([['Judo Club 650 €'], ['Chorale 900 €'], ['Maire']], { top: 100 });
    const page = drawTable(pageOf([], [wrong]), { x0: 0, y0: 90, x1: 500, y1: 140 }, [150]);
    expect(page.tables).toHaveLength(1);
    expect(page.lines.map((other) => lineText(other).trim())).toEqual(['Maire']);
  });

  it('is none where no word stands', () => {
    const page = pageOf(list);
    expect(drawTable(page, { x0: 50, y0: 400, x1: 500, y1: 500 }, [200])).toBe(page);
  });
});

describe('a page called blank', () => {
  it('holds nothing, and counts as read', () => {
    const page = blankPage({ ...pageOf([line(60, [60, 'Tache'])], [table([['x']])]), unread: true });
    expect(page).toMatchObject({ number: 1, lines: [], tables: [] });
    expect(page.unread).toBeUndefined();
  });
});
