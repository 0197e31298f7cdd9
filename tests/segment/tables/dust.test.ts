import { describe, expect, it } from 'vitest';
import { boxOfWords, wordsOf, type Line, type Table, type Word } from '../../../src/model/document.ts';
import { textOf } from '../../../src/segment/tables/grid/matrix.ts';
import { amountIn, withoutEdges } from '../../../src/segment/tables/grid/noise.ts';
import { document, line, pairs, read, table } from './make.ts';

const HEIGHT = 10;

/** Gives a table's words boxes and confidences as an engine states them; `~` before a word marks a speck. */
function recognised(made: Table): Table {
  return {
    ...made,
    cells: made.cells.map((cell) => ({
      ...cell,
      lines: cell.lines.map((one) => {
        let x = cell.box!.x0;
        const words = one.words.map((word): Word => {
          const speck = word.text.startsWith('~');
          const text = speck ? word.text.slice(1) : word.text;
          if (speck) x += 40;
          const box = {
            x0: x,
            y0: cell.box!.y0,
            x1: x + text.length * 5,
            y1: cell.box!.y0 + (speck ? 0.2 : HEIGHT),
          };
          x = box.x1 + 3;
          return { ...word, text, read: text, box, confidence: speck ? 0.1 : 0.95 };
        });
        return { ...one, words };
      }),
    })),
  };
}

describe('the dust of a scan', () => {
  it('is taken off names and amounts, and kept in what was read', () => {
    const made = recognised(
      table([
        ['Association', 'Objet', 'Montant voté ~|'],
        ['Judo club ~1', 'Gala', '~- 1 500,00 €'],
        ['Harmonie', 'Concert ~a', '~1 64 250,00 €'],
        ['Club des 5', 'Tournoi', '70,00 €'],
      ]),
    );
    const parsed = read(document({ tables: [made] }));
    expect(pairs(parsed.allocations)).toEqual([
      ['Judo club', '1500.00'],
      ['Harmonie', '64250.00'],
      ['Club des 5', '70.00'],
    ]);
    expect(parsed.allocations[1]!.object).toBe('Concert');
    expect(parsed.allocations[0]!.amount.place.text).toBe('- 1 500,00 €');
  });

  it.each([
    ['that begins a line', 20, 0.93, 'Hors budget - gestion CAF'],
    ['unless it stands left of the text', 12, 0.93, 'Hors budget gestion CAF'],
    ['unless recognition doubts it', 20, 0.3, 'Hors budget gestion CAF'],
  ])('leaves a dash between two words %s', (_, x0, confidence, wanted) => {
    const lineOf = (text: string, y0: number): Line => {
      const words = wordsOf(text).map((word, at): Word => {
        const left = at === 0 && word.text === '-' ? x0 : 20 + 30 * at;
        const sure = word.text === '-' ? confidence : 0.95;
        return { ...word, box: { x0: left, y0, x1: left + 25, y1: y0 + 10 }, confidence: sure };
      });
      return { page: 1, words, box: boxOfWords(words), number: null };
    };
    const lines = [lineOf('Hors budget', 5), lineOf('- gestion CAF', 20)];
    expect(textOf({ row: 0, column: 0, rowSpan: 1, columnSpan: 1, box: null, lines })).toBe(wanted);
  });

  it('leaves the minus of an exact source alone', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Subvention'],
            ['Judo club', '- 1 500,00 €'],
            ['Harmonie', '70,00 €'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)[0]).toEqual(['Judo club', '-1500.00']);
  });

  it.each([
    ['‘ 12 000,00 €', '12 000,00 €'],
    ['5 “ 1200,00€', '1200,00€'],
    ['… 7600,00€', '7600,00€'],
    ['2 660,00 e', '2 660,00 €'],
    ['B 17 045,50 €', '17 045,50 €'],
    ['néant', null],
  ])('finds the amount in %j', (text, amount) => {
    expect(amountIn(text)).toBe(amount);
  });

  it.each([
    ['a ‘ ‘ | Total canton', 'Total canton'],
    ['Vacances pour tous ‘', 'Vacances pour tous'],
    ['Les restos du cœur 62', 'Les restos du cœur 62'],
    ['Foyer (FJE)', 'Foyer (FJE)'],
  ])('cleans the edges of %j', (text, clean) => {
    expect(withoutEdges(text)).toBe(clean);
  });
});

describe('page ends', () => {
  it('carry a merged cell over', () => {
    const parsed = read(
      document(
        {
          tables: [
            table([
              ['Canton', "Maître d'ouvrage", 'Aide'],
              ['Le Val', 'Commune de Prés', '10,00 €'],
              ['La Combe', 'Commune de Bois', '20,00 €'],
            ]),
          ],
        },
        {
          tables: [
            table(
              [
                ['', 'Commune de Monts', '30,00 €'],
                ['Le Gué', 'Commune de Lacs', '40,00 €'],
              ],
              { page: 2, top: 20 },
            ),
          ],
        },
      ),
    );
    expect(parsed.allocations.map((row) => row.territories)).toEqual([
      ['Le Val'],
      ['La Combe'],
      ['La Combe'],
      ['Le Gué'],
    ]);
  });

  it('may part a table from its title', () => {
    const small = (name: string, page: number, top: number) =>
      table(
        [
          ['Structure', 'Montant'],
          [name, '10,00 €'],
          ['Total', '10,00 €'],
        ],
        { page, top },
      );
    const parsed = read(
      document(
        {
          lines: [line('1. Santé', 82), line('2. Sport', 780), line('page 1', 820)],
          tables: [small('Dispensaire', 1, 100)],
        },
        { tables: [small('Judo club', 2, 20)] },
      ),
    );
    expect(parsed.allocations.map((row) => row.theme?.code)).toEqual(['1', '2']);
  });
});
