import { describe, expect, it } from 'vitest';
import { printedMoney } from '../../src/ledger/printed.ts';
import { defaultProfile } from '../../src/profiles/default.ts';
import { documentOf, tableOf } from '../parse/make.ts';

/** What is found in lines: cents, `null` where money cannot be read. */
function centsIn(text: string): (number | null)[] {
  return printedMoney(documentOf(text), defaultProfile).map(({ cents }) => cents);
}

describe('amounts in running text', () => {
  it.each([
    ['une aide de 3 400,00 € au Foyer', [340_000]],
    ['une aide de 500 euros et une autre de 1 200 €', [50_000, 120_000]],
    ['soit 12 500,00 au total', [1_250_000]],
    ['soit un total de 60\n600 € ;', [6_060_000]],
    ['pour un montant de 175 000\n€ par voie d’avenant', [17_500_000]],
    ['1 500,00 2 000,00 €', [150_000, 200_000]],
    ['une enveloppe de 1,2 M€', [120_000_000]],
  ])('%j', (text, cents) => {
    expect(centsIn(text)).toEqual(cents);
  });

  it('takes nothing else for money', () => {
    expect(
      centsIn(
        'Le 12.06.2025, à 18h30, 62 000 Arras, tél. 03.21.21.62.62, article L. 2121-29, page 12, compte 65748,\n' +
          'SIRET 226 200 012 00017, 45,50 %, 2,38 ETP, 1 250,50 m², n° 2025-041, 22 projets, en 2024.',
      ),
    ).toEqual([]);
  });

  it('tells money that cannot be read', () => {
    expect(centsIn('une aide de 8B61,10 € au Foyer')).toEqual([null]);
  });
});

describe('amounts in columns', () => {
  it('finds whole numbers under a heading of money, and no others', () => {
    const found = printedMoney(
      documentOf(
        'Association       Adhérents      Montant\nClub A            120            1500\nClub B            80             250',
      ),
      defaultProfile,
    );
    expect(found.map(({ cents, heading, before }) => [cents, heading, before])).toEqual([
      [150_000, 'Montant', 'Club A 120'],
      [25_000, 'Montant', 'Club B 80'],
    ]);
  });

  it('reads grids, whose later parts go on under the same headings', () => {
    const page = (rows: string[][], number: number) => ({
      ...documentOf('x').pages[0]!,
      number,
      lines: [],
      tables: [tableOf(rows)],
    });
    const pages = [
      page(
        [
          ['Nom', 'Code', 'Subvention votée'],
          ['Club A', '12', '1500'],
        ],
        1,
      ),
      page([['Club B', '14', '900']], 2),
    ];
    expect(printedMoney({ pages }, defaultProfile).map(({ cents, heading }) => [cents, heading])).toEqual([
      [150_000, 'Subvention votée'],
      [90_000, 'Subvention votée'],
    ]);
  });

  it('takes years over columns for no money', () => {
    const rows = [
      ['Association', 'Montant', 'Montant'],
      ['', '2024', '2025'],
      ['Club A', '700 €', '800 €'],
    ];
    const pages = [{ ...documentOf('x').pages[0]!, lines: [], tables: [tableOf(rows)] }];
    expect(printedMoney({ pages }, defaultProfile).map(({ cents }) => cents)).toEqual([70_000, 80_000]);
  });
});
