import { describe, expect, it } from 'vitest';
import { say } from '../../../src/messages/say.ts';
import { codes, document, line, pairs, read, sums, table } from './make.ts';

describe('a ruled table', () => {
  it('is read by the meaning of its headings', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['N°', 'Association', 'Type', 'Aide votée'],
            ['12', 'Les Amis du lavoir', 'Fonctionnement', '1 500,00 €'],
            ['13', 'Chorale des Deux-Ponts', 'Projet', '650 €'],
            ['TOTAL >>', null, null, '2 150,00 €'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Les Amis du lavoir', '1500.00'],
      ['Chorale des Deux-Ponts', '650.00'],
    ]);
    expect(parsed.allocations[0]).toMatchObject({
      reference: '12',
      object: 'Fonctionnement',
      budgeted: true,
    });
    expect(sums(parsed.totals)).toEqual([['table', '2150.00', ['a1', 'a2']]]);
    expect(parsed.allocations[0]!.amount.exact).toBe(true);
  });

  it('takes a unit on a line of its own for a part of the headings', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Objet', 'Subvention'],
            ['', '', '(en €)'],
            ['Les Amis du lavoir', 'Fonctionnement', '1 500,00'],
            ['Chorale des Deux-Ponts', 'Projet', '650,00'],
          ]),
        ],
      }),
    );
    expect(parsed.allocations).toHaveLength(2);
    expect(codes(parsed)).toEqual([]);
  });

  it('takes the voted amount among several, says so and keeps the others by heading', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Bénéficiaire', 'Objet', 'Montant demandé', 'Montant proposé', 'Montant voté'],
            ['Club nautique', 'Régate', '5 000 €', '3 000 €', '2 500 €'],
            ['Cinéma Le Rex', 'Festival', '9 000 €', '8 000 €', '8 000 €'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual(['2500.00', '8000.00']);
    expect(parsed.allocations[0]!.extra).toEqual({
      'Montant demandé': '5 000 €',
      'Montant proposé': '3 000 €',
    });
    expect(codes(parsed)).toEqual(['segment/amount-column-chosen']);
    expect(say(parsed.findings[0]!.message, 'fr')).toContain('« Montant voté »');
  });

  it('sets earlier years aside and prefers a column that adds the others up', () => {
    const years = read(
      document({
        tables: [
          table([
            ['Structure', 'Subvention 2023 (rappel)', 'Subvention 2024'],
            ['Foyer rural', '900,00', '1 000,00'],
            ['Ludothèque', '300,00', '400,00'],
          ]),
        ],
      }),
    );
    expect(pairs(years.allocations).map(([, amount]) => amount)).toEqual(['1000.00', '400.00']);
    const added = read(
      document({
        tables: [
          table([
            ['Structure', 'Aide fonctionnement', 'Aide investissement', 'Aide totale'],
            ['Foyer rural', '900,00', '100,00', '1 000,00'],
            ['Ludothèque', '300,00', '0,00', '300,00'],
          ]),
        ],
      }),
    );
    expect(pairs(added.allocations).map(([, amount]) => amount)).toEqual(['1000.00', '300.00']);
  });

  it('reads two-line and split headings', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Organisme v', 'Subvention >', null],
            [null, 'demandée', 'attribuée'],
            ['Aide aux devoirs', '400,00', '350,00'],
            ['Radio du port', '800,00', '800,00'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Aide aux devoirs', '350.00'],
      ['Radio du port', '800.00'],
    ]);
  });

  it('goes on over the page without headings, or with them printed again', () => {
    const head = ['Bénéficiaire', 'Objet', 'Montant attribué'];
    const bare = read(
      document(
        {
          tables: [
            table([head, ['Union cycliste', 'Course', '500,00 €'], ['Judo club', 'Tatamis', '900,00 €']]),
          ],
        },
        {
          tables: [
            table(
              [
                ['Tennis club', 'Filets', '100,00 €'],
                ['Total >', null, '1 500,00 €'],
              ],
              { page: 2, top: 30 },
            ),
          ],
        },
      ),
    );
    expect(bare.allocations.map((row) => row.beneficiary)).toEqual([
      'Union cycliste',
      'Judo club',
      'Tennis club',
    ]);
    expect(sums(bare.totals)).toEqual([['table', '1500.00', ['a1', 'a2', 'a3']]]);
    const again = read(
      document(
        {
          tables: [
            table([head, ['Union cycliste', 'Course', '500,00 €'], ['Judo club', 'Tatamis', '900,00 €']]),
          ],
        },
        {
          tables: [
            table([head, ['Tennis club', 'Filets', '100,00 €'], ['Total >', null, '1 500,00 €']], {
              page: 2,
              top: 30,
            }),
          ],
        },
      ),
    );
    expect(again.allocations).toHaveLength(3);
    expect(sums(again.totals)).toEqual([['table', '1500.00', ['a1', 'a2', 'a3']]]);
  });

  describe('with a page whose columns were read in another number', () => {
    const head = ['Opération', 'Bénéficiaire', 'Information', 'Montant', 'Convention'];
    const edges = [0, 100, 200, 300, 400, 500];
    const first = table([head, ['Sport', 'Judo club', '12', '900,00 €', 'Type']], { edges });
    const third = table([['Sport', 'Tir', '4', '300,00 €', 'Type']], { page: 3, edges });
    const readWith = (second: ReturnType<typeof table>): ReturnType<typeof read> =>
      read(document({ tables: [first] }, { tables: [second] }, { tables: [third] }));

    it('takes out the edge that no other page has', () => {
      const parsed = readWith(
        table([['Spo', 'rt', 'Aviron', '7', '100,00 €', 'Type']], {
          page: 2,
          edges: [12, 80, 112, 212, 312, 412, 512],
        }),
      );
      expect(pairs(parsed.allocations)).toEqual([
        ['Judo club', '900.00'],
        ['Aviron', '100.00'],
        ['Tir', '300.00'],
      ]);
      expect(parsed.allocations.map((row) => row.information)).toEqual(['12', '7', '4']);
      expect(parsed.allocations.map((row) => row.agreement)).toEqual(['Type', 'Type', 'Type']);
      expect(codes(parsed)).toEqual(['segment/columns-fitted']);
      expect(say(parsed.findings[0]!.message, 'fr')).toContain(
        'Page 2, le tableau se lit en 6 colonnes au lieu de 5',
      );
    });

    it('knows which columns are one where an edge is missing', () => {
      const parsed = readWith(
        table([['Sport Aviron', '7', '100,00 €', 'Type']], { page: 2, edges: [0, 200, 300, 400, 500] }),
      );
      expect(parsed.allocations.map((row) => row.information)).toEqual(['12', '7', '4']);
      expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual(['900.00', '100.00', '300.00']);
      expect(codes(parsed)).toContain('segment/columns-fitted');
    });

    it('loses nothing of a column as narrow as the stroke of an edge', () => {
      const parsed = readWith(
        table([['Sport', 'Aviron', '7', '100,00 €', 'Type', '8']], {
          page: 2,
          edges: [0, 100, 200, 300, 400, 497, 500],
        }),
      );
      expect(pairs(parsed.allocations).map(([name]) => name)).toEqual(['Judo club', 'Aviron', 'Tir']);
      expect(codes(parsed)).not.toContain('segment/columns-fitted');
    });

    it('reads the pages after it as before, where the edges are others', () => {
      const parsed = readWith(
        table([['Spo', 'rt', 'Aviron', '7', '100,00 €', 'Type']], {
          page: 2,
          edges: [0, 50, 90, 150, 250, 450, 500],
        }),
      );
      expect(pairs(parsed.allocations).at(-1)).toEqual(['Tir', '300.00']);
      expect(parsed.allocations.at(-1)!.information).toBe('4');
    });
  });

  describe('whose headings stand on each page, on a bad scan', () => {
    const head = [
      'Territoire',
      'Opération',
      'Structure',
      "Complément d'information",
      'Montant',
      'Convention',
    ];
    const row = ['Artois', 'Sport', 'Judo club', '12', '900,00 €', 'Type'];
    const next = ['Ternois', 'Loisirs', 'Tir', '4', '300,00 €', 'Modèle'];
    const readWith = (headings: readonly (string | null)[]): ReturnType<typeof read> =>
      read(document({ tables: [table([head, row])] }, { tables: [table([headings, next], { page: 2 })] }));

    it.each([
      ['not read', ['Territoire', 'Opération', 'Structure', '', 'Montant', 'Convention']],
      [
        'misread',
        ['Territoire', 'Opératlon', 'Structure', "Complérnent d'information", 'Montant', 'Convention'],
      ],
      [
        'read as one',
        [
          'Territoire | Opération] Structure >>',
          null,
          null,
          "Complément d'information",
          'Montant',
          'Convention',
        ],
      ],
    ])('goes on where one is %s', (_, headings) => {
      const { allocations } = readWith(headings);
      expect(allocations).toHaveLength(2);
      expect(allocations[1]).toMatchObject({
        territories: ['Ternois'],
        beneficiary: 'Tir',
        information: '4',
        agreement: 'Modèle',
      });
    });

    it('is another table where one says something else', () => {
      const other = [
        'Territoire',
        'Structure',
        'Opération',
        "Complément d'information",
        'Montant',
        'Convention',
      ];
      expect(readWith(other).allocations[1]).toMatchObject({ beneficiary: 'Loisirs' });
    });
  });

  it('keeps its groups over the page where specks make a column of white space more', () => {
    const head = ['N°', 'Association', 'Type', 'Aide votée'];
    const { allocations, totals } = read(
      document(
        {
          tables: [
            table([head, ['CULTURE >>>', null, null, null], ['1', 'Ciné-club', 'Projet', '2 250 €']], {
              ruled: false,
            }),
          ],
        },
        {
          tables: [
            table(
              [
                ['N°', '', 'Association', 'Type', 'Aide votée'],
                ['2', '—', 'Festival de la plume', 'Projet', '350 €'],
                ['Sous-total Culture >>>', null, null, null, '2 600 €'],
              ],
              { page: 2, ruled: false },
            ),
          ],
        },
      ),
    );
    expect(pairs(allocations)).toEqual([
      ['Ciné-club', '2250.00'],
      ['Festival de la plume', '350.00'],
    ]);
    expect(allocations.map(({ theme }) => theme?.name)).toEqual(['CULTURE', 'CULTURE']);
    expect(sums(totals)).toEqual([['theme', '2600.00', ['a1', 'a2']]]);
  });

  it('joins a row that a page end tore apart', () => {
    const parsed = read(
      document(
        {
          tables: [
            table([
              ['Bénéficiaire', 'Objet', 'Montant'],
              ['Société de', 'Remise en état', '500,00 €'],
            ]),
          ],
        },
        {
          tables: [
            table(
              [
                ['pêche du Val', 'des berges', ''],
                ['Tennis club', 'Filets', '100,00 €'],
              ],
              { page: 2, top: 30 },
            ),
          ],
        },
      ),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Société de pêche du Val', '500.00'],
      ['Tennis club', '100.00'],
    ]);
    expect(parsed.allocations[0]!.object).toBe('Remise en état des berges');
  });

  it('takes themes and operations from titles, group rows and columns', () => {
    const titled = read(
      document({
        lines: [line('Axe B : Grandir ensemble', 80)],
        tables: [
          table([
            ['Structure', 'Montant accordé'],
            ['Action 1 : Jouer >', null],
            ['Ludothèque', '400,00 €'],
            ['Action 2 : Lire >', null],
            ['Bibliobus', '600,00 €'],
            ["Total de l'axe B", '1 000,00 €'],
          ]),
        ],
      }),
    );
    expect(titled.allocations.map((row) => [row.theme, row.operation])).toEqual([
      [
        { code: 'B', name: 'Grandir ensemble' },
        { code: '1', name: 'Jouer' },
      ],
      [
        { code: 'B', name: 'Grandir ensemble' },
        { code: '2', name: 'Lire' },
      ],
    ]);
    expect(sums(titled.totals)).toEqual([['theme', '1000.00', ['a1', 'a2']]]);
    const columns = read(
      document({
        tables: [
          table([
            ['Thématique', 'Opération', 'Structure', 'Montant'],
            ['Thématique 1 : Santé', 'Opération complémentaire 2 : Soins', 'Dispensaire', '10,00 €'],
            ['Thématique 1 : Santé', 'Opération 3 : Prévention', 'Maison du diabète', '20,00 €'],
          ]),
        ],
      }),
    );
    expect(columns.allocations.map((row) => row.operation)).toEqual([
      { code: 'C2', name: 'Soins' },
      { code: '3', name: 'Prévention' },
    ]);
  });

  it('reads totals in all their wordings', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Subvention'],
            ['SPORT >', null],
            ['Judo club', '100,00 €'],
            ['Tennis club', '200,00 €'],
            ['Sous-total Sport', '300,00 €'],
            ['CULTURE >', null],
            ['Harmonie', '50,00 €'],
            ['', '50,00 €'],
            ['TOTAL GÉNÉRAL', '350,00 €'],
          ]),
        ],
      }),
    );
    expect(parsed.allocations.map((row) => row.theme?.name)).toEqual(['SPORT', 'SPORT', 'CULTURE']);
    expect(sums(parsed.totals)).toEqual([
      ['theme', '300.00', ['a1', 'a2']],
      ['theme', '50.00', ['a3']],
      ['table', '350.00', ['a1', 'a2', 'a3']],
    ]);
  });

  it('keeps a name that starts like a total', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Objet', 'Subvention'],
            ['Total Danse', 'Gala', '100,00 €'],
            ['Ensemble vocal du Parc', 'Concert', '200,00 €'],
          ]),
        ],
      }),
    );
    expect(parsed.allocations.map((row) => row.beneficiary)).toEqual([
      'Total Danse',
      'Ensemble vocal du Parc',
    ]);
    expect(parsed.totals).toEqual([]);
  });

  it('gives a merged cell to all rows it spans, but its amount once', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Canton', "Maître d'ouvrage", 'Travaux', 'Aide'],
            ['Le Val vv', 'Commune de Prés', 'Toiture', '1 000 € v'],
            [null, 'Commune de Prés', 'Charpente', null],
            [null, 'Commune de Bois', 'Voirie', '500 €'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Commune de Prés', '1000.00'],
      ['Commune de Bois', '500.00'],
    ]);
    expect(parsed.allocations.map((row) => row.territories)).toEqual([['Le Val'], ['Le Val']]);
    expect(parsed.allocations[0]!.object).toBe('Toiture Charpente');
  });

  it('keeps a row whose amount cannot be read', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Bénéficiaire', 'Objet', 'Montant'],
            ['Club nautique', 'Régate', '1l ggs,00 €'],
            ['Cinéma Le Rex', 'Festival', '8 000,00 €'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Club nautique', null],
      ['Cinéma Le Rex', '8000.00'],
    ]);
    expect(parsed.allocations[0]!.amount.text).toBe('1l ggs,00 €');
  });

  it('finds its columns by their cells where no heading is known', () => {
    const parsed = read(
      document({
        lines: [line('Répartition des subventions', 80)],
        tables: [
          table([
            ['Qui', 'Pour quoi', 'Combien'],
            ['Club nautique', 'Régate', '500,00 €'],
            ['Cinéma Le Rex', 'Festival', '8 000,00 €'],
            ['Amis du lavoir', 'Festival', '300,00 €'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)[1]).toEqual(['Cinéma Le Rex', '8000.00']);
  });

  it.each([
    [
      'price',
      ['Prestation', 'Tarif plein', 'Tarif réduit'],
      ['Entrée', '5,00 €', '3,00 €'],
      ['Carnet', '40,00 €', '25,00 €'],
    ],
    [
      'budget',
      ['Chapitre', 'BP 2024', 'DM 1'],
      ['Personnel', '50 000,00 €', '1 000,00 €'],
      ['Énergie', '9 000,00 €', '500,00 €'],
    ],
  ])('has a table of another kind that grants nothing, and says which: %s', (kind, ...rows) => {
    const parsed = read(document({ tables: [table(rows)] }));
    expect(parsed.allocations).toEqual([]);
    expect(parsed.tables.map((one) => [one.kind, one.decided])).toEqual([[kind, true]]);
  });

  it('answers an act without a table with a finding and no row', () => {
    const parsed = read(
      document({ lines: [line('Le conseil prend acte du rapport sur les 1 500,00 € versés.', 50)] }),
    );
    expect(parsed.allocations).toEqual([]);
    expect(parsed.totals).toEqual([]);
    expect(codes(parsed)).toEqual(['parse/no-allocation-table']);
  });

  it('reads a total in a line below the table', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Subvention'],
            ['Judo club', '100,00 €'],
            ['Harmonie', '50,00 €'],
          ]),
        ],
        lines: [line('Montant total : 150,00 €', 200)],
      }),
    );
    expect(sums(parsed.totals)).toEqual([['table', '150.00', ['a1', 'a2']]]);
  });

  it('counts totals of several small tables each for itself', () => {
    const small = (name: string, amount: string, top: number) =>
      table(
        [
          ['Structure', 'Montant'],
          [name, amount],
          ['Total', amount],
        ],
        { top },
      );
    const parsed = read(
      document({
        lines: [line('1. Santé', 82), line('2. Sport', 282)],
        tables: [small('Dispensaire', '10,00 €', 100), small('Judo club', '20,00 €', 300)],
      }),
    );
    expect(parsed.allocations.map((row) => row.theme)).toEqual([
      { code: '1', name: 'Santé' },
      { code: '2', name: 'Sport' },
    ]);
    expect(sums(parsed.totals).map(([, , rows]) => rows)).toEqual([['a1'], ['a2']]);
  });
});

describe('forms that acts print grants in', () => {
  it('reads a table in two halves side by side', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Montant', 'Association', 'Montant'],
            ['Judo club', '100,00 €', 'Harmonie', '50,00 €'],
            ['Tennis club', '200,00 €', 'Chorale', '70,00 €'],
            ['', '', 'TOTAL', '420,00 €'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Judo club', '100.00'],
      ['Harmonie', '50.00'],
      ['Tennis club', '200.00'],
      ['Chorale', '70.00'],
    ]);
    expect(sums(parsed.totals)).toEqual([['table', '420.00', ['a1', 'a2', 'a3', 'a4']]]);
  });

  it('takes the only amount of a cell that holds words too, and none of two', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Association', 'Subvention'],
            ['Judo club', '1 500 € (dont 500 € pour le gala)'],
            ['Harmonie', '400 € puis 300 €'],
            ['Chorale', '70,00 €'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations).map(([, amount]) => amount)).toEqual(['1500.00', null, '70.00']);
  });

  it('multiplies figures under a heading in thousands', () => {
    const parsed = read(
      document({
        tables: [
          table([
            ['Commune', 'Aide (en k€)'],
            ['Commune de Prés', '12,5'],
            ['Commune de Bois', '40'],
          ]),
        ],
      }),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Commune de Prés', '12500.00'],
      ['Commune de Bois', '40000.00'],
    ]);
  });

  it('reads a list in running text', () => {
    const parsed = read(
      [
        'Le conseil décide d’attribuer les subventions suivantes :',
        '- Amicale laïque : 1 500 € ;',
        '- Judo club de la Plaine : 650,00 € ;',
        '- Comité des fêtes ........ 300 €.',
        'Le maire est chargé de l’exécution.',
      ].join('\n'),
    );
    expect(pairs(parsed.allocations)).toEqual([
      ['Amicale laïque', '1500.00'],
      ['Judo club de la Plaine', '650.00'],
      ['Comité des fêtes', '300.00'],
    ]);
  });

  it('does not take the lines of a budget for grants', () => {
    const parsed = read(
      [
        'Le conseil, qui verse des subventions, arrête son budget :',
        'Dépenses : 10 000,00 €',
        'Recettes : 12 000,00 €',
      ].join('\n'),
    );
    expect(parsed.allocations).toEqual([]);
    expect(codes(parsed)).toContain('parse/no-allocation-table');
  });
});
