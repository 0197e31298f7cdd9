import { describe, expect, it } from 'vitest';
import type { Document, TableDecision } from '../../../src/model/document.ts';
import { tableKey } from '../../../src/model/key.ts';
import { documentOfText } from '../../../src/ingest/text.ts';
import { codes, document, line, pairs, read, table } from './make.ts';

/** The act with a person's word on its table of that number, counted from 0 as it is read without it. */
function decided(act: Document, at: number, decision: Omit<TableDecision, 'table'>): Document {
  const { source } = read(act).tables[at]!;
  return { ...act, decisions: [{ table: tableKey(source), ...decision }] };
}

describe('what a person says of a table', () => {
  const years = document({
    tables: [
      table([
        ['Association', 'Montant 2024', 'Montant 2025'],
        ['Chorale du Moulin', '1 000,00 €', '1 200,00 €'],
        ['Judo Club', '600,00 €', '650,00 €'],
      ]),
    ],
  });
  const unknown = document({
    tables: [
      table([
        ['Association', 'Montant', 'Montant'],
        ['Chorale du Moulin', '1 000,00 €', '1 200,00 €'],
        ['Judo Club', '600,00 €', '650,00 €'],
      ]),
    ],
  });
  const tariffs = document({
    tables: [
      table([
        ['Prestation', 'Tarif'],
        ['Chorale du Moulin', '45,00 €'],
        ['Judo Club', '25,00 €'],
      ]),
    ],
  });

  it('overrides the headings: its column of the grants is the one named, and nothing is said against it', () => {
    const act = read(decided(years, 0, { roles: [{ column: 1, role: 'amount' }] }));
    expect(pairs(act.allocations)).toEqual([
      ['Chorale du Moulin', '1000.00'],
      ['Judo Club', '600.00'],
    ]);
    expect(act.tables).toMatchObject([{ amountColumn: 1, contested: false }]);
    expect(codes(act)).toEqual([]);
    expect(act.allocations[0]!.extra).toEqual({ 'Montant 2025': '1 200,00 €' });
  });

  it('overrides sums: a column that adds the others up is not the one of the grants where another is named', () => {
    const act = document({
      tables: [
        table([
          ['Association', 'Montant État', 'Montant ville', 'Montant total'],
          ['Chorale du Moulin', '1 000,00 €', '1 200,00 €', '2 200,00 €'],
          ['Judo Club', '600,00 €', '650,00 €', '1 250,00 €'],
        ]),
      ],
    });
    expect(read(act).tables[0]!.amountColumn).toBe(3);
    const said = read(decided(act, 0, { roles: [{ column: 2, role: 'amount' }] }));
    expect(said.allocations.map((row) => row.amount.value)).toEqual([1_200_00, 650_00]);
  });

  it('settles a column that nothing printed tells from another', () => {
    const before = read(unknown);
    expect(before.tables[0]!.contested).toBe(true);
    expect(before.allocations[0]!.amount.contested).toBe(true);
    const after = read(decided(unknown, 0, { roles: [{ column: 1, role: 'amount' }] }));
    expect(after.tables[0]!.contested).toBe(false);
    expect(after.allocations.map((row) => [row.amount.value, row.amount.contested ?? false])).toEqual([
      [1_000_00, false],
      [600_00, false],
    ]);
    const other = read(decided(unknown, 0, { roles: [{ column: 2, role: null }] }));
    expect(other.allocations.map((row) => row.amount.value)).toEqual([1_000_00, 600_00]);
    expect(other.allocations[0]!.money.map(({ column }) => column)).toEqual([1]);
  });

  it('may name the column of those who receive, and several of grants, each a row', () => {
    const act = document({
      tables: [
        table([
          ['Nom du projet', 'Porteur', 'Aide A', 'Aide B'],
          ['Concert', 'Chorale du Moulin', '1 000,00 €', '200,00 €'],
          ['Tournoi', 'Judo Club', '600,00 €', '50,00 €'],
        ]),
      ],
    });
    const said = read(
      decided(act, 0, {
        kind: 'grants',
        roles: [
          { column: 0, role: 'beneficiary' },
          { column: 1, role: 'object' },
          { column: 2, role: 'amount' },
          { column: 3, role: 'amount' },
        ],
      }),
    );
    expect(said.allocations.map((row) => [row.beneficiary, row.amount.value])).toEqual([
      ['Concert', 1_000_00],
      ['Tournoi', 600_00],
      ['Concert', 200_00],
      ['Tournoi', 50_00],
    ]);
    expect(said.allocations[0]!.object).toBe('Chorale du Moulin');
  });

  it('takes a table out: it stays, without rows', () => {
    const act = read(decided(years, 0, { kind: 'other' }));
    expect(act.allocations).toEqual([]);
    expect(act.tables).toMatchObject([{ id: 'g1', kind: 'other', contested: false }]);
  });

  it('has a table read that would be passed over', () => {
    expect(pairs(read(tariffs).allocations)).toEqual([]);
    const act = read(
      decided(tariffs, 0, {
        kind: 'grants',
        roles: [
          { column: 0, role: 'beneficiary' },
          { column: 1, role: 'amount' },
        ],
      }),
    );
    expect(pairs(act.allocations)).toEqual([
      ['Chorale du Moulin', '45.00'],
      ['Judo Club', '25.00'],
    ]);
  });

  it('has a table of an earlier year read beside the others', () => {
    const act = document({
      tables: [
        table([
          ['Association', 'Montant voté'],
          ['Tennis Club', '100,00 €'],
        ]),
        table(
          [
            ['Association', 'Montant versé en 2024'],
            ['Chorale du Moulin', '1 000,00 €'],
            ['Judo Club', '600,00 €'],
          ],
          { top: 400 },
        ),
      ],
      lines: [line('Rappel', 380)],
    });
    expect(read(act).allocations).toHaveLength(1);
    expect(read(decided(act, 1, { kind: 'grants' })).allocations).toHaveLength(3);
  });

  it('holds over all pages of a table', () => {
    const next = table([['Tennis Club', '500,00 €', '400,00 €']], { page: 2, top: 60 });
    const act: Document = { pages: [...years.pages, { ...document({}, { tables: [next] }).pages[1]! }] };
    const said = read(decided(act, 0, { roles: [{ column: 1, role: 'amount' }] }));
    expect(said.allocations.map((row) => row.amount.value)).toEqual([1_000_00, 600_00, 500_00]);
    expect(read(decided(act, 0, { kind: 'other' })).allocations).toEqual([]);
  });

  it('holds for tables that white space parts, and for those whose columns were lost', () => {
    const white = documentOfText(
      [
        'Association                 Montant 2024      Montant 2025',
        'Chorale du Moulin           1 000,00 €        1 200,00 €',
        'Judo Club                     600,00 €          650,00 €',
      ].join('\n'),
    );
    expect(read(white).allocations.map((row) => row.amount.value)).toEqual([1_200_00, 650_00]);
    expect(
      read(decided(white, 0, { roles: [{ column: 1, role: 'amount' }] })).allocations.map(
        (row) => row.amount.value,
      ),
    ).toEqual([1_000_00, 600_00]);
    const lost = documentOfText(
      ['Artois', 'Calaisis', 'Ternois']
        .map(
          (place, at) =>
            `${place} Thématique 1 : Parcours Opération ${at + 1} : Accueil RELAIS ${at} 1 200 €`,
        )
        .join('\n'),
    );
    expect(read(decided(lost, 0, { kind: 'other' }))).toMatchObject({
      allocations: [],
      tables: [{ kind: 'other' }],
    });
  });

  it('says nothing of other tables', () => {
    const act = { ...years, decisions: [{ table: 'g1-0000000000', kind: 'other' as const }] };
    expect(read(act)).toEqual(read(years));
  });
});
