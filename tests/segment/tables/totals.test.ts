import { describe, expect, it } from 'vitest';
import { document, read, sums, table } from './make.ts';

describe('a total in the middle of a group', () => {
  const rows = (label: string | null): (string | null)[][] => [
    ['Thème', 'Association', 'Montant'],
    ['Thématique 1 : Sport', 'Judo Club', '100,00 €'],
    ['Thématique 1 : Sport', 'Tennis Club', '200,00 €'],
    [label, null, '300,00 €'],
    ['Thématique 1 : Sport', 'Chorale du Moulin', '50,00 €'],
    ['Thématique 1 : Sport', 'Boules du Port', '60,00 €'],
    ['Total de la thématique 1 >', null, '410,00 €'],
  ];

  it('closes the rows since the one before, and not the group', () => {
    expect(sums(read(document({ tables: [table(rows('Sous-total >'))] })).totals)).toEqual([
      ['group', '300.00', ['a1', 'a2']],
      ['theme', '410.00', ['a1', 'a2', 'a3', 'a4']],
    ]);
  });

  it('closes nothing where nothing but its figure is printed', () => {
    expect(sums(read(document({ tables: [table(rows(null))] })).totals)).toEqual([
      ['table', '300.00', null],
      ['theme', '410.00', ['a1', 'a2', 'a3', 'a4']],
    ]);
  });
});

it('takes the only total below two themes for that of both', () => {
  const rows = [
    ['Thème', 'Association', 'Montant'],
    ['Sport v', 'Judo Club', '100,00 €'],
    [null, 'Tennis Club', '200,00 €'],
    ['Musique v', 'Chorale du Moulin', '50,00 €'],
    [null, 'Fanfare du Port', '60,00 €'],
    ['Total >', null, '410,00 €'],
  ];
  expect(
    sums(read(document({ tables: [table(rows)] })).totals).map(([, amount, closed]) => [amount, closed]),
  ).toEqual([['410.00', ['a1', 'a2', 'a3', 'a4']]]);
});
