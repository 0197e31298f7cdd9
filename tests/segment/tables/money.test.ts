import { describe, expect, it } from 'vitest';
import { document, line, read, table } from './make.ts';

describe('tables', () => {
  const columns = table([
    ['Bénéficiaire', 'Coût du projet', 'Montant demandé', 'Montant voté'],
    ['Chorale du Moulin', '9 000,00 €', '3 000,00 €', '1 200,00 €'],
    ['Judo Club', '', '800,00 €', '650,00 €'],
  ]);

  it('are kept with their columns, and each row says its table and all that its columns of money hold', () => {
    const { tables, allocations } = read(document({ tables: [columns] }));
    expect(tables).toMatchObject([
      {
        id: 'g1',
        kind: 'grants',
        columns: [
          { heading: 'Bénéficiaire', role: 'beneficiary' },
          { heading: 'Coût du projet', role: 'cost' },
          { heading: 'Montant demandé', role: 'requested' },
          { heading: 'Montant voté', role: 'amount' },
        ],
        amountColumn: 3,
        contested: false,
        source: {
          page: 1,
          box: columns.box,
          text: 'Bénéficiaire | Coût du projet | Montant demandé | Montant voté',
        },
        continued: [],
      },
    ]);
    expect(allocations.map((row) => row.table)).toEqual(['g1', 'g1']);
    expect(
      allocations.map((row) => row.money.map(({ column, figure }) => [column, figure?.value ?? null])),
    ).toEqual([
      [
        [1, 9_000_00],
        [2, 3_000_00],
        [3, null],
      ],
      [
        [2, 800_00],
        [3, null],
      ],
    ]);
    expect(allocations[0]!.money[0]!.figure).toMatchObject({
      text: '9 000,00 €',
      place: { page: 1, box: columns.cells[5]!.box },
      exact: true,
    });
    expect(allocations[0]!.extra).toEqual({
      'Coût du projet': '9 000,00 €',
      'Montant demandé': '3 000,00 €',
    });
  });

  it('that go on over the page are one, with the place of each part', () => {
    const next = table([['Tennis Club', '', '500,00 €', '400,00 €']], { page: 2, top: 60 });
    const { tables, allocations } = read(document({ tables: [columns] }, { tables: [next] }));
    expect(tables).toHaveLength(1);
    expect(tables[0]!.continued).toMatchObject([{ page: 2, box: next.box }]);
    expect(allocations.map((row) => row.table)).toEqual(['g1', 'g1', 'g1']);
  });

  it('with a column for each kind of grant have none of the grants; each row says which one is its own', () => {
    const { tables, allocations } = read(
      document({
        tables: [
          table([
            ['Association', 'Fonctionnement', 'Investissement'],
            ['Chorale du Moulin', '1 200,00 €', '300,00 €'],
            ['Judo Club', '650,00 €', ''],
          ]),
        ],
      }),
    );
    expect(tables).toMatchObject([{ kind: 'grants', amountColumn: null, contested: false }]);
    expect(
      allocations.map((row) => row.money.map(({ column, figure }) => [column, figure?.value ?? null])),
    ).toEqual([
      [
        [1, null],
        [2, 300_00],
      ],
      [[1, null]],
      [
        [1, 1_200_00],
        [2, null],
      ],
    ]);
  });

  it('that hold money and grant nothing are kept too, without rows', () => {
    const tariffs = table(
      [
        ['Prestation', 'Tarif'],
        ['Entrée adulte', '4,50 €'],
        ['Entrée enfant', '2,50 €'],
      ],
      { top: 400 },
    );
    const { tables, allocations } = read(document({ tables: [columns, tariffs] }));
    expect(tables).toMatchObject([
      { id: 'g1', kind: 'grants' },
      { id: 'g2', kind: 'price', contested: false, source: { box: tariffs.box } },
    ]);
    expect(allocations.map((row) => row.table)).toEqual(['g1', 'g1']);
  });

  it('of an earlier year are set aside beside one that grants', () => {
    const earlier = table(
      [
        ['Association', 'Montant versé en 2024'],
        ['Chorale du Moulin', '1 000,00 €'],
        ['Judo Club', '600,00 €'],
      ],
      { top: 400 },
    );
    const { tables } = read(document({ tables: [columns, earlier], lines: [line('Pour mémoire', 380)] }));
    expect(tables.map(({ kind }) => kind)).toEqual(['grants', 'earlier']);
  });

  it('without columns have one: what their rows end in', () => {
    const { tables, allocations } = read(
      ['Artois', 'Calaisis', 'Ternois']
        .map(
          (place, at) =>
            `${place} Thématique 1 : Parcours Opération ${at + 1} : Accueil RELAIS ${at} 1 200 €`,
        )
        .join('\n'),
    );
    expect(tables).toMatchObject([
      {
        kind: 'grants',
        columns: [{ heading: '', role: 'amount' }],
        amountColumn: 0,
        source: { page: 1, box: null, line: 1 },
      },
    ]);
    expect(allocations.map((row) => row.money)).toEqual([
      [{ column: 0, figure: null }],
      [{ column: 0, figure: null }],
      [{ column: 0, figure: null }],
    ]);
  });
});

it('A table in text is one, also where it is looked at without its columns too', () => {
  const { tables, allocations } = read(
    [
      'Tarifs de la piscine',
      'Prestation                  Tarif',
      'Entrée adulte               4,50 €',
      'Entrée enfant               2,50 €',
      'Leçon de natation          12,00 €',
    ].join('\n'),
  );
  expect(allocations).toEqual([]);
  expect(tables.map(({ kind, source }) => [kind, source.line])).toEqual([['price', 3]]);
});
